import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import { titleHead } from '../lexicon/titles.ts';
import { bystanders, isOpen } from './descriptions.ts';
import { speechAt, startOf, type Walk } from './evidence.ts';
import { canBe } from './gender.ts';
import type { Meant } from './nominals.ts';
import type { Reference } from './references.ts';

/** Sentences within which somebody can speak before being named, and until that name; more below a headline. */
const opening = 4;
const soon = { body: 4, headline: 10 };

/**
 * `Skipper denies it`, `She left, he says` in a headline, and `A skipper denied it. ¶ Ana Ruiz, 34, said …`: whoever
 * speaks before anybody is named is the person whom the text names next, as what acts or speaks. Null where someone was
 * named before or that person is called something else; in the body also for a noun, if no age introduces that person.
 */
export function namedNext(input: Walk, index: number): Meant | null {
  const { document, references, naming, portraits, speech } = input;
  const source = references[index];
  const sentence = document.sentences[source?.sentence ?? -1];
  if (source === undefined || sentence === undefined || source.isPlural) return null;
  const isHeadline = sentence.role === 'headline' || sentence.role === 'dek';
  if (!(isHeadline || source.sentence < opening) || !isPerson(source) || isAnother(document, source)) return null;
  const isTold = ({ sentence: at }: Reference): boolean => document.sentences[at]?.role !== 'byline';
  const isName = (each: Reference): boolean => each.name !== null && each.kind === 'person' && isTold(each);
  if (references.slice(0, index).some(isName)) return null;
  const people = new Map<number, Reference>();
  for (let at = index + 1; at < references.length; at++) {
    const next = references[at];
    if (next === undefined || next.sentence - source.sentence > soon[isHeadline ? 'headline' : 'body']) break;
    const entity = isName(next) && next.start >= source.end ? naming.mentions[next.name ?? -1]?.entity : undefined;
    if (entity === undefined || speechAt(speech, next.start) >= 0 || people.has(entity)) continue;
    if (canBe(next, source.gender)) people.set(entity, next);
    else if (source.form === 'nominal') break;
  }
  const [[entity, next] = [], ...others] = people;
  if (entity === undefined || next === undefined || !(next.role === 'subject' || speaksAt(input, next))) return null;
  if (source.form === 'pronoun') return others.length > 0 ? null : { entity, rule: 'mention/pronoun' };
  if (!isHeadline && (isLabel(document, source) || !isIntroduced(document, next))) return null;
  if (isLabel(document, source) && isLabel(document, next)) return null;
  const callings = [...(portraits.of.get(entity)?.first ?? [])].filter((word) => titleHead(word) !== 'honorific');
  return callings.length > 0 ? null : { entity, rule: 'mention/calling' };
}

/** Sentences until the name of somebody who is spoken of by the same noun before it. */
const nameSoon = 6;

/** `An engineer warned them. … the engineer, Ana Ruiz, said`: the one whom the next such noun stands in apposition to. */
export function apposedSoon({ document, references, naming }: Walk, index: number): Meant | null {
  const source = references[index];
  if (source === undefined || source.isPlural || source.kind !== 'person') return null;
  if (isAnother(document, source)) return null;
  for (let at = index + 1; at < references.length; at++) {
    const next = references[at];
    if (next === undefined || next.sentence - source.sentence > nameSoon) return null;
    const other = references[next.apposedTo ?? -1];
    const [name, nominal] = next.form === 'name' ? [next, other] : [other, next];
    if (name === undefined || nominal?.lemma !== source.lemma || !nominal.isDefinite) continue;
    const entity = naming.mentions[name.name ?? -1]?.entity;
    const isPerson = name.kind === 'person' && nominal.start > source.start;
    return entity !== undefined && isPerson ? { entity, rule: 'mention/calling' } : null;
  }
  return null;
}

/** He, she, or a noun for one who may be named soon, and not for one who stands beside. */
function isPerson({ form, gender, kind, lemma }: Reference): boolean {
  return form === 'pronoun' ? gender !== null : kind === 'person' && !bystanders.has(lemma);
}

/** `another pilot`, `one aide`, `some sailor`: somebody besides whoever is named. */
function isAnother({ sentences }: Document, { sentence, start, end }: Reference): boolean {
  const { tokens = [] } = sentences[sentence] ?? {};
  return tokens
    .slice(
      lowerBound(tokens, (token) => token.start < start),
      lowerBound(tokens, (token) => token.start < end),
    )
    .some(isOpen);
}

/** `CHAIR: We open.`: who speaks in a transcript. */
function isLabel({ text }: Document, { end }: Reference): boolean {
  return text[end] === ':';
}

/** `Ana Ruiz, 34,`: as one writes of somebody whom the text has spoken of without the name. */
function isIntroduced({ text }: Document, { end }: Reference): boolean {
  return /^, \d{1,3}\b/.test(text.slice(end, end + 6));
}

/** The name stands in the words for a speaker. */
function speaksAt({ sourced }: Walk, { start }: Reference): boolean {
  const statement = sourced[lowerBound(sourced, (each) => startOf(each) <= start) - 1];
  return (statement?.speaker?.end ?? 0) > start;
}
