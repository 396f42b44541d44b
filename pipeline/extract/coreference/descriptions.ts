import { wordList } from '../../language/lexicon/word-list.ts';
import type { Token } from '../../language/sentence.ts';
import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import { callableBy } from '../lexicon/callings.ts';
import { statusWords, titleHead } from '../lexicon/titles.ts';
import type { Discourse } from './discourse.ts';
import type { Meant } from './nominals.ts';
import { isDescribing, isFormer, type Portrait, type Portraits, wordOf } from './portraits.ts';
import type { Reference } from './references.ts';

/** A noun phrase for one person who may be named elsewhere: its noun and the words before it. */
interface Description {
  readonly noun: string;
  readonly modifiers: readonly string[];
  readonly isPast: boolean;
  /** Without an article or possessive. */
  readonly isBare: boolean;
}

/** Words that make a noun phrase mean anybody, or another one: `the next mayor`, `the only pilot`. */
const open = wordList(
  'next new first second third one only other another some same last future potential possible best right any every sole',
);
/** `another pilot`, `one aide` */
export const isOpen = ({ xpos, lemma }: Token): boolean => !xpos.startsWith('NNP') && open.has(lemma.toLowerCase());

/** Null for what is no person who does something: `is the mayor`, `the mayors`, `any mayor`. */
function descriptionOf({ sentences }: Document, nominal: Reference, isSource: boolean): Description | null {
  const { kind, isPlural, role, sentence, start, end, head } = nominal;
  const all = sentences[sentence]?.tokens ?? [];
  const own = all[head];
  if (kind !== 'person' || isPlural || own === undefined || !(isSource || role === 'subject')) return null;
  const tokens = all.filter((token) => token.start >= start && token.end <= end);
  const isTitle = all[lowerBound(all, (token) => token.start < end)]?.upos === 'PROPN';
  const isPredicate = all.some((token) => token.head === head && token.deprel === 'cop');
  // Whose cousin it is tells who: `the pilot’s cousin` is not hers.
  const isKin = /^(?:relation|kinship)$/.test(titleHead(wordOf(own)) ?? '');
  const isOwned = isKin && all.some((token) => token.head === head && token.deprel === 'nmod:poss');
  if (isTitle || isPredicate || isOwned || tokens.some(isOpen)) return null;
  const isModifier = (token: Token): boolean =>
    token !== own && isDescribing(token) && !statusWords.has(token.lemma.toLowerCase());
  return {
    noun: wordOf(own),
    modifiers: tokens.filter(isModifier).map(wordOf),
    isPast: tokens.some(isFormer),
    isBare: !tokens.some(({ deprel }) => deprel === 'det' || deprel === 'nmod:poss'),
  };
}

/** The persons who are called by the noun of a description, or by one that allows it. */
function calledBy({ byCalling }: Portraits, { noun, isPast }: Description): Portrait[] {
  const people = callableBy(noun).flatMap((calling) =>
    (byCalling.get(calling) ?? []).filter(
      ({ callings, former }) => callings.has(calling) || (isPast && former.has(calling)),
    ),
  );
  return [...new Set(people)];
}

/** Sentences within which somebody can be spoken of before being named, and until that name; more below a headline. */
const opening = 4;
const soon = { body: 6, headline: 12 };
/** Sentences back within which a noun alone, `the senator`, is enough. */
const near = 5;

/**
 * The one person of the article who is called as a noun phrase calls somebody: `the Norland senator`, `the nominee`; and
 * in headline and first sentences, where the name comes later, `an Arn judge`. `isSource`: it names a speaker.
 */
