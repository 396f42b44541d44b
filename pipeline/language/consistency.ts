/**
 * Holds the names of a document consistent: a writer does not mean a person and a place by one string, and a name that is
 * one here is one there. After "one sense per discourse" (Gale, Church & Yarowsky 1992), as corrections of a model.
 */
import type { Words } from './name-boundaries.ts';
import type { NameSpan } from './name-labels.ts';
import { type NameType, nameTypes } from './sentence.ts';

/** What finds a name and its type. */
export const nameRules = {
  'name/model': {
    description: 'The model, from the sentence alone.',
    example: 'Ana Ruiz left → Ana Ruiz, person',
  },
  'name/one-type': {
    description: 'The type that the model gives to most of this string’s probability in the document.',
    example: 'in Arn … from Arn … Arn said → Arn, place, three times',
  },
  'name/surname': {
    description: 'A word that the document has as the last of a person’s name, where that outweighs its own type.',
    example: 'Daniel Orme … near Orme → Orme, person',
  },
  'name/elsewhere': {
    description: 'A string that the model found to be a name elsewhere in the document, but not here.',
    example: 'in Arn … ARN : Arn → Arn, place, twice',
  },
} as const;

export type NameRule = keyof typeof nameRules;

export interface RuledName extends NameSpan {
  readonly rule: NameRule;
}

export interface ConsistencySettings {
  /** What a person's full name counts for the type of its bare surname, against the surname's own occurrences at 1. */
  readonly surnameWeight: number;
  /** Share of a word's occurrences in the document that the model must have found for it to be a name in the others. */
  readonly wordShare: number;
  /** The same share for a string of several words, which is seldom anything else. */
  readonly phraseShare: number;
  /** Strings of more words are not looked for elsewhere. */
  readonly longestPhrase: number;
}

/**
 * On news from many countries the F1 of names hardly depends on them: with a share of words of .3, .5 and .7 it is 86.1,
 * 86.2 and 86.2, with one of phrases of .05 the same.
 */
export const consistencySettings: ConsistencySettings = {
  surnameWeight: 1,
  wordShare: 0.5,
  phraseShare: 0.2,
  longestPhrase: 12,
};

/** The occurrences of one string as a name. */
interface Group {
  readonly forms: readonly string[];
  /** Sum over the occurrences of the probability of each of `nameTypes`. */
  readonly masses: readonly number[];
  readonly count: number;
  /** The type that speaks for itself most, before other strings are heard. */
  readonly type: NameType;
}

interface Decision {
  readonly type: NameType;
  readonly rule: NameRule;
}

/**
 * The names of a document's sentences, `spans[i]` those of `sentences[i]`, with one type a string, bare surnames as
 * persons, and names found wherever their string stands, in the order of the text. Names neither overlap nor change
 * their edges. The score of a name is the model's probability of the type it has in the end; of one found elsewhere the
 * mean of its string's.
 */
export function consistentNames(
  sentences: readonly Words[],
  spans: readonly (readonly NameSpan[])[],
  settings: ConsistencySettings = consistencySettings,
): RuledName[][] {
  const groups = groupsOf(sentences, spans);
  const decisions = decisionsOf(groups, settings);
  const names = sentences.map(({ forms }, sentence) =>
    (spans[sentence] ?? []).map((span) => retyped(span, decisions.get(keyOf(forms, span.first, span.last)))),
  );
  const missed = missedNames(sentences, spans, groups, decisions, settings);
  return names.map((own, sentence) => [...own, ...(missed[sentence] ?? [])].sort((a, b) => a.first - b.first));
}

function keyOf(forms: readonly string[], first: number, last: number): string {
  return forms.slice(first, last + 1).join('\n');
}

function groupsOf(sentences: readonly Words[], spans: readonly (readonly NameSpan[])[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [sentence, { forms }] of sentences.entries()) {
    for (const { first, last, type, masses } of spans[sentence] ?? []) {
      const key = keyOf(forms, first, last);
      const before = groups.get(key);
      const both = sum(before?.masses ?? [], masses);
      groups.set(key, {
        forms: forms.slice(first, last + 1),
        masses: both,
        count: (before?.count ?? 0) + 1,
        // The model's own word on a string that it found once; it need not be the type of the greatest mean probability.
        type: before === undefined ? type : heaviest(both),
      });
    }
  }
  return groups;
}

function sum(some: readonly number[], others: readonly number[], weight = 1): number[] {
  return nameTypes.map((_, type) => (some[type] ?? 0) + weight * (others[type] ?? 0));
}

/** The type with the greatest mass, the first of several. */
function heaviest(masses: readonly number[]): NameType {
  return nameTypes[masses.indexOf(Math.max(...masses))] ?? 'other';
}

