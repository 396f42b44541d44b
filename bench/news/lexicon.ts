// Names and words that articles are made with. Compiled for this project by hand.

/** Countries, the ones most in the news first. */
export const countries: readonly string[] = [
  ...['United States', 'China', 'Russia', 'United Kingdom', 'Ukraine', 'Israel', 'India', 'Germany', 'France', 'Iran'],
  ...['Japan', 'Canada', 'Australia', 'Mexico', 'Brazil', 'Turkey', 'Italy', 'Spain', 'Nigeria', 'South Africa'],
  ...['Poland', 'Pakistan', 'Egypt', 'Kenya', 'Indonesia', 'Sweden', 'Norway', 'Argentina', 'Chile', 'Greece'],
  ...['Netherlands', 'Belgium', 'Portugal', 'Ireland', 'Denmark', 'Finland', 'Hungary', 'Romania', 'Austria', 'Peru'],
  ...['Colombia', 'Venezuela', 'Ghana', 'Ethiopia', 'Uganda', 'Senegal', 'Vietnam', 'Thailand', 'Malaysia', 'Nepal'],
  ...['Georgia', 'Iceland', 'Estonia', 'Latvia', 'Bolivia', 'Uruguay', 'Zambia', 'Malawi', 'Fiji', 'Samoa'],
];

/** What every country has. */
export const institutions: readonly string[] = [
  ...['Ministry of Health', 'Supreme Court', 'Ministry of Defence', 'Parliament', 'Central Bank', 'Labour Party'],
  ...['Ministry of Finance', 'Election Commission', 'Department of Education', 'Constitutional Court'],
];

/** What bodies are called after their place or founder. */
export const bodies: readonly string[] = [
  ...['Port Authority', 'Water Board', 'Teachers Union', 'City Council', 'Health Trust', 'Mining Company', 'Airlines'],
  ...[
    'Chamber of Commerce',
    'Football Club',
    'Research Institute',
    'Power Company',
    'Farmers Association',
    'University',
  ],
  ...['Housing Corporation', 'Law Society', 'Police Department', 'Food Bank', 'Shipping Group', 'District Court'],
  ...['Medical Association', 'Railway Operators Federation', 'Film Festival', 'Savings Bank', 'Rescue Service'],
];

/** Offices that a person holds of a body or a city. */
export const offices: readonly string[] = [
  ...['mayor', 'president', 'director', 'spokesman', 'chairwoman', 'secretary', 'treasurer', 'chief executive'],
  ...['deputy director', 'police chief', 'general manager', 'commissioner', 'chief economist', 'head'],
];

/** Verbs that report, with their dictionary form. */
export const cues = [
  ['said', 'say'],
  ['said', 'say'],
  ['said', 'say'],
  ['added', 'add'],
  ['told reporters', 'tell'],
] as const;
