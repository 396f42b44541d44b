import type { RuleId } from '../../../schemas/rules.ts';
import type { NameMention } from '../coreference/naming.ts';
import type { ExtractedPosition } from '../extract.ts';
import type { Title } from './title.ts';

/** That a person has a title, as one construction of a sentence says it. */
export interface Statement {
  readonly title: Title;
  readonly person: NameMention;
  readonly rule: RuleId;
  /** The status that the construction gives, stronger than that of the title; null where it says nothing. */
  readonly status: ExtractedPosition['status'] | null;
  /** What the title is of where only the construction says it: Mayor Ana Ruiz of [Arn]. */
  readonly of: number | null;
  /** Index of the last token where it is behind both. */
  readonly last: number;
}

/** A statement that says no more than its title does. */
export function statement(title: Title, person: NameMention, rule: RuleId): Statement {
  return { title, person, rule, status: null, of: null, last: person.last };
}
