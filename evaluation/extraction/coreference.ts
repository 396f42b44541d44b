import { codePointSlicer } from '../../pipeline/offsets.ts';
import type { Counts } from '../language/counts.ts';
import { type Alignment, firstOf, goldChainOf, nearestBefore, otherNames, representativeOf } from './alignment.ts';
import type { CoreferenceDocument, GoldMention } from './gold.ts';
import { newTally, type Tally } from './tally.ts';

const third = words('he she they it him her them his hers their theirs its himself herself themselves themself itself');
const ofOneSex = words('he she him her his hers himself herself');
const first = words('i me my mine myself');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A pronoun of the gold and what it was said to mean; found mentions by index. */
export interface PronounJudgement {
  readonly gold: GoldMention;
  /** In lower case. */
  readonly word: string;
  /** What it is counted under, without the name of the measure; empty for what is of no interest. */
  readonly groups: readonly string[];
  /** Whether its chain has a name in the gold: where it has none, any answer is false. */
  readonly isNamed: boolean;
  /** The found mention of the same characters. */
  readonly found: number | null;
  /** The name of its chain that is nearest before it, else after it. */
  readonly nearest: number | null;
  /** The longest name of its chain. */
  readonly representative: number | null;
  readonly isNearestRight: boolean;
  readonly isRepresentativeRight: boolean;
}

/** Judges every third person pronoun of a document, and the first person of persons. */
export function judgePronouns(document: CoreferenceDocument, alignment: Alignment): PronounJudgement[] {
  const slice = codePointSlicer(document.text);
  const named = new Set(document.mentions.flatMap(({ form, chain }) => (form === 'name' ? [chain] : [])));
  return document.mentions.flatMap((gold, index) => {
    const word = slice(gold.start, gold.end).toLowerCase();
    if (gold.form !== 'pronoun' || !(third.has(word) || first.has(word))) return [];
    const found = alignment.foundOf.get(index) ?? null;
    const names = found === null ? [] : otherNames(alignment, found);
    const nearest = nearestBefore(alignment, names, gold.start) ?? firstOf(alignment, names);
    const representative = representativeOf(alignment, names);
    return [
      {
        gold,
        word,
        groups: groupsOf(gold, word),
        isNamed: named.has(gold.chain),
        found,
        nearest,
        representative,
        isNearestRight: goldChainOf(alignment, nearest) === gold.chain,
        isRepresentativeRight: goldChainOf(alignment, representative) === gold.chain,
      },
    ];
  });
}

function groupsOf({ type }: GoldMention, word: string): string[] {
  const isPerson = type === 'person';
  if (first.has(word)) return isPerson ? ['first person'] : [];
  if (!isPerson) return ['any type', 'not person (it/they)'];
  return ['any type', 'person', ofOneSex.has(word) ? 'person he/she' : 'person they'];
}

/** A name of the gold and what it was tied to; found mentions by index. */
export interface NameJudgement {
  readonly gold: GoldMention;
  /** Whether its chain has an earlier name in the gold. */
  readonly isLater: boolean;
  /** The found mention that stands for it. */
  readonly found: number | null;
  /** The nearest earlier name of its chain. */
  readonly nearest: number | null;
  readonly isRight: boolean;
}

/** Judges every name of a person, organization or place of a document. */
export function judgeNames({ mentions }: CoreferenceDocument, alignment: Alignment): NameJudgement[] {
  return mentions.flatMap((gold, index) => {
    if (gold.form !== 'name' || !['person', 'organization', 'place'].includes(gold.type)) return [];
    const isLater = mentions.some(
      ({ chain, form, start }) => chain === gold.chain && form === 'name' && start < gold.start,
    );
    const found = alignment.foundOf.get(index) ?? null;
    const names = found === null ? [] : otherNames(alignment, found);
    const nearest = nearestBefore(alignment, names, gold.start);
    const isRight = isLater ? goldChainOf(alignment, nearest) === gold.chain : nearest === null;
    return [{ gold, isLater, found, nearest, isRight }];
  });
}

/**
 * Counts pronouns and names of one document that were tied to the right chain, under the names and by the measure of
 * `score_pronouns.py`: `gold` are all that there are, `found` those that were given a name, `right` the right ones.
 */
export function scoreCoreference(document: CoreferenceDocument, alignment: Alignment): Counts {
  const tally = newTally();
  for (const judgement of judgePronouns(document, alignment)) countPronoun(judgement, tally);
  for (const judgement of judgeNames(document, alignment)) countName(judgement, tally);
  return tally.counts;
}

function countPronoun(judgement: PronounJudgement, tally: Tally): void {
  const { gold, word, groups, isNamed, nearest, isNearestRight, isRepresentativeRight } = judgement;
  const answered = nearest !== null;
  if (!isNamed) {
    const counts = third.has(word) && gold.type === 'person';
    if (counts) tally.add('no name: kept silent (person)', { answered: true, right: !answered });
    return;
  }
  for (const group of groups) {
    tally.add(`${group} nearest`, { answered, right: isNearestRight });
    tally.add(`${group} represent`, { answered, right: isRepresentativeRight });
  }
}

function countName({ gold, isLater, nearest, isRight: right }: NameJudgement, tally: Tally): void {
  for (const type of gold.type === 'person' ? ['person', 'any'] : ['any']) {
    tally.add(`names ${type} ${isLater ? 'later' : 'first'}`, { answered: !isLater || nearest !== null, right });
    tally.add(`names ${type} all`, { answered: true, right });
  }
}
