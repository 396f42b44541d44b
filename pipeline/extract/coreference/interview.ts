import type { Token } from '../../language/sentence.ts';
import type { Document } from '../document.ts';
import type { NameMention, Naming } from './naming.ts';
import { headWithin } from './references.ts';

/** Questions beyond which an article is an interview, though it does not say so. */
const manyQuestions = 3;
/** Sentences in which an article that is an interview says so. */
const opening = 12;
/** Characters of a passage that is a question, whomever it asks. */
const shortQuestion = 160;

/** The person whom an interview is with. */
export interface Interview {
  readonly entity: number;
  /** Whether a passage is an answer, not a question. */
  readonly isAnswer: (passage: number) => boolean;
}

/**
 * The interview that an article is: it says so at its beginning or asks question after question, and the person who
 * answers is the only one whom the headline names, or the one named most before the first question. Null where
 * nobody or several are as likely.
 */
export function interviewOf(document: Document, naming: Naming): Interview | null {
  const questions = questionsOf(document);
  if (questions.size === 0 || (!saysInterview(document) && questions.size < manyQuestions)) return null;
  const [first = 0] = questions;
  const entity = intervieweeOf(document, naming, first);
  return entity === null ? null : { entity, isAnswer: (passage) => passage > first && !questions.has(passage) };
}

/** The article says at its beginning that it is an interview. */
export function saysInterview({ sentences }: Document): boolean {
  return sentences.slice(0, opening).some(({ tokens }) => tokens.some(isInterview));
}

const isInterview = ({ lemma }: Token): boolean => /^interview(?:ee|ed|s)?$/i.test(lemma);

/** The passages that end in a question which asks `you`, or are short. */
export function questionsOf({ text, passages, sentences }: Document): Set<number> {
  const lastOf = new Map(sentences.map((sentence) => [sentence.passage, sentence]));
  return new Set(
    passages.flatMap(({ role, start, end }, index) => {
      const words = text.slice(start, end).trim();
      if (role !== 'body' || !words.endsWith('?')) return [];
      const asks = lastOf.get(index)?.tokens.some(({ form }) => /^you(?:r|rs|rself)?$/i.test(form)) ?? false;
      return asks || words.length <= shortQuestion ? [index] : [];
    }),
  );
}

function intervieweeOf(document: Document, { entities, mentions }: Naming, firstQuestion: number): number | null {
  const { sentences } = document;
  const named = mentions.filter(({ entity }) => entities[entity]?.type === 'person');
  const asking = new Set(named.filter((name) => partIn(document, name) === 'asking').map(({ entity }) => entity));
  const people = named.filter(({ entity }) => !asking.has(entity));
  const asked = people.filter((name) => partIn(document, name) === 'asked').map(({ entity }) => entity);
  if (asked[0] !== undefined) return asked.every((entity) => entity === asked[0]) ? asked[0] : null;
  if (asksUnnamed(document)) return null;
  const inHeadline = people.filter(({ sentence }) => sentences[sentence]?.role === 'headline');
  const [only, ...others] = new Set(inHeadline.map(({ entity }) => entity));
  if (only !== undefined) return others.length === 0 ? only : null;
  const counts = new Map<number, number>();
  for (const { entity, sentence } of people) {
    if ((sentences[sentence]?.passage ?? 0) <= firstQuestion) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [[first, most] = [null, 0], [, second] = [null, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return most > second ? first : null;
}

/** What a name is in an interview that the text speaks of: `The Post interviewed Ana Ruiz`, `an interview with Ana Ruiz`. */
function partIn({ sentences }: Document, { sentence, first, last }: NameMention): 'asked' | 'asking' | null {
  const tokens = sentences[sentence]?.tokens;
  if (tokens === undefined || sentence >= opening) return null;
  let at = headWithin(tokens, first, last);
  for (let steps = 0; steps < titles && isInTitle(tokens[at]); steps++) at = tokens[at]?.head ?? -1;
  const { deprel = '', head = -1 } = tokens[at] ?? {};
  const above = tokens[head];
  if (above === undefined || !isInterview(above)) return null;
  const preposition = tokens.find((token) => token.head === at && token.deprel === 'case')?.form.toLowerCase();
  if (preposition !== undefined) return preposition === 'with' ? 'asked' : preposition === 'by' ? 'asking' : null;
  return deprel === 'obj' || deprel === 'nsubj:pass' ? 'asked' : deprel === 'nsubj' ? 'asking' : null;
}

/** `The Post interviewed a bar owner about Ana Ruiz`: whoever is named elsewhere is not the one asked. */
function asksUnnamed({ sentences }: Document): boolean {
  return sentences.slice(0, opening).some(({ tokens }) =>
    tokens.some(({ deprel, upos, head }) => {
      const above = tokens[head];
      return deprel === 'obj' && upos === 'NOUN' && above?.upos === 'VERB' && isInterview(above);
    }),
  );
}

/** Words between a name and what it hangs from: `interview with the writer Ana Ruiz`, `interviewed Ana Ruiz and Bo Lind`. */
const titles = 3;
const isInTitle = (token: Token | undefined): boolean =>
  ['appos', 'flat', 'nmod:desc', 'compound', 'conj'].includes(token?.deprel ?? '');
