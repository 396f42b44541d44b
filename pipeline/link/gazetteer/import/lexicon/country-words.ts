/**
 * What data sets call countries beside their ISO 3166-1 codes and names → the code; null for what looks like a code of a
 * country and is none. Compiled for this project by hand.
 */
export const countryWords: Readonly<Record<string, string | null>> = {
  conus: 'US',
  czech: 'CZ',
  congo: null,
  el: 'GR',
  eu: null,
  korea: null,
  uk: 'GB',
  un: null,
};
