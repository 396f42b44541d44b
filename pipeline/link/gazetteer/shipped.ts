import type { EntityType } from '../../../schemas/entities.ts';
import type { GazetteerLine } from '../../../schemas/gazetteer.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';
import { capitals } from './lexicon/capitals.ts';
import { cities } from './lexicon/cities.ts';
import { companies } from './lexicon/companies.ts';
import { countries } from './lexicon/countries.ts';
import { internationalBodies } from './lexicon/international-bodies.ts';
import { nationalBodies } from './lexicon/national-bodies.ts';
import { regions } from './lexicon/regions.ts';

const places = [countries, regions, capitals, cities];
const organizations = [internationalBodies, nationalBodies, companies];

/** What names of institutions begin with in full, and how news shortens it. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  'United States': ['US', 'U.S.'],
  'United Nations': ['UN', 'U.N.'],
};

/** The entries that ship with the program, as lines of the format. */
export const shippedLines: readonly GazetteerLine[] = [
  ...places.flatMap((table) => linesOf(table, 'place')),
  ...organizations.flatMap((table) => linesOf(table, 'organization')),
];

/** The gazetteer that ships with the program: countries and their parts, large cities, well-known institutions. */
export const shippedGazetteer: Gazetteer = gazetteerOf(shippedLines, 'shipped gazetteer');

/** The rows of a table of the lexicon, which says what their fields are. */
function linesOf(table: string, type: EntityType): GazetteerLine[] {
  const rows = table.split('\n').filter((row) => row !== '');
  return rows.map((row) => {
    const [id = '', country = '', kind = '', within = '', name = '', others = ''] = row.split('|').map((f) => f.trim());
    const names = others.split(';').map((other) => other.trim());
    const isShared = (other: string): boolean => other.startsWith('~');
    return {
      wikidata_id: id,
      type,
      name,
      aliases: [...shortened(name), ...names.filter((other) => other !== '' && !isShared(other))],
      shared_names: names.filter(isShared).map((other) => other.slice(1)),
      country_code: country === '' ? null : country,
      kind,
      within: within === '' ? null : within,
    };
  });
}

/** `United States Navy` → `US Navy`, `U.S. Navy` */
function shortened(name: string): string[] {
  return Object.entries(beginnings).flatMap(([full, shorts]) =>
    name.startsWith(`${full} `) ? shorts.map((short) => short + name.slice(full.length)) : [],
  );
}
