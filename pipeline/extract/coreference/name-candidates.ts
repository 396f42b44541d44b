import type { EntityType } from '../../../schemas/entities.ts';
import type { Name } from '../../language/sentence.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { Span } from '../extract.ts';
import { countryNames, countryOfDemonym } from '../lexicon/places.ts';
import { titleHead } from '../lexicon/titles.ts';
import { fold } from '../spelling.ts';
import { type Gender, genderOfTitle } from './gender.ts';
import { joinedNames } from './joined-names.ts';

/** A proper name where it stands, before it is known whose it is. */
export interface NameCandidate extends Span {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Indexes of its first and last token in the sentence. */
  readonly first: number;
  readonly last: number;
  /** The folded words, without full stops and quotation marks; hyphens are spaces. */
  readonly words: readonly string[];
  /** The words as one string: two candidates with the same key are written alike. */
  readonly key: string;
  readonly type: EntityType;
  /** Probability of the type, in [0, 1]. */
  readonly score: number;
  /** How far the given names speak for a woman; log odds. */
  readonly womanLogOdds: number;
  /** The lemma of the word right before it, which may be a title. */
  readonly before: string | null;
  /** What a title before the name tells: `Ms Ruiz`. */
  readonly gender: Gender | null;
}

/**
 * The names of a document that hold a letter or digit, in text order, adjectives of nationality left out; and the surnames
 * of its persons where the language library took them for no names.
 */
export function nameCandidates(document: Document): NameCandidate[] {
  const found = document.sentences.flatMap((sentence, index) =>
    joinedNames(sentence, document.text).flatMap((name) => candidateOf(document.text, sentence, index, name)),
  );
  return [...found, ...missedSurnames(document, found)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function candidateOf(text: string, sentence: DocumentSentence, index: number, name: Name): NameCandidate[] {
  const all = nameWords(text.slice(name.start, name.end));
  const words = name.type === 'person' && all.length > 1 && isAddress(all[0] ?? '') ? all.slice(1) : all;
  const key = words.join(' ');
  if (key === '' || isNationality(key, name.type)) return [];
  const { start, end, first, last, type, score, womanLogOdds } = name;
  const before = sentence.tokens[first - 1]?.lemma.toLowerCase() ?? null;
  const gender = type === 'person' ? genderBefore(sentence, first) : null;
  return [{ start, end, sentence: index, first, last, words, key, type, score, womanLogOdds, before, gender }];
}

/** `Dona`, `Lady`: a form of address that the model took for a part of the name; Don may be one. */
const isAddress = (word: string): boolean => word !== 'don' && titleHead(word) === 'honorific';

/** A full name of a person is sure enough at this score for its surname to be looked for. */
const sure = 0.8;

/** `Ruiz` of `a Ruiz administration`, where the document names Ana Ruiz; but not of `Ruiz Street`. */
function missedSurnames({ text, sentences }: Document, found: readonly NameCandidate[]): NameCandidate[] {
  const people = found.filter(({ type, score, words }) => type === 'person' && score >= sure && words.length > 1);
  const surnames = new Set(people.map(({ words }) => words.at(-1) ?? ''));
  return sentences.flatMap((sentence, index) => {
    const taken = new Set(sentence.names.flatMap(({ first, last }) => range(first, last)));
    return sentence.tokens.flatMap((token, at) => {
      const isSurname = isWrittenAsName(sentence, at) && !taken.has(at) && surnames.has(fold(token.form));
      if (!isSurname || isPartOfName(sentence, at)) return [];
      const { start, end } = token;
      const name: Name = { start, end, type: 'person', score: 0, womanLogOdds: 0, first: at, last: at, rule: '' };
      return candidateOf(text, sentence, index, name);
    });
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Tagged as a name, or with a capital within a sentence that is no headline. */
function isWrittenAsName({ tokens, role }: DocumentSentence, at: number): boolean {
  const token = tokens[at];
  const hasCapital = /^\p{Lu}\p{Ll}/u.test(token?.form ?? '');
  return token?.upos === 'PROPN' || (hasCapital && at > 0 && role !== 'headline');
}

function isPartOfName({ tokens }: DocumentSentence, at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some((token) => token?.upos === 'PROPN');
}

/** `Andrés M. “Peg” López-Gil` → andres m peg lopez gil */
function nameWords(form: string): string[] {
  return fold(form)
    .replace(/[-‐‑–]/gu, ' ')
    .replace(/[^\p{L}\p{N}\s&'+]/gu, '')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** `Norwegian`, `South Koreans`; a person may be called Dane. */
function isNationality(key: string, type: EntityType): boolean {
  return type !== 'person' && countryOfDemonym.has(key) && !countryNames.has(key);
}

/** Words between a title and its name: `Mr. Ruiz`, `Lady (Ana) Ruiz`. */
const farthestTitle = 3;

function genderBefore({ tokens }: DocumentSentence, first: number): Gender | null {
  for (let at = first - 1; at >= Math.max(0, first - farthestTitle); at--) {
    const token = tokens[at];
    if (token === undefined || !(token.upos === 'PROPN' || token.upos === 'NOUN' || token.form === '.')) return null;
    const gender = genderOfTitle(token.lemma) ?? genderOfTitle(token.form);
    if (gender !== null) return gender;
  }
  return null;
}
