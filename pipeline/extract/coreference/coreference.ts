import type { RuleId } from '../../../schemas/rules.ts';
import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import type { ExtractedMention, ExtractedPosition, Span } from '../extract.ts';
import { phraseHead } from '../trees.ts';
import { isReflexive, reflexiveSubject } from './binding.ts';
import { type Discourse, introduce, mention, newDiscourse, type Referent } from './discourse.ts';
import { type Interview, interviewOf } from './interview.ts';
import type { Naming } from './naming.ts';
import { type Holdings, holderOf, holdingsOf, namedByHead, namedByKind } from './nominals.ts';
import { type Reference, referencesOf } from './references.ts';
import { candidatesFor, type SpeechAround, scoreOf } from './salience.ts';
import { personWeights, thingWeights } from './salience-weights.ts';

/** A stretch of speech, and the words that name its speaker where there are any. */
export interface Speech extends Span {
  readonly speaker: Span | null;
}

/** A statement, quoted or reported: what is said, and the words for who says it. */
export interface Sourced {
  readonly parts: readonly Span[];
  readonly speaker: Span | null;
}

/** What a reference was found to mean, and how. */
interface Decision {
  readonly entity: number;
  readonly rule: RuleId;
}

/** What a pronoun means: an entity, or what has no name and therefore is no mention. */
interface Antecedent {
  readonly referent: Referent;
  readonly rule: RuleId;
}

/**
 * The mentions of an article's entities: its names, the nominals and the pronouns that mean them. Sieves in a fixed
 * order, the surest first (Raghunathan et al. 2010); a pronoun of the third person means the most salient referent
 * that it can mean (after Lappin and Leass 1994, with learnt weights). Pronouns outside speech are read first, as whom one
 * inside means depends on who speaks.
 */
export function resolveReferences(
  document: Document,
  naming: Naming,
  positions: readonly ExtractedPosition[],
  speech: readonly Speech[],
  statements: readonly Sourced[],
): ExtractedMention[] {
  const references = referencesOf(document, naming);
  const holdings = holdingsOf(naming, positions);
  const interview = interviewOf(document, naming);
  const sourced = statements.filter(({ speaker }) => speaker !== null).sort((a, b) => startOf(a) - startOf(b));
  const input = { document, references, naming, holdings, interview, speech, sourced };
  const outside = walk({ ...input, known: new Map(), isInside: false });
  const decided = walk({ ...input, known: outside, isInside: true });
  return mentionsOf(input, decided);
}

/** Where the words for the speaker begin. */
const startOf = ({ speaker }: Sourced): number => speaker?.start ?? 0;

/** What references are read against. */
interface Evidence {
  readonly document: Document;
  readonly references: readonly Reference[];
  readonly naming: Naming;
  readonly holdings: Holdings;
  readonly interview: Interview | null;
  readonly speech: readonly Speech[];
  /** The statements whose speaker is told, by where that is. */
  readonly sourced: readonly Sourced[];
}

interface Walk extends Evidence {
  /** What a walk before decided, by the index of the reference. */
  readonly known: ReadonlyMap<number, Decision>;
  /** Whether pronouns inside speech are resolved. */
  readonly isInside: boolean;
}

/** Goes through the references in text order and decides what each means. */
function walk(input: Walk): Map<number, Decision> {
  const { document, references, known } = input;
  const decided = new Map<number, Decision>();
  const speechOf = (start: number): number => speechAt(input.speech, start);
  const discourse = newDiscourse(document, references, ({ start }) => speechOf(start) >= 0);
  const partners = apposedNames(input);
  const settle = (index: number, decision: Decision | null): void => {
    if (decision) decided.set(index, decision);
    note(discourse, index, decision?.entity ?? null);
  };
  for (const [index, reference] of references.entries()) {
    const decision = known.get(index);
    if (reference.form === 'name') note(discourse, index, entityOf(input, reference));
    else if (decision !== undefined) settle(index, decision);
    else if (reference.form === 'nominal')
      settle(index, nominalMeaning(input, discourse, reference, partners.get(index)));
    else if (speechOf(reference.start) >= 0 && !input.isInside) continue;
    else if (isFirstPerson(reference)) settle(index, firstPerson(input, reference, speechOf(reference.start), decided));
    else if (isReflexive(reference)) settle(index, reflexive(input, discourse, index, decided));
    else {
      const antecedent = mostSalient(input, discourse, index, decided);
      if (antecedent === null) continue;
      const { referent, rule } = antecedent;
      const isSettled = input.isInside && speechOf(reference.start) < 0;
      if (referent.entity !== null && isSettled) continue;
      if (referent.entity !== null) settle(index, { entity: referent.entity, rule });
      else mention(discourse, index, referent);
    }
  }
  return decided;
}

function entityOf({ naming }: Walk, { name }: Reference): number | null {
  return name === null ? null : (naming.mentions[name]?.entity ?? null);
}

