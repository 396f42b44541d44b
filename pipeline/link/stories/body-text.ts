import type { PassageRow } from '../../../schemas/passages.ts';
import { comparableWords } from '../words.ts';

export type TextPassage = Pick<PassageRow, 'role' | 'text'>;

/**
 * The text by which an article is compared with others: the words of its body passages, letters and digits without
 * case and accents, one space between two. Titles, deks, captions, credits and boilerplate are not of the report itself.
 */
export function bodyText({ passages }: { readonly passages: readonly TextPassage[] }): string {
  return passages
    .map(({ role, text }) => (role === 'body' && text !== null ? comparableWords(text).join(' ') : ''))
    .filter((words) => words !== '')
    .join(' ');
}
