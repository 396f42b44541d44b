import type { Document } from '../document.ts';
import type { ExtractedEntity, ExtractedMention, ExtractedSpeaker } from '../extract.ts';
import { speakerOf } from '../speakers.ts';
import { fold } from '../spelling.ts';
import { initialsOf, keyOf } from './labels.ts';
import type { Turn } from './turn.ts';

/** What tells the speaker of a statement, which may be a turn. */
type Sourced = Pick<Turn, 'speaker' | 'interviewee' | 'parts'> & { readonly cue: unknown };

/**
 * Reads the speakers of an article's statements: whom a statement's own words name, else the one person named in the
 * article whose surname or initials its label is, else who is interviewed; null where that is not known either and no
 * words stand for the speaker.
 */
export function speakerReader(
  document: Document,
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
): (statement: Sourced) => ExtractedSpeaker | null {
  const persons = personsByLabel(entities);
  return ({ speaker, interviewee, parts, cue }) => {
    const named = speaker && speakerOf(document, mentions, entities, speaker);
    if (named !== null && named.entity !== null) return named;
    const words = speaker && cue === null ? document.text.slice(speaker.start, speaker.end) : '';
    const key = keyOf(words) ?? '';
    const labelled = persons.get(key) ?? (isInitials(words) ? persons.get(initialsKey(key)) : null) ?? null;
    if (named && labelled !== null) return { ...named, form: 'name', entity: labelled, rule: 'speaker/label' };
    if (interviewee === null) return named;
    const start = parts[0]?.start ?? 0;
    const unnamed = { start, end: start, form: 'none' as const, others: [] };
    return { ...unnamed, ...named, entity: interviewee, mention: null, rule: 'speaker/interviewee' };
  };
}

const isInitials = (words: string): boolean => /^(?:\p{Lu}\.?){2,4}$/u.test(words);
/** Initials are no surname: `ar` of A.R. is not Mr. Ar. */
const initialsKey = (initials: string): string => `${initials}.`;

/** The person of a surname or of initials; null where several have them. */
function personsByLabel(entities: readonly ExtractedEntity[]): ReadonlyMap<string, number | null> {
  const persons = new Map<string, number | null>();
  for (const [index, { type, name }] of entities.entries()) {
    if (type !== 'person') continue;
    const words = fold(name).split(' ');
    for (const key of [words.at(-1) ?? '', ...(words.length > 1 ? [initialsKey(initialsOf(name))] : [])])
      persons.set(key, persons.has(key) ? null : index);
  }
  return persons;
}
