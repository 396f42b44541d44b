import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { Range } from '../../pipeline/language/sentence.ts';
import { type Counts, sumCounts } from './counts.ts';
import type { SyntaxDocument } from './gold.ts';

/** A word of a tree; `head` is an index in the sentence, -1 for the root. */
export interface Word extends Range {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

type Trees = readonly (readonly Word[])[];

export type SyntaxFigure = 'UPOS' | 'XPOS' | 'lemmas' | 'UAS' | 'LAS' | 'LAS of main relations';

/** Lemma that treebanks write where a word has none; any lemma is right there. */
const noLemma = '_';

/** A word whose head is named by its characters, so that words of differently cut sentences can be compared. */
interface PlacedWord extends Word {
  readonly headKey: string;
}

/** What makes a word right, given the gold word of the same characters. */
const criteria: Readonly<Record<SyntaxFigure, (gold: PlacedWord, found: PlacedWord) => boolean>> = {
  UPOS: (gold, found) => gold.upos === found.upos,
  XPOS: (gold, found) => gold.xpos === found.xpos,
  lemmas: (gold, found) => gold.lemma === noLemma || gold.lemma === found.lemma,
  UAS: (gold, found) => gold.headKey === found.headKey,
  LAS: (gold, found) => gold.headKey === found.headKey && gold.deprel === found.deprel,
  'LAS of main relations': (gold, found) =>
    gold.headKey === found.headKey && mainRelation(gold.deprel) === mainRelation(found.deprel),
};

/**
 * Counts the words of one document that are right, by the method of the CoNLL 2018 shared task: a word counts where
 * its characters are a word in both, and its head where the head's characters are a word in both too, or both are a
 * root. Punctuation counts. Where the words were given, as many are found as there are.
 */
export function scoreSyntax(gold: Trees, found: Trees): Counts<SyntaxFigure> {
  const goldWords = new Map(placed(gold).map((word) => [keyOf(word), word]));
  const foundWords = placed(found);
  const count = (isRight: (gold: PlacedWord, found: PlacedWord) => boolean) => ({
    gold: goldWords.size,
    found: foundWords.length,
    right: foundWords.filter((word) => {
      const own = goldWords.get(keyOf(word));
      return own !== undefined && isRight(own, word);
    }).length,
  });
  return {
    UPOS: count(criteria.UPOS),
    XPOS: count(criteria.XPOS),
    lemmas: count(criteria.lemmas),
    UAS: count(criteria.UAS),
    LAS: count(criteria.LAS),
    'LAS of main relations': count(criteria['LAS of main relations']),
  };
}

/** Counts over documents whose gold sentences and tokens are given to the analyzer. */
export async function measureSyntax(
  analyzer: Pick<Analyzer, 'analyzeTokens'>,
  documents: readonly SyntaxDocument[],
): Promise<Counts> {
  const counts: Counts[] = [];
  for (const { text, sentences } of documents) {
    const found = (await analyzer.analyzeTokens([{ text, sentences }])).flat();
    counts.push(
      scoreSyntax(
        sentences,
        found.map(({ tokens }) => tokens),
      ),
    );
  }
  return sumCounts(counts);
}

function placed(trees: Trees): PlacedWord[] {
  return trees.flatMap((words) =>
    words.map((word) => {
      const head = words[word.head];
      return { ...word, headKey: head === undefined ? 'root' : keyOf(head) };
    }),
  );
}

function keyOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

/** `nsubj` of `nsubj:pass`. */
function mainRelation(deprel: string): string {
  return deprel.split(':')[0] ?? deprel;
}
