import type { ExtractedMention } from '../extract.ts';
import { type Decision, type Evidence, speechAt } from './evidence.ts';

/**
 * All that means an entity, in text order. A name is joined to the name before it, and what stands outside speech to the
 * mention before it outside speech, where there is one; all else to the mention before it.
 */
export function mentionsOf(
  { references, naming, speech }: Evidence,
  decided: ReadonlyMap<number, Decision>,
): ExtractedMention[] {
  const latest = {
    name: new Map<number, number>(),
    outside: new Map<number, number>(),
    any: new Map<number, number>(),
  };
  const mentions: ExtractedMention[] = [];
  for (const [index, { form, start, end, name }] of references.entries()) {
    const found = name === null ? decided.get(index) : naming.mentions[name];
    if (found === undefined) continue;
    const { entity, rule } = found;
    const isOutside = speechAt(speech, start) < 0;
    const before = form === 'name' ? latest.name.get(entity) : isOutside ? latest.outside.get(entity) : undefined;
    const antecedent = before ?? latest.any.get(entity) ?? null;
    latest.any.set(entity, mentions.length);
    if (form === 'name') latest.name.set(entity, mentions.length);
    if (isOutside) latest.outside.set(entity, mentions.length);
    mentions.push({ start, end, entity, form, antecedent, rule });
  }
  return mentions;
}
