import type { QuoteDocument, Spans } from './gold.ts';
import { type Judgement, type Outcome, outcomes } from './judgements.ts';
import { isBounded, isEndToEnd, isPair } from './score.ts';

/** What of a set of statements came out, as numbers of statements. */
export interface KindCounts {
  readonly statements: number;
  /** Found at all, with good bounds, and with the right source too. */
  readonly found: number;
  readonly bounded: number;
  readonly endToEnd: number;
  /** Of those found, with a speaker span as the other has it. */
  readonly source: number;
  /** Of those found, how many names could be judged, and were right, or rightly not given. */
  readonly names: number;
  readonly rightNames: number;
}

/** A judgement with the document that it is of. */
export interface PlacedJudgement extends Judgement {
  readonly document: QuoteDocument;
}

/** Ways to sort statements of the gold into kinds; null for what cannot be told of one. */
export const goldKinds: Readonly<Record<string, (judgement: PlacedJudgement) => string | null>> = {
  type: ({ gold }) => gold?.statement.type ?? null,
  'cue class': ({ gold }) => gold?.statement.cueClass ?? null,
  'speaker form': (judgement) => speakerFormOf(judgement),
  'place of the speaker span': ({ gold }) => gold && placeOf(gold.statement.content, gold.statement.source),
  paragraphs: ({ gold, document }) => gold && upTo(3, paragraphsOf(document, gold.statement.content)),
  parts: ({ gold }) => gold && upTo(3, gold.statement.content.length),
};

/** Ways to sort what was found. */
export const foundKinds: Readonly<Record<string, (judgement: PlacedJudgement) => string | null>> = {
  rule: ({ found }) => found?.statement.rule ?? null,
  'rule of the speaker': ({ found }) => found?.statement.speakerRule ?? null,
  'class of the cue': ({ found }) => found?.statement.cueClass ?? null,
  'form of the speaker': ({ found }) => found?.statement.speakerForm ?? null,
};

/** Counts judgements by kind, the most frequent first. */
export function countKinds(
  judgements: readonly PlacedJudgement[],
  kindOf: (judgement: PlacedJudgement) => string | null,
): [kind: string, counts: KindCounts][] {
  const groups = new Map<string, PlacedJudgement[]>();
  for (const judgement of judgements) {
    const kind = kindOf(judgement);
    if (kind === null) continue;
    const own = groups.get(kind) ?? [];
    own.push(judgement);
    groups.set(kind, own);
  }
  return Array.from(groups, ([kind, own]): [string, KindCounts] => [kind, countsOf(own)]).sort(
    ([left, own], [right, other]) => other.statements - own.statements || (left < right ? -1 : 1),
  );
}

/** How many statements came out in each way. */
export function countOutcomes(judgements: readonly Judgement[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of judgements) counts[outcome] += 1;
  return counts;
}

function countsOf(judgements: readonly Judgement[]): KindCounts {
  const pairs = judgements.filter(isPair);
  const named = pairs.filter(({ isNameRight }) => isNameRight !== null);
  return {
    statements: judgements.length,
    found: pairs.length,
    bounded: pairs.filter(isBounded).length,
    endToEnd: pairs.filter(isEndToEnd).length,
    source: pairs.filter(({ isSourceRight }) => isSourceRight).length,
    names: named.length,
    rightNames: named.filter(({ isNameRight }) => isNameRight).length,
  };
}

const pronouns = new Set('he she they it we i you who him her them us me one this that those these'.split(' '));

/**
 * Whether the speaker span of the gold is a pronoun, holds a name, or neither. Names are guessed by their capitals: a
 * word that the text writes with one also within a sentence.
 */
function speakerFormOf({ gold, document }: PlacedJudgement): string | null {
  if (gold === null) return null;
  const [span] = gold.statement.source;
  if (span === undefined) return 'none';
  const words = wordsIn(
    Array.from(document.text)
      .slice(...span)
      .join(''),
  );
  if (words.length === 1 && pronouns.has(words[0]?.toLowerCase() ?? '')) return 'pronoun';
  const names = capitalsOf(document.text);
  return words.some((word) => names.has(word)) ? 'name' : 'nominal';
}

/** Words that begin with a capital after a word in small letters or a comma. */
function capitalsOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/[\p{Ll},] (\p{Lu}[\p{L}\p{M}’'-]*)/gu), ({ 1: word = '' }) => word));
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

/** Where a speaker span stands beside the parts of the content. */
function placeOf(content: Spans, [source]: Spans): string {
  const [first, last] = [content[0], content.at(-1)];
  if (source === undefined || first === undefined || last === undefined) return 'none';
  if (source[1] <= first[0]) return 'before';
  return source[0] >= last[1] ? 'after' : 'between the parts';
}

function paragraphsOf({ text }: QuoteDocument, content: Spans): number {
  const points = Array.from(text);
  const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
  return points.slice(start, end).join('').split(/\n+/).length;
}

function upTo(most: number, count: number): string {
  return count < most ? String(count) : `${most} and more`;
}
