import type { GazetteerEntry } from '../gazetteer/gazetteer.ts';

const keys = new WeakMap<GazetteerEntry, string>();

/** What an entry of a gazetteer is told from all others by: its Wikidata id, or all that it says where it has none. */
export function entryKey(entry: GazetteerEntry): string {
  const key = entry.wikidataId ?? keys.get(entry) ?? JSON.stringify(entry);
  if (entry.wikidataId === null) keys.set(entry, key);
  return key;
}
