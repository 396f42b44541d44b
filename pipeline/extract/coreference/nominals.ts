import type { RuleId } from '../../../schemas/rules.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { ExtractedPosition } from '../extract.ts';
import { areOfOneKind, standsFor, standsForMarked } from '../lexicon/body-kinds.ts';
import { countryNames, countryOfDemonym } from '../lexicon/places.ts';
import { titleHead } from '../lexicon/titles.ts';
import { fold } from '../spelling.ts';
import { relationOf } from '../trees.ts';
import type { Discourse } from './discourse.ts';
import { countryEntities, type NameMention, type Naming } from './naming.ts';
import type { Reference } from './references.ts';

/** What nominals are read against: who holds what, and what the names are made of. */
export interface Holdings {
  /** Positions by the last word of their titles, in text order. */
  readonly byHead: ReadonlyMap<string, readonly ExtractedPosition[]>;
  /** Country, folded → its entity. */
  readonly countries: ReadonlyMap<string, number>;
  /** Bodies and places by the last word of their names, and by that before `of` or `for`, folded. */
  readonly byLastWord: ReadonlyMap<string, readonly number[]>;
  /** Bodies by the noun that stands in apposition to their names: party of `her party, the Arn Alliance`. */
  readonly bodiesBy: ReadonlyMap<string, readonly number[]>;
  /** Name mentions by the sentence and token that they begin at. */
  readonly nameAt: ReadonlyMap<string, number>;
  /** The first name of each entity, in text order. */
  readonly firstNames: readonly NameMention[];
  /** Those of the bodies that the article names first. */
  readonly bodies: readonly NameMention[];
  readonly naming: Naming;
}

/** More holders of one office than this are as ambiguous as these: the lists stay short. */
const mostHolders = 16;

/** Bodies named after so many others are not what an article is about. */
const mostBodies = 32;

export function holdingsOf(
  naming: Naming,
  positions: readonly ExtractedPosition[],
  references: readonly Reference[],
): Holdings {
  const byHead = new Map<string, ExtractedPosition[]>();
  for (const position of positions) {
    const list = byHead.get(lastWord(position.title)) ?? [];
    if (list.length < mostHolders) list.push(position);
    byHead.set(lastWord(position.title), list);
  }
  const byLastWord = new Map<string, number[]>();
  for (const [entity, { name, type }] of naming.entities.entries()) {
    const folded = fold(name);
    if (type === 'person') continue;
    for (const word of new Set([lastWord(folded), headWord(folded)])) {
      byLastWord.set(word, [...(byLastWord.get(word) ?? []), entity].slice(0, mostHolders));
    }
  }
  const nameAt = new Map(naming.mentions.map(({ sentence, first }, index) => [`${sentence} ${first}`, index]));
  const firstNames = naming.mentions.filter(({ antecedent }) => antecedent === null);
  const bodies = firstNames.filter(({ entity }) => naming.entities[entity]?.type === 'organization');
  return {
    byHead,
    bodies: bodies.slice(0, mostBodies),
    countries: countryEntities(naming),
    byLastWord,
    nameAt,
    firstNames,
    naming,
    bodiesBy: bodiesBy(naming, references),
  };
}

function bodiesBy({ entities, mentions }: Naming, references: readonly Reference[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>();
  for (const reference of references) {
    const other = reference.apposedTo === null ? undefined : references[reference.apposedTo];
    const [name, nominal] = reference.form === 'name' ? [reference, other] : [other, reference];
    const entity = mentions[name?.name ?? -1]?.entity;
    if (entity === undefined || nominal?.form !== 'nominal' || nominal.isPlural) continue;
    if (nominal.kind !== 'organization' || entities[entity]?.type !== 'organization') continue;
    const known = bodies.get(nominal.lemma) ?? [];
    if (known.length < mostHolders && !known.includes(entity)) bodies.set(nominal.lemma, [...known, entity]);
  }
  return bodies;
}

/** `directorate of sea crossings` → directorate */
function headWord(name: string): string {
  const [head = name] = name.split(/ (?:of|for|on) /, 1);
  return lastWord(head);
}

function lastWord(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1);
}

/** An entity that a nominal means, and the rule that told. */
export interface Meant {
  readonly entity: number;
  readonly rule: RuleId;
}

/**
 * The holder of an office or relation that a definite noun phrase states: `the Mexican president`, `the founder of
 * NewsLeak`, `NewsLeak's founder`; `owner` is whom a possessive pronoun before it means. Null unless one person of the article is known by it.
 */
