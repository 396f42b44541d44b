import type { Token } from '../../language/sentence.ts';
import type { DocumentSentence } from '../document.ts';
import { monthNumbers } from './lexicon/calendar.ts';
import {
  forwardVerbs,
  futureHeads,
  futurePrepositions,
  pastHeads,
  pastPrepositions,
  scheduledVerbs,
} from './lexicon/direction-words.ts';

/** Whether what is dated lies before or after the time of writing; null where the sentence does not tell. */
export type Direction = 'past' | 'future' | null;

/** The indexes of the tokens below each token of a sentence. */
type Children = readonly (readonly number[])[];

/** Longest way up a tree that is followed. */
const highest = 12;

/**
 * Where a date points, by what governs it: a preposition (`until Friday`), a word that looks ahead (`due Friday`), or
 * the tense of its clause (`will meet Friday`, `met Friday`).
 *
 * @param index of the token of the sentence that the date’s last word is
 * @param children the indexes of the tokens below each
 * @param steps how far up the tree the tense is looked for
 */
export function directionAt(sentence: DocumentSentence, index: number, children: Children, steps = highest): Direction {
  const { tokens } = sentence;
  const beside = besideAt(tokens, index);
  if (beside !== null) return beside;
  let at = index;
  for (let step = 0; step <= steps; step++) {
    const token = tokens[at];
    if (token === undefined) return null;
    const below = (children[at] ?? []).map((child) => tokens[child] as Token);
    const preposition = below.find(({ deprel }) => deprel === 'case' || deprel === 'mark')?.lemma.toLowerCase() ?? '';
    if (step === 0 || token.deprel === 'obl' || token.deprel === 'nmod') {
      if (futurePrepositions.has(preposition)) return 'future';
      if (pastPrepositions.has(preposition)) return 'past';
    }
    const lemma = token.lemma.toLowerCase();
    if (at !== index && futureHeads.has(lemma) && !/^VB[DPZ]?$/.test(token.xpos))
      return hadBeen(below) ? 'past' : 'future';
    if (at !== index && pastHeads.has(lemma) && token.xpos !== 'VBG') return 'past';
    const told = at === index ? null : tenseOf(token, below, sentence, children);
    if (told !== null) return told === 'present' ? null : told;
    if (token.head < 0 || token.head === at) return null;
    at = token.head;
  }
  return null;
}

/** The tense of a clause by its predicate; null where it has none of its own and the clause above decides. */
function tenseOf(
  verb: Token,
  below: readonly Token[],
  sentence: DocumentSentence,
  children: Children,
): Direction | 'present' {
  const auxiliaries = below.filter(({ deprel }) => deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop');
  const has = auxiliaries.some(({ lemma }) => lemma.toLowerCase() === 'have');
  if (auxiliaries.some(({ xpos }) => xpos === 'MD')) return has ? 'past' : 'future';
  if (below.some(({ xpos }) => xpos === 'TO')) return infinitive(verb, sentence, children);
  if (auxiliaries.some(({ morphology, xpos }) => morphology.tense === 'past' && xpos === 'VBD')) return 'past';
  if (has) return 'past';
  if (verb.xpos === 'VBD') return 'past';
  if (auxiliaries.some(({ lemma }) => lemma.toLowerCase() === 'be')) return verb.xpos === 'VBG' ? 'future' : 'present';
  if (verb.xpos === 'VBN') return 'past';
  if (verb.xpos !== 'VBP' && verb.xpos !== 'VBZ') return null;
  return sentence.role !== 'headline' && scheduledVerbs.has(verb.lemma.toLowerCase()) ? 'future' : 'present';
}

/** What is to be done lies ahead, but for what had been to be done, and what a past deed was done for. */
function infinitive(verb: Token, { tokens }: DocumentSentence, children: Children): Direction {
  const above = tokens[verb.head];
  if (above === undefined) return 'future';
  if (hadBeen((children[verb.head] ?? []).map((child) => tokens[child] as Token))) return 'past';
  return above.xpos === 'VBD' && !forwardVerbs.has(above.lemma.toLowerCase()) ? 'past' : 'future';
}

/** `had been due Friday`. */
function hadBeen(below: readonly Token[]): boolean {
  return below.some(({ lemma, xpos }) => lemma.toLowerCase() === 'have' && xpos === 'VBD');
}

const between: ReadonlySet<string> = new Set(['on', 'in', 'at', 'for', 'the', 'of']);
const lookingAhead: ReadonlySet<string> = new Set([
  'due',
  'payable',
  'effective',
  'until',
  'till',
  'expiring',
  'starting',
  'beginning',
]);

/** What the word before a date tells by itself: `said Friday`, `said on Friday`, `due Friday`. */
function besideAt(tokens: readonly Token[], index: number): Direction {
  let at = index - 1;
  while (index - at < 6 && (between.has(tokens[at]?.form.toLowerCase() ?? '') || isOfDate(tokens[at]))) at--;
  const token = tokens[at];
  if (token === undefined) return null;
  if (lookingAhead.has(token.form.toLowerCase())) return 'future';
  return token.xpos === 'VBD' || token.form.toLowerCase() === 'ended' ? 'past' : null;
}

/** A month, a figure or its stop within the date itself. */
function isOfDate(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.xpos === 'CD' || monthNumbers.has(token.form.toLowerCase().replace(/\.$/, '')) || token.form === '.')
  );
}
