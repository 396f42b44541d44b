import type { RuleId } from '../../schemas/rules.ts';
import { type NameMention, type Naming, namedTokens } from './entities.ts';
import type { ExtractedPosition, ExtractedSpeaker, Span } from './extract.ts';
import { prepositions } from './lexicon/function-words.ts';
import type { NominalMention } from './nominals.ts';
import type { Quotation } from './quotations.ts';
import type { Statement } from './quotes.ts';
import type { Reading } from './reading.ts';
import { isSpeakingPronoun, type Phrase } from './speaker-phrase.ts';
import { type PersonReference, type Pronoun, personReferences, pronounsInText } from './subjects.ts';
import { isCapitalised, isPossessive, type Token } from './tokens.ts';

/** The words that name a speaker and the entity that they mean, where that is known. */
export interface SpeakerReading extends Span {
  readonly form: ExtractedSpeaker['form'];
  readonly entity: number | null;
  /** Where the words stand that led to the entity: a name, a nominal or a pronoun. */
  readonly mention: Span | null;
  /** The pronoun that was resolved to the entity. */
  readonly pronoun?: Pronoun;
  readonly rule: RuleId;
}

/** The tokens of a passage, and the names and offices by the token that they begin at. */
interface Context {
  readonly tokens: readonly Token[];
  readonly nameAt: ReadonlyMap<number, NameMention>;
  /** The tokens that names have a part in. */
  readonly named: ReadonlySet<number>;
  readonly nominalAt: ReadonlyMap<number, NominalMention>;
  readonly naming: Naming;
}

/** How many passages back a pronoun may have its person, and how many references back it is looked for. */
const reach = { passages: 2, references: 12, speakers: 6 };

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
  positions: readonly ExtractedPosition[],
): Array<SpeakerReading | null> {
  const names = byPlace(naming.mentions);
  const offices = byPlace(nominals);
  const namedTokensOf = namedTokens(naming.mentions);
  const references = personReferences(readings, quotations, naming, nominals);
  const pronouns = pronounsInText(readings, quotations, references, [...naming.mentions, ...positions]);
  const subjects = references.filter(({ subject }) => subject);
  const spoken: PersonReference[] = [];
  let next = 0;
  const found = statements.map(({ attribution, source }) => {
    const tokens = readings[source]?.tokens;
    const phrase = attribution?.speaker;
    if (!phrase || tokens === undefined) return null;
    const nameAt = names.get(source) ?? new Map();
    const nominalAt = offices.get(source) ?? new Map();
    const named = namedTokensOf.get(source) ?? new Set();
    let speaker = speakerIn({ tokens, nameAt, named, nominalAt, naming }, phrase);
    const word = tokens[phrase.from]?.folded;
    if (speaker.form === 'pronoun' && (word === 'he' || word === 'she')) {
      while ((subjects[next]?.start ?? Number.POSITIVE_INFINITY) < speaker.start) next++;
      const before = [...subjects.slice(Math.max(0, next - reach.references), next), ...spoken.slice(-reach.speakers)];
      speaker = resolved(speaker, word, antecedent(word, speaker.start, source, before, pronouns));
    }
    if (speaker.entity !== null && naming.entities[speaker.entity]?.type === 'person') {
      spoken.push({ entity: speaker.entity, start: speaker.start, reading: source, subject: true });
    }
    return speaker;
  });
  return withoutConflicts(found);
}

/** Nobody is he and she in one article: where a person came out as both, it cannot be told which is right. */
function withoutConflicts(found: ReadonlyArray<SpeakerReading | null>): Array<SpeakerReading | null> {
  const he = new Set<number>();
  const she = new Set<number>();
  for (const speaker of found) {
    if (speaker?.entity == null || speaker.pronoun === undefined) continue;
    (speaker.pronoun === 'he' ? he : she).add(speaker.entity);
  }
  return found.map((speaker) => {
    if (speaker?.entity == null || speaker.pronoun === undefined) return speaker;
    if (!he.has(speaker.entity) || !she.has(speaker.entity)) return speaker;
    return { ...speaker, entity: null, mention: null, rule: 'speaker/pronoun' };
  });
}

