import type { ArticleRow } from '../../schemas/articles.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import { counted } from '../publish/markdown.ts';
import { articleLine, cappedLines, compareByDay, indented } from './context.ts';
import type { Style } from './marked-text.ts';
import { toldDiff } from './told-diff.ts';
import { diffWords, type WordDiff, type WordedText, wordedText } from './word-diff.ts';

/** Wordings that are told one by one. */
const mostWordings = 20;
/** Quotes of one wording that are told one by one. */
const mostQuotes = 12;
/** Speakers that are told by name. */
const mostSpeakers = 6;

/** A quote of the utterance and its article. */
interface Printed {
  readonly quote: QuoteRow;
  readonly article: ArticleRow;
}

/** Quotes that are equal but for case, accents and marks, by day. */
interface PrintedWording {
  readonly words: WordedText;
  readonly printed: readonly Printed[];
}

/**
 * Lines on an utterance: who said it, in how many articles it stands, and its wordings, the fullest first, each with the
 * words in which it differs from that one, its type, its speaker as named there, and its articles. Empty where no quote
 * is of the utterance.
 */
export function explainUtterance(rows: Rows, utteranceId: string, style: Style): string[] {
  const printed = printedQuotes(rows, utteranceId);
  const [fullest, ...others] = wordingsOf(printed);
  if (fullest === undefined) return [];
  return [
    `${style.label('said by:')} ${speakers(printed)}`,
    extent(printed),
    '',
    `${style.label('fullest wording:')} ${style.mark(fullest.words.text)}`,
    ...indented(quoteLines(fullest, style)),
    ...cappedLines(others, mostWordings - 1, 'wordings', (wording) => [
      '',
      `${style.label('wording:')} ${difference(wording.words, fullest.words, style)}`,
      ...indented(quoteLines(wording, style)),
    ]),
  ];
}

/** The quotes of an utterance by the day of their articles. */
function printedQuotes(rows: Rows, utteranceId: string): Printed[] {
  const quotes = rows.quotes.filter(({ utterance_id }) => utterance_id === utteranceId);
  const ids = new Set(quotes.map(({ article_id }) => article_id));
  const articles = new Map(
    rows.articles.flatMap((article) => (ids.has(article.article_id) ? [[article.article_id, article] as const] : [])),
  );
  const printed = quotes.flatMap((quote) => {
    const article = articles.get(quote.article_id);
    return article === undefined ? [] : [{ quote, article }];
  });
  return printed.sort(
    (left, right) => compareByDay(left.article, right.article) || left.quote.start - right.quote.start,
  );
}

/** The wordings of an utterance, those of most words first, of equally long ones the first printed. */
function wordingsOf(printed: readonly Printed[]): PrintedWording[] {
  const worded = printed.map((one) => ({ one, words: wordedText(one.quote.text) }));
  const groups = groupBy(worded, ({ words }) => words.words.map(({ key }) => key).join(' '));
  const wordings = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ words: first.words, printed: group.map(({ one }) => one) }];
  });
  return wordings.sort((left, right) => right.words.words.length - left.words.words.length);
}

/** `Ana Ruiz (e-…, 3 quotes), nobody named (1 quote)`: who said it most first. */
function speakers(printed: readonly Printed[]): string {
  const groups = groupBy(printed, ({ quote }) => quote.speaker_id ?? '');
  const told = [...groups].sort(([, most], [, group]) => group.length - most.length);
  return cappedLines(told, mostSpeakers, 'speakers', ([id, group]) => {
    const count = counted(group.length, 'quote');
    return [id === '' ? `nobody named (${count})` : `${group[0]?.quote.speaker ?? id} (${id}, ${count})`];
  }).join(', ');
}

/** `5 quotes in 4 articles, 2 of them in copies of another article`. */
function extent(printed: readonly Printed[]): string {
  const articles = new Set(printed.map(({ article }) => article.article_id));
  const copied = printed.filter(({ quote }) => quote.is_duplicate).length;
  const copies = copied === 0 ? '' : `, ${copied} of them in copies of another article`;
  return `${counted(printed.length, 'quote')} in ${counted(articles.size, 'article')}${copies}`;
}

/** A wording with its difference from the fullest marked: what that one says before and after it is no difference. */
function difference(wording: WordedText, fullest: WordedText, style: Style): string {
  const diff = diffWords(wording, fullest);
  const isOwn = ({ copy }: WordDiff['pieces'][number]): boolean => copy !== null;
  const from = diff.pieces.findIndex(isOwn);
  const to = diff.pieces.findLastIndex(isOwn) + 1;
  const told = toldDiff({ ...diff, pieces: diff.pieces.slice(from, to) }, style).join(' ');
  return `${from > 0 ? '… ' : ''}${told}${to < diff.pieces.length ? ' …' : ''}`;
}

function quoteLines({ printed }: PrintedWording, style: Style): string[] {
  return cappedLines(printed, mostQuotes, 'quotes', ({ quote, article }) => {
    const { type, speaker_text, quote_id } = quote;
    const speaker = speaker_text === null ? 'nobody named' : style.evidence(speaker_text);
    return [`${type}, ${speaker} (${quote_id}) ${articleLine(article, style)}`];
  });
}
