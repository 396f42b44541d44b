import type { RuleId } from '../../../schemas/rules.ts';
import type { CueClass } from '../lexicon/cue-frames.ts';
import type { Stretch } from './clause-tree.ts';

/** What a sentence reports, in token indexes. */
export interface Report {
  /** In text order. */
  readonly content: readonly Stretch[];
  readonly source: Stretch | null;
  readonly cue: Stretch;
  readonly lemma: string;
  readonly class: CueClass;
  readonly rule: RuleId;
}
