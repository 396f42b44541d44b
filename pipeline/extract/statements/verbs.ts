import { type ClauseTree, childBy, type Stretch, subtree } from './clause-tree.ts';
import type { Content } from './complement.ts';
import { contentOf } from './content.ts';
import { type CueVerb, cueVerbAt } from './cue-verb.ts';
import { beforeRelative, cutClause } from './cuts.ts';
import { isCarrier } from './nouns.ts';
import type { Report } from './report.ts';
import { sourceBeside, sourceOf } from './source.ts';

/** What a verb reports, and a coordinated cue that reports something more by the same source. */
export interface VerbReport extends Report {
  readonly coordinated: number | null;
}

/**
 * What the cue at a token reports by its complements; null where it is no cue or reports nothing. `source` is whose
 * words they are where that is known already.
 */
export function verbReport(tree: ClauseTree, at: number, source: Stretch | null = null): VerbReport | null {
  const cue = cueVerbAt(tree, at);
  const content = cue && contentOf(tree, cue);
  if (cue === null || content === null || childBy(tree, at, 'expl') >= 0) return null;
  if (content.rule === 'quote/object' && isCarrier(tree, at)) return null;
  const isClausal = content.rule === 'quote/clause' || content.rule === 'quote/rest-of-sentence';
  const speaker =
    source ?? sourceOf(tree, at, cue.passive) ?? (isClausal && !cue.passive ? sourceBeside(tree, cue, content) : null);
  if (speaker === null && !cue.passive) return null;
  const { to: end, coordinated } = cutClause(tree, at, content);
  const to = content.from > at ? beforeRelative(tree, { from: content.from, to: end }) : end;
  const { lemma, complements } = cue.frame;
  const name = complements.get(content.complement) ?? cue.frame.class;
  const from = content.from < at ? behindColon(tree, content.from, at) : content.from;
  const parts = around(tree, cue, { ...content, from, to }).flatMap((part) => withoutSource(part, speaker));
  return {
    content: content.lead ? [content.lead, ...parts] : parts,
    source: speaker,
    cue,
    lemma,
    class: name,
    rule: content.rule,
    coordinated,
  };
}

/** A part that neither begins nor ends with the source: `The ferry sails` of `The ferry sails, Ana Ruiz` before its cue. */
function withoutSource(part: Stretch, source: Stretch | null): Stretch[] {
  if (source === null || source.from >= part.to || source.to <= part.from) return [part];
  const rest = source.from > part.from ? { from: part.from, to: source.from } : { from: source.to, to: part.to };
  return rest.from < rest.to ? [rest] : [];
}

/** What is said begins at the mark behind a colon: `She waved: “We sail,” she said`. */
function behindColon({ tokens }: ClauseTree, from: number, cue: number): number {
  const colon = tokens.findIndex(
    ({ form }, at) => at > from && at < cue && form === ':' && tokens[at + 1]?.form === '“',
  );
  return colon < 0 ? from : colon + 1;
}

/** The content without the cue and its source where they stand inside it: `The ferry, said Ruiz, sails`. */
function around(tree: ClauseTree, cue: CueVerb, content: Content): Stretch[] {
  let { from, to } = cue;
  if (from < content.from || from >= content.to) return [content];
  for (const child of tree.children[cue.at] ?? []) {
    const stretch = subtree(tree, child);
    const isInside = stretch.from >= content.from && stretch.to <= content.to;
    if (!isInside || !/^(?:nsubj|aux|advmod|obl|punct|advcl|obj|iobj)/.test(tree.tokens[child]?.deprel ?? '')) continue;
    from = Math.min(from, stretch.from);
    to = Math.max(to, stretch.to);
  }
  return [
    { from: content.from, to: from },
    { from: to, to: content.to },
  ].filter((part) => part.from < part.to && (part.from === content.from || goesOn(tree, part.from)));
}

/** After its cue a clause goes on behind a comma or a mark: not `on Monday` of `“We sail,” said Ruiz on Monday`. */
export function goesOn({ tokens }: ClauseTree, at: number): boolean {
  let first = at;
  while (tokens[first]?.upos === 'PUNCT') first++;
  if (/^[“‘]$/.test(tokens[first - 1]?.form ?? '')) return true;
  const isApart = first > at || /^[,—–-]$/.test(tokens[at - 1]?.form ?? '');
  return (
    isApart &&
    tokens[first]?.xpos !== 'VBG' &&
    !/^(?:when|as|while|after|who|which|whose|where)$/i.test(tokens[first]?.form ?? '')
  );
}
