import { wordList } from '../../language/lexicon/word-list.ts';

/** The pronoun by which a text speaks of a person. It is read from the text's own words and never stated of a person by a name alone. */
export type Gender = 'he' | 'she';

// Compiled for this project by hand.
const men = wordList(`
  mr mister sir lord king prince emperor baron count duke sultan emir pope brother father fr monsieur herr senor señor don
  spokesman chairman congressman councilman councillorman policeman businessman fireman fisherman sportsman statesman
  salesman cameraman anchorman craftsman nobleman gentleman man boy guy husband son brother father dad uncle nephew
  grandfather grandson widower boyfriend fiancé actor waiter monk priest friar groom
`);
const women = wordList(`
  mrs ms miss madam madame mme mlle lady dame queen princess empress baroness countess duchess frau senora señora doña
  spokeswoman chairwoman congresswoman councilwoman policewoman businesswoman sportswoman stateswoman saleswoman
  camerawoman noblewoman woman girl wife daughter sister mother mom mum aunt niece grandmother granddaughter widow
  girlfriend fiancée actress waitress nun bride heroine hostess
`);

/** What a title or noun tells of the person it stands for: `Mr`, `spokeswoman`, `wife`; null where it tells nothing. */
export function genderOfTitle(word: string): Gender | null {
  const plain = word.toLowerCase().replace(/\.$/u, '');
  return men.has(plain) ? 'he' : women.has(plain) ? 'she' : null;
}

const pronounGenders: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((form) => [form, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((form) => [form, 'she'] as const),
]);

/** The gender of a pronoun of the third person singular, of any case; null for other words. */
export function genderOfPronoun(form: string): Gender | null {
  return pronounGenders.get(form.toLowerCase()) ?? null;
}

/** Log odds of given names beyond which somebody is hardly spoken of by the other pronoun. */
const hardlyOdds = 2;

/** Whether a title and the given names allow a person to be spoken of by a pronoun; by none, always. */
export function canBe(
  { gender, womanLogOdds }: { readonly gender: Gender | null; readonly womanLogOdds: number },
  pronoun: Gender | null,
): boolean {
  if (pronoun === null) return true;
  if (gender !== null) return gender === pronoun;
  return (pronoun === 'she' ? womanLogOdds : -womanLogOdds) > -hardlyOdds;
}
