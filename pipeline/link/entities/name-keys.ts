import type { EntityType } from '../../../schemas/entities.ts';
import { interned } from '../interned.ts';
import type { ArticleEntities } from './article-entities.ts';
import { nameKey } from './names.ts';

/** `nameKey` of the entities of articles, by the types that they are taken for. Keys are numbers too. */
export interface NameKeys {
  readonly numberOf: (entity: number) => number;
  /** The key of each number; null for names that many bear. */
  readonly values: readonly (string | null)[];
}

export function nameKeys({ count, nameOf, names }: ArticleEntities, typeOf: (entity: number) => EntityType): NameKeys {
  const keys = interned<string | null>();
  const byType = new Map<EntityType, Int32Array>();
  const numbers = new Uint32Array(count);
  for (let entity = 0; entity < count; entity++) {
    const type = typeOf(entity);
    const known = byType.get(type) ?? new Int32Array(names.length).fill(-1);
    byType.set(type, known);
    const name = nameOf(entity);
    if (known[name] === -1) known[name] = keys.numberOf(nameKey(type, names[name] ?? ''));
    numbers[entity] = known[name] ?? 0;
  }
  return { numberOf: (entity) => numbers[entity] ?? 0, values: keys.values };
}
