import { lowerBound } from '../../offsets.ts';
import type { Decision, Walk } from './evidence.ts';
import type { Reference } from './references.ts';

/**
 * Persons by the noun that they were called by, and by whose they are: `3 husband`, ` singer`; -1 where two were called
 * so. A walk adds to them as it goes.
 */
export type Relations = Map<string, number>;

/** Whom the pronoun means that a noun phrase begins with: `her campaign`. */
export function ownerOf(
  { references, known }: Walk,
  index: number,
  decided: ReadonlyMap<number, Decision>,
): number | null {
  const before = references[index - 1];
  if (before?.start !== references[index]?.start || before?.role !== 'possessive') return null;
  return (decided.get(index - 1) ?? known.get(index - 1))?.entity ?? null;
}

/** Remembers who is her husband of `her husband, Bo Lind`, and by what noun somebody is called. */
export function relate(
  input: Walk,
  index: number,
  decided: ReadonlyMap<number, Decision>,
  related: Relations,
  { entity, rule }: Decision,
): void {
  const { form, kind, lemma, isPlural } = input.references[index] ?? {};
  if (form !== 'nominal' || kind !== 'person' || isPlural) return;
  const owner = ownerOf(input, index, decided);
  if (owner !== null && rule === 'mention/apposition') related.set(`${owner} ${lemma}`, entity);
  else if (owner === null) related.set(` ${lemma}`, (related.get(` ${lemma}`) ?? entity) === entity ? entity : -1);
}

/** Remembers who is her sister of `her sister Ana Ruiz`. */
export function relateName(
  { document, references, known }: Walk,
  index: number,
  decided: ReadonlyMap<number, Decision>,
  related: Relations,
  entity: number,
): void {
  const { sentence = -1, start = 0 } = references[index] ?? {};
  const { tokens = [] } = document.sentences[sentence] ?? {};
  const first = lowerBound(tokens, (token) => token.start < start);
  const [pronoun, noun] = [tokens[first - 2], tokens[first - 1]];
  if (noun?.upos !== 'NOUN' || pronoun?.deprel !== 'nmod:poss') return;
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const owner = references[at]?.start === pronoun.start ? (decided.get(at) ?? known.get(at))?.entity : undefined;
    if (owner !== undefined && references[at]?.form === 'pronoun')
      related.set(`${owner} ${noun.lemma.toLowerCase()}`, entity);
  }
}

/** `her husband`, after `her husband, Bo Lind`; `the singer`, after `the Arn singer`; null where two are called so. */
export function relatedTo(
  { lemma, kind, isPlural, isDefinite }: Reference,
  owner: number | null,
  related: Relations,
): Decision | null {
  if (isPlural || kind !== 'person') return null;
  const own = owner === null ? undefined : related.get(`${owner} ${lemma}`);
  if (own !== undefined) return { entity: own, rule: 'mention/office-of' };
  const called = owner === null && isDefinite ? related.get(` ${lemma}`) : undefined;
  return called === undefined || called < 0 ? null : { entity: called, rule: 'mention/calling' };
}
