import { join } from 'node:path';
import { readLines } from '../language/gold.ts';

/** A stretch of a text: code points, half open. */
export interface CodePoints {
  readonly start: number;
  readonly end: number;
}

/** A reference in the gold. Mentions of one chain mean the same. */
export interface GoldMention extends CodePoints {
  readonly type: string;
  readonly chain: string;
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly head_start: number;
  readonly head_end: number;
  /** The bare name in it, where it has one. */
  readonly name_start?: number;
  readonly name_end?: number;
}

export interface CoreferenceDocument {
  /** Begins with the genre: `GUM_news_`, `GUM_interview_`. */
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** A time expression as TIMEX3 has it. */
export interface Timex extends CodePoints {
  readonly type: string;
  readonly value: string | null;
  /** In the gold: whether it states the day of the document. */
  readonly is_dct?: boolean;
}

export interface DatedDocument {
  readonly id: string;
  readonly text: string;
  /** The day of the document, in some with a time. */
  readonly dct: string;
  readonly timexes: readonly Timex[];
}

/** Documents with chains of mentions under the folder of gold, such as `gum-dev`. */
export async function readCoreference(gold: string, set: string): Promise<CoreferenceDocument[]> {
  return parsed(await readLines(join(gold, 'coref', `${set}.jsonl`)));
}

/** Documents with time expressions under the folder of gold, such as `meantime`. */
export async function readDated(gold: string, set: string): Promise<DatedDocument[]> {
  return parsed(await readLines(join(gold, 'dates', `${set}.jsonl`)));
}

function parsed<Document>(lines: readonly string[]): Document[] {
  return lines.map((line) => JSON.parse(line) as Document);
}
