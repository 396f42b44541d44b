import type { RuleId } from '../../../schemas/rules.ts';
import type { ExtractedCue, Span } from '../extract.ts';

/** Somebody who takes part in an interview. */
export interface Party {
  /** Index in `Naming.entities`. */
  readonly entity: number;
  readonly rule: 'speaker/interviewee' | 'speaker/interviewer';
}

/** A statement of the one who has the word: what a label, a signature or a dash gives to a speaker without any marks. */
export interface Turn {
  /** In text order, one a paragraph or one on each side of an inserted cue; UTF-16 indexes into `Document.text`. */
  readonly parts: readonly Span[];
  readonly type: 'direct';
  /** The words that name the speaker: the label, the signature, the subject of the cue; null where there are none. */
  readonly speaker: Span | null;
  /** Whose part in an interview it is to say this, which no words beside it need to name. */
  readonly party: Party | null;
  readonly cue: ExtractedCue | null;
  /** Index in `Document.sentences` of the first part's sentence. */
  readonly sentence: number;
  readonly rule: RuleId;
}
