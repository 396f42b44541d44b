import { type GazetteerLine, gazetteerLine } from '../../../../schemas/gazetteer.ts';

/** What one line of a data set gives: an entry, a word on an office that entries refer to, or why it gives nothing. */
export type Imported =
  | { readonly entry: GazetteerLine; readonly offices: readonly HeldOffice[] }
  | { readonly office: string; readonly title: string }
  | { readonly nothing: string };

/** An office that is told by the Wikidata id of the office; its title is in another line. */
export interface HeldOffice {
  readonly office: string;
  /** Wikidata id of what it was held at. */
  readonly of: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A value that is a text with something in it, trimmed and well-formed; null for all others. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.toWellFormed().trim();
  return text === '' ? null : text;
}

/** `1961`, `1961-08` or `1961-08-04` out of what data sets write of a day; null for what is no date: `1960s`. */
export function partialDayOf(value: unknown): string | null {
  const [day = null] = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?=$|T|-00)/.exec(textOf(value) ?? '') ?? [];
  return day;
}

/** The fields of a JSON object; none for any other value. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The items of a JSON list; none for any other value. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The entry without what it does not state, its fields in one order, so that equal entries are equal lines. */
export function stated(entry: GazetteerLine): GazetteerLine {
  const { positions = [], ...fields } = entry;
  const held = positions.map(({ title, of, from, to }) => withValue({ title, of, from, to }));
  const all: GazetteerLine = { ...fields, ...(held.length === 0 ? {} : { positions: held }) };
  const ordered = Object.keys(gazetteerLine.shape).map((key) => [key, all[key as keyof GazetteerLine]]);
  return Object.assign({ wikidata_id: entry.wikidata_id }, withValue(Object.fromEntries(ordered) as GazetteerLine));
}

/** The fields that hold something: no null, no empty list. */
function withValue<Fields extends object>(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Fields;
}
