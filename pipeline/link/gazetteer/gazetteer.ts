import type { EntityType } from '../../../schemas/entities.ts';
import { type GazetteerLine, gazetteerLine } from '../../../schemas/gazetteer.ts';
import { RecordError } from '../../error.ts';
import { addTo } from '../../grouping.ts';
import { parseJson } from '../../ingest/json.ts';
import { compareCodePoints } from '../../offsets.ts';
import { comparableWords } from '../words.ts';

/** An office or job that someone held; days, months or years: `2009-01-20`, `2009-01`, `2009`. */
export interface GazetteerPosition {
  readonly title: string;
  readonly of: string | null;
  readonly from: string | null;
  /** Null also where it goes on. */
  readonly to: string | null;
}

/** A thing that texts may name, as a line of a gazetteer gives it. */
export interface GazetteerEntry {
  readonly wikidataId: string | null;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that others bear too, often the name itself: they speak for the entry only with evidence beside the name. */
  readonly sharedNames: readonly string[];
  readonly countryCode: string | null;
  /** What it is in a word or two: country, state, city, ministry. */
  readonly kind: string | null;
  /** Name or Wikidata id of what it lies in or is part of. */
  readonly within: string | null;
  readonly positions: readonly GazetteerPosition[];
  /** Year, month or day. */
  readonly born: string | null;
  readonly died: string | null;
}

/** Things that texts may name. */
export interface Gazetteer {
  /**
   * The entries that bear a name, as one of their names, aliases or shared names, whatever its case, accents and
   * typography, with or without a leading `the`. Smaller Wikidata numbers first, then entries without one by type and
   * name. Names are looked up whole: `Ruiz` does not find Ana Ruiz.
   */
  readonly candidates: (name: string) => readonly GazetteerEntry[];
  /** The entry of a Wikidata id. */
  readonly entry: (wikidataId: string) => GazetteerEntry | null;
}

