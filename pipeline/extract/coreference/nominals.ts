import type { RuleId } from '../../../schemas/rules.ts';
import type { Document } from '../document.ts';
import type { ExtractedPosition } from '../extract.ts';
import { countryNames, countryOfDemonym } from '../lexicon/places.ts';
import { fold } from '../tokens.ts';
import type { Naming } from './naming.ts';
import type { Reference } from './references.ts';
import { relationOf } from './trees.ts';

/** What nominals are read against: who holds what, and what the names are made of. */
export interface Holdings {
  /** Positions by the last word of their titles, in text order. */
  readonly byHead: ReadonlyMap<string, readonly ExtractedPosition[]>;
  /** Country, folded → its entity. */
  readonly countries: ReadonlyMap<string, number>;
  /** Bodies and places by the last word of their names, folded. */
  readonly byLastWord: ReadonlyMap<string, readonly number[]>;
  /** Name mentions by the sentence and token that they begin at. */
  readonly nameAt: ReadonlyMap<string, number>;
  readonly naming: Naming;
}

/** More holders of one office than this are as ambiguous as these: the lists stay short. */
const mostHolders = 16;

export function holdingsOf(naming: Naming, positions: readonly ExtractedPosition[]): Holdings {
  const byHead = new Map<string, ExtractedPosition[]>();
  for (const position of positions) {
    const list = byHead.get(lastWord(position.title)) ?? [];
    if (list.length < mostHolders) list.push(position);
    byHead.set(lastWord(position.title), list);
  }
  const countries = new Map<string, number>();
  const byLastWord = new Map<string, number[]>();
  for (const [entity, { name, type }] of naming.entities.entries()) {
    const folded = fold(name);
    const country = countryNames.get(folded);
    if (country !== undefined) countries.set(country, entity);
    if (type === 'person') continue;
    const word = lastWord(folded);
    byLastWord.set(word, [...(byLastWord.get(word) ?? []), entity].slice(0, mostHolders));
  }
  const nameAt = new Map(naming.mentions.map(({ sentence, first }, index) => [`${sentence} ${first}`, index]));
  return { byHead, countries, byLastWord, nameAt, naming };
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
 * NewsLeak`, `NewsLeak's founder`. Null unless one person of the article is known by it.
 */
export function holderOf(document: Document, nominal: Reference, holdings: Holdings): Meant | null {
  if (nominal.kind !== 'person' || nominal.isPlural || !nominal.isDefinite) return null;
  const sentence = document.sentences[nominal.sentence];
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  let of: number | null = null;
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

/** A definite article and a noun, `the university`, for Arn University: the one body or place of the article whose name ends in the noun. */
export function namedByHead(nominal: Reference, document: Document, { byLastWord }: Holdings): Meant | null {
  const isBare = document.text.slice(nominal.start, nominal.end).split(/\s+/).length === 2;
  const isBody = nominal.kind === 'organization' || nominal.kind === 'place';
  if (!isBody || nominal.isPlural || !isBare || !/^the\s/iu.test(document.text.slice(nominal.start, nominal.end))) {
    return null;
  }
  const [only, ...others] = byLastWord.get(nominal.lemma) ?? [];
  return only !== undefined && others.length === 0 ? { entity: only, rule: 'mention/head-word' } : null;
}
