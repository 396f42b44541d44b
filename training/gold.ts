import { wordList } from '../pipeline/language/lexicon/word-list.ts';
import type { Allowed } from './allowed.ts';
import { noLoss, notNamed } from './allowed.ts';
import { properName } from './conventions.ts';
import type { TrainingSet } from './sets.ts';

/** Tags and tree of a sentence as the treebanks write them. */
export interface Syntax {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  /** Index of the head, -1 for the root. */
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** A sentence to learn from; `names` holds for each token the labels that are right, 0 where there is no loss. */
export interface GoldSentence {
  readonly tokens: readonly string[];
  readonly syntax: Syntax | null;
  readonly names: readonly number[];
}

interface GoldRecord {
  readonly id: string;
  readonly text?: string;
  readonly tokens?: readonly string[];
  readonly sent?: readonly number[];
  readonly spans?: readonly [number, number, string][];
  readonly ents?: readonly [number, number, string][];
  readonly sents?: readonly (Partial<Syntax> & {
    readonly tokens: readonly string[];
    readonly ents?: readonly [number, number, string][];
  })[];
}

type Cut = (word: string) => readonly string[];
type Spans = readonly (readonly [number, number, Allowed])[];

/** Longest sentence that is learnt from, in tokens; beyond it are tables and lists. */
const longest = 160;

/** Labels of the tokens of a sentence: `unmarked` but for the spans, which must not overlap. */
function labelled(length: number, spans: Spans, unmarked: Allowed): number[] {
  const labels = new Array<number>(length).fill(unmarked.first);
  for (const [first, end, allowed] of spans) {
    for (let at = first; at < end; at++) labels[at] = at === first ? allowed.first : allowed.rest;
  }
  return labels;
}

/** Cuts the tokens of another scheme as our tokenizer does, so that training and use agree. */
function cutTokens(tokens: readonly string[], spans: readonly (readonly [number, number, string])[], cut: Cut) {
  const cutAt: number[] = [];
  const out: string[] = [];
  for (const token of tokens) {
    cutAt.push(out.length);
    out.push(...cut(token));
  }
  cutAt.push(out.length);
  return {
    tokens: out,
    spans: spans.map(([first, end, type]): readonly [number, number, string] => [
      cutAt[first] ?? 0,
      cutAt[end] ?? out.length,
      type,
    ]),
  };
}

/** Words that some sets mark as parties to a contract. */
const parties = new Set(['borrower', 'lender', 'bank', 'lenders', 'borrowers']);
const hasHandle = (tokens: readonly string[], first: number, end: number): boolean =>
  tokens.slice(Math.max(0, first - 1), end).some((token) => /^(?:[@#]|https?:)/u.test(token));

/** Nationalities and peoples stand among the MISC names of CoNLL-like sets: a single word may be no name at all. */
const singleMisc = (allowed: Allowed, length: number, type: string): Allowed =>
  type === 'MISC' && length === 1 ? notNamed : allowed;

/** The labels of spans by the set's own types; a span that our conventions empty is no name. */
function nameSpans(
  set: TrainingSet,
  tokens: readonly string[],
  spans: readonly (readonly [number, number, string])[],
): Spans {
  const { types } = set;
  if (types === null) return [];
  return spans.flatMap(([from, to, type]): Spans => {
    const allowed = types[type];
    if (allowed === undefined) throw new Error(`${set.file}: no rule for names of type ${type}`);
    if (allowed === null) return [];
    const masked =
      (set.tweets === true && hasHandle(tokens, from, to)) ||
      parties.has(tokens.slice(from, to).join(' ').toLowerCase());
    if (masked) return [[from, to, noLoss]];
    const isPerson = /^(?:PER|person|Person|politician|writer|scientist|musicalartist)$/u.test(type);
    const span = properName(tokens, { first: from, end: to }, isPerson);
    return span === null ? [] : [[span.first, span.end, singleMisc(allowed, to - from, type)]];
  });
}

function syntaxSentences(set: TrainingSet, record: GoldRecord): GoldSentence[] {
  return (record.sents ?? []).map((sentence) => {
    const { tokens, upos, xpos, lemma, head, deprel } = sentence;
    if (!upos || !xpos || !lemma || !head || !deprel)
      throw new Error(`${set.file}: ${record.id} has a sentence without tree`);
    const labels = labelled(tokens.length, nameSpans(set, tokens, sentence.ents ?? []), set.unmarked);
    return { tokens, syntax: { upos, xpos, lemma, head, deprel }, names: labels };
  });
}

function nameSentences(set: TrainingSet, record: GoldRecord, cut: Cut): GoldSentence[] {
  return (record.sents ?? []).map((sentence) => {
    const { tokens, spans } = cutTokens(sentence.tokens, sentence.ents ?? [], cut);
    return { tokens, syntax: null, names: labelled(tokens.length, nameSpans(set, tokens, spans), set.unmarked) };
  });
}

const joiners = new Set(['of', 'the', 'and', '-', '&', 'for', 'al', 'de']);
const pronouns = wordList('we he i they it its his my our she you their her');
const upper = (token: string): boolean => /^\p{Lu}/u.test(token);

/** Whether a mention looks like a name: `European Space Agency`, but not `the agency's budget` or `He`. */
const looksLikeName = (tokens: readonly string[]): boolean =>
  tokens.length <= 6 &&
  tokens.every((token) => upper(token) || joiners.has(token)) &&
  !pronouns.has((tokens[0] ?? '').toLowerCase());

/** Sets whose spans hold nominals too: other capitals and numbers have no loss, since their names are not all told. */
function nominalSentence(
  set: TrainingSet,
  tokens: readonly string[],
  spans: readonly (readonly [number, number, string])[],
): GoldSentence {
  const names = tokens.map((token) => (/^[\p{Lu}\p{N}]/u.test(token) ? noLoss.first : set.unmarked.first));
  for (const [first, end, type] of [...spans].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    const allowed = set.types?.[type];
    const span = properName(tokens, { first, end }, type.startsWith('P'));
    if (!allowed || span === null || !looksLikeName(tokens.slice(span.first, span.end))) continue;
    for (let at = span.first; at < span.end; at++) names[at] = at === span.first ? allowed.first : allowed.rest;
  }
  return { tokens, syntax: null, names };
}

function nominalSentences(
  set: TrainingSet,
  record: GoldRecord,
  cut: Cut,
  sentences: (text: string) => readonly (readonly { start: number; end: number }[])[],
): GoldSentence[] {
  if (record.text !== undefined && record.spans !== undefined) {
    const { text, spans } = record;
    return sentences(text).map((ranges) => {
      const inside = spans.flatMap(([start, end, type]): [number, number, string][] => {
        const first = ranges.findIndex((range) => range.start < end && start < range.end);
        const last = ranges.findLastIndex((range) => range.start < end && start < range.end);
        return first < 0 ? [] : [[first, last + 1, type]];
      });
      return nominalSentence(
        set,
        ranges.map(({ start, end }) => text.slice(start, end)),
        inside,
      );
    });
  }
  const { tokens = [], sent = [], ents = [] } = record;
  const out: GoldSentence[] = [];
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    while (end < tokens.length && sent[end] === sent[first]) end++;
    const inside = ents
      .filter(([a, b]) => a >= first && b <= end)
      .map(([a, b, type]) => [a - first, b - first, type] as const);
    const { tokens: words, spans } = cutTokens(tokens.slice(first, end), inside, cut);
    out.push(nominalSentence(set, words, spans));
  }
  return out;
}

export interface Tokenization {
  /** Token ranges of the sentences of a text. */
  readonly sentences: (text: string) => readonly (readonly { start: number; end: number }[])[];
  /** Our tokens of one token of another scheme. */
  readonly cut: Cut;
}

/** The sentences of one line of a set of gold, in the order of the text. */
export function goldSentences(set: TrainingSet, line: string, tokenization: Tokenization): GoldSentence[] {
  const record = JSON.parse(line) as GoldRecord;
  const sentences =
    set.kind === 'syntax'
      ? syntaxSentences(set, record)
      : set.kind === 'names'
        ? nameSentences(set, record, tokenization.cut)
        : nominalSentences(set, record, tokenization.cut, tokenization.sentences);
  return sentences.filter(({ tokens }) => tokens.length > 0 && tokens.length <= longest);
}
