import { lowerBound } from '../../offsets.ts';
import { type Document, sentenceIndexAt } from '../document.ts';
import type { Span } from '../extract.ts';
import { bearersOf } from './bearers.ts';
import { type Decision, entityOf, speechAt, startOf, type Walk } from './evidence.ts';
import { canBe } from './gender.ts';
import type { Naming } from './naming.ts';
import type { Reference } from './references.ts';
import type { SpeechAround } from './salience.ts';

/** I, me, my, we, us and the like. */
export const isFirstPerson = ({ lemma }: Reference): boolean =>
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(lemma);

/** `I` in speech is its speaker, `we` only where that is a body. */
export function firstPerson(
  input: Walk,
  reference: Reference,
  speech: number,
  decided: ReadonlyMap<number, Decision>,
): Decision | null {
  if (speech < 0) return ofInterviewee(input, reference) ?? ofAuthor(input, reference);
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

/** `I` of the writer, where the byline names one person. */
function ofAuthor({ document, author }: Walk, { sentence, isPlural }: Reference): Decision | null {
  const isTold = document.sentences[sentence]?.role === 'body';
  return author === null || isPlural || !isTold ? null : { entity: author, rule: 'mention/author' };
}

/** The one person whom the byline names. */
export function authorOf({ sentences }: Document, { entities, mentions }: Naming): number | null {
  const [only, ...others] = new Set(
    mentions.flatMap(({ entity, sentence }) =>
      sentences[sentence]?.role === 'byline' && entities[entity]?.type === 'person' ? [entity] : [],
    ),
  );
  return only !== undefined && others.length === 0 ? only : null;
}

/** The entity that the words beside a stretch of speech name. */
function speakerEntity(input: Walk, speech: number, decided: ReadonlyMap<number, Decision>): number | null {
  return entityOfSpan(input, input.speech[speech]?.speaker ?? null, decided);
}

/** The entity that some words stand for. */
function entityOfSpan(input: Walk, span: Span | null, decided: ReadonlyMap<number, Decision>): number | null {
  if (span === null) return null;
  const { document, references, known } = input;
  const tokens = document.sentences[sentenceIndexAt(document, span.start)]?.tokens ?? [];
  const from = lowerBound(references, ({ start }) => start < span.start);
  const to = lowerBound(references, ({ start }) => start < span.end);
  const [bearer] = bearersOf(tokens, span, references.slice(from, to));
  const at = bearer === undefined ? -1 : from + bearer.reference;
  const reference = references[at];
  if (reference === undefined) return null;
  return entityOf(input, reference) ?? (known.get(at) ?? decided.get(at))?.entity ?? null;
}

/** What the speech that a pronoun stands in, or names the speaker of, tells. */
export function speechAround(
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
  const speaker = speech < 0 ? null : speakerEntity(input, speech, decided);
  let spokeBefore: number | null = null;
  for (let at = first - 1; first < after && at >= Math.max(0, first - statementsBack) && spokeBefore === null; at--) {
    const before = sourced[at]?.speaker ?? null;
    spokeBefore = entityOfSpan(input, before, decided);
    if (before !== null && hasOtherSubject(input, before, pronoun, spokeBefore, decided))
      return { speaker, spokeBefore: null, spokenOf };
  }
  return { speaker, spokeBefore, spokenOf };
}

/** Statements beyond which nobody goes on speaking. */
const statementsBack = 4;

/** Sentences back in which somebody who acts is in the way of whoever spoke before. */
const actsWithin = 3;

/**
 * `“No,” Lind said. ¶ Ruiz laughed. “Yes,” she said`: another one whom the pronoun can mean is a main subject in
 * between, with a name or without.
 */
function hasOtherSubject(
  { document, references, naming, speech, known }: Walk,
  before: Span,
  pronoun: Reference,
  spokeBefore: number | null,
  decided: ReadonlyMap<number, Decision>,
): boolean {
  for (let at = lowerBound(references, ({ start }) => start < pronoun.start) - 1; at >= 0; at--) {
    const reference = references[at];
    if (reference === undefined || pronoun.sentence - reference.sentence > actsWithin) return false;
    const { tokens = [], start = 0 } = document.sentences[reference.sentence] ?? {};
    if (start < before.end) return false;
    const { name, form, kind, role, isPlural, isDefinite, head } = reference;
    if (form === 'pronoun' || kind !== 'person' || role !== 'subject' || isPlural) continue;
    if (form === 'nominal' && isDefinite) continue;
    const isMain = tokens[tokens[head]?.head ?? -1]?.head === -1;
    const entity = name === null ? (known.get(at) ?? decided.get(at))?.entity : naming.mentions[name]?.entity;
    const isMeant = pronoun.gender !== null && canBe(reference, pronoun.gender);
    if (isMain && isMeant && entity !== spokeBefore && speechAt(speech, reference.start) < 0) return true;
  }
  return false;
}

/** The entities named within a stretch of the text. */
function namedWithin({ naming: { mentions } }: Walk, span: Span | undefined): number[] {
  if (span === undefined) return [];
  const first = lowerBound(mentions, ({ start }) => start < span.start);
  const after = lowerBound(mentions, ({ start }) => start < span.end);
  return mentions.slice(first, after).map(({ entity }) => entity);
}
