import { join } from 'node:path';
import type { EntityType } from '../../schemas/entities.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import { readLines } from '../language/gold.ts';

/** Stretches of a text in its order: code points, half open. */
export type Spans = readonly (readonly [start: number, end: number])[];

/** What makes a statement, in the gold and where it was found. */
export interface Statement {
  readonly content: Spans;
  readonly source: Spans;
  readonly cue: Spans;
  readonly type: QuoteRow['type'];
}

/** A person or body by the fullest name that an article gives. */
export interface NamedSpeaker {
  readonly name: string;
  readonly kind: EntityType;
}

/** Who makes a statement. */
export interface GoldSpeakers {
  /** Null where the article never names the source. */
  readonly first: NamedSpeaker | null;
  /** Who else makes it; null where the gold does not say. */
  readonly others: readonly NamedSpeaker[] | null;
}

export interface GoldStatement extends Statement {
  /** Null where the gold does not say. */
  readonly cueClass: QuoteRow['cue_class'] | null;
  /** Null where the gold does not say, or is not sure. */
  readonly speakers: GoldSpeakers | null;
}

/** A document with every statement in it. */
export interface QuoteDocument {
  readonly id: string;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly quotes: readonly GoldStatement[];
  /** Stretches in which nothing is counted. */
  readonly discard: Spans;
  /** What is hard about it, in a few words, where somebody has said so. */
  readonly style: string | null;
}

/** A line of a set as `score_quotes.py` reads it. */
interface QuoteLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Omit<Statement, 'type'> & { readonly type: QuoteRow['type'] | null })[];
  readonly meta?: { readonly discard?: Spans };
}

/** A line of named speakers as `score_speakers.py` reads it; `i` is the index of a statement in its document. */
export interface SpeakerLine {
  readonly id: string;
  readonly i: number;
  readonly speaker: string | null;
  readonly kind: EntityType | null;
  readonly sure?: boolean;
}

/**
 * Documents with statements under the folder of gold, such as `polnear-dev`.
 *
 * @param speakers the set that names their speakers, such as `polnear-dev-speakers`
 */
export async function readQuotes(gold: string, set: string, speakers?: string): Promise<QuoteDocument[]> {
  const lines = await readLines(join(gold, 'quotes', `${set}.jsonl`));
  const named = speakers === undefined ? [] : await readLines(join(gold, 'quotes', `${speakers}.jsonl`));
  return quoteDocuments(
    lines.map((line) => JSON.parse(line) as QuoteLine),
    named.map((line) => JSON.parse(line) as SpeakerLine),
  );
}

/** Puts statements and their speakers together. Speakers that are not sure are as if they were not given. */
export function quoteDocuments(documents: readonly QuoteLine[], speakers: readonly SpeakerLine[]): QuoteDocument[] {
  const sure = speakers.filter((line) => line.sure !== false);
  const speakersOf = new Map(sure.map((line) => [`${line.id} ${line.i}`, goldSpeakers(line)]));
  return documents.map(({ id, text, quotes, meta }) => ({
    id,
    text,
    publishedOn: null,
    quotes: quotes.map(({ content, source, cue, type }, index) => ({
      content,
      source,
      cue,
      type: type ?? 'indirect',
      cueClass: null,
      speakers: speakersOf.get(`${id} ${index}`) ?? null,
    })),
    discard: meta?.discard ?? [],
    style: null,
  }));
}

function goldSpeakers({ speaker, kind }: SpeakerLine): GoldSpeakers {
  return { first: speaker === null ? null : { name: speaker, kind: kind ?? 'other' }, others: null };
}
