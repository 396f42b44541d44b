import type { EntityRow } from '../../schemas/entities.ts';
import { comparableWords } from '../link/words.ts';
import { compareCodePoints } from '../offsets.ts';
import { counted } from '../publish/markdown.ts';
import { comparable } from './appearances.ts';
import { cappedLines, indented } from './context.ts';
import type { Style } from './marked-text.ts';

/** Namesakes that are told. */
const mostTold = 5;

/** Another entity that could be taken for one, and why. */
export interface Namesake {
  readonly entity: EntityRow;
  readonly why: string;
  /** The lower, the more alike are the names. */
  readonly rank: number;
}

/**
 * Entities that could be taken for one and were kept apart, the most alike first: of the same name; of its type and
 * with a name that holds its name or is held by it (Ruiz, Ana Ruiz, Ana Ruiz Gil); with a name that both are called.
 * Of equals those with more mentions come first.
 */
export function namesakes(entity: EntityRow, entities: readonly EntityRow[]): Namesake[] {
  const name = comparableWords(entity.name);
  const names = new Set([entity.name, ...entity.aliases].map(comparable));
  return entities
    .filter(({ entity_id }) => entity_id !== entity.entity_id)
    .flatMap((other): Namesake[] => {
      const words = comparableWords(other.name);
      if (words.join(' ') === name.join(' ')) return [{ entity: other, why: 'the same name', rank: 0 }];
      if (other.type === entity.type && holds(words, name))
        return [{ entity: other, why: 'its name holds this one', rank: 1 }];
      if (other.type === entity.type && holds(name, words))
        return [{ entity: other, why: 'its name is part of this one', rank: 1 }];
      const shared = [other.name, ...other.aliases].find((alias) => names.has(comparable(alias)));
      return shared === undefined ? [] : [{ entity: other, why: `both are called “${shared}”`, rank: 2 }];
    })
    .sort(compareNamesakes);
}

/** `kept apart from: Ana Ruiz (person), Judge of Norland, she, 3 articles: the same name (e-…)`. */
export function namesakeLines(entity: EntityRow, entities: readonly EntityRow[], style: Style): string[] {
  const found = namesakes(entity, entities);
  if (found.length === 0) return [];
  return [style.label('kept apart from:'), ...indented(cappedLines(found, mostTold, 'namesakes', toldNamesake))];
}

function toldNamesake({ entity, why }: Namesake): string[] {
  const { name, type, description, pronouns, country_code, wikidata_id, article_count, entity_id } = entity;
  const known = [description, ...pronouns, country_code, wikidata_id].filter((fact) => fact !== null);
  return [`${[`${name} (${type})`, ...known, counted(article_count, 'article')].join(', ')}: ${why} (${entity_id})`];
}

/** Whether the words of a part stand among those of a name in their order: Ana Gil in Ana Ruiz Gil. */
function holds(name: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  let found = 0;
  for (const word of name) if (word === part[found]) found++;
  return found === part.length;
}

function compareNamesakes(left: Namesake, right: Namesake): number {
  return (
    left.rank - right.rank ||
    right.entity.mention_count - left.entity.mention_count ||
    compareCodePoints(left.entity.entity_id, right.entity.entity_id)
  );
}
