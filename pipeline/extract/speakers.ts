import type { RuleId } from '../../schemas/rules.ts';
import { lowerBound } from '../offsets.ts';
import type { Sourced, Speech } from './coreference/evidence.ts';
import type { ExtractedEntity, ExtractedMention, ExtractedSpeaker, Span } from './extract.ts';
import { prepositions } from './lexicon/function-words.ts';
import type { Quotation } from './quotations.ts';
import type { Statement } from './quotes.ts';
import type { Reading } from './reading.ts';
import { isSpeakingPronoun, type Phrase } from './speaker-phrase.ts';
import type { ReportedStatement } from './statements/statements.ts';
import { isCapitalised, isPossessive, type Token } from './tokens.ts';

/**
 * The quotations as speech, with the words that name their speakers: those of the statement that they are, or of the
 * reported clause that they stand in.
 */
export function speechOf(
  statements: readonly Statement[],
  reported: readonly ReportedStatement[],
  quotations: readonly Quotation[],
  readings: readonly Reading[],
): Speech[] {
  const stated = statements.flatMap(({ parts, attribution, source }): Speech[] => {
    const speaker = phraseSpan(readings[source], attribution?.speaker ?? null);
    return parts.map(({ start, end }) => ({ start, end, speaker }));
  });
  const starts = new Set(stated.map(({ start }) => start));
  const clauses = reported.flatMap(({ parts, speaker }) => parts.map((part) => ({ ...part, speaker })));
  const others = quotations
    .filter(({ start }) => !starts.has(start))
    .map(({ start, end }) => {
      const around = clauses[lowerBound(clauses, (clause) => clause.end <= start)];
      return { start, end, speaker: around !== undefined && around.start <= start ? around.speaker : null };
    });
  return [...stated, ...others].sort((a, b) => a.start - b.start);
}

/** A statement with the words for its speaker as a span. */
export function sourcedOf({ parts, attribution, source }: Statement, readings: readonly Reading[]): Sourced {
  return { parts, speaker: phraseSpan(readings[source], attribution?.speaker ?? null) };
}

function phraseSpan(reading: Reading | undefined, phrase: Phrase | null): Span | null {
  const first = reading?.tokens[phrase?.from ?? -1];
  const last = reading?.tokens[(phrase?.to ?? 0) - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** What the words of a speaker are read against. */
interface Context {
  readonly tokens: readonly Token[];
  /** Index of the mention that begins at an index into the text. */
  readonly mentionAt: ReadonlyMap<number, number>;
  readonly mentions: readonly ExtractedMention[];
  readonly entities: readonly ExtractedEntity[];
}

/** The speaker of each statement, in the order of the statements; null where no words name one. */
export function findSpeakers(
  statements: readonly Statement[],
  readings: readonly Reading[],
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
): Array<ExtractedSpeaker | null> {
  const mentionAt = new Map<number, number>();
  for (const [index, { start }] of mentions.entries()) if (!mentionAt.has(start)) mentionAt.set(start, index);
  return statements.map(({ attribution, source }) => {
    const tokens = readings[source]?.tokens;
    const phrase = attribution?.speaker;
    return phrase && tokens ? speakerIn({ tokens, mentionAt, mentions, entities }, phrase) : null;
  });
}

/** Reads the words of a speaker: a pronoun, a name in the head or the apposition, an office, or another nominal. */
function speakerIn(context: Context, phrase: Phrase): ExtractedSpeaker {
  const { tokens, mentions } = context;
  const span = { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 };
  const found = (form: ExtractedSpeaker['form'], mention: number | null, rule: RuleId): ExtractedSpeaker => ({
    ...span,
    form,
    entity: mention === null ? null : (mentions[mention]?.entity ?? null),
    mention,
    rule,
  });
  const first = tokens[phrase.from];
  const opening = mentionBeginning(context, phrase.from);
  const isName = opening !== null && mentions[opening]?.form === 'name';
  if (first && isSpeakingPronoun(first) && phrase.headTo === phrase.from + 1 && !isName) {
    return found('pronoun', opening, opening === null ? 'speaker/pronoun' : 'speaker/resolved-pronoun');
  }
  const name = headName(context, phrase) ?? appositionName(context, phrase);
  if (name !== null) return found('name', name, 'speaker/name');
  const headEnd = tokens[phrase.headTo - 1]?.end ?? span.end;
  if (opening !== null && mentions[opening]?.form === 'nominal' && (mentions[opening]?.end ?? 0) <= headEnd) {
    return found('nominal', opening, 'speaker/resolved-nominal');
  }
  const isNamed = isCapitalised(first) && phrase.headTo - phrase.from < 3;
  return found(isNamed ? 'name' : 'nominal', null, 'speaker/nominal');
}

function mentionBeginning({ tokens, mentionAt }: Context, at: number): number | null {
  return mentionAt.get(tokens[at]?.start ?? -1) ?? null;
}

/** Index of the name mention that begins at a token, and the index of the first token after it. */
function nameBeginning(context: Context, at: number): { mention: number; to: number } | null {
  const mention = mentionBeginning(context, at);
  const end = mention === null ? undefined : context.mentions[mention];
  if (mention === null || end?.form !== 'name') return null;
  let to = at + 1;
  while ((context.tokens[to]?.start ?? Number.POSITIVE_INFINITY) < end.end) to++;
  return { mention, to };
}

/** The name that the head ends in: `White House spokesman Bo Lind`, `Mr. Lind of the Sierra Club`, `Ruiz and Lind`. */
function headName(context: Context, phrase: Phrase): number | null {
  const { tokens } = context;
  let last: { mention: number; to: number } | null = null;
  let at = phrase.from;
  while (at < phrase.headTo) {
    const word = tokens[at]?.text ?? '';
    const isEnd = prepositions.has(word) || word === '(' || word === 'and';
    if (isEnd && at > phrase.from) break;
    const name = nameBeginning(context, at);
    last = name ?? last;
    at = name?.to ?? at + 1;
  }
  const end = tokens[at - 1]?.text === '.' ? at - 1 : at;
  return last !== null && (last.to === end || last.to === at) ? last.mention : null;
}

/** `the head of the union, Ana Silva`: the head is an office and the apposition begins with the name. */
function appositionName(context: Context, phrase: Phrase): number | null {
  const { tokens, mentions, entities } = context;
  const name = phrase.headTo < phrase.to ? nameBeginning(context, phrase.headTo + 1) : null;
  if (name === null || isPossessive(tokens[name.to])) return null;
  if (entities[mentions[name.mention]?.entity ?? -1]?.type === 'place') return null;
  return name.to === phrase.to || tokens[name.to]?.text === ',' ? name.mention : null;
}