export function holderOf(
  document: Document,
  nominal: Reference,
  holdings: Holdings,
  owner: number | null,
): Meant | null {
  if (nominal.kind !== 'person' || nominal.isPlural || !(nominal.isDefinite || owner !== null)) return null;
  const sentence = document.sentences[nominal.sentence];
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  let of = owner;
  const words = [nominal.lemma];
  let isFormer = false;
  for (const [at, token] of tokens.entries()) {
    if (token.start < nominal.start || token.end > nominal.end || at === nominal.head) continue;
    const relation = relationOf(token.deprel);
    const name = holdings.nameAt.get(`${nominal.sentence} ${at}`);
    const country = countryOfDemonym.get(fold(token.form));
    if (name !== undefined && relation !== 'appos') of ??= holdings.naming.mentions[name]?.entity ?? null;
    else if (country !== undefined && token.head === nominal.head) of ??= holdings.countries.get(country) ?? -1;
    else if (/^(?:former|then|ex)$/.test(token.lemma)) isFormer = true;
    else if (relation === 'compound' || (relation === 'amod' && at < nominal.head))
      words.push(token.lemma.toLowerCase());
  }
  // `the pilot’s husband` is not hers.
  const isOwned = tokens.some(({ head, deprel }) => head === nominal.head && /^nmod(?::poss)?$/.test(deprel));
  if (of === null && isOwned && titleHead(nominal.lemma) === 'kinship') return null;
  const holders = (holdings.byHead.get(nominal.lemma) ?? []).filter(
    (position) =>
      (of === null || position.of === of) &&
      position.start < nominal.start &&
      isHeldSo(position, isFormer, of !== null) &&
      words.every((word) => word === nominal.lemma || position.title.split(' ').includes(word)),
  );
  const [only, ...others] = new Set(holders.map(({ entity }) => entity));
  return only !== undefined && others.length === 0
    ? { entity: only, rule: of === null ? 'mention/office' : 'mention/office-of' }
    : null;
}

/** `the former president` was one; `the president` is one, or was and is told from others by what he was president of. */
function isHeldSo({ status }: ExtractedPosition, isFormer: boolean, isOfSomething: boolean): boolean {
  if (status === 'candidate') return false;
  if (isFormer) return status === 'former' || status === 'current';
  return status !== 'former' || isOfSomething;
}

/** Sentences back within which a name's last word is enough for it, and where the words name a speaker. */
const headWordReach = { any: 8, source: 60 };

/**
 * A definite article and a noun, `the university`, for Arn University or the University of Arn: the one body or place of
 * the article with the noun in its name, if it was spoken of not long ago.
 */
export function namedByHead(
  nominal: Reference,
  discourse: Discourse,
  { byLastWord, naming }: Holdings,
  isSource: boolean,
): Meant | null {
  if (nominal.kind === 'person' || !isBareDefinite(nominal, discourse)) return null;
  const kind = nominal.kind === 'thing' ? 'organization' : nominal.kind;
  const [only, ...others] = (byLastWord.get(nominal.lemma) ?? []).filter(
    (entity) => naming.entities[entity]?.type === kind,
  );
  const referent = only === undefined ? undefined : discourse.byEntity.get(only);
  if (only === undefined || referent === undefined || others.length > 0) return null;
  const distance = nominal.sentence - (discourse.references[referent.latest]?.sentence ?? 0);
  return distance <= headWordReach[isSource ? 'source' : 'any'] ? { entity: only, rule: 'mention/head-word' } : null;
}

/** `the company`, `the same company`, without any other word. */
function isBareDefinite(nominal: Reference, { document }: Discourse): boolean {
  const words = document.text.slice(nominal.start, nominal.end);
  return !nominal.isPlural && /^the\s+(?:same\s+)?[\p{L}-]+$/iu.test(words);
}

/** Sentences back within which a noun can stand for a body or a place that was named there. */
const near = { organization: 3, place: 1 };
const countryNouns: ReadonlyMap<string, boolean> = new Map([
  ['country', true],
  ['nation', true],
  ['city', false],
  ['town', false],
  ['village', false],
]);

/**
 * `the company`, `the country`: the one body or place near that the noun can stand for. Null where two were named, or
 * where something without a name is meant by the noun.
 */
