/** What the forms of a sentence's words say, read from their tags and relations; the values are those of English UD. */

import { pronouns } from './lexicon/pronouns.ts';
import { wordList } from './lexicon/word-list.ts';
import type { Morphology, Token } from './sentence.ts';

/** What of a token morphology is read from. */
export type TaggedToken = Pick<Token, 'form' | 'lemma' | 'upos' | 'xpos' | 'head' | 'deprel'>;

/** A verb, its relation to its head and those of its children to it. */
interface VerbInContext {
  readonly token: TaggedToken;
  readonly relation: string;
  readonly children: ReadonlySet<string>;
}

type Inflection = Pick<Morphology, 'number' | 'person' | 'tense'>;

const unsaid: Morphology = { number: null, person: null, tense: null, verbForm: null, voice: null };

/** Nouns by their tag: `city` NN, `cities` NNS, `Alps` NNPS. */
const numberOfTag: ReadonlyMap<string, Morphology['number']> = new Map([
  ['NN', 'singular'],
  ['NNP', 'singular'],
  ['NNS', 'plural'],
  ['NNPS', 'plural'],
]);

/** Finite verbs by their tag; VBP says nothing of number, as in `I go`, `they go`. */
const inflectionOfTag: ReadonlyMap<string, Inflection> = new Map([
  ['VBZ', { number: 'singular', person: 3, tense: 'present' }], // goes
  ['VBP', { number: null, person: null, tense: 'present' }], // go
  ['VBD', { number: null, person: null, tense: 'past' }], // went
  ['MD', { number: null, person: null, tense: null }], // could
]);

/** The forms of `be` that say more than their tag does. */
const formsOfBe: ReadonlyMap<string, Inflection> = new Map([
  ['am', { number: 'singular', person: 1, tense: 'present' }],
  ["'m", { number: 'singular', person: 1, tense: 'present' }],
  ['was', { number: 'singular', person: null, tense: 'past' }],
]);

const passiveChildren = ['aux:pass', 'nsubj:pass', 'csubj:pass'];
const auxiliaries = ['aux', 'aux:pass', 'cop'];

/** Relations in which a past participle without an auxiliary is a passive: the report `published` today. */
const passiveRelations: ReadonlySet<string> = new Set(['acl', 'amod', 'advcl', 'xcomp']);

/** Relations in which a form in -ing is used as a noun: `Voting` matters. */
const nominalRelations = wordList(
  'csubj csubj:pass csubj:outer ccomp xcomp nsubj nsubj:pass obj obl nmod compound appos',
);

/** `the men that came`: a relative `that` is of any number. */
const relativeTags: ReadonlySet<string> = new Set(['WDT', 'WP', 'WP$']);

/** The morphology of each token of a sentence. */
export function morphologyOf(tokens: readonly TaggedToken[]): Morphology[] {
  const children = relationsOfChildren(tokens);
  return tokens.map((token, index) => {
    if (token.upos === 'VERB' || token.upos === 'AUX') {
      return verbMorphology(verbInContext(token, children[index] ?? new Set(), tokens, children));
    }
    return { ...unsaid, ...nominalMorphology(token) };
  });
}

/** `her` 3 singular, `those` plural, `cities` plural; nothing of words that neither person nor number inflects. */
function nominalMorphology({ form, lemma, upos, xpos }: TaggedToken): Partial<Morphology> {
  if (relativeTags.has(xpos)) return {};
  if (upos === 'PRON' || upos === 'DET') return pronouns.get(plain(form)) ?? pronouns.get(plain(lemma)) ?? {};
  return upos === 'NOUN' || upos === 'PROPN' ? { number: numberOfTag.get(xpos) ?? null } : {};
}

function verbMorphology(verb: VerbInContext): Morphology {
  const { form, lemma, xpos } = verb.token;
  const verbForm = verbFormOf(verb);
  const inflection = (lemma === 'be' ? formsOfBe.get(plain(form)) : undefined) ?? inflectionOfTag.get(xpos);
  const participleTense = xpos === 'VBN' ? 'past' : 'present';
  return {
    ...unsaid,
    ...(verbForm === 'finite' ? inflection : undefined),
    ...(verbForm === 'participle' ? { tense: participleTense } : undefined),
    verbForm,
    voice: voiceOf(verb),
  };
}

function verbFormOf(verb: VerbInContext): Morphology['verbForm'] {
  const { xpos } = verb.token;
  if (inflectionOfTag.has(xpos)) return 'finite';
  if (xpos === 'VBN') return 'participle';
  if (xpos === 'VBG') return isGerund(verb) ? 'gerund' : 'participle';
  if (xpos === 'VB') return isImperative(verb) ? 'finite' : 'infinitive';
  return null;
}

/** `Voting` matters, by `voting`; but is `voting`, the man `voting`. */
function isGerund({ relation, children }: VerbInContext): boolean {
  return !children.has('aux') && (nominalRelations.has(relation) || children.has('mark') || children.has('case'));
}

/** `Vote` tomorrow: a clause of its own whose bare verb has neither subject nor auxiliary nor `to`. */
function isImperative({ relation, children }: VerbInContext): boolean {
  return ['root', 'parataxis'].includes(relation) && !['aux', 'mark', 'nsubj'].some((child) => children.has(child));
}

function voiceOf({ token, relation, children }: VerbInContext): Morphology['voice'] {
  if (token.upos !== 'VERB') return null;
  if (passiveChildren.some((child) => children.has(child))) return 'passive';
  const bare = token.xpos === 'VBN' && !children.has('aux');
  return bare && passiveRelations.has(relation) ? 'passive' : 'active';
}

function relationsOfChildren(tokens: readonly TaggedToken[]): ReadonlySet<string>[] {
  const children = tokens.map(() => new Set<string>());
  for (const { head, deprel } of tokens) children[head]?.add(deprel);
  return children;
}

/** `was seen and heard`: a verb joined to one of its own tag has its auxiliaries and relation where it has none of its own. */
function verbInContext(
  token: TaggedToken,
  own: ReadonlySet<string>,
  tokens: readonly TaggedToken[],
  children: readonly ReadonlySet<string>[],
): VerbInContext {
  const first = tokens[token.head];
  if (token.deprel !== 'conj' || first?.xpos !== token.xpos || auxiliaries.some((child) => own.has(child))) {
    return { token, relation: token.deprel, children: own };
  }
  const shared = [...(children[token.head] ?? [])].filter((child) => child.startsWith('aux'));
  return { token, relation: first.deprel, children: new Set([...own, ...shared]) };
}

function plain(form: string): string {
  return form.toLowerCase().replace('’', "'");
}
