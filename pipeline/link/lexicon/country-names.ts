/**
 * Short names of countries as news writes them → the name they are joined under: compiled for this project by hand.
 * Words are as `comparableWords` gives them.
 */
export const countryNames: ReadonlyMap<string, string> = new Map([
  ...['us', 'u s', 'usa', 'u s a', 'america', 'united states of america'].map(
    (form) => [form, 'united states'] as const,
  ),
  ...['uk', 'u k', 'britain', 'great britain'].map((form) => [form, 'united kingdom'] as const),
  ...['uae', 'u a e', 'emirates'].map((form) => [form, 'united arab emirates'] as const),
  ...['drc', 'dr congo', 'democratic republic of congo'].map(
    (form) => [form, 'democratic republic of the congo'] as const,
  ),
  ['prc', 'china'],
  ['turkiye', 'turkey'],
  ['czech republic', 'czechia'],
  ['burma', 'myanmar'],
  ['holland', 'netherlands'],
]);
