import { openingClasses } from '../openings.ts';
import { type PatternMatch, type Sequence, sequencesOf } from '../pattern.ts';
import type { Unit } from '../units.ts';
import { calendarRules } from './calendar.ts';
import { clockRules } from './clock.ts';
import { durationRules } from './durations.ts';
import { periodRules } from './periods.ts';
import { referenceRules } from './references.ts';
import { relativeRules } from './relative.ts';
import type { DateRule } from './rule.ts';
import { setRules } from './sets.ts';

/** Every kind of time expression; of two that read the same words, the one named first counts. */
export const dateRuleTable: readonly DateRule[] = [
  ...calendarRules,
  ...periodRules,
  ...relativeRules,
  ...clockRules,
  ...setRules,
  ...referenceRules,
  ...durationRules,
];

/** A rule whose pattern fits at a unit. */
export interface RuleMatch extends PatternMatch {
  readonly rule: DateRule;
}

interface Entry {
  readonly rule: DateRule;
  readonly sequence: Sequence;
}

const byWord = new Map<string, Entry[]>();
const byClass = new Map<string, Entry[]>();
for (const rule of dateRuleTable) {
  for (const sequence of rule.patterns.flatMap(sequencesOf)) {
    const { openings } = sequence;
    if ('className' in openings) entriesOf(byClass, openings.className).push({ rule, sequence });
    else for (const word of openings) entriesOf(byWord, word).push({ rule, sequence });
  }
}

function entriesOf(index: Map<string, Entry[]>, key: string): Entry[] {
  const known = index.get(key);
  if (known !== undefined) return known;
  const made: Entry[] = [];
  index.set(key, made);
  return made;
}

/** The rules whose patterns fit at a unit, the longest first. */
export function matchesAt(units: readonly Unit[], at: number, text: string): RuleMatch[] {
  const word = units[at]?.word ?? '';
  const matches: RuleMatch[] = [];
  const collect = ({ rule, sequence }: Entry): void => {
    const match = sequence.match(units, at, text);
    if (match !== null) matches.push({ ...match, rule });
  };
  byWord.get(word)?.forEach(collect);
  for (const className of openingClasses(word)) byClass.get(className)?.forEach(collect);
  return matches.length > 1 ? matches.sort((a, b) => b.end - a.end || order(a) - order(b)) : matches;
}

const orders = new Map(dateRuleTable.map((rule, index) => [rule, index]));

function order({ rule }: RuleMatch): number {
  return orders.get(rule) ?? 0;
}
