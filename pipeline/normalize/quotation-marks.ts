import type { Edit, Repair } from './mapped-text.ts';
import { directMarks } from './mark-direction.ts';
import { type Convention, conventionOf, isSpace, type Mark, readMarks } from './mark-reading.ts';
import { paragraphs } from './passages.ts';

/**
 * Mends double quotation marks that face the wrong way or do not match, over a text with LF line ends.
 *
 * - `“…, “he said` → `“…,” he said`: the mark is turned, and changes places with the space beside it.
 * - Straight marks, `''…''` and ``` ``…'' ``` become curly ones, so that later an opening is told from a closing by its form.
 * - The marks of other languages stay: „…“ and „…”, »…« and «…», ”…” in Swedish and Finnish.
 * - A quotation over several paragraphs, each of which opens with a mark while only the last closes, stays as it is.
 * - Inches, feet, apostrophes and primes stay; so do single marks, but for a `‘` that plainly closes.
 *
 * What a mark is, is weighed by paragraph: its form, the characters beside it and the marks around it.
 */
export const mendQuotationMarks: Repair = (text) => {
  const convention = conventionOf(text);
  const spans = paragraphs(text);
  const read = spans.map(({ start, end }) => readMarks(text.slice(start, end), start, convention));
  const edits = read.flatMap((marks, index) => {
    const next = read[index + 1]?.[0];
    const continues = next !== undefined && next.start === spans[index + 1]?.start && next.cost.open === 0;
    return mendParagraph(text, marks, continues, convention);
  });
  const singles = convention.open === '„' || text.includes('‚') ? [] : turnClosingSingles(text);
  return merge(edits, singles);
};

function mendParagraph(text: string, marks: readonly Mark[], continues: boolean, convention: Convention): Edit[] {
  const readings = directMarks(marks, continues);
  const edits: Edit[] = [];
  let opened = convention.open;
  for (const [index, mark] of marks.entries()) {
    const reading = readings[index];
    if (reading === 'open') {
      opened = convention.opening.has(mark.form) || mark.form === '“' ? mark.form : convention.open;
      edits.push(...placeOpening(text, mark, opened));
    } else if (reading === 'close') {
      edits.push(...placeClosing(text, mark, closingFor(mark, opened, convention)));
    }
  }
  return edits;
}

/** A `“` closes what „ opened, whatever the rest of the article does. */
function closingFor(mark: Mark, opened: string, convention: Convention): string {
  if (convention.closing.has(mark.form)) return mark.form;
  if (opened === '„' && (mark.form === '“' || convention.open !== '„')) return '“';
  return convention.close;
}

/** `said,“ We` → `said, “We`. */
function placeOpening(text: string, mark: Mark, form: string): Edit[] {
  const spaceAfter = text.charAt(mark.end) === ' ' && isWord(text.charAt(mark.end + 1));
  if (spaceAfter && !isSpace(text.charAt(mark.start - 1))) {
    return [
      { start: mark.start, end: mark.end, replacement: ' ' },
      { start: mark.end, end: mark.end + 1, replacement: form },
    ];
  }
  return turn(mark, form);
}

/** `go, “he said` → `go,” he said`. */
function placeClosing(text: string, mark: Mark, form: string): Edit[] {
  const spaceBefore =
    text.charAt(mark.start - 1) === ' ' && /[\p{L}\p{N}.,!?;:…—–-]/u.test(text.charAt(mark.start - 2));
  if (spaceBefore && isWord(text.charAt(mark.end))) {
    return [
      { start: mark.start - 1, end: mark.start, replacement: form },
      { start: mark.start, end: mark.end, replacement: ' ' },
    ];
  }
  return turn(mark, form);
}

function turn(mark: Mark, form: string): Edit[] {
  return mark.form === form ? [] : [{ start: mark.start, end: mark.end, replacement: form }];
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** `‘I will go,‘ he said`: a left single mark after a word or stop and before a space or stop closes. */
function turnClosingSingles(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let index = text.indexOf('‘'); index !== -1; index = text.indexOf('‘', index + 1)) {
    const closes =
      /[\p{L}\p{N}.,!?…-]/u.test(text.charAt(index - 1)) && /^[\s.,!?;:)”"]?$/.test(text.charAt(index + 1));
    if (closes) edits.push({ start: index, end: index + 1, replacement: '’' });
  }
  return edits;
}

/** Two sorted lists of edits that do not overlap as one. */
function merge(left: readonly Edit[], right: readonly Edit[]): Edit[] {
  if (right.length === 0) return [...left];
  return [...left, ...right].sort((a, b) => a.start - b.start);
}
