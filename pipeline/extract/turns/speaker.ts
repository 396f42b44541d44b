import type { Document } from '../document.ts';
import type { ExtractedEntity, ExtractedMention, ExtractedSpeaker } from '../extract.ts';
import { speakerOf } from '../reported-speakers.ts';
import { fold } from '../spelling.ts';
import { keyOf } from './labels.ts';
import type { Turn } from './turn.ts';

/**
 * The speaker of a turn: whom its own words name, else the one person named in the article whose surname or initials
 * its label is, else who is interviewed; null where that is not known either and no words stand for the speaker.
 */
export function speakerOfTurn(
  document: Document,
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
  { speaker, interviewee, parts, cue }: Pick<Turn, 'speaker' | 'interviewee' | 'parts' | 'cue'>,
): ExtractedSpeaker | null {
  const named = speaker && speakerOf(document, mentions, entities, speaker);
  if (named !== null && named.entity !== null) return named;
  const labelled = speaker && cue === null ? personOf(document.text.slice(speaker.start, speaker.end), entities) : null;
  if (named && labelled !== null) return { ...named, form: 'name', entity: labelled, rule: 'speaker/label' };
  if (interviewee === null) return named;
  const start = parts[0]?.start ?? 0;
  return { start, end: start, form: 'none', others: [], ...named, entity: interviewee, mention: null, rule: 'speaker/interviewee' };
}

/** The only person of a surname or of initials: Ana Ruiz of `RUIZ` and of `A.R.`. */
function personOf(label: string, entities: readonly ExtractedEntity[]): number | null {
  const key = keyOf(label);
  const fits = [...entities.keys()].filter((index) => {
    const entity = entities[index];
    if (entity?.type !== 'person') return false;
    const words = fold(entity.name).split(' ');
    const initials = words.map((word) => word.charAt(0)).join('');
    return words.at(-1) === key || (words.length > 1 && initials === key && /^[\p{Lu}.]+$/u.test(label));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
