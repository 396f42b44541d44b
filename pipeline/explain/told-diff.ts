import type { Style } from './marked-text.ts';
import type { Piece, Stretch, WordDiff, WordedText } from './word-diff.ts';

/** Words at either end of shared text that are shown; what lies between is counted. */
const wordsShown = { same: 8, moved: 8, changed: 30 } as const;
/** Fewer words than this are not worth leaving out. */
const leastLeftOut = 6;
/** Changes that are shown one by one. */
const mostChanges = 16;

/**
 * A copy as it differs from its original, a line a paragraph: shared text cut to its ends, what was added and what was
 * cut marked, what stands elsewhere in the original said to be moved. `The ferry sails [-Sunday-] {+Monday+}.`
 */
export function toldDiff({ copy, original, pieces }: WordDiff, style: Style): string[] {
  const changes = pieces.filter(({ kind }) => kind !== 'same').length;
  const shown = pieces.slice(0, shownPieces(pieces));
  const told = shown.map((piece) => `${separator(copy, original, piece)}${toldPiece(copy, original, piece, style)}`);
  const untold = changes - mostChanges;
  const rest = untold > 0 ? [`… and ${untold} more changes`] : [];
  const lines = told
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return [...lines.filter((line) => line !== ''), ...rest];
}

/** How many pieces hold the changes that are shown. */
function shownPieces(pieces: readonly Piece[]): number {
  let changes = 0;
  const beyond = pieces.findIndex(({ kind }) => kind !== 'same' && ++changes > mostChanges);
  return beyond === -1 ? pieces.length : beyond;
}

function toldPiece(copy: WordedText, original: WordedText, piece: Piece, style: Style): string {
  const most = wordsShown[piece.kind];
  const ours = piece.copy && shortened(copy, piece.copy, most);
  if (piece.kind === 'same') return ours ?? '';
  if (piece.kind === 'moved') return `${style.label('(moved:')} ${ours}${style.label(')')}`;
  const theirs = piece.original && shortened(original, piece.original, most);
  return [theirs && style.cut(theirs), ours && style.added(ours)].filter((told) => told !== null).join(' ');
}

/** The text of a stretch of words on one line, with the middle of a long one left out. */
function shortened(text: WordedText, { start, end }: Stretch, most: number): string {
  const leftOut = end - start - 2 * most;
  if (leftOut < leastLeftOut) return slice(text, start, end);
  return `${slice(text, start, start + most)} … (${leftOut} words) … ${slice(text, end - most, end)}`;
}

function slice({ text, words }: WordedText, start: number, end: number): string {
  return text.slice(words[start]?.start, words[end - 1]?.end).replace(/\s+/g, ' ');
}

/** What stands before a piece: a line break where it opens a paragraph of either text, nothing within words of no spaces. */
function separator(copy: WordedText, original: WordedText, piece: Piece): string {
  const gaps = [piece.copy && gapBefore(copy, piece.copy), piece.original && gapBefore(original, piece.original)];
  const gap = gaps.join('');
  return gap.includes('\n') ? '\n' : gap === '' ? '' : ' ';
}

function gapBefore({ text, words }: WordedText, { start }: Stretch): string {
  return text.slice(words[start - 1]?.end ?? 0, words[start]?.start);
}
