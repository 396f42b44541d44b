import { groupBy } from '../../pipeline/grouping.ts';
import { comparableWords } from '../../pipeline/link/words.ts';
import { compareCodePoints } from '../../pipeline/offsets.ts';
import type { Figure } from '../floors.ts';
import type { Counts } from '../language/counts.ts';
import type { AlignedMention } from './alignment.ts';

/** Different things of the gold that are one entity. */
export interface Merge {
  /** Their mentions in it, a list for each thing, the one mentioned most first. */
  readonly things: readonly (readonly AlignedMention[])[];
  /** Two of them are persons whose full names differ. */
  readonly isOfUnlikePersons: boolean;
  /** One article has two of them in it: it was coreference, not linking, that took them for one. */
  readonly isWithinArticle: boolean;
}

/** One thing of the gold that is several entities. */
export interface Split {
  /** Its mentions, a list for each entity, the one with most first. */
  readonly entities: readonly (readonly AlignedMention[])[];
  /** One article has it in two entities: it was coreference, not linking, that took it for two. */
  readonly isWithinArticle: boolean;
}

/** The entities that stand for several things, by id. */
export function findMerges(mentions: readonly AlignedMention[]): Merge[] {
  return mixedGroups(mentions, entityOf, keyOf).map((things) => {
    const persons = things.filter(([first]) => first?.gold.type === 'person');
    const isWithinArticle = hasRepeatedDocument(things);
    return { things, isWithinArticle, isOfUnlikePersons: new Set(persons.map(fullName)).size > 1 };
  });
}

/** The things that are several entities, by key. */
export function findSplits(mentions: readonly AlignedMention[]): Split[] {
  return mixedGroups(mentions, keyOf, entityOf).map((entities) => ({
    entities,
    isWithinArticle: hasRepeatedDocument(entities),
  }));
}

/**
 * How many entities stand for one thing and how many things are one entity: of all, and where what is confused within
 * an article is left out, since only the rest is linking's doing.
 */
export function confusionCounts(mentions: readonly AlignedMention[]): Counts {
  const entities = new Set(mentions.map(entityOf)).size;
  const things = new Set(mentions.map(keyOf)).size;
  const merges = findMerges(mentions);
  const splits = findSplits(mentions);
  const across = ({ isWithinArticle }: Merge | Split): boolean => !isWithinArticle;
  const whole = (all: number, confused: readonly unknown[]) => ({
    gold: all,
    found: all,
    right: all - confused.length,
  });
  return {
    'entities of one thing': whole(entities, merges),
    'entities of one thing, across articles': whole(entities, merges.filter(across)),
    'entities without unlike persons, across articles': whole(
      entities,
      merges.filter((merge) => merge.isOfUnlikePersons && across(merge)),
    ),
    'things in one entity': whole(things, splits),
    'things in one entity, across articles': whole(things, splits.filter(across)),
  };
}

/** Which confusions are more than those committed, each as a line to read. Chance has no part in the project's own articles. */
export function moreConfused(committed: readonly Figure[], measured: readonly Figure[]): string[] {
  return measured
    .filter(({ task }) => task === 'confusions')
    .flatMap(({ set, figure, gold, right }) => {
      const before = committed.find((each) => each.task === 'confusions' && each.set === set && each.figure === figure);
      const allowed = before === undefined ? 0 : before.gold - before.right;
      return gold - right <= allowed ? [] : [`${set}, ${figure}: ${gold - right} confused, not ${allowed}`];
    });
}

const entityOf = ({ found }: AlignedMention): string => found.entity_id;
const keyOf = ({ gold }: AlignedMention): string => gold.key;

function fullName([first]: readonly AlignedMention[]): string {
  return comparableWords(first?.gold.name ?? '').join(' ');
}

function hasRepeatedDocument(parts: readonly (readonly AlignedMention[])[]): boolean {
  const documents = parts.flatMap((part) => [...new Set(part.map(({ document }) => document))]);
  return new Set(documents).size < documents.length;
}

/** Groups by one side that are several by the other: their parts, largest first. */
function mixedGroups(
  mentions: readonly AlignedMention[],
  outer: (mention: AlignedMention) => string,
  inner: (mention: AlignedMention) => string,
): AlignedMention[][][] {
  return sortedGroups(mentions, outer)
    .map((members) => sortedGroups(members, inner).toSorted((left, right) => right.length - left.length))
    .filter((parts) => parts.length > 1);
}

function sortedGroups(
  mentions: readonly AlignedMention[],
  key: (mention: AlignedMention) => string,
): AlignedMention[][] {
  return [...groupBy(mentions, key)].sort(([left], [right]) => compareCodePoints(left, right)).map(([, own]) => own);
}
