import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts';

const none: readonly GazetteerEntry[] = [];

/** A gazetteer that gives the same object for an entry each time, and looks each name up once. */
export function internedGazetteer(gazetteer: Gazetteer): Gazetteer {
  const entries = new Map<string, GazetteerEntry>();
  const byName = new Map<string, readonly GazetteerEntry[]>();
  const intern = (entry: GazetteerEntry): GazetteerEntry => {
    const key = entry.wikidataId ?? `${entry.type} ${entry.name} ${entry.within ?? ''}`;
    const known = entries.get(key) ?? entry;
    entries.set(key, known);
    return known;
  };
  return {
    entry: gazetteer.entry,
    candidates: (name) => {
      const known = byName.get(name);
      if (known !== undefined) return known;
      const found = gazetteer.candidates(name).map(intern);
      byName.set(name, found.length === 0 ? none : found);
      return found;
    },
  };
}
