import type { RuleId } from '../../schemas/rules.ts';
import type { NameMention, Naming } from './entities.ts';
import type { ExtractedSpeaker, Span } from './extract.ts';
import { prepositions } from './lexicon/function-words.ts';
import type { NominalMention } from './nominals.ts';
import { groupByReading } from './positions.ts';
import type { Quotation } from './quotations.ts';
import type { Statement } from './quotes.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { isSpeakingPronoun, type Phrase } from './speaker-phrase.ts';
import { pronounOf } from './titles.ts';
import { isCapitalised, isPossessive, type Token } from './tokens.ts';

/** The words that name a speaker and the entity that they mean, where that is known. */
export interface SpeakerReading extends Span {
  readonly form: ExtractedSpeaker['form'];
  readonly entity: number | null;
  /** Where the words stand that led to the entity: a name, a nominal or a pronoun. */
  readonly mention: Span | null;
  readonly rule: RuleId;
}

/** A person in subject position, outside quotations. */
interface Subject {
  readonly entity: number;
  readonly start: number;
  readonly reading: number;
}

/** How many passages back a pronoun may have its person. */
const reach = 2;

/**
 * The speaker of each statement, in the order of the statements; null where no words name one.
 * A pronoun means the last person in subject position before it, unless another person fits as well.
 */
export function findSpeakers(
  statements: readonly Statement[],
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  naming: Naming,
  nominals: readonly NominalMention[],
): Array<SpeakerReading | null> {
  const names = groupByReading(naming.mentions);
  const pronouns = pronounsOf(naming);
  const subjects = subjectsOf(readings, quotations, naming, nominals);
  const spoken: Subject[] = [];
  let next = 0;
  return statements.map(({ attribution, source }) => {
    const reading = readings[source];
    if (!attribution?.speaker || reading === undefined) return null;
    const phrase = attribution.speaker;
    const found = speakerIn(phrase, reading, names.get(source) ?? [], nominals, source, naming);
    if (found.form !== 'pronoun') {
      if (found.entity !== null) spoken.push({ entity: found.entity, start: found.start, reading: source });
      return found;
    }
    while ((subjects[next]?.start ?? Number.POSITIVE_INFINITY) < found.start) next++;
    const word = reading.tokens[phrase.from]?.folded ?? '';
    if (word !== 'he' && word !== 'she') return found;
    const entity = antecedent(word, found.start, source, [...subjects.slice(Math.max(0, next - 12), next), ...spoken.slice(-6)], pronouns);
    if (entity === null) return found;
    pronouns.set(entity, word);
    spoken.push({ entity, start: found.start, reading: source });
    return { ...found, entity, mention: { start: found.start, end: found.end }, rule: 'speaker/pronoun-last-subject' };
  });
}

/** The pronouns that titles tell: Ms Ruiz, the spokesman. */
function pronounsOf(naming: Naming): Map<number, 'he' | 'she'> {
  const pronouns = new Map<number, 'he' | 'she'>();
  for (const { entity, title } of naming.mentions) {
    const pronoun = title === null ? null : pronounOf(title);
    if (pronoun && !pronouns.has(entity)) pronouns.set(entity, pronoun);
  }
  return pronouns;
}

function antecedent(
  word: 'he' | 'she',
  start: number,
  reading: number,
  subjects: readonly Subject[],
  pronouns: ReadonlyMap<number, 'he' | 'she'>,
): number | null {
  const near = subjects
    .filter((subject) => subject.start < start && subject.reading >= reading - reach && (pronouns.get(subject.entity) ?? word) === word)
    .sort((a, b) => b.start - a.start);
  const [last] = near;
  if (last === undefined) return null;
  const rivals = near.filter((other) => other.entity !== last.entity && other.reading === last.reading && pronouns.get(last.entity) !== word);
  return rivals.length === 0 ? last.entity : null;
}

