import type { EntityType } from '../../../schemas/entities.ts';
import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts';
import { interned } from '../interned.ts';
import type { ArticleEntities, ArticleEntity } from './article-entities.ts';
import type { Bearing } from './bearing.ts';
import { seatsIn } from './held-seats.ts';
import type { NameKeys } from './name-keys.ts';
import { entryOfPerson } from './person-entry.ts';
import { statedSeats } from './stated-seats.ts';
import type { Surroundings } from './surroundings.ts';
import { entryOfThing, placeAround } from './thing-entry.ts';

/** The entity of one article on its way into a cluster. */
export interface Member {
  readonly facts: ArticleEntity;
  /** What it is taken for in view of the other articles. */
  readonly type: EntityType;
  /** `nameKey` of its fullest name. */
  readonly key: string | null;
  /** The entry of a gazetteer that it is, as far as its own article tells. */
  readonly entry: GazetteerEntry | null;
  /** The country, or the country and the part of it, that its article places it in: `US Q1439` for Paris, Texas. */
  readonly within: string | null;
  /** `statedSeats` of a person. */
  readonly seats: readonly string[];
}

/** Members by the numbers of the entities, made when they are asked for. */
export type Members = (entity: number) => Member;

/** What is asked of a collection to find out what its articles tell. */
export interface MemberContext {
  readonly typeOf: (entity: number) => EntityType;
  readonly keys: NameKeys;
  readonly surroundings: (article: number) => Surroundings;
  readonly gazetteer: Gazetteer;
}

/** Finds out what the articles tell of their entities, one article after the other, and keeps that in columns. */
export function membersOf(entities: ArticleEntities, context: MemberContext): Members {
  const { typeOf, keys, surroundings, gazetteer } = context;
  const [entries, withins] = [interned<GazetteerEntry | null>(), interned<string | null>()];
  const seatLists = interned<readonly string[]>(JSON.stringify);
  const [entry, within, seats] = [0, 0, 0].map(() => new Uint32Array(entities.count)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let article = 0; article < entities.articleCount; article++) {
    const numbers = entities.entitiesIn(article);
    const told = Array.from(numbers, entities.at);
    const ofArticle = { surroundings: surroundings(article), seats: seatsIn(told), day: entities.dayOf(article) };
    told.forEach((facts, index) => {
      const entity = numbers[index] ?? 0;
      const bearing: Bearing = { facts, type: typeOf(entity), ...ofArticle };
      const found = (bearing.type === 'person' ? entryOfPerson : entryOfThing)(bearing, gazetteer);
      entry[entity] = entries.numberOf(found);
      within[entity] = withins.numberOf(placeAround(bearing, found, gazetteer));
      seats[entity] = seatLists.numberOf(statedSeats(facts.positions, gazetteer));
    });
  }
  return (entity) => ({
    facts: entities.at(entity),
    type: typeOf(entity),
    key: keys.values[keys.numberOf(entity)] ?? null,
    entry: entries.values[entry[entity] ?? 0] ?? null,
    within: withins.values[within[entity] ?? 0] ?? null,
    seats: seatLists.values[seats[entity] ?? 0] ?? [],
  });
}
