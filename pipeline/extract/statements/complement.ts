import type { RuleId } from '../../../schemas/rules.ts';
import type { Complement } from '../lexicon/cue-frames.ts';
import type { ClauseTree, Stretch } from './clause-tree.ts';
import type { CueVerb } from './cue-verb.ts';

/** What a cue reports, as the stretch that holds it and the rule that found it. */
export interface Content extends Stretch {
  /** What of it stands apart before the cue: `The ferry` of `The ferry is expected to sail`. */
  readonly lead: Stretch | null;
  readonly complement: Complement;
  readonly rule: RuleId;
}

/** Finds one kind of complement of a cue; null where the cue has none. */
export type Finder = (tree: ClauseTree, cue: CueVerb) => Content | null;

/** Whether a cue takes one of the kinds of complement. */
export const takes = ({ frame }: CueVerb, ...kinds: Complement[]): boolean =>
  kinds.some((kind) => frame.complements.has(kind));
