// Names of months, weekdays, seasons, parts of the day and units of time in English. Compiled for this project by hand.

/** A month, its full name or its abbreviation without the full stop → its number. */
export const monthNumbers: ReadonlyMap<string, number> = numbered([
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]);

/** A weekday → 1 for Monday to 7 for Sunday. */
export const weekdayNumbers: ReadonlyMap<string, number> = numbered([
  ['monday'],
  ['tuesday'],
  ['wednesday'],
  ['thursday'],
  ['friday'],
  ['saturday'],
  ['sunday'],
]);

/** Weekdays in the singular and the plural. */
export const weekdays: ReadonlySet<string> = new Set([...weekdayNumbers.keys()].flatMap((day) => [day, `${day}s`]));

/** An abbreviated weekday, which counts only with its full stop or before a date → its number. */
export const weekdayAbbreviations: ReadonlyMap<string, number> = numbered([
  ['mon'],
  ['tue', 'tues'],
  ['wed'],
  ['thu', 'thur', 'thurs'],
  ['fri'],
  ['sat'],
  ['sun'],
]);

/** A season → its letters in TIMEX3. */
export const seasons: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

/** A part of the day → its letters in TIMEX3. */
export const dayParts: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['midafternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** A unit of time in the singular → its letter; seconds, minutes and hours with the T before the number. */
export const timeUnits: ReadonlyMap<string, string> = new Map([
  ['second', 'TS'],
  ['minute', 'TM'],
  ['hour', 'TH'],
  ['day', 'D'],
  ['week', 'W'],
  ['month', 'M'],
  ['quarter', 'Q'],
  ['year', 'Y'],
  ['decade', 'E'],
  ['century', 'C'],
  ['millennium', 'L'],
]);

/** A unit of time in the plural → its letter. */
export const timeUnitPlurals: ReadonlyMap<string, string> = new Map([
  ...[...timeUnits].filter(([unit]) => !/y$|um$/.test(unit)).map(([unit, letter]) => [`${unit}s`, letter] as const),
  ['days', 'D'],
  ['centuries', 'C'],
  ['millennia', 'L'],
]);

/** A decade in words → its tens. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [
    word,
    index + 2,
  ]),
);

/** Time zones that stand after a time of day; Z where the zone is that of TIMEX3’s Z. */
export const timeZones: ReadonlyMap<string, string> = new Map([
  ...['utc', 'gmt', 'z'].map((zone) => [zone, 'Z'] as const),
  ...'est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist eat wat sast hkt jst aest aedt'
    .split(' ')
    .map((zone) => [zone, ''] as const),
]);

function numbered(rows: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));
}
