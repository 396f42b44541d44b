import { shippedGazetteer } from '../shipped.ts';
import { fieldsOf, type HeldOffice, type Imported, listOf, stated, textOf } from './imported.ts';
import { type ItemClass, itemClasses } from './lexicon/item-classes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a record is an item of Wikidata's JSON, as a line of a dump or an answer of its API has it. */
export function isWikidataItem(record: Fields): boolean {
  return 'labels' in record && 'claims' in record;
}

/**
 * An item of Wikidata as an entry: English names (labels, aliases; `mul` where there is none), P31 (instance of) as type
 * and kind, P297 (ISO code) or P17 and P27 (country, citizenship) as country, P131, P361 and P749 (lies in, part of,
 * parent) as what it lies in, P39 (position held, with P580, P582, P642, P2389) as offices, P569 and P570 as birth and death.
 * Statements that are deprecated are left, and all but the preferred where there are preferred ones.
 *
 * See https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON.
 */
export function importItem(item: Fields): Imported {
  const id = textOf(item['id']);
  if (id === null || !/^Q[1-9]\d*$/.test(id)) return { nothing: 'no item: its "id" is none of Wikidata' };
  const name = englishLabel(item);
  if (name === null) return { nothing: 'without an English name' };
  const claims = fieldsOf(item['claims']);
  const itemClass = classOf(claims);
  if (itemClass === null) return { nothing: 'of a class that the importer does not know' };
  const { type, kind } = itemClass;
  if (type === 'office') return { office: id, title: name };
  const entry = stated({
    wikidata_id: id,
    type,
    name,
    aliases: listOf(fieldsOf(item['aliases'])['en'])
      .flatMap((alias) => textOf(fieldsOf(alias)['value']) ?? [])
      .filter((alias) => alias !== name),
    country_code: countryOf(claims),
    kind,
    within: itemIds(claims, ['P131', 'P361', 'P749'])[0] ?? null,
    born: dayOf(currentValues(claims, 'P569')[0]),
    died: dayOf(currentValues(claims, 'P570')[0]),
  });
  return { entry, offices: type === 'person' ? officesOf(claims) : [] };
}

function englishLabel(item: Fields): string | null {
  const labels = fieldsOf(item['labels']);
  return textOf(fieldsOf(labels['en'])['value']) ?? textOf(fieldsOf(labels['mul'])['value']);
}

function classOf(claims: Fields): ItemClass | null {
  const known = itemIds(claims, ['P31']).flatMap((id) => itemClasses.get(id) ?? []);
  return known.find(({ kind }) => kind !== null) ?? known[0] ?? null;
}

function countryOf(claims: Fields): string | null {
  const [own] = currentValues(claims, 'P297');
  if (typeof own === 'string' && /^[A-Z]{2}$/.test(own)) return own;
  const codes = new Set(itemIds(claims, ['P17', 'P27']).map((id) => shippedGazetteer.entry(id)?.countryCode ?? null));
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

function officesOf(claims: Fields): HeldOffice[] {
  return statements(claims, 'P39').flatMap((statement) => {
    const [office] = idsOf([snakValue(statement['mainsnak'])]);
    const qualifiers = fieldsOf(statement['qualifiers']);
    const qualifier = (property: string): unknown => snakValue(listOf(qualifiers[property])[0]);
    if (office === undefined) return [];
    const [of = null] = idsOf([qualifier('P642'), qualifier('P2389')]);
    return [{ office, of, from: dayOf(qualifier('P580')), to: dayOf(qualifier('P582')) }];
  });
}

/** Statements of a property that are not deprecated. */
function statements(claims: Fields, property: string): Fields[] {
  return listOf(claims[property])
    .map(fieldsOf)
    .filter(({ rank }) => rank !== 'deprecated');
}

/** Values of a property that hold now: the preferred ones if any, without those that have an end (P582). */
function currentValues(claims: Fields, property: string): unknown[] {
  const holding = statements(claims, property).filter(({ qualifiers }) => !('P582' in fieldsOf(qualifiers)));
  const preferred = holding.filter(({ rank }) => rank === 'preferred');
  return (preferred.length > 0 ? preferred : holding).map(({ mainsnak }) => snakValue(mainsnak));
}

function itemIds(claims: Fields, properties: readonly string[]): string[] {
  return idsOf(properties.flatMap((property) => currentValues(claims, property)));
}

function idsOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => textOf(fieldsOf(value)['id']) ?? []);
}

function snakValue(snak: unknown): unknown {
  return fieldsOf(fieldsOf(snak)['datavalue'])['value'];
}

/** How many characters of a time count by its precision: 9 a year, 10 a month, 11 a day. */
const lengthByPrecision: Readonly<Record<number, number>> = { 9: 4, 10: 7, 11: 10 };

/** `+1961-08-04T00:00:00Z` with precision 11 → 1961-08-04. Null before the year 1 and for decades and centuries. */
function dayOf(value: unknown): string | null {
  const { time, precision } = fieldsOf(value);
  const [, day] = /^\+(\d{4}-\d{2}-\d{2})T/.exec(textOf(time) ?? '') ?? [];
  const length = lengthByPrecision[Number(precision)];
  return day === undefined || length === undefined ? null : day.slice(0, length);
}
