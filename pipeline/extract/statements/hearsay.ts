import { type ClauseTree, childBy, type Stretch, subtree } from './clause-tree.ts';
import { phraseOf } from './noun-phrase.ts';
import type { Report } from './report.ts';
import { furtherReportBehind, sidesOf } from './sides.ts';

/** Adverbs that say that others tell what the clause around them tells. Compiled for this project by hand. */
const adverbs: ReadonlySet<string> = new Set(['allegedly', 'reportedly']);

/** What a clause tells as heard from others: `The crew has reportedly left`, `In the words of Ruiz, it was late`, `by her own account`. */
export function hearsay(tree: ClauseTree): Report[] {
  return tree.tokens.flatMap(({ form }, at) =>
    adverbs.has(form.toLowerCase()) ? byAdverb(tree, at) : (byWords(tree, at) ?? []),
  );
}

/** All of the clause that the adverb belongs to, without it; of `an allegedly stolen ferry` nothing. */
function byAdverb(tree: ClauseTree, at: number): Report[] {
  const { tokens } = tree;
  const { head = -1, deprel = '', lemma = '' } = tokens[at] ?? {};
  const above = tokens[head]?.deprel ?? '';
  const isClause =
    deprel === 'advmod' &&
    /^(?:root|conj|ccomp|parataxis)$/.test(above) &&
    childBy(tree, head, 'nsubj', 'nsubj:pass') >= 0;
  if (!isClause) return [];
  const { from, to } = subtree(tree, head);
  const content: Stretch[] = [
    { from, to: at },
    { from: at + 1, to },
  ].filter((part) => part.from < part.to);
  return [{ content, source: null, cue: { from: at, to: at + 1 }, lemma, class: 'say', rule: 'quote/adverb' }];
}

/** `in the words of Ruiz,` and `by her own account,` beside a clause. */
function byWords(tree: ClauseTree, at: number): Report[] | null {
  const { tokens } = tree;
  const noun = tokens[at];
  const first = subtree(tree, at).from;
  const opening = tokens[first]?.upos === 'PUNCT' ? first + 1 : first;
  const preposition = tokens[opening]?.form.toLowerCase();
  const possessor = childBy(tree, at, 'nmod:poss');
  const maker = childBy(tree, at, 'nmod');
  const isWords = preposition === 'in' && noun?.form === 'words' && (maker > at || possessor >= 0);
  const isAccount = preposition === 'by' && noun?.form === 'account' && possessor >= 0;
  if (!isWords && !isAccount) return null;
  const source = phraseOf(tree, possessor >= 0 ? possessor : maker);
  const content = besideOf(tree, { from: opening, to: subtree(tree, at).to });
  if (content.length === 0) return null;
  const cue = possessor >= 0 ? { from: at, to: at + 1 } : { from: opening, to: source.from };
  return [{ content, source, cue, lemma: noun?.lemma ?? '', class: 'say', rule: 'quote/according-to' }];
}

/** What stands behind a phrase that opens its sentence, or on both sides of it. */
function besideOf({ tokens }: ClauseTree, hole: Stretch): Stretch[] {
  const isFirst = !tokens.slice(0, hole.from).some(({ upos }) => upos !== 'PUNCT');
  const isApart = tokens[hole.to]?.form === ',' || tokens[hole.to - 1]?.form === ',';
  if (isFirst) return isApart ? [{ from: hole.to, to: furtherReportBehind(tokens, hole) }] : [];
  return isApart && tokens[hole.from - 1]?.form === ',' ? sidesOf(tokens, hole) : [];
}
