import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from '../language/counts.ts';
import { linesOf, notRun, runPython, runScorer } from '../language/scorer.ts';
import type { Options } from '../options.ts';
import { figures } from '../tokenization.ts';
import type { QuotesEvaluation } from './evaluate.ts';
import type { QuoteDocument, SpeakerLine } from './gold.ts';
import { blocks } from './score.ts';

interface Shares {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score_quotes.py` prints of a block. */
export interface BlockScores {
  readonly gold: number;
  readonly pred: number;
  readonly J5: Shares;
  readonly J8: Shares;
  readonly exact: Shares;
  readonly end_to_end: Shares;
  readonly source_overlap: number;
  readonly source_exact: number;
  readonly cue_overlap: number;
  readonly type: number;
}

/** What the scorers call our figures. */
const detection = { J5: 'J5', J8: 'J8', exact: 'exact', 'end-to-end': 'end_to_end' } as const;
const details = {
  source: 'source_overlap',
  'source exact': 'source_exact',
  cue: 'cue_overlap',
  type: 'type',
} as const;

/** A figure by both, as numbers of the same order. */
interface Compared {
  readonly name: string;
  readonly own: readonly number[];
  readonly theirs: readonly number[];
}

/** Where our counts and the figures of `score_quotes.py` do not say exactly the same. */
export function quoteDisagreements(
  { quotes, sources }: Pick<QuotesEvaluation['counts'], 'quotes' | 'sources'>,
  scores: Readonly<Record<string, BlockScores>>,
): string[] {
  return Object.keys(blocks).flatMap((block) => {
    const theirs = scores[block];
    if (theirs === undefined) return [`${block}: nothing by the scorer`];
    const all = quotes[`${block} J5`] ?? { gold: 0, found: 0 };
    const compared: Compared[] = [
      { name: `${block} sizes`, own: [all.gold, all.found], theirs: [theirs.gold, theirs.pred] },
      ...Object.entries(detection).map(([own, name]) => {
        const { p, r, f1 } = theirs[name];
        return { name: `${block} ${own}`, own: sharesOf(quotes, `${block} ${own}`), theirs: [p, r, f1] };
      }),
      ...Object.entries(details).map(([own, name]) => {
        const [, recall = 0] = sharesOf(sources, `${block} ${own}`);
        return { name: `${block} ${own}`, own: [recall], theirs: [theirs[name]] };
      }),
    ];
    return differences(compared, 1e-9);
  });
}

/** The same of `score_speakers.py`, from the line that it prints, with percent to one decimal. */
export function speakerDisagreements(speakers: Counts, printed: string): string[] {
  const { named, 'kept silent': silent } = speakers;
  if (named === undefined || silent === undefined) return ['speakers: nothing here'];
  const line = /^(\d+) of .*accuracy ([\d.]+) of (\d+).*precision ([\d.]+) of (\d+).*silence ([\d.]+) of (\d+)/;
  const [found, accuracy, ofNamed, precision, ofGiven, silence, ofUnnamed] = (line.exec(printed) ?? [])
    .slice(1)
    .map(Number);
  const compared: Compared[] = [
    {
      name: 'found, named, given and unnamed',
      own: [named.gold + silent.gold, named.gold, named.found, silent.gold],
      theirs: [found, ofNamed, ofGiven, ofUnnamed].map((count) => count ?? Number.NaN),
    },
    { name: 'accuracy', own: [percentOf(named.right, named.gold)], theirs: [accuracy ?? Number.NaN] },
    { name: 'precision', own: [percentOf(named.right, named.found)], theirs: [precision ?? Number.NaN] },
    { name: 'silence', own: [percentOf(silent.right, silent.gold)], theirs: [silence ?? Number.NaN] },
  ];
  return differences(compared, 0.05 + 1e-9);
}

/** Where the scorers are, and where they may find their files. */
type Folders = Pick<Options, 'scorers' | 'temporary'>;

/** What `score_quotes.py` finds different; null where it could not be run. */
export async function checkQuotes(evaluation: QuotesEvaluation, options: Folders): Promise<string[]> {
  const { set, documents, predictions, counts } = evaluation;
  const scored = { set: quotesOf(set), documents: documents.map(lineOf), predictions };
  const theirs = await runScorer<Record<string, BlockScores>>('score_quotes.py', scored, options);
  return theirs === null ? [notRun] : quoteDisagreements(counts, theirs).map((line) => `${set}, ${line}`);
}

/** The same of `score_speakers.py`. */
export async function checkSpeakers(evaluation: QuotesEvaluation, options: Folders): Promise<string[]> {
  const { set, documents, predictions, counts } = evaluation;
  if (options.scorers === null) return [notRun];
  const files = ['gold', 'speakers', 'found'].map((name) => join(options.temporary, `${quotesOf(set)}.${name}.jsonl`));
  const contents = [documents.map(lineOf), documents.flatMap(speakerLines), predictions];
  for (const [index, file] of files.entries()) await writeFile(file, linesOf(contents[index] ?? []));
  const printed = await runPython(join(options.scorers, 'score_speakers.py'), files);
  return printed === null ? [notRun] : speakerDisagreements(counts.speakers, printed).map((line) => `${set}, ${line}`);
}

/** Names the files of a set, which others may have files of too. */
function quotesOf(set: string): string {
  return `${set}.quotes`;
}

/** A document as the scorers read it. */
function lineOf({ id, text, quotes, discard }: QuoteDocument): object {
  return {
    id,
    text,
    quotes: quotes.map(({ content, source, cue, type }) => ({ content, source, cue, type })),
    meta: { discard },
  };
}

function speakerLines({ id, quotes }: QuoteDocument): SpeakerLine[] {
  return quotes.flatMap(({ speakers }, i) =>
    speakers === null ? [] : [{ id, i, speaker: speakers.first?.name ?? null, kind: speakers.first?.kind ?? null }],
  );
}

function sharesOf(counts: Counts, name: string): number[] {
  const own = counts[name];
  // The scorer has 0 where nothing was to be found and nothing was.
  if (own === undefined || own.gold === 0 || own.found === 0) return [0, 0, 0];
  const { precision, recall, f1 } = figures(own);
  return [precision, recall, f1];
}

function differences(compared: readonly Compared[], allowed: number): string[] {
  return compared.flatMap(({ name, own, theirs }) => {
    const isSame = own.every((value, index) => Math.abs(value - (theirs[index] ?? Number.NaN)) <= allowed);
    return isSame ? [] : [`${name}: ${told(own)} here, ${told(theirs)} by the scorer`];
  });
}

function told(values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 10_000) / 10_000)).join(' ');
}

function percentOf(right: number, of: number): number {
  return (100 * right) / Math.max(1, of);
}