export function namedByKind(
  nominal: Reference,
  discourse: Discourse,
  holdings: Holdings,
  isSource: boolean,
): Meant | null {
  const { references, others } = discourse;
  const { naming, bodiesBy } = holdings;
  if (!/^(?:organization|place)$/.test(nominal.kind ?? '') || !isBareDefinite(nominal, discourse)) return null;
  const [stated, ...rest] = (bodiesBy.get(nominal.lemma) ?? []).filter((entity) => discourse.byEntity.has(entity));
  if (stated !== undefined && rest.length === 0 && nominal.kind === 'organization')
    return { entity: stated, rule: 'mention/kind' };
  const isUnnamed = others.some(
    ({ entity, lemma, isDefinite }) => entity === null && lemma === nominal.lemma && !isDefinite,
  );
  if (isUnnamed) return null;
  const fitting = others.filter(({ entity, kind, latest }) => {
    const name = entity === null ? undefined : naming.entities[entity]?.name;
    const distance = nominal.sentence - (references[latest]?.sentence ?? 0);
    if (name === undefined) return false;
    if (kind === 'organization') return distance <= near.organization && standsFor(nominal.lemma, fold(name));
    const isCountry = countryNames.has(fold(name));
    return kind === 'place' && distance <= near.place && countryNouns.get(nominal.lemma) === isCountry;
  });
  const [only, ...more] = fitting;
  const latest = references[only?.latest ?? -1];
  const isActing = latest?.role === 'subject' && nominal.sentence - latest.sentence <= 1;
  const isSure = only !== undefined && more.length === 0 && isActing;
  const topic =
    (isSource || only !== undefined) && !isSure && nominal.kind === 'organization' ? topicOf(nominal, holdings) : null;
  if (topic !== null) return topic;
  return only?.entity != null && more.length === 0 ? { entity: only.entity, rule: 'mention/kind' } : null;
}

/** `The company said`: the first body of that kind that the article opens with, or the only one of it so far. */
function topicOf({ lemma, start }: Reference, { naming, bodies }: Holdings): Meant | null {
  const nameOf = ({ entity }: NameMention): string => fold(naming.entities[entity]?.name ?? '');
  const before = lemma === 'team' ? [] : bodies.filter((body) => body.start < start);
  const marked = before.filter((body) => standsForMarked(lemma, nameOf(body)));
  const [first, second] = marked.length > 0 ? marked : before.filter((body) => standsFor(lemma, nameOf(body)));
  const isOnly =
    second === undefined || (first?.sentence !== second.sentence && (first?.sentence ?? opening) < opening);
  return first !== undefined && isOnly ? { entity: first.entity, rule: 'mention/kind' } : null;
}

/** Sentences within which a body can be spoken of before being named, and until that name. */
const opening = 4;
const soon = 6;

/**
 * `A fishing union said`, in the headline or the first sentences: the body of that kind that the text names first, soon
 * after.
 */
export function namedSoon(
  { sentences }: Document,
  nominal: Reference,
  { naming, firstNames, byLastWord, bodiesBy }: Holdings,
): Meant | null {
  const { kind, isPlural, isDefinite, sentence, lemma, end } = nominal;
  const role = sentences[sentence]?.role;
  const isOpening = role === 'headline' || role === 'dek' || sentence < opening;
  if (isPlural || isDefinite || !isOpening) return null;
  const isBare = isBareNoun(sentences[sentence], nominal);
  const [only, ...others] = isBare ? (byLastWord.get(lemma) ?? []) : [];
  if (only !== undefined && others.length === 0 && /^(?:organization|place)$/.test(naming.entities[only]?.type ?? ''))
    return { entity: only, rule: 'mention/head-word' };
  if (kind !== 'organization') return null;
  const stated = new Set([...bodiesBy].flatMap(([noun, bodies]) => (areOfOneKind(noun, lemma) ? bodies : [])));
  const first = firstNames.find(({ start, entity }) => {
    const { name = '', type } = naming.entities[entity] ?? {};
    const isSpecific = name.includes(' ') && lemma !== 'group';
    const isOfKind = (isSpecific && standsForMarked(lemma, fold(name))) || stated.has(entity);
    return (start > end || isBare) && type === 'organization' && isOfKind;
  });
  const isSoon = first !== undefined && first.sentence - sentence <= soon;
  return isSoon ? { entity: first.entity, rule: 'mention/kind' } : null;
}

/** `Ferry will sail, union says`: a noun alone, as headlines have it. */
function isBareNoun(sentence: DocumentSentence | undefined, { start, end, head }: Reference): boolean {
  const token = sentence?.tokens[head];
  const isHeadline = sentence?.role === 'headline' || sentence?.role === 'dek';
  return isHeadline && token?.start === start && token.end === end;
}