function byPlace<Mention extends { reading: number; from: number }>(
  mentions: readonly Mention[],
): Map<number, Map<number, Mention>> {
  const places = new Map<number, Map<number, Mention>>();
  for (const mention of mentions) {
    const place = places.get(mention.reading) ?? new Map<number, Mention>();
    places.set(mention.reading, place.set(mention.from, mention));
  }
  return places;
}

function resolved(speaker: SpeakerReading, pronoun: Pronoun, entity: number | null): SpeakerReading {
  if (entity === null) return speaker;
  const { start, end } = speaker;
  return { ...speaker, entity, pronoun, mention: { start, end }, rule: 'speaker/pronoun-last-subject' };
}

/** The last person before the pronoun in subject position; null where another fits as well. */
function antecedent(
  word: Pronoun,
  start: number,
  reading: number,
  subjects: readonly PersonReference[],
  pronouns: ReadonlyMap<number, Pronoun>,
): number | null {
  const near = subjects
    .filter((subject) => subject.start < start && subject.reading >= reading - reach.passages)
    .filter(({ entity }) => (pronouns.get(entity) ?? word) === word)
    .sort((a, b) => b.start - a.start);
  const [last] = near;
  if (last === undefined) return null;
  const fits = (subject: PersonReference): boolean => pronouns.get(subject.entity) === word;
  const rivals = near.filter(
    (subject) => subject.entity !== last.entity && (subject.reading === last.reading || fits(subject)),
  );
  return rivals.length === 0 || fits(last) ? last.entity : null;
}

/** Reads the words of a speaker: a pronoun, a name in the head or the apposition, an office, or another nominal. */
function speakerIn(context: Context, phrase: Phrase): SpeakerReading {
  const { tokens, named, nominalAt } = context;
  const span = { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 };
  const first = tokens[phrase.from];
  if (first && isSpeakingPronoun(first) && phrase.headTo === phrase.from + 1 && !named.has(phrase.from)) {
    return { ...span, form: 'pronoun', entity: null, mention: null, rule: 'speaker/pronoun' };
  }
  const name = headName(context, phrase) ?? appositionName(context, phrase);
  if (name) return { ...span, form: 'name', entity: name.entity, mention: name, rule: 'speaker/name' };
  const nominal = nominalAt.get(phrase.from);
  if (nominal && nominal.to <= phrase.headTo) {
    return { ...span, form: 'nominal', entity: nominal.entity, mention: nominal, rule: 'speaker/nominal-office' };
  }
  const isNamed = isCapitalised(first) && phrase.headTo - phrase.from < 3;
  return { ...span, form: isNamed ? 'name' : 'nominal', entity: null, mention: null, rule: 'speaker/nominal' };
}

/** The name that the head ends in: `White House spokesman Bo Lind`, `Mr. Lind of the Sierra Club`, `Ruiz and Lind`. */
function headName({ tokens, nameAt }: Context, phrase: Phrase): NameMention | null {
  let last: NameMention | null = null;
  let at = phrase.from;
  while (at < phrase.headTo) {
    const word = tokens[at]?.text ?? '';
    const isEnd = prepositions.has(word) || word === '(' || word === 'and';
    if (isEnd && at > phrase.from) break;
    last = nameAt.get(at) ?? last;
    at = nameAt.get(at)?.to ?? at + 1;
  }
  const end = tokens[at - 1]?.text === '.' ? at - 1 : at;
  return last?.to === end || last?.to === at ? last : null;
}

/** `the head of the union, Ana Silva`: the head is an office and the apposition begins with the name. */
function appositionName({ tokens, nameAt, naming }: Context, phrase: Phrase): NameMention | null {
  const name = phrase.headTo < phrase.to ? nameAt.get(phrase.headTo + 1) : undefined;
  if (name === undefined || isPossessive(tokens[name.to]) || naming.entities[name.entity]?.type === 'place')
    return null;
  return name.to === phrase.to || tokens[name.to]?.text === ',' ? name : null;
}
