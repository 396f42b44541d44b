// Offices that are held for one place at a time, by the kind of place. Compiled for this project by hand.
import { phraseList } from '../../extract/lexicon/phrase-list.ts';

/** A whole country, a state or province of one, or a town. */
export type SeatLevel = 'country' | 'part' | 'town';

const titles: Readonly<Record<SeatLevel, string>> = {
  country: `
    president, vice president, prime minister, deputy prime minister, premier, chancellor, king, queen, emperor,
    sultan, emir, taoiseach, supreme leader, foreign minister, finance minister, defence minister, defense minister,
    interior minister, justice minister, health minister, minister of foreign affairs, minister of defence,
    minister of defense, minister of finance, foreign secretary, home secretary, ambassador
  `,
  part: `
    governor, lieutenant governor, senator, congressman, congresswoman, first minister, attorney general,
    secretary of state
  `,
  town: 'mayor, deputy mayor, mayoress, councillor, councilman, councilwoman, alderman, alderwoman, police chief',
};

const levels: ReadonlyMap<string, SeatLevel> = new Map(
  (Object.keys(titles) as SeatLevel[]).flatMap((level) =>
    [...phraseList(titles[level])].map((title) => [title, level] as const),
  ),
);

/**
 * The kind of place that an office is of; null for a title that is no office of a place.
 *
 * @example seatLevel('mayor') // 'town'
 */
export function seatLevel(title: string): SeatLevel | null {
  return levels.get(title) ?? null;
}

/** Offices that are named by the country in which they are held, not by the one that they serve. */
const abroad = phraseList('ambassador');

/** @example isHeldAbroad('ambassador') // true */
export function isHeldAbroad(title: string): boolean {
  return abroad.has(title);
}