/** Adds a reference to the discourse: to its entity, to an earlier thing of the same noun, or as something new. */
function note(discourse: Discourse, index: number, entity: number | null): void {
  const reference = discourse.references[index];
  if (reference === undefined) return;
  if (entity !== null) {
    const known = discourse.byEntity.get(entity);
    if (known) mention(discourse, index, known);
    else introduce(discourse, index, entity);
    return;
  }
  if (reference.form === 'pronoun') return;
  const same = reference.isDefinite ? sameNoun(discourse, reference) : undefined;
  if (same) mention(discourse, index, same);
  else introduce(discourse, index, null);
}

/** `a driver … the driver` */
function sameNoun({ persons, others }: Discourse, { kind, lemma, isPlural }: Reference): Referent | undefined {
  return (kind === 'person' ? persons : others).findLast(
    (referent) => referent.entity === null && referent.lemma === lemma && referent.isPlural === isPlural,
  );
}

/** The entity that a nominal stands in apposition to, by the nominal's index: `the mayor, Ana Ruiz`, `Ana Ruiz, the mayor`. */
function apposedNames(input: Walk): Map<number, number> {
  const partners = new Map<number, number>();
  for (const [index, reference] of input.references.entries()) {
    const other = reference.apposedTo === null ? undefined : input.references[reference.apposedTo];
    if (other === undefined || reference.apposedTo === null) continue;
    const [name, nominal, at] =
      reference.form === 'name' ? [reference, other, reference.apposedTo] : [other, reference, index];
    const entity = entityOf(input, name);
    if (name.form !== 'name' || nominal.form !== 'nominal' || entity === null || nominal.isPlural) continue;
    if (name.kind === nominal.kind && nominal.kind !== 'thing') partners.set(at, entity);
  }
  return partners;
}

function nominalMeaning(
  { document, holdings }: Walk,
  discourse: Discourse,
  nominal: Reference,
  apposed: number | undefined,
): Decision | null {
  if (apposed !== undefined) return { entity: apposed, rule: 'mention/apposition' };
  return (
    holderOf(document, nominal, holdings) ??
    namedByHead(nominal, discourse, holdings) ??
    namedByKind(nominal, discourse, holdings)
  );
}

const isFirstPerson = ({ lemma }: Reference): boolean =>
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(lemma);

/** `I` in speech is its speaker, `we` only where that is a body. */
function firstPerson(
  input: Walk,
  reference: Reference,
  speech: number,
  decided: ReadonlyMap<number, Decision>,
): Decision | null {
  if (speech < 0) return ofInterviewee(input, reference);
  const entity = speakerEntity(input, speech, decided);
  if (entity === null) return null;
  const type = input.naming.entities[entity]?.type;
  const fits = reference.isPlural ? type === 'organization' : type === 'person';
  return fits ? { entity, rule: 'mention/speaker' } : null;
}

/** `I` in an answer of an interview. */
function ofInterviewee({ document, interview }: Walk, { sentence, isPlural }: Reference): Decision | null {
  const passage = document.sentences[sentence]?.passage ?? 0;
  if (interview === null || isPlural || !interview.isAnswer(passage)) return null;
  return { entity: interview.entity, rule: 'mention/interviewee' };
}

/** The entity that the words beside a stretch of speech name. */
function speakerEntity(input: Walk, speech: number, decided: ReadonlyMap<number, Decision>): number | null {
  return entityOfSpan(input, input.speech[speech]?.speaker ?? null, decided);
}

/** The entity that the subject within some words means. */
function entityOfSpan(input: Walk, span: Span | null, decided: ReadonlyMap<number, Decision>): number | null {
  if (span === null) return null;
  const { references, known } = input;
  for (let at = lowerBound(references, ({ start }) => start < span.start); at < references.length; at++) {
    const reference = references[at];
    if (reference === undefined || reference.start >= span.end) break;
    if (reference.end > span.end) continue;
    const entity = entityOf(input, reference) ?? (known.get(at) ?? decided.get(at))?.entity ?? null;
    if (reference.role === 'subject' && entity !== null) return entity;
  }
  return null;
}

/** `Ruiz hurt herself`: the subject of its clause, if it is not known to be of the other gender. */
function reflexive(
  input: Walk,
  discourse: Discourse,
  index: number,
  decided: ReadonlyMap<number, Decision>,
): Decision | null {
  const { references, document } = input;
  const pronoun = references[index];
  const tokens = document.sentences[pronoun?.sentence ?? -1]?.tokens;
  if (pronoun === undefined || tokens === undefined) return null;
  const subject = reflexiveSubject(tokens, pronoun.head);
  for (let at = index - 1; at >= 0 && references[at]?.sentence === pronoun.sentence; at--) {
    const earlier = references[at];
    if (earlier === undefined || phraseHead(tokens, earlier.head) !== subject) continue;
    const entity = entityOf(input, earlier) ?? decided.get(at)?.entity;
    const known = entity === undefined ? undefined : discourse.byEntity.get(entity);
    if (entity === undefined || known === undefined) continue;
    const isPerson = known.kind === 'person';
    const isOther = pronoun.gender !== null && known.gender !== null && known.gender !== pronoun.gender;
    return isPerson === (pronoun.gender !== null) && !isOther ? { entity, rule: 'mention/reflexive' } : null;
  }
  return null;
}

