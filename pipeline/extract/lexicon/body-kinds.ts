// Kinds of bodies, by the nouns that stand for one and by the words in their names. Compiled for this project by hand.

interface BodyKind {
  /** `the company` */
  readonly nouns: string;
  /** `Arn Shipping Corporation` */
  readonly words: string;
}

const kinds: Readonly<Record<string, BodyKind>> = {
  company: {
    nouns: `company firm business corporation manufacturer maker producer retailer supplier startup start-up giant conglomerate
      carrier airline automaker carmaker bank lender insurer developer operator publisher brewer brewery chain utility group`,
    words: `inc corp corporation co company ltd limited plc llc holdings gmbh ag ab as asa oy oyj sa spa srl nv bv pte pvt pty bhd motors airlines airways airline bank
      pharmaceuticals technologies technology energy oil gas steel foods stores industries enterprises partners capital
      insurance systems software electronics freight logistics shipping lines storage chain brewery dairy mills works research`,
  },
  agency: {
    nouns: 'agency bureau department ministry office authority administration regulator watchdog service',
    words: 'agency bureau department ministry office authority administration service',
  },
  party: { nouns: 'party', words: 'party' },
  school: { nouns: 'university college school academy', words: 'university college school academy institute' },
  court: { nouns: 'court tribunal chamber', words: 'court tribunal chamber' },
  team: { nouns: 'team club side franchise squad', words: 'fc afc united rovers wanderers athletic club' },
  paper: {
    nouns: 'newspaper paper magazine daily tabloid journal broadcaster network channel website site station',
    words: `times post news herald tribune guardian journal gazette daily press telegraph observer chronicle broadcasting
      television tv radio magazine`,
  },
  group: {
    nouns: 'group organization organisation movement charity union association foundation federation nonprofit',
    words: `union association foundation society federation front movement organization organisation network alliance
      coalition fund trust confederation`,
  },
  council: {
    nouns: 'council committee commission panel board parliament senate congress assembly authority',
    words: 'council committee commission panel board parliament senate congress assembly house',
  },
  police: { nouns: 'force', words: 'police constabulary army navy guard' },
};

/** The kinds of a word; `group` stands for a company, and for what is none. */
const index = (part: keyof BodyKind): ReadonlyMap<string, readonly string[]> => {
  const kindsBy = new Map<string, string[]>();
  for (const [kind, lists] of Object.entries(kinds)) {
    for (const word of lists[part].trim().split(/\s+/)) kindsBy.set(word, [...(kindsBy.get(word) ?? []), kind]);
  }
  return kindsBy;
};

const kindByNoun = index('nouns');
const kindByWord = index('words');

/** Kinds whose names often say nothing of it: Acme, NFU. */
const plain: ReadonlySet<string> = new Set(['company', 'agency', 'group', 'team']);

/** Whether a noun can stand for a body of a name: `the company` for Acme and Acme Motors, but not for Arn University. */
export function standsFor(noun: string, foldedName: string): boolean {
  const own = kindByNoun.get(noun) ?? [];
  const marked = kindsOfName(foldedName);
  return own.some((kind) => marked.includes(kind)) || (marked.length === 0 && own.some((kind) => plain.has(kind)));
}

/** Whether a name says that it is of a body that a noun stands for: `a company` for Acme Motors, but not for Acme. */
export function standsForMarked(noun: string, foldedName: string): boolean {
  const marked = kindsOfName(foldedName);
  return (kindByNoun.get(noun) ?? []).some((kind) => marked.includes(kind));
}

/** Whether two nouns can stand for one body: `company` and `operator`. */
export function areOfOneKind(one: string, other: string): boolean {
  return (kindByNoun.get(one) ?? []).some((kind) => kindByNoun.get(other)?.includes(kind));
}

function kindsOfName(foldedName: string): string[] {
  return foldedName.split(' ').flatMap((word) => kindByWord.get(word) ?? []);
}

/** Whether a word in a name, folded, says what kind of body it is. */
export function isBodyWord(word: string): boolean {
  return kindByWord.has(word);
}
