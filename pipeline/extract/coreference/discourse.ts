import type { Document } from '../document.ts';
import type { Gender } from './gender.ts';
import type { Reference } from './references.ts';

/** Something that a document has spoken of so far: an entity, or what has no name. */
export interface Referent {
  /** Index of the entity; null where it has no name. */
  readonly entity: number | null;
  readonly kind: NonNullable<Reference['kind']>;
  readonly isPlural: boolean;
  /** Lemma of the head that it was introduced by. */
  readonly lemma: string;
  readonly isDefinite: boolean;
  /** Index of the sentence that it was introduced in. */
  readonly since: number;
  gender: Gender | null;
  womanLogOdds: number;
  /** Index of the latest reference to it, and of the latest outside speech; -1 where there is none. */
  latest: number;
  latestOutside: number;
  count: number;
}

/** What a document has spoken of up to some point, the latest last. */
export interface Discourse {
  readonly document: Document;
  readonly references: readonly Reference[];
  /** Whether a reference stands in speech. */
  readonly isSpoken: (reference: Reference) => boolean;
  /** The persons spoken of latest, the latest last. */
  readonly persons: Referent[];
  /** The same of bodies, places and things. */
  readonly others: Referent[];
  readonly byEntity: Map<number, Referent>;
}

export function newDiscourse(
  document: Document,
  references: readonly Reference[],
  isSpoken: (reference: Reference) => boolean,
): Discourse {
  return { document, references, isSpoken, persons: [], others: [], byEntity: new Map() };
}

/** Notes a reference to something new. */
export function introduce(discourse: Discourse, index: number, entity: number | null): Referent {
  const reference = discourse.references[index];
  if (reference === undefined) throw new RangeError(`There is no reference ${index}`);
  const { kind, isPlural, gender, womanLogOdds, lemma, isDefinite, sentence } = reference;
  const referent: Referent = {
    entity,
    kind: kind ?? 'thing',
    isPlural,
    gender,
    womanLogOdds,
    lemma,
    isDefinite,
    since: sentence,
    latest: index,
    latestOutside: discourse.isSpoken(reference) ? -1 : index,
    count: 1,
  };
  remember(discourse, referent);
  if (entity !== null) discourse.byEntity.set(entity, referent);
  return referent;
}

/** Notes one more reference to what was spoken of; what the words tell of a person's gender is kept. */
export function mention(discourse: Discourse, index: number, referent: Referent): void {
  const reference = discourse.references[index];
  if (reference === undefined) return;
  referent.latest = index;
  if (!discourse.isSpoken(reference)) referent.latestOutside = index;
  referent.count += 1;
  referent.gender ??= reference.gender;
  if (Math.abs(reference.womanLogOdds) > Math.abs(referent.womanLogOdds)) {
    referent.womanLogOdds = reference.womanLogOdds;
  }
  remember(discourse, referent);
}

/** What was spoken of longer ago than so many others is not meant by a pronoun. */
const memory = 24;

function remember(discourse: Discourse, referent: Referent): void {
  const latest = referent.kind === 'person' ? discourse.persons : discourse.others;
  const known = latest.indexOf(referent);
  if (known >= 0) latest.splice(known, 1);
  latest.push(referent);
  if (latest.length > memory) latest.shift();
}
