import type { EntityType } from '../../../schemas/entities.ts';
import { comparableWords } from '../words.ts';

/**
 * What an entity is recognised by in another version: its type and name, without case and accents. Null for a name
 * that many bear, a person's single one, and for one without a letter or digit.
 */
export function entityLabel(type: EntityType, name: string): string | null {
  const words = comparableWords(name).join(' ');
  return words === '' || (type === 'person' && isSingleName(name)) ? null : `${type} ${words}`;
}

/** `Ruiz`, `Al-Assad` and `de la Cruz`, whose small words are no names of their own; not `Ahmed al-Assad`. */
export function isSingleName(name: string): boolean {
  return name.split(/\s+/).filter((word) => !/^\p{Ll}[^\p{Lu}]*$/u.test(word)).length < 2;
}
