import type { PassageRole } from '../../schemas/passages.ts';
import type { Sentence } from '../language/sentence.ts';
import type { NormalizedArticle } from '../normalize/normalize.ts';
import { lowerBound } from '../offsets.ts';
import type { Span } from './extract.ts';
import { type MinedPassage, minedPassages } from './reading.ts';
import { type ClauseTree, clauseTree } from './statements/clause-tree.ts';

/** A sentence of a mined passage with its tokens, tree and names; offsets are indexes into the repaired text. */
export interface DocumentSentence extends Sentence {
  /** Index of its passage in `Document.passages`. */
  readonly passage: number;
  readonly role: PassageRole;
  /** Its dependency tree with the reach of every subtree. */
  readonly tree: ClauseTree;
}

/** An article as extraction reads it: what the language library found in its mined passages. */
export interface Document {
  /** The repaired text; every span of an extraction is a stretch of it, in UTF-16 indexes. */
  readonly text: string;
  readonly passages: readonly MinedPassage[];
  /** In text order; none crosses a passage. */
  readonly sentences: readonly DocumentSentence[];
}

/** Index of the sentence that holds an index into the text, else of the first behind it; their number where none is. */
export function sentenceIndexAt({ sentences }: Pick<Document, 'sentences'>, index: number): number {
  return lowerBound(sentences, ({ end }) => end <= index);
}

/** The texts of the mined passages of an English article, to be analyzed as one document; empty for other languages. */
export function paragraphsOf(article: NormalizedArticle): string[] {
  const { text } = article.repaired;
  return minedOf(article).map(({ start, end }) => text.slice(start, end));
}

/** The document of an article and the analyses of its paragraphs, `analyzed[i]` being that of `paragraphsOf(article)[i]`. */
export function documentOf(article: NormalizedArticle, analyzed: readonly (readonly Sentence[])[]): Document {
  const passages = minedOf(article);
  const sentences = passages.flatMap(({ start, role }, passage) =>
    (analyzed[passage] ?? []).map((sentence): DocumentSentence => {
      const tokens = sentence.tokens.map((token) => moved(token, start));
      const names = sentence.names.map((name) => moved(name, start));
      return { ...moved(sentence, start), passage, role, tokens, names, tree: clauseTree(tokens) };
    }),
  );
  return { text: article.repaired.text, passages, sentences };
}

function minedOf(article: NormalizedArticle): MinedPassage[] {
  return article.language === 'en' ? minedPassages(article) : [];
}

function moved<Found extends Span>(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}