export function calledSo(
  { document, references, byEntity }: Discourse,
  nominal: Reference,
  portraits: Portraits,
  isSource: boolean,
): Meant | null {
  const { isDefinite, sentence, start, head } = nominal;
  const description = descriptionOf(document, nominal, isSource);
  if (description === null) return null;
  const { role, tokens = [] } = document.sentences[sentence] ?? {};
  const isHeadline = role === 'headline' || role === 'dek';
  const people = calledBy(portraits, description);
  const isNear = (entity: number): boolean =>
    sentence - (references[byEntity.get(entity)?.latest ?? -1]?.sentence ?? 0) <= near;
  const isBefore = ({ entity, start: name, words }: Portrait): boolean => {
    if (name >= start || (description.modifiers.length === 0 && !isNear(entity))) return false;
    return description.modifiers.every((word) => words.has(word));
  };
  const isKnown = isDefinite || (isHeadline && description.isBare);
  const before = isKnown ? people.filter(isBefore) : [];
  const isSubject = tokens[tokens[head]?.head ?? -1]?.head === -1;
  const isOpening = isHeadline || (sentence < opening && (isSource || isSubject));
  if (before.length > 1 || (before.length === 0 && !isOpening)) return null;
  const isLater = ({ start: name, sentence: named, first }: Portrait): boolean =>
    name > start &&
    named - sentence <= soon[isHeadline ? 'headline' : 'body'] &&
    callableBy(description.noun).some((calling) => first.has(calling));
  const after = people.filter((person) => isLater(person) && !isElsewhere(portraits, description, person));
  const [only] = before.length === 1 ? before : after.sort((a, b) => a.start - b.start);
  return only === undefined ? null : { entity: only.entity, rule: 'mention/calling' };
}

/** The description says of one place, what is beside the name of another: `an Arn judge`, `Ost Judge Ana Ruiz`. */
function isElsewhere({ places }: Portraits, { modifiers }: Description, { words }: Portrait): boolean {
  const own = modifiers.filter((word) => places.has(word));
  return own.length > 0 && [...words].some((word) => places.has(word)) && !own.some((word) => words.has(word));
}

/** Nouns for those who stand beside what is told, and are somebody new: `the official said`. */
export const bystanders = wordList(`
  official officer source spokesman spokeswoman spokesperson judge justice prosecutor attorney lawyer counsel reporter
  interviewer interviewee narrator moderator host anchor witness victim suspect defendant plaintiff expert analyst doctor
  nurse pollster voter supporter critic rival opponent person driver passenger resident member viewer reader user caller
  editor worker employee student teacher protester soldier policeman owner neighbor neighbour
`);

/** How a noun phrase fits a person: who is called so, or of whom it says something new, or what else the person does. */
export type Fit = 'called' | 'new' | 'work';

/** Whether a noun says what somebody does for a living or in a body. */
function isCalling(noun: string): boolean {
  return /^(?:office|rank|occupation)$/.test(titleHead(noun) ?? '');
}

/**
 * How `the former skipper` fits a person whom the text speaks of; null for one whom it does not: who is called something
 * else of the kind, or is not called so while another is. What somebody does may be somebody new’s: alone, `the plumber`, it
 * fits nobody who is not called so. Null at all where it is no description of somebody known.
 */
export function fitOf(
  document: Document,
  nominal: Reference,
  portraits: Portraits,
): ((entity: number) => Fit | null) | null {
  const description = descriptionOf(document, nominal, true);
  if (description === null || !/^the\s/i.test(document.text.slice(nominal.start, nominal.start + 4))) return null;
  const { noun, modifiers, isPast } = description;
  const title = titleHead(noun);
  const isWork = isCalling(noun);
  const isSomebodyNew = bystanders.has(noun) || (!isWork && (title !== null || modifiers.length === 0));
  const called = new Set(calledBy(portraits, description));
  const isOfPlace = modifiers.some((word) => portraits.places.has(word));
  return (entity) => {
    const person = portraits.of.get(entity);
    if (modifiers.some((word) => portraits.words.has(word) && !person?.words.has(word))) return null;
    if (person && called.has(person)) return modifiers.length > 0 || called.size === 1 ? 'called' : null;
    if (called.size > 0 || isSomebodyNew) return null;
    if (isPast) return 'new';
    if (modifiers.length === 0) return null;
    if (!isWork) return 'new';
    if ([...(person?.callings ?? [])].some(isCalling)) return null;
    return title === 'office' ? 'new' : isOfPlace ? 'work' : null;
  };
}
