/** A statement of an item as Wikidata's JSON has it. */
export function statement(value: unknown, more: Readonly<Record<string, unknown>> = {}): unknown {
  return { mainsnak: { snaktype: 'value', datavalue: { value } }, rank: 'normal', ...more };
}

/** A value that is an item. */
export const item = (id: string): unknown => ({ 'entity-type': 'item', id });

/** A time: `+1970-05-00T00:00:00Z` with precision 10 is a month. */
export const time = (day: string, precision: number): unknown => ({ time: `+${day}T00:00:00Z`, precision });

/** Qualifiers of a statement. */
export const qualifiers = (values: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(values).map(([property, value]) => [property, [{ datavalue: { value } }]]));

/** An item with an English name. */
export function wikidataItem(id: string, name: string, claims: Readonly<Record<string, unknown[]>>) {
  return { type: 'item', id, labels: { en: { language: 'en', value: name } }, aliases: {}, claims };
}
