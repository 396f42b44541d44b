import type { PassageRole } from '../../schemas/passages.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { MappedText } from './mapped-text.ts';

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
