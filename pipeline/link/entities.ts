import type { EntityType } from '../../schemas/entities.ts';
import type { Annotation, DocumentEntity } from '../annotate.ts';
import { groupBy } from '../grouping.ts';
import { idOf } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';
import { countryNames } from './lexicon/country-names.ts';
import { comparableWords } from './words.ts';

/** Entities of articles that are taken to be one thing. */
export interface EntityCluster {
  /** The id of an entity that no earlier version has. */
  readonly id: string;
  /** What the entity is recognised by where none of its mentions survived. */
  readonly label: string | null;
  readonly type: EntityType;
  readonly name: string;
  /** Ids of the document entities. */
  readonly documentIds: readonly string[];
  /** Ids of the mentions, sorted. */
  readonly mentionIds: readonly string[];
}

/**
 * Joins the entities of articles by type and full name, without case and accents; countries by their short names too.
 * Who is known by a single name and is a person or speaks is joined to nobody: a surname alone never merges. An entity
 * of type `other` joins the one typed entity of its name.
 */
export function clusterEntities(annotations: readonly Annotation[]): EntityCluster[] {
  const mentionRows = annotations.flatMap((annotation) => annotation.mentions);
  const mentionsOf = groupBy(mentionRows, (mention) => mention.entity_id);
  const mentioned = annotations
    .flatMap(({ entities }) => entities)
    .filter((entity) => mentionsOf.has(entity.entity_id));
  const typeOf = soleTypes(mentioned);
  const speaking = new Set(annotations.flatMap(({ quotes }) => quotes.map((quote) => quote.speaker_id)));
  const groups = groupBy(mentioned, (entity) =>
    speaking.has(entity.entity_id) && entity.type === 'other' && isSingleName(entity.name)
      ? entity.entity_id
      : clusterKey(entity, typeOf),
  );
  return [...groups.values()].map((group) => {
    const mentionIds = group
      .flatMap((entity) => mentionsOf.get(entity.entity_id) ?? [])
      .map((mention) => mention.mention_id)
      .sort(compareCodePoints);
    const type = group.find((entity) => entity.type !== 'other')?.type ?? 'other';
    const name = canonicalName(group, mentionsOf);
    return {
      id: idOf('e', [type, name, mentionIds[0] ?? '']),
      label: entityLabel(type, name),
      type,
      name,
      documentIds: group.map((entity) => entity.entity_id).sort(compareCodePoints),
      mentionIds,
    };
  });
}

/** For each name that has one type beside `other`: that type. */
function soleTypes(entities: readonly DocumentEntity[]): Map<string, EntityType> {
  const typed = entities.filter((entity) => entity.type !== 'other');
  const byName = groupBy(typed, (entity) => comparableName(entity.name));
  const sole = new Map<string, EntityType>();
  for (const [name, group] of byName) {
    const [type, ...others] = new Set(group.map((entity) => entity.type));
    if (type !== undefined && others.length === 0) sole.set(name, type);
  }
  return sole;
}

function clusterKey({ entity_id, name, type }: DocumentEntity, typeOf: ReadonlyMap<string, EntityType>): string {
  const joinedType = type === 'other' ? (typeOf.get(comparableName(name)) ?? type) : type;
  return entityLabel(joinedType, name) ?? entity_id;
}

/**
 * What an entity is recognised by in another article: its type and name, without case and accents. Null for a name
 * that many bear, a person's single one, and for one without a letter or digit.
 */
export function entityLabel(type: EntityType, name: string): string | null {
  const words = comparableName(name);
  return words === '' || (type === 'person' && isSingleName(name)) ? null : `${type} ${words}`;
}

/** `Ruiz`, `Al-Assad` and `de la Cruz`, whose small words are no names of their own. */
function isSingleName(name: string): boolean {
  return name.split(/\s+/).filter((word) => !/^\p{Ll}/u.test(word)).length < 2;
}

function comparableName(name: string): string {
  const words = comparableWords(name).join(' ');
  return countryNames.get(words) ?? words;
}

/**
 * The fullest spelling, with its accents; of equals the one that most mentions lead to, then the last by code point,
 * since small letters stand after capitals.
 */
function canonicalName(group: readonly DocumentEntity[], mentionsOf: ReadonlyMap<string, readonly unknown[]>): string {
  const weights = new Map<string, number>();
  for (const { entity_id, name } of group) {
    weights.set(name, (weights.get(name) ?? 0) + (mentionsOf.get(entity_id)?.length ?? 0));
  }
  const fullness = (name: string): number => name.normalize('NFD').length;
  const [best] = [...weights].sort(
    ([a, aWeight], [b, bWeight]) => fullness(b) - fullness(a) || bWeight - aWeight || compareCodePoints(b, a),
  );
  return best?.[0] ?? '';
}
