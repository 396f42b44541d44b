import { type GazetteerLine, gazetteerLine } from '../../../../schemas/gazetteer.ts';
import { addTo } from '../../../grouping.ts';
import { parseJson } from '../../../ingest/json.ts';
import { compareCodePoints } from '../../../offsets.ts';
import { fieldsOf, type HeldOffice, type Imported, stated } from './imported.ts';
import { importRecord, isFlatRecord } from './records.ts';
import { importItem, isWikidataItem } from './wikidata-item.ts';

/** A gazetteer that is being made of data sets. */
export interface Importer {
  /** Takes a line; `place` is what is told of it where it gives nothing: the file and number. */
  readonly take: (line: string, place: string) => void;
  readonly finish: () => ImportedGazetteer;
}

export interface ImportedGazetteer {
  /** Lines of the format, by the number of the Wikidata id. They do not depend on the order of what was taken. */
  readonly lines: readonly string[];
  /** Lines with a record. */
  readonly taken: number;
  /** Entries that were put together with another of their id. */
  readonly merged: number;
  /** Why lines, or offices of theirs, gave nothing; in the order first met. */
  readonly left: readonly Left[];
}

/** What gave nothing, and where that was first. */
export interface Left {
  readonly reason: string;
  readonly count: number;
  readonly first: string;
}

/**
 * Makes a gazetteer of lines of JSON: flat records of persons and organizations, items of Wikidata, and lines of the
 * format itself, mixed as they come. What is said of one id in several lines is put together. Brackets and commas around
 * the lines of a dump do not count.
 */
export function newImporter(): Importer {
  const entries = new Map<string, string[]>();
  const titles = new Map<string, string>();
  const left = new Map<string, { count: number; readonly first: string }>();
  const leave = (reason: string, first: string): void => {
    const known = left.get(reason);
    if (known === undefined) left.set(reason, { count: 1, first });
    else known.count += 1;
  };
  let taken = 0;
  const take = (line: string, place: string): void => {
    const json = line.trim().replace(/,$/, '');
    if (json === '' || json === '[' || json === ']') return;
    taken += 1;
    const imported = importLine(json);
    if ('nothing' in imported) leave(imported.nothing, place);
    else if ('office' in imported) titles.set(imported.office, imported.title);
    else {
      const { entry, offices } = imported;
      addTo(entries, entry.wikidata_id ?? JSON.stringify(entry), JSON.stringify({ entry, offices, place }));
    }
  };
  const finish = (): ImportedGazetteer => {
    const lines = [...entries]
      .sort(([a], [b]) => compareIds(a, b))
      .map(([, drafts]) => {
        const parts = drafts.sort(compareCodePoints).map((draft) => JSON.parse(draft) as Draft);
        const named = parts.map(({ entry, offices, place }) =>
          withOffices(entry, offices, titles, () => leave('an office whose item is not in the files', place)),
        );
        return JSON.stringify(named.reduce(mergeLines));
      });
    const merged = [...entries.values()].reduce((sum, drafts) => sum + drafts.length - 1, 0);
    return { lines, taken, merged, left: [...left].map(([reason, { count, first }]) => ({ reason, count, first })) };
  };
  return { take, finish };
}

interface Draft {
  readonly entry: GazetteerLine;
  readonly offices: readonly HeldOffice[];
  readonly place: string;
}

function importLine(json: string): Imported {
  const parsed = parseJson(json);
  if (parsed === null) return { nothing: 'no JSON' };
  const record = fieldsOf(parsed.value);
  const imported = importFields(record);
  if (!('entry' in imported) || gazetteerLine.safeParse(imported.entry).success) return imported;
  return { nothing: 'no entry of the format' };
}

function importFields(record: Readonly<Record<string, unknown>>): Imported {
  if (isWikidataItem(record)) return importItem(record);
  if (isFlatRecord(record)) return importRecord(record);
  const result = gazetteerLine.safeParse(record);
  if (result.success) return { entry: stated(result.data), offices: [] };
  return { nothing: 'of no form that the importer knows' };
}

function withOffices(
  entry: GazetteerLine,
  offices: readonly HeldOffice[],
  titles: ReadonlyMap<string, string>,
  leave: () => void,
): GazetteerLine {
  const positions = offices.flatMap(({ office, of, from, to }) => {
    const title = titles.get(office);
    if (title === undefined) leave();
    return title === undefined ? [] : [{ title, of, from, to }];
  });
  return stated({ ...entry, positions: [...(entry.positions ?? []), ...positions] });
}

/** Two lines of one id: names and positions of both, and else what the first states. */
function mergeLines(first: GazetteerLine, second: GazetteerLine): GazetteerLine {
  const names = [...(first.aliases ?? []), second.name, ...(second.aliases ?? [])];
  const positions = [...(first.positions ?? []), ...(second.positions ?? [])].map((held) => JSON.stringify(held));
  return stated({
    ...second,
    ...first,
    aliases: [...new Set(names)].filter((name) => name !== first.name),
    shared_names: [...new Set([...(first.shared_names ?? []), ...(second.shared_names ?? [])])],
    positions: [...new Set(positions)].map(
      (held) => JSON.parse(held) as NonNullable<GazetteerLine['positions']>[number],
    ),
  });
}

/** By the number of Wikidata ids; entries without one, which are keyed by their text, last. */
function compareIds(a: string, b: string): number {
  const numberOf = (key: string): number => (key.startsWith('Q') ? Number(key.slice(1)) : Number.MAX_SAFE_INTEGER);
  return numberOf(a) - numberOf(b) || compareCodePoints(a, b);
}
