import type { EntityType } from '../../../../schemas/entities.ts';
import { shippedGazetteer } from '../shipped.ts';
import { countryCodeOf } from './country.ts';
import { type Imported, listOf, partialDayOf, stated, textOf } from './imported.ts';

/** Whether a record is of the flat form that data sets of office holders and of brands and operators have. */
export function isFlatRecord(record: Readonly<Record<string, unknown>>): boolean {
  return 'qid' in record;
}

/**
 * A person, `{qid, name, birth?, country?, offices?: [[title, from, to]]}`, or an organization, `{qid, name, names?, kind?,
 * countries?}`, as an entry. A record with `names`, `kind` or `countries` is an organization, unless the id is one that the
 * shipped gazetteer knows as something else: those who run a library may be a town. Gender and all other fields are left.
 */
export function importRecord(record: Readonly<Record<string, unknown>>): Imported {
  const id = textOf(record['qid']);
  const name = textOf(record['name']);
  if (id === null || !/^Q[1-9]\d*$/.test(id)) return { nothing: 'without a Wikidata id in "qid"' };
  if (name === null) return { nothing: 'without a "name"' };
  const isOrganization = ['names', 'kind', 'countries'].some((key) => key in record);
  const type: EntityType = shippedGazetteer.entry(id)?.type ?? (isOrganization ? 'organization' : 'person');
  const entry = stated({
    wikidata_id: id,
    type,
    name,
    aliases: listOf(record['names'])
      .flatMap((other) => textOf(other) ?? [])
      .filter((other) => other !== name),
    country_code: onlyCountry([record['country'], ...listOf(record['countries'])]),
    kind: kindOf(textOf(record['kind'])),
    positions: listOf(record['offices']).flatMap(positionOf),
    born: partialDayOf(record['birth']),
  });
  return { entry, offices: [] };
}

/** The country where all that are stated are one; who is at work in several is of none. */
function onlyCountry(stated: readonly unknown[]): string | null {
  const words = stated.flatMap((word) => textOf(word) ?? []);
  const codes = new Set(words.map(countryCodeOf));
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

/** `brands/shop/supermarket` → supermarket. What an operator runs, `operators/amenity/library`, is not what it is. */
function kindOf(kind: string | null): string | null {
  if (kind === null || kind.startsWith('operators/')) return null;
  return kind.split('/').at(-1)?.replaceAll('_', ' ').trim() || null;
}

function positionOf(office: unknown): { title: string; from: string | null; to: string | null }[] {
  const [title, from, to] = listOf(office);
  const named = textOf(title);
  return named === null ? [] : [{ title: named, from: partialDayOf(from), to: partialDayOf(to) }];
}
