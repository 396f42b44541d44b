import type { Document } from '../document.ts';
import type { ExtractedMention, ExtractedPosition } from '../extract.ts';
import { isReflexive, isSubjectAround } from './binding.ts';
import { apposedSoon, namedNext } from './cataphora.ts';
import { mentionsOf } from './chains.ts';
import { calledSo, type Fit, fitOf } from './descriptions.ts';
import { type Discourse, introduce, mention, newDiscourse, type Referent } from './discourse.ts';
import {
  type Decision,
  entityOf,
  type Sourced,
  type Speech,
  sourceAt,
  speechAt,
  startOf,
  type Walk,
} from './evidence.ts';
import { interviewOf } from './interview.ts';
import type { Naming } from './naming.ts';
import { holderOf, holdingsOf, namedByHead, namedByKind, namedSoon } from './nominals.ts';
import { portraitsOf } from './portraits.ts';
import { mostSalient, reflexive, sharesOf } from './pronouns.ts';
import { type Reference, referencesOf } from './references.ts';
import { ownerOf, type Relations, relate, relatedTo, relateName } from './relations.ts';
import { authorOf, firstPerson, isFirstPerson } from './speech.ts';

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
  const holdings = holdingsOf(naming, positions, references);
  const interview = interviewOf(document, naming);
  const sourced = statements.filter(({ speaker }) => speaker !== null).sort((a, b) => startOf(a) - startOf(b));
  const portraits = portraitsOf(document, naming, references);
  const author = authorOf(document, naming);
  const input = { document, references, naming, holdings, portraits, interview, author, speech, sourced };
  const outside = walk({ ...input, known: new Map(), isInside: false });
  const decided = walk({ ...input, known: outside, isInside: true });
  return mentionsOf(input, decided);
}

/** Goes through the references in text order and decides what each means. */
function walk(input: Walk): Map<number, Decision> {
  const { document, references, known } = input;
  const decided = new Map<number, Decision>();
  const speechOf = (start: number): number => speechAt(input.speech, start);
  const discourse = newDiscourse(document, references, ({ start }) => speechOf(start) >= 0);
  const partners = apposedNames(input);
  const related: Relations = new Map();
  const settle = (index: number, decision: Decision | null): void => {
    if (decision) decided.set(index, decision);
    if (decision) relate(input, index, decided, related, decision);
    // Who writes is nobody whom he and she mean.
    if (decision?.rule === 'mention/author') return;
    note(discourse, index, decision?.entity ?? null);
  };
  for (const [index, reference] of references.entries()) {
    const decision = known.get(index);
    if (document.sentences[reference.sentence]?.role === 'byline') continue;
    if (reference.form === 'name') {
      const entity = entityOf(input, reference);
      note(discourse, index, entity);
      if (entity !== null) relateName(input, index, decided, related, entity);
    }
    if (reference.form === 'name') continue;
    if (decision !== undefined) settle(index, decision);
    else if (reference.form === 'nominal')
      settle(index, nominalMeaning(input, discourse, index, partners.get(index), decided, related));
    else if (speechOf(reference.start) >= 0 && !input.isInside) continue;
    else if (isFirstPerson(reference)) settle(index, firstPerson(input, reference, speechOf(reference.start), decided));
    else if (isReflexive(reference)) settle(index, reflexive(input, discourse, index, decided));
    else {
      const antecedent = mostSalient(input, discourse, index, decided);
      const next = antecedent === null && sourceAt(input, reference) !== null ? namedNext(input, index) : null;
      if (next !== null) settle(index, next);
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
  input: Walk,
  discourse: Discourse,
  index: number,
  apposed: number | undefined,
  decided: ReadonlyMap<number, Decision>,
  related: Relations,
): Decision | null {
  const { document, holdings, portraits, references } = input;
  const nominal = references[index];
  if (nominal === undefined) return null;
  if (apposed !== undefined) return { entity: apposed, rule: 'mention/apposition' };
  const isSource = sourceAt(input, nominal) !== null;
  const owner = ownerOf(input, index, decided);
  return (
    bodyOf(input, nominal, owner) ??
    holderOf(document, nominal, holdings, owner) ??
    namedByHead(nominal, discourse, holdings, isSource) ??
    namedByKind(nominal, discourse, holdings, isSource) ??
    (isSource ? namedSoon(document, nominal, holdings) : null) ??
    calledSo(discourse, nominal, portraits, isSource) ??
    describedSo(input, discourse, index, decided) ??
    (isSource ? (relatedTo(nominal, owner, related) ?? apposedSoon(input, index) ?? namedNext(input, index)) : null)
  );
}

/** `the Ruiz campaign`, `her campaign`: a body that is called after somebody. */
function bodyOf({ naming }: Walk, { sentence, head, lemma }: Reference, owner: number | null): Decision | null {
  const { at, ofOwner } = naming.bodies;
  const entity = at.get(`${sentence} ${head}`) ?? ofOwner.get(`${owner} ${lemma}`);
  return entity === undefined ? null : { entity, rule: 'mention/called-after' };
}

/** The share of the probability from which a description means a person, by how well it fits. */
const leastShares: Readonly<Record<Fit, number>> = { called: 0.3, new: 0.55, work: 0.85 };

/** `The former skipper said`: the most salient person whom such a noun phrase fits, spoken of in sentences before. */
function describedSo(
  input: Walk,
  discourse: Discourse,
  index: number,
  decided: ReadonlyMap<number, Decision>,
): Decision | null {
  const { document, portraits, references } = input;
  const nominal = references[index];
  const source = nominal && sourceAt(input, nominal);
  const fitOfEntity = source && nominal ? fitOf(document, nominal, portraits) : null;
  const isUnnamed = discourse.persons.some(({ entity, lemma }) => entity === null && lemma === nominal?.lemma);
  if (fitOfEntity === null || isUnnamed) return null;
  // `Ruiz left when the skipper had spoken`: they are two.
  const isApart = ({ latest }: Referent): boolean => {
    const earlier = references[latest];
    return nominal !== undefined && earlier !== undefined && !isSubjectAround(document, nominal, earlier);
  };
  const shares = sharesOf(input, discourse, index, decided, (referent) => {
    return referent.entity !== null && isApart(referent) && fitOfEntity(referent.entity) !== null;
  });
  const [{ referent: { entity = null } = {}, share = 0 } = {}] = shares;
  const kind = entity === null ? null : fitOfEntity(entity);
  if (entity === null || kind === null || share < leastShares[kind]) return null;
  return { entity, rule: 'mention/description' };
}
