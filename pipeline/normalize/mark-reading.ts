/** Which way a mark can face: as its form says, or as it is to be read. */
export type Facing = 'open' | 'close';

/** A double quotation mark of a paragraph, with what speaks against each way of reading it. */
export interface Mark {
  /** UTF-16 indexes into the text that was read, half open. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** How much the form and the characters around speak against an opening, a closing, and no quotation mark at all. */
  readonly cost: { readonly open: number; readonly close: number; readonly none: number };
}

/** The marks that an article uses: which opens, which closes, and which of its forms face which way. */
export interface Convention {
  readonly open: string;
  readonly close: string;
  readonly opening: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
}

/** “…” of English and most others. */
const english: Convention = { open: '“', close: '”', opening: new Set('“„‟'), closing: new Set('”') };
/** ”…” of Swedish and Finnish. */
const rightOnly: Convention = { open: '”', close: '”', opening: new Set('”“„‟'), closing: new Set('”') };
/** „…“ of German and its neighbours, „…” of Polish, Romanian and others. */
const lowNine = (close: string): Convention => ({ open: '„', close, opening: new Set('„‟'), closing: new Set('“”') });

/** Which marks the article uses, by those that stand in it. */
export function conventionOf(text: string): Convention {
  const low = count(text, '„');
  const left = count(text, '“');
  const right = count(text, '”');
  if (low > 0 && 2 * low >= Math.max(left, right)) return lowNine(left >= right ? '“' : '”');
  if (left === 0 && right > 1 && hasNordicLetters(text)) return rightOnly;
  return english;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let index = text.indexOf(mark); index !== -1; index = text.indexOf(mark, index + 1)) found++;
  return found;
}

/** Swedish and Finnish run to 3 % and more of ä, ö and å; a text of another language that names a few stays below. */
function hasNordicLetters(text: string): boolean {
  const nordic = text.match(/[äöåÄÖÅ]/gu)?.length ?? 0;
  return nordic > 0 && nordic >= text.length / 100;
}

const doubleMark = /=["“”][^"“”]*["“”]|["“”„‟]|'{2,}|‘‘|’’|``/g;

/**
 * The double quotation marks of a paragraph; `offset` is where it begins in its article. Two single marks in a row
 * count as a double one; values of markup attributes (`id="7"`) hold none, and two accents are one only if something
 * can close it: ``` ``Vamos´´ ``` stays as it is.
 */
export function readMarks(paragraph: string, offset: number, convention: Convention): Mark[] {
  const marks: Mark[] = [];
  const lastClosing = Math.max(...["''", '"', '”', '“'].map((mark) => paragraph.lastIndexOf(mark)));
  for (const match of paragraph.matchAll(doubleMark)) {
    const found = match[0];
    if (found.startsWith('=') || (found === '``' && lastClosing < match.index)) continue;
    const opens = isSpace(paragraph.charAt(match.index - 1));
    const start = found.length > 2 && !opens ? match.index + found.length - 2 : match.index;
    const end = start + Math.min(found.length, 2);
    const form = paragraph.slice(start, end);
    marks.push({
      start: start + offset,
      end: end + offset,
      form,
      cost: costOf(paragraph, start, end, form, convention),
    });
  }
  return marks;
}

function costOf(text: string, start: number, end: number, form: string, convention: Convention): Mark['cost'] {
  const around = { before: text.slice(Math.max(0, start - 5), start), after: text.slice(end, end + 2) };
  return {
    open: openingCost(around) + formCost(form, 'open', convention),
    close: closingCost(around) + formCost(form, 'close', convention),
    none: noneCost(around.before, form),
  };
}

/** A curly mark is believed unless two things speak against it; a straight one says nothing. */
function formCost(form: string, facing: Facing, convention: Convention): number {
  if (form === '„') return facing === 'open' ? 0 : never;
  const opens = convention.opening.has(form) || form === '‘‘' || form === '``';
  const closes = convention.closing.has(form) || form === '’’';
  if (!opens && !closes) return 0;
  return (facing === 'open' ? opens : closes) ? 0 : 2;
}

const never = 100;

/** A mark after a number may stand for inches: `6'2"`, `a 27" screen`. */
function noneCost(before: string, form: string): number {
  if (/\d['’′] ?\d{1,2}$/.test(before)) return 0;
  if (/\d$/.test(before)) return form === '"' ? 1 : 2;
  if (form === '"') return 4;
  return form === "''" ? 3 : never;
}

interface Around {
  /** Up to five characters before the mark and two after it, fewer at the borders of the paragraph. */
  readonly before: string;
  readonly after: string;
}

/** An opening follows a space or bracket and stands before a word: ` “We`. */
function openingCost({ before, after }: Around): number {
  const left = kindOf(before.slice(-1));
  const right = kindOf(after.charAt(0));
  const leftCost = { edge: 0, opener: 0, dash: 0, mark: 0, stop: 1, closer: 1, word: 2 }[left];
  if (right === 'edge') return after === '' || left !== 'edge' ? 3 : 1;
  if (right === 'closer') return 3;
  if (right === 'stop') return left === 'edge' && /^[.…]/.test(after) ? 0 : 3;
  return Math.max(leftCost, right === 'dash' ? 1 : 0);
}

/** A closing follows a word or a stop and stands before a space or stop: `go,” `. */
function closingCost({ before, after }: Around): number {
  const left = kindOf(before.slice(-1));
  const right = kindOf(after.charAt(0));
  if (left === 'opener' || before === '') return 3;
  if (left === 'edge') return right === 'word' || right === 'opener' ? misplacedClosingCost(before, after) : 1;
  if (right === 'word') return left === 'word' ? 2 : 1;
  return left === 'mark' || left === 'dash' ? 0.5 : 0;
}

/** `…, “he said`: the space went to the wrong side of the mark. A lower-case word that goes on speaks for it. */
function misplacedClosingCost(before: string, after: string): number {
  return /[,.!?…—–]\s+$/.test(before) && /^\p{Ll}/u.test(after) ? 1 : 3;
}

type Kind = 'edge' | 'word' | 'opener' | 'closer' | 'stop' | 'dash' | 'mark';

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...[...'([{<¿¡'].map((character) => [character, 'opener'] as const),
  ...[...')]}>%'].map((character) => [character, 'closer'] as const),
  ...[...'.,!?;:…'].map((character) => [character, 'stop'] as const),
  ...[...'-‐‑–—―/|_'].map((character) => [character, 'dash'] as const),
  ...[...'"“”„‟\'‘’‚‛«»‹›`'].map((character) => [character, 'mark'] as const),
]);

function kindOf(character: string): Kind {
  if (isSpace(character)) return 'edge';
  return kinds.get(character) ?? 'word';
}

/** White space or the border of a paragraph. */
export function isSpace(character: string): boolean {
  return character.trim() === '';
}
