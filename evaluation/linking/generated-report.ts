import { percentOf } from '../extraction/bootstrap.ts';
import { table } from '../language/table.ts';
import type { GeneratedEvaluation } from './generated.ts';

/** What is told of collections that are generated from texts. */
export function generatedText(collections: readonly GeneratedEvaluation[]): string {
  return `## Utterances

Of collections whose utterances are known: each sentence of some texts is said by a person of its own, printed by one paper in
full and by others in other wordings; formulas, speeches with a formula in common and statements with another number, name or
negation are among them, which are utterances of their own. Right is a quote that shares its utterance with the full wording of
its statement and with nothing else.

${utteranceTable(collections)}

${kindTable(collections)}`;
}

function utteranceTable(collections: readonly GeneratedEvaluation[]): string {
  const rows = collections.map(({ set, texts, utterances: { quotes, precision, recall, pairs, mixed } }) => [
    `${texts} texts of \`${set}\``,
    quotes.toLocaleString('en'),
    percentOf(precision),
    percentOf(recall),
    percentOf(pairs.found === 0 ? 1 : pairs.right / pairs.found),
    percentOf(pairs.gold === 0 ? 1 : pairs.right / pairs.gold),
    String(mixed),
  ]);
  const pairs = ['precision of pairs', 'recall of pairs'];
  return table(['', 'quotes', 'B3 precision', 'B3 recall', ...pairs, 'utterances of two statements'], rows);
}

function kindTable(collections: readonly GeneratedEvaluation[]): string {
  const kinds = [...new Set(collections.flatMap(({ utterances }) => utterances.kinds.map(({ kind }) => kind)))];
  const rows = kinds.map((kind) => [
    kind,
    ...collections.map(({ utterances }) => {
      const own = utterances.kinds.find((each) => each.kind === kind);
      return own === undefined || own.quotes === 0 ? '' : `${percentOf(own.right / own.quotes)} of ${own.quotes}`;
    }),
  ]);
  return table(['wording', ...collections.map(({ set }) => `\`${set}\``)], rows);
}
