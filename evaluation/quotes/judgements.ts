import type { GoldStatement, QuoteDocument } from './gold.ts';
import { isRightName } from './names.ts';
import { isSameSource, type Prepared, pairStatements, prepare } from './pairing.ts';
import type { FoundStatement, QuotesPrediction } from './predictions.ts';

/** From which share of shared letters on a found statement counts as one of the gold, and as well bounded. */
export const sharedAtLeast = { found: 0.5, bounded: 0.8 } as const;

/** How a statement of the gold, or one found without need, came out. */
export const outcomes = ['right', 'boundary', 'wrong source', 'wrong name', 'missed', 'extra'] as const;
export type Outcome = (typeof outcomes)[number];

/** A statement of the gold with the one that was found for it, or either alone. */
export interface Judgement {
  readonly gold: Prepared<GoldStatement> | null;
  readonly found: Prepared<FoundStatement> | null;
  /** Of all their letters the share that both have; 0 where either is alone. */
  readonly overlap: number;
  /** Whether the speaker spans agree. */
  readonly isSourceRight: boolean;
  /** Whether the named speaker is right, or rightly none; null where the gold does not say, or either is alone. */
  readonly isNameRight: boolean | null;
  readonly outcome: Outcome;
}

/**
 * Judges every statement of a document and every one that was found, in the order of the text. Two that share less than
 * half of their letters are judged apart.
 */
export function judge(document: QuoteDocument, { quotes }: Pick<QuotesPrediction, 'quotes'>): Judgement[] {
  const gold = prepare(document, document.quotes);
  const found = prepare(document, quotes);
  const pairs = pairStatements(gold, found).filter(({ overlap }) => overlap >= sharedAtLeast.found);
  const pairOf = new Map(pairs.map((pair) => [pair.gold, pair]));
  const taken = new Set(pairs.map((pair) => pair.found));
  const ofGold = gold.map((statement, index): Judgement => {
    const pair = pairOf.get(index);
    const other = found[pair?.found ?? -1];
    return pair === undefined || other === undefined ? missed(statement) : judgePair(statement, other, pair.overlap);
  });
  const extra = found.flatMap((statement, index) => (taken.has(index) ? [] : [needless(statement)]));
  return [...ofGold, ...extra].toSorted((left, right) => startOf(left) - startOf(right));
}

function missed(gold: Prepared<GoldStatement>): Judgement {
  return { gold, found: null, overlap: 0, isSourceRight: false, isNameRight: null, outcome: 'missed' };
}

function needless(found: Prepared<FoundStatement>): Judgement {
  return { gold: null, found, overlap: 0, isSourceRight: false, isNameRight: null, outcome: 'extra' };
}

function judgePair(gold: Prepared<GoldStatement>, found: Prepared<FoundStatement>, overlap: number): Judgement {
  const isSourceRight = isSameSource(gold, found);
  const isNameRight = judgeName(gold.statement, found.statement);
  return { gold, found, overlap, isSourceRight, isNameRight, outcome: outcomeOf(overlap, isSourceRight, isNameRight) };
}

function outcomeOf(overlap: number, isSourceRight: boolean, isNameRight: boolean | null): Outcome {
  if (overlap < sharedAtLeast.bounded) return 'boundary';
  if (!isSourceRight) return 'wrong source';
  return isNameRight === false ? 'wrong name' : 'right';
}

function judgeName({ speakers }: GoldStatement, { speaker, aliases }: FoundStatement): boolean | null {
  if (speakers === null) return null;
  if (speakers.first === null) return speaker === null;
  return speaker !== null && isRightName(speakers.first, [speaker, ...aliases]);
}

function startOf({ gold, found }: Judgement): number {
  return (gold ?? found)?.statement.content[0]?.[0] ?? 0;
}
