import type { MentionRow } from '../../schemas/mentions.ts';
import type { CodePoints } from '../extraction/gold.ts';
import type { KeyedMention, LinkedDocument } from './gold.ts';

/** A mention that was found, in the entity of the collection that it was linked to. */
export type FoundMention = Pick<MentionRow, 'start' | 'end' | 'text' | 'form' | 'entity_id'>;

/** A mention of the gold and the found one that stands for it. */
export interface AlignedMention {
  readonly document: string;
  readonly gold: KeyedMention;
  readonly found: FoundMention;
  /** Both have the same characters. */
  readonly isSame: boolean;
}

/** How much of two spans has to be shared, by Dice's measure, for them to be one mention. */
const leastShared = 0.6;

/**
 * Pairs the mentions of a document: those of the same characters first, then those that share most. Each is in one pair
 * at most.
 */
export function alignMentions({ id, mentions }: LinkedDocument, found: readonly FoundMention[]): AlignedMention[] {
  const inOrder = found.toSorted((left, right) => left.start - right.start);
  const candidates = mentions
    .flatMap((gold) =>
      inOrder
        .filter(({ start, end }) => start < gold.end && gold.start < end)
        .map((mention) => ({ gold, found: mention, shared: dice(gold, mention) })),
    )
    .filter(({ shared }) => shared >= leastShared)
    .sort((left, right) => right.shared - left.shared || left.gold.start - right.gold.start);
  const paired = new Set<CodePoints>();
  return candidates.flatMap(({ gold, found: mention, shared }) => {
    if (paired.has(gold) || paired.has(mention)) return [];
    paired.add(gold).add(mention);
    return [{ document: id, gold, found: mention, isSame: shared === 1 }];
  });
}

function dice(left: CodePoints, right: CodePoints): number {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return (2 * shared) / (left.end - left.start + right.end - right.start);
}
