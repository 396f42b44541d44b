import type { RuleId } from '../../../schemas/rules.ts';
import { writings } from '../lexicon/writings.ts';
import { phraseHead } from '../trees.ts';
import { reflexiveSubject } from './binding.ts';
import type { Discourse, Referent } from './discourse.ts';
import { type Decision, entityOf, sourceAt, speechAt, type Walk } from './evidence.ts';
import type { Reference } from './references.ts';
import { candidatesFor, meansPerson, scoreOf } from './salience.ts';
import { personWeights, thingWeights } from './salience-weights.ts';
import { speechAround } from './speech.ts';

/** What a pronoun means: an entity, or what has no name and therefore is no mention. */
export interface Antecedent {
  readonly referent: Referent;
  readonly rule: RuleId;
}

/** `Ruiz hurt herself`: the subject of its clause, if it is not known to be of the other gender. */
export function reflexive(
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
/** The same of `it` that speaks, as only a body, a place or a writing can, and no other is nearly as likely. */
const leastOfSpeaker = 0.12;

/** What a pronoun of the third person means, if that is likely enough. */
export function mostSalient(
  input: Walk,
  discourse: Discourse,
  index: number,
  decided: ReadonlyMap<number, Decision>,
): Antecedent | null {
  const pronoun = discourse.references[index];
  if (pronoun === undefined) return null;
  const kind = pronounKind(pronoun, speechAt(input.speech, pronoun.start) >= 0);
  const isSpeaking = kind === 'it' && sourceAt(input, pronoun) !== null;
  const [best, second] = sharesOf(input, discourse, index, decided, isSpeaking ? canSpeak : undefined);
  if (best === undefined) return null;
  const isAlone = isSpeaking && best.share >= leastOfSpeaker && best.share >= 1.5 * (second?.share ?? 0);
  if (!isAlone && best.share < leastShares[kind]) return null;
  return { referent: best.referent, rule: pronounRules[kind] };
}

/** `It said`: a body, a place or a writing, and nothing else. */
function canSpeak({ kind, lemma }: Referent): boolean {
  return kind === 'organization' || kind === 'place' || (lemma !== null && writings.has(lemma));
}

/** What a reference can mean, and how much of the probability each takes; the likeliest first. */
export function sharesOf(
  input: Walk,
  discourse: Discourse,
  index: number,
  decided: ReadonlyMap<number, Decision>,
  fits: (referent: Referent) => boolean = () => true,
): { readonly referent: Referent; readonly share: number }[] {
  const reference = discourse.references[index];
  if (reference === undefined) return [];
  const weights = meansPerson(reference) ? personWeights : thingWeights;
  const around = speechAround(input, reference, speechAt(input.speech, reference.start), decided);
  const scored = candidatesFor(discourse, index, around)
    .filter(({ referent }) => fits(referent))
    .map(({ referent, features }) => {
      const score = rounded(scoreOf(weights, features));
      return { referent, score, weight: Math.exp(score) };
    });
  const all = scored.reduce((sum, { weight }) => sum + weight, Math.exp(weights.nobody));
  return scored
    .sort((a, b) => b.score - a.score)
    .map(({ referent, weight }) => ({ referent, share: rounded(weight / all) }));
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
