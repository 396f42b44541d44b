import { isTitle, opensLikeSentence, type Quotation, quotedWords } from '../quotations.ts';
import { type Reading, sentenceAt } from '../reading.ts';
import { afterMarks, type Surroundings } from './surroundings.ts';

/** A quotation of fewer words is a term or a nickname, unless a cue stands right beside it. */
export const fewestWords = 3;
/** In tokens: what may stand between an attribution and the part that goes on: `on Monday in Arn, `. */
const longestAdjunct = 16;

/** Whether a quotation is a further part of the statement that the quotation before it, in the same passage, makes. */
export function goesOn(
  reading: Reading,
  previous: Quotation,
  quotation: Quotation,
  around: Surroundings,
  text: string,
): boolean {
  if (around.after !== null) return false;
  const between = reading.tokens.slice(around.used, around.open);
  const isSameSentence = sentenceAt(reading, previous.end).to > around.open;
  const isMidSentence = isSameSentence && between.at(-1)?.form === ',' && !opensLikeSentence(text, quotation);
  if (around.before !== null && !isMidSentence) return false;
  // Two quotations with nothing between them are two who talk.
  if (between.length === 0 && around.used === afterMarks(reading, previous)) return false;
  if (between.length < longestAdjunct && beginsApart(reading, around)) {
    const joining = /^(?:and|but|because|so)$/;
    if (between.every(({ form }) => !/^[\p{L}\p{N}]/u.test(form) || joining.test(form))) return true;
    if (between.at(-1)?.form === ',' && isSameSentence) return true;
  }
  return (
    !isNarrated(reading, around) &&
    beginsApart(reading, around) &&
    around.endsSentence &&
    opensLikeSentence(text, quotation) &&
    !isTitle(text, quotation) &&
    quotedWords(text, quotation) >= fewestWords
  );
}

/** The quotation begins a sentence or follows a mark: not `on “Good Morning Norland”`. */
function beginsApart(reading: Reading, { open, opensSentence }: Surroundings): boolean {
  return opensSentence || reading.tokens[open - 1]?.upos === 'PUNCT' || reading.tokens[open - 1]?.upos === 'CCONJ';
}

/** A sentence stands between that is neither the source's nor the quotation's own: `“We sail,” said Ruiz. Rain fell. “We win.”` */
function isNarrated(reading: Reading, { used, open, opensSentence }: Surroundings): boolean {
  const last = reading.tokens[used - 1];
  return opensSentence && last !== undefined && sentenceAt(reading, last.start).to < open;
}
