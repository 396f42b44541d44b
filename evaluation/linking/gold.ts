import { join } from 'node:path';
import { codePointOffsets } from '../../pipeline/offsets.ts';
import type { EntityType } from '../../schemas/entities.ts';
import type { CodePoints } from '../extraction/gold.ts';
import { readLines } from '../language/gold.ts';
import { type GoldSentence, goldText } from '../tokenization.ts';
import { runningSentences } from './running-text.ts';
import { typeOfClasses } from './wikidata-classes.ts';

/** A reference in the gold to something that is known by a key, the same in every document. */
export interface KeyedMention extends CodePoints {
  /** A Wikidata id, or the name of a page of Wikipedia. */
  readonly key: string;
  /** The full name of what it means. */
  readonly name: string;
  readonly type: EntityType;
  /** It is no pronoun and no description. */
  readonly isName: boolean;
}

/** A text with what is meant in it, by keys that hold across documents. */
export interface LinkedDocument {
  readonly id: string;
  readonly text: string;
  /** ISO date, where the gold states one. */
  readonly publishedOn: string | null;
  readonly mentions: readonly KeyedMention[];
}

/** The types that linking is measured on. */
export const linkedTypes: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);

/** The sets of gold, each one collection of its own. */
export const linkedSets = {
  'news-fair': { folder: 'linking', read: newsFairDocument },
  meantime: { folder: 'names', read: meantimeDocument },
  'gum-news': { folder: 'syntax', read: treebankDocument },
  'gum-interview': { folder: 'syntax', read: treebankDocument },
  'gum-open': { folder: 'syntax', read: treebankDocument },
} as const;
export type LinkedSet = keyof typeof linkedSets;

/** The documents of a set under the folder of gold. */
export async function readLinked(gold: string, set: LinkedSet): Promise<LinkedDocument[]> {
  const { folder, read } = linkedSets[set];
  return (await readLines(join(gold, folder, `${set}.jsonl`))).map(read);
}

interface NewsFairLine {
  readonly id: number;
  /** Begins with the day, as eight digits. */
  readonly title: string;
  readonly text: string;
  /** Start, end, classes of Wikidata, id, name, and whether it is a pronoun or a description of what was named before. */
  readonly spans: readonly (readonly [number, number, string, string, string, boolean])[];
}

/** News-Fair (Bast, Hertel and Prange 2023): each article is marked in one stretch alone. */
function newsFairDocument(line: string): LinkedDocument {
  const { id, title, text, spans } = JSON.parse(line) as NewsFairLine;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d) /.exec(title) ?? [];
  return {
    id: `news-fair-${id}`,
    text,
    publishedOn: year === undefined ? null : `${year}-${month}-${day}`,
    mentions: spans.flatMap(([start, end, classes, key, name, isCoreference]) =>
      /^Q\d+$/.test(key) ? [{ start, end, key, name, type: typeOfClasses(classes), isName: !isCoreference }] : [],
    ),
  };
}

interface MeantimeLine {
  readonly id: string;
  readonly tokens: readonly string[];
  /** The number of the sentence of each token. */
  readonly sent: readonly number[];
  /** First token, the token after the last, type, page of DBpedia, number of the mention. */
  readonly ents: readonly (readonly [number, number, string, string, string])[];
}

const meantimeTypes: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };
const dbpediaPage = /^http:\/\/dbpedia\.org\/(?:page|resource)\/(\S+)/;
const pronoun =
  /^(?:I|me|my|he|him|his|she|her|hers|it|its|they|them|their|theirs|we|us|our|you|your|who|whose|which|that)$/i;
const determiner = /^(?:the|a|an|this|that|his|her|its|their|our)$/i;

/** MEANTIME (Minard et al. 2016). It was cut into tokens: its running text is put together again. */
function meantimeDocument(line: string): LinkedDocument {
  const { id, tokens, sent, ents } = JSON.parse(line) as MeantimeLine;
  const { sentences, publishedOn } = runningSentences(tokens, sent);
  const { text, spanOf } = offsetsOf(sentences);
  return {
    id,
    text,
    publishedOn,
    mentions: ents.flatMap(([first, after, type, link]) => {
      const key = dbpediaPage.exec(link)?.[1];
      if (key === undefined) return [];
      const isName = looksLikeName(tokens.slice(first, after));
      return [{ ...spanOf(first, after), key, name: titleOf(key), type: meantimeTypes[type] ?? 'other', isName }];
    }),
  };
}

/** `Steve Jobs`, but not `It` or `The Airbus executive`: MEANTIME does not say which of its mentions are names. */
function looksLikeName(words: readonly string[]): boolean {
  return !determiner.test(words[0] ?? '') && words.some((word) => /^\p{Lu}/u.test(word) && !pronoun.test(word));
}

interface TreebankLine {
  readonly id: string;
  readonly meta: { readonly dateCreated?: string };
  readonly sents: readonly (GoldSentence & {
    readonly xpos: readonly string[];
    readonly mentions: readonly TreebankMention[];
  })[];
}

interface TreebankMention {
  /** Tokens of its sentence, half open. */
  readonly start: number;
  readonly end: number;
  readonly headtok: number;
  readonly etype: string;
  /** A page of Wikipedia. */
  readonly identity: string | null;
}

/** GUM (Zeldes 2017) with its links to Wikipedia (Lin and Zeldes 2021). */
function treebankDocument(line: string): LinkedDocument {
  const { id, meta, sents } = JSON.parse(line) as TreebankLine;
  const { text, spanOf } = offsetsOf(sents);
  let before = 0;
  const mentions = sents.flatMap(({ tokens, xpos, mentions: own }) => {
    const first = before;
    before += tokens.length;
    return own.flatMap(({ start, end, headtok, etype, identity }): KeyedMention[] => {
      if (identity === null) return [];
      const type = etype === 'person' || etype === 'organization' || etype === 'place' ? etype : 'other';
      const isName = xpos[headtok]?.startsWith('NNP') === true;
      return [{ ...spanOf(first + start, first + end), key: identity, name: titleOf(identity), type, isName }];
    });
  });
  const publishedOn = /^\d{4}-\d\d-\d\d$/.exec(meta.dateCreated ?? '')?.[0] ?? null;
  return { id, text, publishedOn, mentions };
}

/** `Paris_(Texas)` → `Paris`. */
function titleOf(page: string): string {
  return decodeURIComponent(page.replace(/%(?![\dA-F]{2})/gi, '%25'))
    .replaceAll('_', ' ')
    .replace(/ \(.*\)$/, '');
}

/** The running text of sentences, and the code points from one of its tokens to another. */
function offsetsOf(sentences: readonly GoldSentence[]) {
  const { text, sentences: ranges } = goldText(sentences);
  const tokens = ranges.flat();
  const offsetOf = codePointOffsets(text);
  return {
    text,
    spanOf: (first: number, after: number): CodePoints => ({
      start: offsetOf(tokens[first]?.start ?? 0),
      end: offsetOf(tokens[after - 1]?.end ?? 0),
    }),
  };
}