/** A pronoun is resolved where its referent takes at least this share of the probability. */
const leastShares = { person: 0.4, spoken: 0.5, it: 0.4, they: 0.5 } as const;

/** What a pronoun of the third person means, if that is likely enough. */
function mostSalient(
  input: Walk,
  discourse: Discourse,
  index: number,
  decided: ReadonlyMap<number, Decision>,
): Antecedent | null {
  const pronoun = discourse.references[index];
  if (pronoun === undefined) return null;
  const speech = speechAt(input.speech, pronoun.start);
  const isPersonal = pronoun.gender !== null;
  const weights = isPersonal ? personWeights : thingWeights;
  const around = speechAround(input, pronoun, speech, decided);
  const scored = candidatesFor(discourse, index, around).map(({ referent, features }) => {
    const score = rounded(scoreOf(weights, features));
    return { referent, score, weight: Math.exp(score) };
  });
  const all = scored.reduce((sum, { weight }) => sum + weight, Math.exp(weights.nobody));
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (best === undefined || rounded(best.weight / all) < leastShares[pronounKind(pronoun, speech >= 0)]) return null;
  return { referent: best.referent, rule: pronounRules[pronounKind(pronoun, speech >= 0)] };
}

/** Decisions hang on so many decimals, so that they are the same wherever the last bit of an exponential differs. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function pronounKind({ gender, isPlural }: Reference, isInside: boolean): keyof typeof leastShares {
  if (gender === null) return isPlural ? 'they' : 'it';
  return isInside ? 'spoken' : 'person';
}

const pronounRules: Readonly<Record<keyof typeof leastShares, RuleId>> = {
  person: 'mention/pronoun',
  spoken: 'mention/quoted-pronoun',
  it: 'mention/it',
  they: 'mention/they',
};

/** What the speech that a pronoun stands in, or names the speaker of, tells. */
function speechAround(
  input: Walk,
  pronoun: Reference,
  speech: number,
  decided: ReadonlyMap<number, Decision>,
): SpeechAround {
  const { sourced } = input;
  const first = lowerBound(sourced, (statement) => startOf(statement) < pronoun.start);
  const after = lowerBound(sourced, (statement) => startOf(statement) <= pronoun.start);
  const spokenOf = new Set(
    sourced.slice(first, after).flatMap(({ parts }) => parts.flatMap((part) => namedWithin(input, part))),
  );
  let spokeBefore: number | null = null;
  for (let at = first - 1; first < after && at >= Math.max(0, first - statementsBack) && spokeBefore === null; at--) {
    spokeBefore = entityOfSpan(input, sourced[at]?.speaker ?? null, decided);
  }
  return { speaker: speech < 0 ? null : speakerEntity(input, speech, decided), spokeBefore, spokenOf };
}

/** Statements beyond which nobody goes on speaking. */
const statementsBack = 4;

/** The entities named within a stretch of the text. */
function namedWithin({ naming: { mentions } }: Walk, span: Span | undefined): number[] {
  if (span === undefined) return [];
  const first = lowerBound(mentions, ({ start }) => start < span.start);
  const after = lowerBound(mentions, ({ start }) => start < span.end);
  return mentions.slice(first, after).map(({ entity }) => entity);
}

/**
 * All that means an entity, in text order. A name is joined to the name before it, and what stands outside speech to the
 * mention before it outside speech, where there is one; all else to the mention before it.
 */
function mentionsOf(
  { references, naming, speech }: Evidence,
  decided: ReadonlyMap<number, Decision>,
): ExtractedMention[] {
  const latest = {
    name: new Map<number, number>(),
    outside: new Map<number, number>(),
    any: new Map<number, number>(),
  };
  const mentions: ExtractedMention[] = [];
  for (const [index, { form, start, end, name }] of references.entries()) {
    const found = name === null ? decided.get(index) : naming.mentions[name];
    if (found === undefined) continue;
    const { entity, rule } = found;
    const isOutside = speechAt(speech, start) < 0;
    const before = form === 'name' ? latest.name.get(entity) : isOutside ? latest.outside.get(entity) : undefined;
    const antecedent = before ?? latest.any.get(entity) ?? null;
    latest.any.set(entity, mentions.length);
    if (form === 'name') latest.name.set(entity, mentions.length);
    if (isOutside) latest.outside.set(entity, mentions.length);
    mentions.push({ start, end, entity, form, antecedent, rule });
  }
  return mentions;
}

/** Index of the stretch of speech that an index into the text lies in; -1 outside. */
function speechAt(speech: readonly Speech[], start: number): number {
  const at = lowerBound(speech, ({ end }) => end <= start);
  return (speech[at]?.start ?? Number.POSITIVE_INFINITY) <= start ? at : -1;
}
