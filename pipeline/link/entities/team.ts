import { results, teamWords, versus } from '../lexicon/match-words.ts';

/** `2-1`, but neither a span of years nor of percent */
const score = /^\d{1,3}[-–]\d{1,3}$/u;

/**
 * Whether the text on both sides of a name speaks of a match, so that the name is a team's.
 *
 * @example isTeam('the coach of ', ' said') // true
 * @example isTeam('in ', ' on Tuesday') // false
 */
export function isTeam(before: string, behind: string): boolean {
  const words = wordsOf(behind.replace(/^['’]s(?=\s)/u, ''));
  const next = /^(?:['’]s)?\s/u.test(behind) ? (words[0] ?? '') : '';
  const [role = '', last = ''] = ['', ...wordsOf(before)].slice(-2);
  const isResult = results.has(next) || results.has(last);
  return (
    score.test(next) ||
    teamWords.has(next) ||
    (last === 'of' && teamWords.has(role)) ||
    versus.has(next) ||
    versus.has(last) ||
    (isResult && words.some((word) => score.test(word)))
  );
}

/** In small letters, without the marks around them. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/u);
  return words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')).filter((word) => word !== '');
}
