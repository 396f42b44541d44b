import { type Naming, namedTokens } from './entities.ts';
import type { ExtractedPosition, Span } from './extract.ts';
import { groupWords } from './lexicon/adjectives.ts';
import { countryOfDemonym } from './lexicon/places.ts';
import { countryEntities, statusAt } from './positions.ts';
import type { Reading } from './reading.ts';
import { titleAt } from './titles.ts';
import { isCapitalised } from './tokens.ts';

/** `the Mexican president`: an office that stands for the person who holds it; token indexes of its reading. */
export interface NominalMention extends Span {
  readonly reading: number;
  readonly from: number;
  readonly to: number;
  readonly entity: number;
}

/** The offices with a definite article that one person of the article holds, as far as was stated before. */
export function findNominals(
  readings: readonly Reading[],
  naming: Naming,
  positions: readonly ExtractedPosition[],
): NominalMention[] {
  const holders = holdersByWord(positions);
  const countries = countryEntities(naming);
  const namedTokensOf = namedTokens(naming.mentions);
  return readings.flatMap((reading, index) => {
    const named = namedTokensOf.get(index) ?? new Set();
    return reading.tokens.flatMap((token, from) => {
      if (token.folded !== 'the') return [];
      const office = officeAfter(reading, from + 1);
      const next = reading.tokens[office?.to ?? 0];
      if (
        office === null ||
        isNamed(named, from, office.to + 1) ||
        next?.folded === 'of' ||
        next?.text === '-' ||
        isCapitalised(next)
      )
        return [];
      const country = office.country === null ? null : (countries.get(office.country) ?? Number.NaN);
      const entity = holderOf(holders.get(lastWord(office.title)) ?? [], office, country, token.start);
      const end = reading.tokens[office.to - 1]?.end ?? token.end;
      return entity === null ? [] : [{ reading: index, from, to: office.to, start: token.start, end, entity }];
    });
  });
}

/** A name has a part in the tokens or follows them: `the Mayor Ana Ruiz`, `the President Hotel`. */
function isNamed(named: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (named.has(at)) return true;
  return false;
}

interface DefiniteOffice {
  readonly to: number;
  readonly title: string;
  readonly status: ExtractedPosition['status'] | null;
  /** The country whose adjective stands before the office. */
  readonly country: string | null;
}

function officeAfter(reading: Reading, from: number): DefiniteOffice | null {
  const { tokens } = reading;
  const status = statusAt(tokens, from);
  let at = status ? from + 1 : from;
  const word = tokens[at]?.folded ?? '';
  const country = countryOfDemonym.get(`${word} ${tokens[at + 1]?.folded ?? ''}`) ?? countryOfDemonym.get(word) ?? null;
  if (country !== null) at += countryOfDemonym.has(word) ? 1 : 2;
  else if (groupWords.has(word)) at++;
  const title = titleAt(tokens, at);
  return title?.kind === 'office' ? { to: title.to, title: title.title, status, country } : null;
}

function holdersByWord(positions: readonly ExtractedPosition[]): Map<string, ExtractedPosition[]> {
  const holders = new Map<string, ExtractedPosition[]>();
  const seen = new Set<string>();
  for (const position of positions) {
    const key = `${position.entity} ${position.of} ${position.status} ${position.title}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const word = lastWord(position.title);
    const list = holders.get(word);
    if (list === undefined) holders.set(word, [position]);
    else if (list.length < mostHolders) list.push(position);
  }
  return holders;
}

/** More holders of one office than this are as ambiguous as these: the lists stay short. */
const mostHolders = 16;

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(' ') + 1);
}

function holderOf(
  holders: readonly ExtractedPosition[],
  office: DefiniteOffice,
  country: number | null,
  start: number,
): number | null {
  const fitting = holders.filter(
    (position) =>
      position.start < start &&
      (position.title === office.title || position.title.endsWith(` ${office.title}`)) &&
      (office.status === null ? position.status !== 'former' : position.status === office.status) &&
      (country === null || position.of === country),
  );
  const [only, ...others] = new Set(fitting.map(({ entity }) => entity));
  return only !== undefined && others.length === 0 ? only : null;
}
