import { shippedLines } from '../shipped.ts';
import { countryWords } from './lexicon/country-words.ts';

/** Names of countries as slugs, `united-kingdom`, with their codes. */
const slugs: ReadonlyMap<string, string> = new Map(
  shippedLines
    .filter(({ kind }) => kind === 'country' || kind === 'territory')
    .flatMap(({ name, aliases = [], country_code }) =>
      [name, ...aliases].map((form) => [slugOf(form), country_code ?? ''] as const),
    ),
);

/**
 * The ISO 3166-1 code of a country as data sets write it: a code or name in any case (`us`, `united-kingdom`,
 * `Mainland China`), or the code of one of its parts (`gb-sct`, `ch-be.geojson`). Null for what is no country: `001`, `world`.
 */
export function countryCodeOf(word: string): string | null {
  const slug = slugOf(word.replace(/\.geojson$/i, ''));
  const exception = countryWords[slug];
  if (exception !== undefined) return exception;
  const named = slugs.get(slug);
  if (named !== undefined) return named;
  const [code] = /^[a-z]{2}(?=-|$)/.exec(slug) ?? [];
  return code === undefined ? null : (countryWords[code] ?? code.toUpperCase());
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}
