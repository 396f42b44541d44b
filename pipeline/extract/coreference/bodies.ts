import type { Document } from '../document.ts';
import type { ExtractedEntity } from '../extract.ts';
import { relationOf } from '../trees.ts';
import type { NameMention } from './naming.ts';
import { isPossessiveMark } from './noun-phrase.ts';

/** Nouns of bodies that are called after a person, and after a place. Compiled for this project by hand. */
const nounsAfter: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['campaign', 'administration', 'government']),
  place: new Set(['police', 'government', 'council']),
};

/** Bodies that are called after a person or a place, and have no other name: `the Ruiz campaign`, `Arn police`. */
export interface Bodies {
  readonly entities: readonly ExtractedEntity[];
  /** By whose or what they are called after and the noun: `3 campaign`; an index in all entities. */
  readonly ofOwner: ReadonlyMap<string, number>;
  /** By the sentence and token of the noun. */
  readonly at: ReadonlyMap<string, number>;
}

/** The bodies of an article; `Ruiz’s campaign` is one where it is the Ruiz campaign elsewhere. */
export function bodiesOf(
  { sentences, text }: Document,
  entities: readonly ExtractedEntity[],
  mentions: readonly NameMention[],
): Bodies {
  const own: ExtractedEntity[] = [];
  const ofOwner = new Map<string, number>();
  const at = new Map<string, number>();
  const owned: { readonly key: string; readonly place: string }[] = [];
  for (const { entity, sentence, last, start } of mentions) {
    const tokens = sentences[sentence]?.tokens ?? [];
    const isOwner = isPossessiveMark(tokens[last + 1]);
    const head = last + (isOwner ? 2 : 1);
    const noun = tokens[head];
    const nouns = nounsAfter[entities[entity]?.type ?? ''];
    if (noun?.upos !== 'NOUN' || !nouns?.has(noun.lemma) || isInCompound(noun.deprel)) continue;
    if (noun.morphology.number === 'plural' && noun.lemma !== 'police') continue;
    const [key, place] = [`${entity} ${noun.lemma}`, `${sentence} ${head}`];
    if (isOwner) {
      owned.push({ key, place });
      continue;
    }
    const name = text.slice(start, noun.end).replace(/\s+/g, ' ');
    const known = ofOwner.get(key);
    if (known === undefined) {
      ofOwner.set(key, entities.length + own.length);
      own.push({ type: 'organization', name });
    } else if (name.length > (own[known - entities.length]?.name.length ?? 0)) {
      own[known - entities.length] = { type: 'organization', name };
    }
    at.set(place, known ?? entities.length + own.length - 1);
  }
  for (const { key, place } of owned) {
    const body = ofOwner.get(key);
    if (body !== undefined) at.set(place, body);
  }
  return { entities: own, ofOwner, at };
}

/** `the Ruiz campaign manager` */
function isInCompound(deprel: string): boolean {
  return /^(?:compound|flat|fixed|goeswith)$/.test(relationOf(deprel)) || deprel === 'nmod:desc';
}
