import { percentOf } from '../extraction/bootstrap.ts';
import { table } from '../language/table.ts';
import { figures as sharesOf } from '../tokenization.ts';
import type { GeneratedEvaluation } from './generated.ts';
import type { StorySpeed } from './syndication-score.ts';

/** What is told of collections that are generated from texts. */
export function generatedText(collections: readonly GeneratedEvaluation[], speeds: readonly StorySpeed[]): string {
  return `## Stories

Of collections whose stories are known: reports that other papers take over as they stand, cut, edited, with paragraphs of
others, or with noise in the characters; and articles that look like others and are of something else: notices of one form, briefs
that quote a sentence, round-ups, follow-ups. Right is an article that is in one story with the base of its report, and with no
article of another report; one without copies is right where it is alone.

${storyTable(collections)}

${kindTable(
  'articles',
  collections.map(({ set, stories: { kinds } }) => ({
    set,
    kinds: kinds.map(({ kind, articles: all, right }) => ({ kind, all, right })),
  })),
)}

Articles a CPU second, over collections made from the texts of \`${collections[0]?.set ?? ''}\`; sketching and comparing, not the reading
of texts:

${speedTable(speeds)}

## Utterances

Of collections whose utterances are known: each sentence of some texts is said by a person of its own, printed by one paper in
full and by others in other wordings; formulas, speeches with a formula in common and statements with another number, name or
negation are among them, which are utterances of their own. Right is a quote that shares its utterance with the full wording of
its statement and with nothing else.

${utteranceTable(collections)}

${kindTable(
  'wording',
  collections.map(({ set, utterances: { kinds } }) => ({
    set,
    kinds: kinds.map(({ kind, quotes: all, right }) => ({ kind, all, right })),
  })),
)}`;
}

function storyTable(collections: readonly GeneratedEvaluation[]): string {
  const rows = collections.map(({ set, texts, stories: { articles, ari, pairs, mixed, mostReports } }) => [
    `${texts} texts of \`${set}\``,
    articles.toLocaleString('en'),
    ari.toFixed(3),
    ...[sharesOf(pairs).precision, sharesOf(pairs).recall].map(percentOf),
    String(mixed),
    String(mostReports),
  ]);
  const pairs = ['precision of pairs', 'recall of pairs'];
  return table(['', 'articles', 'ARI', ...pairs, 'stories of unlike reports', 'most reports in one story'], rows);
}

function utteranceTable(collections: readonly GeneratedEvaluation[]): string {
  const rows = collections.map(({ set, texts, utterances: { quotes, precision, recall, pairs, mixed } }) => [
    `${texts} texts of \`${set}\``,
    quotes.toLocaleString('en'),
    ...[precision, recall, sharesOf(pairs).precision, sharesOf(pairs).recall].map(percentOf),
    String(mixed),
  ]);
  const pairs = ['precision of pairs', 'recall of pairs'];
  return table(['', 'quotes', 'B3 precision', 'B3 recall', ...pairs, 'utterances of two statements'], rows);
}

interface KindsOfSet {
  readonly set: string;
  readonly kinds: readonly { readonly kind: string; readonly all: number; readonly right: number }[];
}

/** A line for each kind by its name, a column for each set. */
function kindTable(heading: string, sets: readonly KindsOfSet[]): string {
  const names = [...new Set(sets.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)))].sort();
  const rows = names.map((name) => [
    name,
    ...sets.map(({ kinds }) => {
      const own = kinds.find(({ kind }) => kind === name);
      return own === undefined || own.all === 0 ? '' : `${percentOf(own.right / own.all)} of ${own.all}`;
    }),
  ]);
  return table([heading, ...sets.map(({ set }) => `\`${set}\``)], rows);
}

function speedTable(speeds: readonly StorySpeed[]): string {
  const rows = speeds.map(({ articles, characters, sketching, finding, asked }) =>
    [
      articles,
      Math.round(characters / articles),
      Math.round(articles / (sketching + finding)),
      Math.round(articles / sketching),
      (asked / articles).toFixed(1),
    ].map((cell) => cell.toLocaleString('en')),
  );
  const header = ['articles', 'characters each', 'a CPU second', 'sketching alone', 'times a text was asked for'];
  return table(header, rows);
}
