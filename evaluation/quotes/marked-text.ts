import { escaped } from '../../pipeline/language/drawing/characters.ts';

/** What a stretch of a text is to a statement; code points, half open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly part: 'content' | 'source' | 'cue';
  /** The number of the statement. */
  readonly number: number;
}

/** A line of a text that holds more than white space; code points, half open. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** How a mark opens and closes, so that it can be told without its colour. */
const brackets: Readonly<Record<Mark['part'], readonly [open: string, close: string]>> = {
  content: ['⟦', '⟧'],
  source: ['⟨S', '⟩'],
  cue: ['⟨C', '⟩'],
};

/** The lines of a text, given as its code points. */
export function paragraphsOf(points: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (let index = 0; index <= points.length; index += 1) {
    if (index < points.length && points[index] !== '\n') continue;
    if (points.slice(start, index).join('').trim() !== '') paragraphs.push({ start, end: index });
    start = index + 1;
  }
  return paragraphs;
}

/**
 * A paragraph as HTML with its marks, which may overlap: each stretch of the same marks is an element of their classes,
 * and each mark stands in brackets with the number of its statement. A mark that goes on from the paragraph before
 * opens again.
 */
export function markedText(points: readonly string[], { start, end }: Paragraph, marks: readonly Mark[]): string {
  const own = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }));
  const edges = [...new Set([start, end, ...own.flatMap((mark) => [mark.start, mark.end])])].toSorted((a, b) => a - b);
  return edges
    .map((edge, index) => {
      const closing = own.filter((mark) => mark.end === edge).toSorted((left, right) => right.start - left.start);
      const opening = own.filter((mark) => mark.start === edge).toSorted((left, right) => right.end - left.end);
      const words = points.slice(edge, edges[index + 1] ?? edge).join('');
      const around = own.filter((mark) => mark.start <= edge && edge < mark.end);
      return closing.map(close).join('') + opening.map(open).join('') + stretch(words, around);
    })
    .join('');
}

function open({ part, number }: Mark): string {
  return `<b class="${part}" data-of="${number}">${brackets[part][0]}${number}</b>`;
}

function close({ part, number }: Mark): string {
  return `<b class="${part}" data-of="${number}">${brackets[part][1]}</b>`;
}

function stretch(words: string, marks: readonly Mark[]): string {
  const text = escaped(words.replace(/\s/gu, ' '));
  if (marks.length === 0) return text;
  const parts = new Set(marks.map(({ part }) => part));
  const numbers = new Set(marks.map(({ number }) => number));
  return `<span class="${[...parts].join(' ')}" data-of="${[...numbers].join(' ')}">${text}</span>`;
}
