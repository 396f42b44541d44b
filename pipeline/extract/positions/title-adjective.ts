import { groupWords } from '../lexicon/adjectives.ts';
import { ordinalTitles, passingAdjectives, titleAdjectives } from '../lexicon/title-words.ts';
import { type Clause, headAt, isHyphen, lemmaAt, wordAt } from './clause.ts';

/** Of a word of the title instead of its head: civil [rights] lawyer. */
function modifiesWord(clause: Clause, at: number, head: number): boolean {
  const noun = headAt(clause, at);
  const isNext = noun === at + 1 || (noun === at + 2 && isHyphen(clause, at + 1));
  return isNext && noun < head && clause.tokens[noun]?.upos === 'NOUN' && clause.tokens[at]?.upos === 'ADJ';
}

/** Whether an adjective belongs to a title: prime minister, financial analyst; not popular, Bavarian or 35-year-old. */
export function isTitleAdjective(clause: Clause, at: number, head: number): boolean {
  const word = wordAt(clause, at);
  if (groupWords.has(word)) return false;
  const isCapital = (index: number): boolean => /^\p{Lu}/u.test(clause.tokens[index]?.form ?? '');
  if (clause.tokens[at]?.upos === 'NUM') return false;
  if (/^(?:first|second|third)$/.test(word)) return ordinalTitles.has(wordAt(clause, at + 1));
  if (titleAdjectives.has(word)) return true;
  if (isHyphen(clause, at - 1) || /(?:landic|ian|ese)$/.test(word)) return false;
  if (isCapital(at) && at > 0) return isCapital(head);
  if (modifiesWord(clause, at, head)) return true;
  return /(?:al|ic|ary|ive|ist)$/.test(word) && !passingAdjectives.has(word) && lemmaAt(clause, at) === word;
}