/** Reads the words of a speaker: a pronoun, a name in the head or the apposition, or a nominal. */
function speakerIn(
  phrase: Phrase,
  reading: Reading,
  names: readonly NameMention[],
  nominals: readonly NominalMention[],
  source: number,
  naming: Naming,
): SpeakerReading {
  const { tokens } = reading;
  const span = { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 };
  const first = tokens[phrase.from];
  if (first && isSpeakingPronoun(first) && phrase.headTo === phrase.from + 1) {
    return { ...span, form: 'pronoun', entity: null, mention: null, rule: 'speaker/pronoun' };
  }
  const inside = names.filter(({ from, to }) => from >= phrase.from && to <= phrase.to);
  const head = headName(tokens, phrase, inside) ?? appositionName(tokens, phrase, inside, naming);
  if (head) return { ...span, form: 'name', entity: head.entity, mention: head, rule: 'speaker/name' };
  const form = inside.length > 0 ? 'name' : 'nominal';
  const nominal = nominals.find((one) => one.reading === source && one.from === phrase.from && one.to <= phrase.headTo);
  if (nominal) return { ...span, form: 'nominal', entity: nominal.entity, mention: nominal, rule: 'speaker/nominal-office' };
  return { ...span, form: form === 'name' && isNamed(tokens, phrase) ? 'name' : 'nominal', entity: null, mention: null, rule: 'speaker/nominal' };
}

/** The words begin with a name, even though it is not known whose. */
function isNamed(tokens: readonly Token[], phrase: Phrase): boolean {
  return isCapitalised(tokens[phrase.from]) && phrase.headTo - phrase.from < 3;
}

/** The name that the head ends in: `White House spokesman Bo Lind`, `Mr. Lind of the Sierra Club`. */
function headName(tokens: readonly Token[], phrase: Phrase, names: readonly NameMention[]): NameMention | null {
  let to = phrase.from;
  while (to < phrase.headTo && !(to > phrase.from && isPlainPreposition(tokens[to])) && tokens[to]?.text !== '(' ) {
    const name = names.find(({ from }) => from === to);
    to = name ? name.to : to + 1;
  }
  const conjunction = tokens.slice(phrase.from, to).findIndex((token, index) => token.folded === 'and' && !names.some(({ from, to: end }) => from < phrase.from + index && end > phrase.from + index));
  const end = conjunction > 0 ? phrase.from + conjunction : to;
  return names.find((name) => name.to === end || (name.to === end - 1 && tokens[end - 1]?.text === '.')) ?? null;
}

function isPlainPreposition(token: Token | undefined): boolean {
  return token !== undefined && prepositions.has(token.text);
}

/** `the head of the union, Ana Silva`: the head is an office and the apposition begins with the name. */
function appositionName(tokens: readonly Token[], phrase: Phrase, names: readonly NameMention[], naming: Naming): NameMention | null {
  if (phrase.headTo === phrase.to) return null;
  const name = names.find(({ from }) => from === phrase.headTo + 1);
  if (name === undefined || isPossessive(tokens[name.to]) || naming.entities[name.entity]?.type === 'place') return null;
  return name.to === phrase.to || tokens[name.to]?.text === ',' ? name : null;
}

/** The persons in subject position outside quotations: the first of a sentence before its verb, in text order. */
function subjectsOf(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  naming: Naming,
  nominals: readonly NominalMention[],
): Subject[] {
  const people = naming.mentions.filter(({ entity }) => naming.entities[entity]?.type === 'person');
  const all = [...people, ...nominals].sort((a, b) => a.start - b.start);
  const subjects: Subject[] = [];
  let quoted = 0;
  for (const mention of all) {
    while ((quotations[quoted]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) quoted++;
    const isQuoted = (quotations[quoted]?.start ?? Number.POSITIVE_INFINITY) <= mention.start;
    const reading = readings[mention.reading];
    if (isQuoted || reading === undefined || reading.role === 'headline' || !isSubject(reading, mention)) continue;
    subjects.push({ entity: mention.entity, start: mention.start, reading: mention.reading });
  }
  return subjects;
}

/** Nothing but a title and its attributes stands before the name in its clause, and no possessive ending follows. */
function isSubject(reading: Reading, mention: { from: number; to: number; start: number }): boolean {
  const { tokens } = reading;
  if (isPossessive(tokens[mention.to])) return false;
  const sentence = sentenceAt(reading, mention.start);
  for (let at = mention.from - 1; at >= sentence.from; at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;:—–“”]$/.test(token.text)) return true;
    if (prepositions.has(token.text) || /^(?:and|or|than|by|who|which)$/.test(token.text)) return false;
    if (mention.from - at > 8) return false;
    if (/^(?:but|as|that|when|while|because|if|after|before|although)$/.test(token.folded)) return true;
  }
  return true;
}
