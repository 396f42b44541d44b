import type { Document } from '../document.ts';
import type { ExtractedMention, ExtractedPosition } from '../extract.ts';
import { isReflexive } from './binding.ts';
import { mentionsOf } from './chains.ts';
import { type Discourse, introduce, mention, newDiscourse, type Referent } from './discourse.ts';
import { type Decision, entityOf, type Sourced, type Speech, speechAt, startOf, type Walk } from './evidence.ts';
import { interviewOf } from './interview.ts';
import type { Naming } from './naming.ts';
import { holderOf, holdingsOf, namedByHead, namedByKind } from './nominals.ts';
import { mostSalient, reflexive } from './pronouns.ts';
import { type Reference, referencesOf } from './references.ts';
import { firstPerson, isFirstPerson } from './speech.ts';

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
