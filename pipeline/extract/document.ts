import type { PassageRole } from '../../schemas/passages.ts';
import type { Sentence } from '../language/sentence.ts';
import type { NormalizedArticle } from '../normalize/normalize.ts';
import type { Span } from './extract.ts';
import { type MinedPassage, minedPassages } from './reading.ts';

/** A sentence of a mined passage with its tokens, tree and names; offsets are indexes into the repaired text. */
export interface DocumentSentence extends Sentence {
  /** Index of its passage in `Document.passages`. */
  readonly passage: number;
  readonly role: PassageRole;
}

/** An article as extraction reads it: what the language library found in its mined passages. */
export interface Document {
  /** The repaired text; every span of an extraction is a stretch of it, in UTF-16 indexes. */
  readonly text: string;
  readonly passages: readonly MinedPassage[];
  /** In text order; none crosses a passage. */
  readonly sentences: readonly DocumentSentence[];
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
    (analyzed[passage] ?? []).map(
      (sentence): DocumentSentence => ({
        ...moved(sentence, start),
        passage,
        role,
        tokens: sentence.tokens.map((token) => moved(token, start)),
        names: sentence.names.map((name) => moved(name, start)),
      }),
    ),
  );
  return { text: article.repaired.text, passages, sentences };
}

function minedOf(article: NormalizedArticle): MinedPassage[] {
  return article.language === 'en' ? minedPassages(article) : [];
}

function moved<Found extends Span>(found: Found, by: number): Found {
  return { ...found, start: found.start + by, end: found.end + by };
}
