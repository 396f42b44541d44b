import type { EntityType } from '../../../schemas/entities.ts';
import { comparableWords } from '../words.ts';

/** Who made a statement, as the collection knows them. */
export interface Speaker {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** A speaker with what is looked at again and again. */
export interface KnownSpeaker extends Omit<Speaker, 'name'> {
  readonly surname: string;
}

export function knownSpeaker({ id, type, name }: Speaker): KnownSpeaker {
  return { id, type, surname: comparableWords(name).at(-1) ?? '' };
}

/** How the speakers of two quotes stand to each other. */
export type SpeakerRelation = 'same' | 'open' | 'different';

/**
 * Whether two speakers are one. Open where one is not known, where persons share a surname and may be one after all,
 * and of a person and an organization, since one paper names the spokeswoman and another the ministry.
 */
export function relateSpeakers(left: KnownSpeaker | null, right: KnownSpeaker | null): SpeakerRelation {
  if (left === null || right === null) return 'open';
  if (left.id === right.id) return 'same';
  if (left.type !== right.type || left.type === 'other') return 'open';
  return left.type === 'person' && left.surname === right.surname ? 'open' : 'different';
}

/** Two quotes whose words agree, apart from the words. */
export interface Agreement {
  readonly speakers: SpeakerRelation;
  /** Their articles are copies of one another. */
  readonly isOneStory: boolean;
  /** The shorter is indirect: its words are the reporter's, and reporters word a standing claim alike. */
  readonly isIndirect: boolean;
}

/**
 * How many words two quotes must share, edits deducted, to be one utterance. Formulas are short and said by many; the
 * more speaks against one speech event, the longer the words must be. Copies of one article report the same speech,
 * so that unlike names there are rather a slip.
 */
export function leastSharedWords({ speakers, isOneStory, isIndirect }: Agreement): number {
  if (speakers === 'different') return isOneStory ? 8 : 20;
  if (isOneStory) return 5;
  if (speakers === 'same') return isIndirect ? 8 : 5;
  return isIndirect ? 12 : 10;
}
