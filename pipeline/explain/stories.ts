import type { ArticleRow } from '../../schemas/articles.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import { counted } from '../publish/markdown.ts';
import { articleName, cappedLines, compareByDay, indented } from './context.ts';
import type { Style } from './marked-text.ts';
import { toldDiff } from './told-diff.ts';
import { diffWords, type WordDiff, wordedText } from './word-diff.ts';

/** Copies that are compared with the original. */
const mostCopies = 12;
/** Quotes of a copy that are told one by one, of the new and of the repeated ones. */
const mostQuotes = 6;
/** Characters of a quote that are shown. */
const longestQuote = 120;

/**
 * Lines on a story: its articles, and for each copy the words it shares with the original, what was changed, added or
 * cut, and which of its quotes are new. Empty where no article is of the story.
 */
export function explainStory(rows: Rows, storyId: string, style: Style): string[] {
  const articles = articlesOf(rows, storyId);
  const original = articles.find(({ duplicate_of }) => duplicate_of === null) ?? articles[0];
  if (original === undefined) return [];
  const copies = articles.filter((article) => article !== original);
  const shown = new Set([original, ...copies.slice(0, mostCopies)].map(({ article_id }) => article_id));
  const isShown = ({ article_id }: { article_id: string }): string | null =>
    shown.has(article_id) ? article_id : null;
  const bodies = groupBy(
    rows.passages.filter(({ role }) => role === 'body'),
    isShown,
  );
  const bodyOf = ({ article_id }: ArticleRow): string | null => joinedTexts(bodies.get(article_id) ?? []);
  const quotes = groupBy(rows.quotes, isShown);
  const quotesOf = ({ article_id }: ArticleRow): readonly QuoteRow[] => quotes.get(article_id) ?? [];
  return [
    `${counted(articles.length, 'article')}${daysOf(articles)}`,
    '',
    `${style.label('original:')} ${articleName(original)}`,
    ...cappedLines(copies, mostCopies, 'copies', (copy) => [
      '',
      `${style.label('copy:')} ${articleName(copy)}`,
      ...indented(textLines(bodyOf(copy), bodyOf(original), style)),
      ...indented(quoteLines(quotesOf(copy), quotesOf(original), style)),
    ]),
  ];
}

/** The articles of a story by day and id. */
export function articlesOf(rows: Rows, storyId: string): ArticleRow[] {
  return rows.articles.filter(({ story_id }) => story_id === storyId).sort(compareByDay);
}

/** `, 2021-03-04 to 2021-03-06`. */
function daysOf(articles: readonly ArticleRow[]): string {
  const days = articles.flatMap(({ published_on }) => published_on ?? []);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined) return '';
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}

/** The body of an article, a paragraph a line; null where its text is withheld. */
function joinedTexts(passages: readonly { readonly position: number; readonly text: string | null }[]): string | null {
  const texts = [...passages].sort((a, b) => a.position - b.position).map(({ text }) => text);
  return texts.includes(null) ? null : texts.map((text) => text?.replace(/\s+/g, ' ')).join('\n');
}

/** What a copy shares with its original, and how it differs. */
function textLines(copy: string | null, original: string | null, style: Style): string[] {
  if (copy === null || original === null) return [style.label('text withheld: what they share cannot be shown')];
  const diff = diffWords(wordedText(copy), wordedText(original));
  return [sharedLine(diff), ...indented(toldDiff(diff, style))];
}

/** `312 words shared: 95 % of its 330, 71 % of the original’s 440`. */
function sharedLine({ copy, original, sharedWords }: WordDiff): string {
  const share = (words: number): string => `${words === 0 ? 0 : Math.floor((100 * sharedWords) / words)} %`;
  const [ours, theirs] = [copy.words.length, original.words.length];
  return `${counted(sharedWords, 'word')} shared: ${share(ours)} of its ${ours}, ${share(theirs)} of the original’s ${theirs}`;
}

/** Which quotes of a copy are new, and which repeat the original’s. */
function quoteLines(quotes: readonly QuoteRow[], ofOriginal: readonly QuoteRow[], style: Style): string[] {
  if (quotes.length === 0) return [];
  const twins = new Map(ofOriginal.map(({ utterance_id, quote_id }) => [utterance_id, quote_id]));
  const told = (label: string, { quote_id, text, speaker, utterance_id }: QuoteRow): string => {
    const twin = utterance_id === null ? undefined : twins.get(utterance_id);
    const who = speaker === null ? '' : `, ${speaker}`;
    return `${style.label(label)} “${shortened(text)}”${who} (${quote_id}${twin === undefined ? '' : `, there ${twin}`})`;
  };
  const added = quotes.filter((quote) => !quote.is_duplicate);
  const repeated = quotes.filter((quote) => quote.is_duplicate);
  return [
    `${style.label('quotes:')} ${added.length} new, ${repeated.length} repeated`,
    ...indented([
      ...cappedLines(added, mostQuotes, 'new', (quote) => [told('new:', quote)]),
      ...cappedLines(repeated, mostQuotes, 'repeated', (quote) => [told('repeated:', quote)]),
    ]),
  ];
}

function shortened(text: string): string {
  const points = Array.from(text);
  return points.length <= longestQuote ? text : `${points.slice(0, longestQuote).join('').trimEnd()} …`;
}