/** The type of each string of the document, and the rule that gave it. */
function decisionsOf(groups: ReadonlyMap<string, Group>, settings: ConsistencySettings): ReadonlyMap<string, Decision> {
  const fullerNames = fullerNamesOf(groups);
  const decisions = new Map<string, Decision>();
  for (const [key, { forms, masses, type }] of groups) {
    const fuller = forms.length === 1 ? fullerNames.get(key) : undefined;
    const isSurname = fuller !== undefined && heaviest(sum(masses, fuller, settings.surnameWeight)) === 'person';
    decisions.set(
      key,
      isSurname && type !== 'person' ? { type: 'person', rule: 'name/surname' } : { type, rule: 'name/one-type' },
    );
  }
  return decisions;
}

/** Surname → what speaks for the types of the persons' names of several words that end in it. */
function fullerNamesOf(groups: ReadonlyMap<string, Group>): ReadonlyMap<string, readonly number[]> {
  const fuller = new Map<string, readonly number[]>();
  for (const { forms, masses, type } of groups.values()) {
    const surname = forms.at(-1);
    if (surname === undefined || forms.length === 1 || type !== 'person') continue;
    fuller.set(surname, sum(fuller.get(surname) ?? [], masses));
  }
  return fuller;
}

/** The span with the type decided for its string; what the model had right stays the model's. */
function retyped(span: NameSpan, decision: Decision | undefined): RuledName {
  if (decision === undefined || decision.type === span.type) return { ...span, rule: 'name/model' };
  return { ...span, ...decision, score: span.masses[nameTypes.indexOf(decision.type)] ?? 0 };
}

/** Names where the model had none, longer strings first, from left to right. */
function missedNames(
  sentences: readonly Words[],
  spans: readonly (readonly NameSpan[])[],
  groups: ReadonlyMap<string, Group>,
  decisions: ReadonlyMap<string, Decision>,
  settings: ConsistencySettings,
): RuledName[][] {
  const taken = sentences.map(({ forms }, sentence) => takenWords(forms.length, spans[sentence] ?? []));
  const missed: RuledName[][] = sentences.map(() => []);
  for (const words of lengthsOf(groups, settings)) {
    const free = freeOccurrences(sentences, taken, groups, words);
    for (const [key, places] of free) {
      const [group, decision] = [groups.get(key), decisions.get(key)];
      if (group === undefined || decision === undefined) continue;
      const share = words === 1 ? settings.wordShare : settings.phraseShare;
      if (group.count / (group.count + places.length) < share) continue;
      for (const [sentence, first] of places) {
        const last = first + words - 1;
        // Another string of this length may have come first, as "Arn Halden" in "Arn Halden Arn".
        if (taken[sentence]?.subarray(first, last + 1).includes(1)) continue;
        taken[sentence]?.fill(1, first, last + 1);
        missed[sentence]?.push(foundElsewhere(group, decision.type, first, last));
      }
    }
  }
  return missed;
}

function takenWords(words: number, spans: readonly NameSpan[]): Uint8Array {
  const taken = new Uint8Array(words);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  return taken;
}

/** The lengths in words of the strings that are looked for, the longest first. */
function lengthsOf(groups: ReadonlyMap<string, Group>, settings: ConsistencySettings): number[] {
  const lengths = new Set([...groups.values()].map(({ forms }) => forms.length));
  return [...lengths].filter((length) => length <= settings.longestPhrase).sort((a, b) => b - a);
}

/** String → sentence and first word of each of its occurrences that no name has a word of. Only capitalised strings. */
function freeOccurrences(
  sentences: readonly Words[],
  taken: readonly Uint8Array[],
  groups: ReadonlyMap<string, Group>,
  words: number,
): ReadonlyMap<string, [sentence: number, first: number][]> {
  const found = new Map<string, [number, number][]>();
  for (const [sentence, { forms }] of sentences.entries()) {
    for (let first = 0; first + words <= forms.length; first += 1) {
      if (!/^\p{Lu}/u.test(forms[first] ?? '')) continue;
      const key = keyOf(forms, first, first + words - 1);
      if (!groups.has(key) || taken[sentence]?.subarray(first, first + words).includes(1)) continue;
      const places = found.get(key) ?? [];
      places.push([sentence, first]);
      found.set(key, places);
    }
  }
  return found;
}

function foundElsewhere({ masses, count }: Group, type: NameType, first: number, last: number): RuledName {
  const mean = masses.map((mass) => Math.round((mass / count) * 1000) / 1000);
  return { first, last, type, score: mean[nameTypes.indexOf(type)] ?? 0, masses: mean, rule: 'name/elsewhere' };
}
