// Months, days of the week and units of time in English. Compiled for this project by hand.

/** A month, its full name or its abbreviation without the full stop → its number. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [
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
  ].flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
);

export const weekdays: ReadonlySet<string> = new Set(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day) => [day, `${day}s`]),
);

/** Small numbers in words. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);

/** A unit of time in the singular → its ISO 8601 duration with `#` for the number. */
export const durationUnits: ReadonlyMap<string, string> = new Map([
  ['second', 'PT#S'],
  ['minute', 'PT#M'],
  ['hour', 'PT#H'],
  ['day', 'P#D'],
  ['week', 'P#W'],
  ['month', 'P#M'],
  ['year', 'P#Y'],
]);
