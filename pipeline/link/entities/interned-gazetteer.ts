import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts';
import { remembered } from '../remembered.ts';
import { entryKey } from './entry-key.ts';
import { leadingForms, leadingName } from './leading-name.ts';
import { bodyWords } from './names.ts';

const none: readonly GazetteerEntry[] = [];

/**
 * A gazetteer that gives the same object for an entry each time, and looks few names up twice; that of a body also with
 * the other names of the country or union that it begins with.
 */
export function internedGazetteer(gazetteer: Gazetteer): Gazetteer {
  const entries = new Map<string, GazetteerEntry>();
  const intern = (entry: GazetteerEntry): GazetteerEntry => {
    const key = entryKey(entry);
    const known = entries.get(key) ?? entry;
    entries.set(key, known);
    return known;
  };
  return {
    entry: gazetteer.entry,
    candidates: remembered((name: string): readonly GazetteerEntry[] => {
      const own = gazetteer.candidates(name);
      const found = own.length > 0 ? own : candidatesByLeading(name, gazetteer);
      return found.length === 0 ? none : found.map(intern);
    }),
  };
}

/** `United Nations refugee agency` finds `UN refugee agency`. */
function candidatesByLeading(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const leading = leadingName(bodyWords(name), gazetteer);
  const forms = leading === null ? [] : leadingForms(leading);
  for (const form of forms) {
    const found = gazetteer.candidates(form).filter(({ type }) => type === 'organization');
    if (found.length > 0) return found;
  }
  return none;
}
