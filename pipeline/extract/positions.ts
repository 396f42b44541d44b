import type { RuleId } from '../../schemas/rules.ts';
import type { NameMention, Naming } from './entities.ts';
import type { ExtractedPosition } from './extract.ts';
import { groupWords } from './lexicon/adjectives.ts';
import { determiners } from './lexicon/function-words.ts';
import { countryNames, countryOfDemonym } from './lexicon/places.ts';
import { relations, statusWords } from './lexicon/titles.ts';
import type { Reading } from './reading.ts';
import { isCandidacy, titleAt } from './titles.ts';
import { fold, isPossessive, type Token } from './tokens.ts';

/** `former president of Mexico` read as a phrase; token indexes, half open, without its determiner. */
interface OfficePhrase {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly status: ExtractedPosition['status'];
  readonly of: number | null;
}

/** What a phrase is read against: the tokens and names of its passage, and the countries that the article names. */
interface Context {
  readonly tokens: readonly Token[];
  readonly nameAt: ReadonlyMap<number, NameMention>;
  readonly naming: Naming;
  /** Country, folded → its entity. */
  readonly countries: ReadonlyMap<string, number>;
}

/** The offices and relations that stand right beside the name of a person, in text order. */
export function findPositions(readings: readonly Reading[], naming: Naming): ExtractedPosition[] {
  const countries = countryEntities(naming);
  const names = groupByReading(naming.mentions);
  return [...names].flatMap(([index, mentions]) => {
    const tokens = readings[index]?.tokens ?? [];
    const nameAt = new Map(mentions.map((mention) => [mention.from, mention]));
    const context = { tokens, nameAt, naming, countries };
    return mentions
      .filter(({ entity }) => naming.entities[entity]?.type === 'person')
      .flatMap((person) => [
        beforeName(context, person),
        appositionBefore(context, person),
        appositionAfter(context, person),
      ])
      .filter((position) => position !== null);
  });
}

/** Country, folded → the index of its entity. */
export function countryEntities(naming: Naming): Map<string, number> {
  return new Map(
    naming.entities.flatMap(({ name }, index) => {
      const country = countryNames.get(fold(name));
      return country === undefined ? [] : [[country, index] as const];
    }),
  );
}

export function groupByReading(mentions: readonly NameMention[]): Map<number, NameMention[]> {
  const groups = new Map<number, NameMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.reading);
    if (group) group.push(mention);
    else groups.set(mention.reading, [mention]);
  }
  return groups;
}

/** `former Mayor Ana Ruiz`, `White House spokesman Bo Lind`. */
function beforeName(context: Context, person: NameMention): ExtractedPosition | null {
  const phrase = phraseEndingAt(context, person.from);
  return phrase && position(context, person, phrase, 'position/title-before-name');
}

/** `the president of Norland, Ana Ruiz,`, `Ruiz’s spokesman, Bo Lind,`. */
function appositionBefore(context: Context, person: NameMention): ExtractedPosition | null {
  const { tokens } = context;
  if (tokens[person.from - 1]?.text !== ',' || !closesApposition(tokens, person.to)) return null;
  const phrase = phraseEndingAt(context, person.from - 1);
  return phrase && position(context, person, phrase, 'position/apposition-before');
}

/** `Ana Ruiz, the mayor of Arn,`, `Bo Lind, Ruiz’s spokesman.`. */
function appositionAfter(context: Context, person: NameMention): ExtractedPosition | null {
  const { tokens } = context;
  if (tokens[person.to]?.text !== ',') return null;
  const at = determiners.has(tokens[person.to + 1]?.text ?? '') ? person.to + 2 : person.to + 1;
  const phrase = officePhrase(context, at);
  if (phrase === null || !(closesApposition(tokens, phrase.to) || tokens[phrase.to]?.folded === 'who')) return null;
  return position(context, person, phrase, 'position/apposition-after');
}

function closesApposition(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || /^[,.;)—–”]$/.test(tokens[at].text);
}

function position(context: Context, person: NameMention, phrase: OfficePhrase, rule: RuleId): ExtractedPosition | null {
  const start = Math.min(context.tokens[phrase.from]?.start ?? person.start, person.start);
  const end = Math.max(context.tokens[phrase.to - 1]?.end ?? person.end, person.end);
  const { title, status, of } = phrase;
  return of === person.entity ? null : { start, end, entity: person.entity, title, status, of, rule };
}

/** The longest office phrase that ends right before a token. */
function phraseEndingAt(context: Context, to: number): OfficePhrase | null {
  for (let from = Math.max(0, to - 12); from < to; from++) {
    const phrase = officePhrase(context, from);
    if (phrase?.to === to) return phrase;
  }
  return null;
}

/** `[former] [Norlandic | White House | Ruiz’s] president [of Norland]`, beginning at a token. */
function officePhrase(context: Context, from: number): OfficePhrase | null {
  const { tokens } = context;
  let at = from;
  let status = statusAt(tokens, at);
  if (status) at += tokens[at + 1]?.text === '-' ? 2 : 1;
  const owner = ownerAt(context, at);
  at = owner.to;
  const second = statusAt(tokens, at);
  status ??= second;
  if (second) at++;
  const title = titleAt(tokens, at);
  const isRelation = owner.person && relations.has(tokens[at]?.folded ?? '');
  if (title === null || (title.kind !== 'office' && !isRelation)) return null;
  at = title.to;
  if (tokens[at]?.text === '-' && tokens[at + 1]?.folded === 'elect') {
    status = 'elect';
    at += 2;
  }
  const place = owner.of === null && !isRelation ? complementAt(context, at) : null;
  if (isCandidacy(title.title)) status ??= 'candidate';
  return {
    from,
    to: place?.to ?? at,
    title: title.title,
    status: status ?? 'current',
    of: owner.of ?? place?.entity ?? null,
  };
}

/** The status that a word before an office gives: `former`, `acting`, `ex-`. */
export function statusAt(tokens: readonly Token[], at: number): ExtractedPosition['status'] | null {
  return statusWords.get(tokens[at]?.folded ?? '') ?? null;
}

/** What stands before an office and says of what it is; `to` is where the office begins. */
function ownerAt(context: Context, at: number): { to: number; of: number | null; person: boolean } {
  const { tokens, nameAt, naming, countries } = context;
  const name = nameAt.get(at);
  if (name) {
    const person = naming.entities[name.entity]?.type === 'person';
    const possessive = isPossessive(tokens[name.to]);
    if (possessive || !person) return { to: possessive ? name.to + 1 : name.to, of: name.entity, person };
  }
  const word = tokens[at]?.folded ?? '';
  const country = countryOfDemonym.get(`${word} ${tokens[at + 1]?.folded ?? ''}`);
  if (country) return { to: at + 2, of: countries.get(country) ?? null, person: false };
  if (countryOfDemonym.has(word))
    return { to: at + 1, of: countries.get(countryOfDemonym.get(word) ?? '') ?? null, person: false };
  return { to: groupWords.has(word) ? at + 1 : at, of: null, person: false };
}

/** `of Norland`, `for the Sierra Club`: the name that an office is of. */
function complementAt(context: Context, at: number): { to: number; entity: number } | null {
  const { tokens, nameAt } = context;
  if (!/^(?:of|for|at|in)$/.test(tokens[at]?.text ?? '')) return null;
  const name = nameAt.get(tokens[at + 1]?.folded === 'the' ? at + 2 : at + 1);
  return name && !isPossessive(tokens[name.to]) ? { to: name.to, entity: name.entity } : null;
}
