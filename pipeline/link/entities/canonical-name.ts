import { compareCodePoints } from '../../offsets.ts';
import { type GazetteerEntry, gazetteerKey } from '../gazetteer/gazetteer.ts';
import type { ArticleEntity } from './article-entities.ts';

type NamedEntity = Pick<ArticleEntity, 'name' | 'mentionCount'>;

/**
 * The name that a gazetteer gives, where a text has it, as the gazetteer spells it if a text does: Iran rather than
 * Islamic Republic. Else the one with most letters, of equals the one with most accents, though not with heaps of them,
 * then one that is not all in capitals, as headlines are, the one that most mentions lead to, and the last by code point,
 * since small letters stand after capitals.
 */
export function canonicalName(entities: Iterable<NamedEntity>, entry: GazetteerEntry | null): string {
  const weights = new Map<string, number>();
  for (const { name, mentionCount } of entities) weights.set(name, (weights.get(name) ?? 0) + mentionCount);
  const known = entry === null ? null : gazetteerKey(entry.name);
  const isKnown = (name: string): number => Number(gazetteerKey(name) === known) + Number(name === entry?.name);
  const [best] = [...weights].sort(
    ([a, aWeight], [b, bWeight]) =>
      isKnown(b) - isKnown(a) ||
      letterCount(b) - letterCount(a) ||
      isOverloaded(a) - isOverloaded(b) ||
      accentCount(b) - accentCount(a) ||
      isLoud(a) - isLoud(b) ||
      bWeight - aWeight ||
      compareCodePoints(b, a),
  );
  return best?.[0] ?? '';
}

const accent = /\p{M}/gu;

function letterCount(name: string): number {
  return name.normalize('NFD').replace(accent, '').length;
}

function accentCount(name: string): number {
  return name.normalize('NFD').length - letterCount(name);
}

/** A letter with more accents than any alphabet gives it, as a garbled text has: two or more that no one character holds. */
function isOverloaded(name: string): number {
  return Number(/\p{M}{2}/u.test(name.normalize('NFC')));
}

/** Several words in capitals alone: `NORTHERN FISHING UNION`, but neither `NFU` nor `NFU 100`. */
function isLoud(name: string): number {
  return Number(/\p{Lu}{2}\s+\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name));
}
