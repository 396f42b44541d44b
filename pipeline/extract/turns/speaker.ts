import type { Document } from '../document.ts';
import type { ExtractedEntity, ExtractedMention, ExtractedSpeaker } from '../extract.ts';
import { shortForms, titleHead } from '../lexicon/titles.ts';
import { speakerOf } from '../speakers.ts';
import { fold } from '../spelling.ts';
import { initialsOf, keyOf } from './labels.ts';
import type { Turn } from './turn.ts';

/** What tells the speaker of a statement, which may be a turn. */
type Sourced = Pick<Turn, 'speaker' | 'party' | 'parts'> & { readonly cue: unknown };

/**
 * Reads the speakers of an article's statements: whom a statement's own words name, else the one person named in the
 * article whose surname or initials its label is, or the body of that name, else whose part it is in an interview; null where that is not known either and no
 * words stand for the speaker.
 */
export function speakerReader(
  document: Document,
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
): (statement: Sourced) => ExtractedSpeaker | null {
  const bearers = bearersByLabel(entities);
  return ({ speaker, party, parts, cue }) => {
    const named = speaker && speakerOf(document, mentions, entities, speaker);
    const words = speaker && cue === null ? document.text.slice(speaker.start, speaker.end) : '';
    const label =
      bearers.get(fold(words)) ?? bearers.get(keyOf(words) ?? '') ?? bearers.get(initialsKey(words)) ?? null;
    const isSure = named?.entity != null && !isOtherSpelling(entities, named.entity, label);
    if (isSure) return named;
    if (named && label !== null) return { ...named, form: 'name', entity: label, rule: 'speaker/label' };
    if (party === null || named?.entity != null) return named;
    const start = parts[0]?.start ?? 0;
    const unnamed = { start, end: start, form: 'none' as const, others: [] };
    return { ...unnamed, ...named, mention: null, ...party };
  };
}

/** Initials are no surname: `ar` of A.R. is not Mr. Ar. */
const initialsKey = (words: string): string =>
  /^(?:\p{Lu}\.?){2,4}$/u.test(words) ? `${fold(words).replaceAll('.', '')}.` : '';

const isInCapitals = (name: string): boolean => !/\p{Ll}/u.test(name);

/** `CLLR RUIZ`, taken for a name of its own, is Ana Ruiz; `EVA RUIZ` is not. */
function isOtherSpelling(entities: readonly ExtractedEntity[], entity: number, label: number | null): boolean {
  const name = entities[entity]?.name ?? '';
  const known = label === null ? [] : fold(entities[label]?.name ?? '').split(' ');
  return (
    isInCapitals(name) &&
    fold(name)
      .split(' ')
      .every((word) => known.includes(word) || isTitleWord(word))
  );
}

const isTitleWord = (word: string): boolean => {
  const title = word.replace(/\.$/u, '');
  return shortForms.has(title) || titleHead(title) !== null;
};

/** The person of a surname or of initials, the body of a name; null where several have them. */
function bearersByLabel(entities: readonly ExtractedEntity[]): ReadonlyMap<string, number | null> {
  const bearers = new Map<string, number | null>();
  for (const [index, { type, name }] of entities.entries()) {
    if (isInCapitals(name)) continue;
    const words = fold(name).split(' ');
    const ofPerson = [words.at(-1) ?? '', ...(words.length > 1 ? [`${initialsOf(name)}.`] : [])];
    for (const key of type === 'person' ? ofPerson : type === 'organization' ? [fold(name)] : [])
      bearers.set(key, bearers.has(key) ? null : index);
  }
  return bearers;
}