/** The words of a name by which a gazetteer finds it: `The Hague` and `Hague` are one. */
export function gazetteerKey(name: string): string {
  const words = comparableWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** Whether a name is one that others bear too, so that it needs evidence to speak for the entry. */
export function isSharedName(entry: GazetteerEntry, name: string): boolean {
  const key = gazetteerKey(name);
  return entry.sharedNames.some((shared) => gazetteerKey(shared) === key);
}

/** The gazetteer of entries in memory, in the form of lines. @throws RecordError as `readGazetteer` */
export function gazetteerOf(entries: Iterable<GazetteerLine>, file: string): Gazetteer {
  const index = emptyIndex();
  for (const entry of entries) addLine(index, JSON.stringify(entry), file);
  return indexedGazetteer(index);
}

/**
 * Reads JSON lines of the format in `schemas/gazetteer.ts`; empty lines hold no entry. Lines are kept as they are and
 * an entry is made when it is asked for, so that a million of them fit in memory.
 *
 * @param file what errors call the lines
 * @throws RecordError of kind usage that names the line and what to mend, where one is no entry or repeats a Wikidata id
 */
export async function readGazetteer(lines: Iterable<string> | AsyncIterable<string>, file: string): Promise<Gazetteer> {
  const index = emptyIndex();
  for await (const line of lines) addLine(index, line, file);
  return indexedGazetteer(index);
}

/**
 * Several gazetteers as one. What they tell of one Wikidata item is one entry: the names, shared names and positions of
 * all, and else what the first that states it says.
 */
export function joinGazetteers(gazetteers: readonly Gazetteer[]): Gazetteer {
  const entry = (wikidataId: string): GazetteerEntry | null => {
    const [first, ...others] = gazetteers.flatMap((gazetteer) => gazetteer.entry(wikidataId) ?? []);
    return first === undefined ? null : others.reduce(joinEntries, first);
  };
  return {
    entry,
    candidates: (name) => {
      const found = new Map<string, GazetteerEntry>();
      const local: GazetteerEntry[] = [];
      for (const candidate of gazetteers.flatMap((gazetteer) => gazetteer.candidates(name))) {
        const id = candidate.wikidataId;
        if (id === null) local.push(candidate);
        else if (!found.has(id)) found.set(id, entry(id) ?? candidate);
      }
      return [...found.values(), ...local].sort(compareEntries);
    },
  };
}

/** The lines of a gazetteer and where names and ids stand in them. */
interface LineIndex {
  /** Empty lines too, so that an index is the number of its line less one. */
  readonly lines: string[];
  readonly byName: Map<string, number[]>;
  readonly byId: Map<string, number>;
}

function emptyIndex(): LineIndex {
  return { lines: [], byName: new Map(), byId: new Map() };
}

function addLine({ lines, byName, byId }: LineIndex, line: string, file: string): void {
  const at = lines.push(line) - 1;
  if (line.trim() === '') return;
  const entry = validEntry(line, `"${file}", line ${at + 1}`);
  const { wikidataId, name, aliases, sharedNames } = entry;
  if (wikidataId !== null) {
    const other = byId.get(wikidataId);
    if (other !== undefined)
      throw badLine(`"${file}", line ${at + 1}`, `${wikidataId} stands in line ${other + 1} too`);
    byId.set(wikidataId, at);
  }
  for (const key of new Set([name, ...aliases, ...sharedNames].map(gazetteerKey)))
    if (key !== '') addTo(byName, key, at);
}

function indexedGazetteer({ lines, byName, byId }: LineIndex): Gazetteer {
  const entryAt = (at: number): GazetteerEntry => entryOf(JSON.parse(lines[at] ?? '') as GazetteerLine);
  return {
    candidates: (name) => (byName.get(gazetteerKey(name)) ?? []).map(entryAt).sort(compareEntries),
    entry: (wikidataId) => {
      const at = byId.get(wikidataId);
      return at === undefined ? null : entryAt(at);
    },
  };
}

/** @throws RecordError of kind usage for a line that is no entry */
function validEntry(line: string, place: string): GazetteerEntry {
  const parsed = parseJson(line);
  if (parsed === null) throw badLine(place, 'it is not JSON');
  const result = gazetteerLine.safeParse(parsed.value);
  if (result.success) return entryOf(result.data);
  const issue = result.error.issues[0];
  const key = issue === undefined || issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  throw badLine(place, `${key}${issue?.message ?? 'it does not fit its schema'}`);
}

function badLine(place: string, problem: string): RecordError {
  const message = `${place}, is no entry of a gazetteer: ${problem}. Mend it, or take the line out.`;
  return new RecordError('usage', 'bad-gazetteer', message);
}

function entryOf(line: GazetteerLine): GazetteerEntry {
  const trimmed = (value: string | null | undefined): string | null => value?.trim() ?? null;
  const trimmedAll = (values: readonly string[] | undefined): string[] => (values ?? []).map((value) => value.trim());
  return {
    wikidataId: line.wikidata_id,
    type: line.type,
    name: line.name.trim(),
    aliases: trimmedAll(line.aliases),
    sharedNames: trimmedAll(line.shared_names),
    countryCode: line.country_code ?? null,
    kind: trimmed(line.kind),
    within: trimmed(line.within),
    positions: (line.positions ?? []).map(({ title, of, from = null, to = null }) => ({
      title: title.trim(),
      of: trimmed(of),
      from,
      to,
    })),
    born: line.born ?? null,
    died: line.died ?? null,
  };
}

function joinEntries(first: GazetteerEntry, second: GazetteerEntry): GazetteerEntry {
  const positions = new Map([...first.positions, ...second.positions].map((held) => [JSON.stringify(held), held]));
  return {
    ...first,
    aliases: [...new Set([...first.aliases, second.name, ...second.aliases])].filter((name) => name !== first.name),
    sharedNames: [...new Set([...first.sharedNames, ...second.sharedNames])],
    countryCode: first.countryCode ?? second.countryCode,
    kind: first.kind ?? second.kind,
    within: first.within ?? second.within,
    positions: [...positions.values()],
    born: first.born ?? second.born,
    died: first.died ?? second.died,
  };
}

/** By the number of the Wikidata item; those without one last. */
function compareEntries(a: GazetteerEntry, b: GazetteerEntry): number {
  return numberOf(a) - numberOf(b) || compareCodePoints(a.type, b.type) || compareCodePoints(a.name, b.name);
}

function numberOf({ wikidataId }: GazetteerEntry): number {
  return wikidataId === null ? Number.MAX_SAFE_INTEGER : Number(wikidataId.slice(1));
}
