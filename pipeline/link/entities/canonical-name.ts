import { compareCodePoints } from '../../offsets.ts';
import { type GazetteerEntry, gazetteerKey } from '../gazetteer/gazetteer.ts';
import type { Member } from './member.ts';

/**
 * The fullest spelling, with its accents, of the name that a gazetteer gives, where a text has it: Iran rather than
 * Islamic Republic. Of equals the one that most mentions lead to, then the last by code point, since small letters
 * stand after capitals.
 */
export function canonicalName(members: readonly Member[], entry: GazetteerEntry | null): string {
  const weights = new Map<string, number>();
  for (const { facts } of members) weights.set(facts.name, (weights.get(facts.name) ?? 0) + facts.mentionIds.length);
  const known = entry === null ? null : gazetteerKey(entry.name);
  const isKnown = (name: string): number => Number(gazetteerKey(name) === known);
  const fullness = (name: string): number => name.normalize('NFD').length;
  const [best] = [...weights].sort(
    ([a, aWeight], [b, bWeight]) =>
      isKnown(b) - isKnown(a) || fullness(b) - fullness(a) || bWeight - aWeight || compareCodePoints(b, a),
  );
  return best?.[0] ?? '';
}
