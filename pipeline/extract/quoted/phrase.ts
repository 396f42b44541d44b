import type { Token } from '../../language/sentence.ts';
import { type Reading, type TokenRange, treeAt } from '../reading.ts';
import type { ClauseTree } from '../statements/clause-tree.ts';
import { phraseOf } from '../statements/noun-phrase.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);

/** A noun phrase as tokens of its passage, with its head. */
export interface Phrase extends TokenRange {
  readonly head: number;
}

/**
 * The noun phrase that begins at a token and ends before `limit`, with its apposition and without a relative clause:
 * `Ana Ruiz, head of the union` of `said Ana Ruiz, head of the union, who waved`; null where none begins there. What the
 * tree hangs on it from the left is left out: beside quotation marks that is often a part of the quotation.
 */
export function phraseFrom(reading: Reading, at: number, limit: number): Phrase | null {
  const place = treeAt(reading, at);
  if (place === undefined || at >= limit) return null;
  const { tree, from } = place;
  const first = at - from;
  let head = -1;
  for (let token = first; token >= first && isNominal(tree.tokens[token]); token = tree.tokens[token]?.head ?? -1)
    head = token;
  if (head < 0 || head + from >= limit) return null;
  const { to } = phraseOf(tree, head, limit - from);
  return { from: at, to: Math.min(limit, endBeforeRelative(tree, first, to) + from), head: head + from };
}

/** A noun, or what stands before one: also `based` of `the Arn-based Ruiz`. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (nominal.has(token.upos) || token.deprel === 'amod');
}

/** The noun phrase that ends right before a verb and does not reach back beyond `limit`, by parts of speech alone. */
export function phraseBefore({ tokens }: Reading, verb: number, limit: number): TokenRange | null {
  let to = verb;
  while (to > limit && /^(?:ADV|AUX)$/.test(tokens[to - 1]?.upos ?? '')) to--;
  let from = to;
  while (from > limit && (isNominal(tokens[from - 1]) || /^(?:of|['’]s?|-)$/.test(tokens[from - 1]?.form ?? '')))
    from--;
  return from < to ? { from, to } : null;
}

/** `a passenger` of `a passenger who waved`, `Ana Ruiz` of `Ana Ruiz, waving`. */
function endBeforeRelative(tree: ClauseTree, from: number, to: number): number {
  let end = to;
  for (let at = from + 1; at < end; at++) {
    const opens = tree.first[at] ?? at;
    if (tree.tokens[at]?.deprel === 'acl:relcl' && opens > from) end = Math.min(end, opens);
    if (tree.tokens[at - 1]?.form === ',' && /^(?:VBG|WDT|WP|WP\$)$/.test(tree.tokens[at]?.xpos ?? '')) end = at;
  }
  while (end > from + 1 && tree.tokens[end - 1]?.form === ',') end--;
  return end;
}
