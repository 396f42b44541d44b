import type { PassageRole } from '../../schemas/passages.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { Article } from '../article.ts';
import { languageOf } from './language.ts';
import { type MappedText, repair } from './mapped-text.ts';
import { cutPassages } from './passages.ts';
import { assignRoles } from './roles.ts';
import { textRepairs } from './text-repairs.ts';

/** One paragraph or line of an article; UTF-16 indexes into the repaired text, half open. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly role: PassageRole;
  /** What gave the passage its role. */
  readonly rule: RuleId;
}

/** An article whose text is repaired, cut into passages, and of a known language. */
export interface NormalizedArticle {
  readonly repaired: MappedText;
  /** In text order; they do not overlap and hold no white space at their ends. Empty lines are in none. */
  readonly passages: readonly Passage[];
  /** ISO 639 code. */
  readonly language: string;
}

/** Repairs an article's text, cuts it into passages with roles, and finds its language. */
export async function normalize(article: Article, options: { defaultLanguage: string }): Promise<NormalizedArticle> {
  const repaired = repair(article.text, textRepairs);
  const { title, authors, language } = article.metadata;
  const passages = assignRoles(repaired.text, cutPassages(repaired, article.blocks), { title, authors }).map(
    ({ start, end, role, rule }) => ({ start, end, role, rule }),
  );
  const body = passages
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => repaired.text.slice(start, end))
    .join('\n');
  return { repaired, passages, language: await languageOf(body, language, options.defaultLanguage) };
}
