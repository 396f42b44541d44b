import type { Name, NameType, Sentence } from '../sentence.ts';
import { drawBranches } from './branches.ts';
import { columnsOf, fitted, printable } from './characters.ts';
import { glossOf } from './gloss.ts';

/** A column of the table: what it says of a token, and the escape code of ECMA-48 that it is shown in. */
interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly code: string | readonly string[];
  /** Most columns of the terminal that it takes: what is longer is cut. */
  readonly limit: number;
}

const faint = '2';

/** Names stand out by the colour of their type; a form outside of any is bold. */
const nameCodes: Record<NameType, string> = {
  person: '1;32',
  organization: '1;34',
  place: '1;33',
  event: '1;31',
  work: '1;35',
  other: '1;36',
};

/**
 * Draws a sentence for a terminal, a line for each token: the tree at the left, then a table of the token's number
 * (from 1), form, lemma, parts of speech, morphology, head (0 for the root) and relation, and brackets around names
 * with their type and score. Columns stand straight under wide characters and marks; long forms are cut.
 *
 * @param options `colour`: whether to use escape codes, else plain characters alone
 * @returns lines, each ended by a line feed; nothing for a sentence without tokens
 */
export function drawTree({ tokens, names }: Sentence, { colour }: { readonly colour: boolean }): string {
  if (tokens.length === 0) return '';
  const brackets = bracketsOf(names, tokens.length);
  const codes = brackets.map((bracket) => (bracket === null ? '1' : nameCodes[bracket.type]));
  const columns: Column[] = [
    { heading: '', cells: drawBranches(tokens.map(({ head }) => head)), code: faint, limit: 40 },
    { heading: '#', cells: rightAligned(tokens.map((_, index) => index + 1)), code: faint, limit: 8 },
    { heading: 'form', cells: tokens.map(({ form }) => form), code: codes, limit: 24 },
    { heading: 'lemma', cells: tokens.map(({ lemma }) => lemma), code: '', limit: 20 },
    { heading: 'upos', cells: tokens.map(({ upos }) => upos), code: '36', limit: 8 },
    { heading: 'xpos', cells: tokens.map(({ xpos }) => xpos), code: '', limit: 8 },
    { heading: 'morphology', cells: tokens.map(({ morphology }) => glossOf(morphology)), code: '', limit: 20 },
    {
      heading: 'head',
      cells: rightAligned(
        tokens.map(({ head }) => head + 1),
        4,
      ),
      code: faint,
      limit: 8,
    },
    { heading: 'relation', cells: tokens.map(({ deprel }) => deprel), code: '33', limit: 16 },
    { heading: 'name', cells: brackets.map((bracket) => bracket?.text ?? ''), code: codes, limit: 24 },
  ];
  return linesOf(columns, tokens.length, colour)
    .map((line) => `${line}\n`)
    .join('');
}

function rightAligned(numbers: readonly number[], least = 1): string[] {
  const width = numbers.reduce((widest, number) => Math.max(widest, `${number}`.length), least);
  return numbers.map((number) => `${number}`.padStart(width));
}

/** The part of a name's bracket that stands in each row, null where no name is. */
function bracketsOf(names: readonly Name[], rows: number): ({ text: string; type: NameType } | null)[] {
  const brackets: ({ text: string; type: NameType } | null)[] = new Array(rows).fill(null);
  for (const { first, last, type, score } of names) {
    for (let row = Math.max(first, 0); row <= last && row < rows; row++) {
      const label = row === first ? ` ${type} ${score.toFixed(3)}` : '';
      brackets[row] = { text: `${side(row === first, row === last)}${label}`, type };
    }
  }
  return brackets;
}

function side(isFirst: boolean, isLast: boolean): string {
  if (isFirst) return isLast ? ']' : '╮';
  return isLast ? '╯' : '│';
}

function linesOf(columns: readonly Column[], rows: number, colour: boolean): string[] {
  const lines: string[] = [];
  const cells = columns.map(({ cells }) => cells.map(printable));
  const widths = columns.map(({ heading, limit }, index) =>
    (cells[index] ?? []).reduce((most, cell) => Math.max(most, Math.min(columnsOf(cell), limit)), columnsOf(heading)),
  );
  for (let row = -1; row < rows; row++) {
    const texts = columns.map(({ heading, code }, index) => {
      const text = row < 0 ? heading : (cells[index]?.[row] ?? '');
      const own = typeof code === 'string' ? code : (code[row] ?? '');
      return { text: fitted(text, widths[index] ?? 0), code: row < 0 ? faint : own };
    });
    lines.push(
      colour
        ? coloured(texts)
        : texts
            .map(({ text }) => text)
            .join(' ')
            .trimEnd(),
    );
  }
  return lines;
}

/** Paints each text but the spaces that fill its column, and leaves out those at the end of the line. */
function coloured(texts: readonly { readonly text: string; readonly code: string }[]): string {
  return texts
    .map(({ text, code }) => {
      const shown = text.trimEnd();
      const space = text.slice(shown.length);
      return code === '' || shown === '' ? text : `\u001b[${code}m${shown}\u001b[0m${space}`;
    })
    .join(' ')
    .trimEnd();
}
