import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { NameType, Sentence } from '../../pipeline/language/sentence.ts';
import { codePointOffsets } from '../../pipeline/offsets.ts';
import type { Counts } from './counts.ts';
import { analyzeText } from './text.ts';

/** A name by its first code point, the one after its last, and its class: PER, ORG, LOC or another. */
export type NameSpan = readonly [start: number, end: number, type: string];

/** What was found in a document, in the form that `score_names.py` reads. */
export interface NamePrediction {
  readonly id: string;
  readonly spans: readonly NameSpan[];
}

export interface NamedDocument extends NamePrediction {
  readonly text: string;
}

const scoredClasses = ['PER', 'ORG', 'LOC'] as const;
type ScoredClass = (typeof scoredClasses)[number];
export type NameFigure = ScoredClass | 'all' | 'boundaries';

const classOf: Readonly<Record<NameType, ScoredClass | 'OTHER'>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'OTHER',
  work: 'OTHER',
  other: 'OTHER',
};

/** The names of an analysis, as spans of code points in the text that was analysed. */
export function predictionOf(id: string, text: string, sentences: readonly Pick<Sentence, 'names'>[]): NamePrediction {
  const codePoint = codePointOffsets(text);
  const spans = sentences.flatMap(({ names }) =>
    names.map(({ start, end, type }): NameSpan => [codePoint(start), codePoint(end), classOf[type]]),
  );
  return { id, spans };
}

/** What the analyzer finds in documents, each by itself. */
export async function predictNames(
  analyzer: Pick<Analyzer, 'analyze'>,
  documents: readonly NamedDocument[],
): Promise<NamePrediction[]> {
  const predictions: NamePrediction[] = [];
  for (const { id, text } of documents) predictions.push(predictionOf(id, text, await analyzeText(analyzer, text)));
  return predictions;
}

/**
 * Counts names of persons, organizations and places whose span and class are right, by class and all together, and
 * those whose span is right whatever the class. What touches a gold span of another class is neither right nor wrong.
 * A document without a prediction is one in which nothing was found.
 */
export function scoreNames(gold: readonly NamedDocument[], predictions: readonly NamePrediction[]): Counts<NameFigure> {
  const spansOf = new Map(predictions.map(({ id, spans }) => [id, spans]));
  const expected = new Set<string>();
  const found = new Set<string>();
  for (const { id, spans } of gold) {
    const others = spans.filter(([, , type]) => !isScored(type));
    const touchesOther = ([start, end]: NameSpan) => others.some((other) => start < other[1] && other[0] < end);
    for (const span of spans) if (isScored(span[2])) expected.add(keyOf(id, span));
    for (const span of spansOf.get(id) ?? []) {
      if (isScored(span[2]) && !touchesOther(span)) found.add(keyOf(id, span));
    }
  }
  const ofClass = (name: ScoredClass) => count(only(expected, name), only(found, name));
  return {
    PER: ofClass('PER'),
    ORG: ofClass('ORG'),
    LOC: ofClass('LOC'),
    all: count(expected, found),
    boundaries: count(withoutClass(expected), withoutClass(found)),
  };
}

function isScored(type: string): boolean {
  return scoredClasses.some((name) => name === type);
}

/** The class stands first, so that the rest is the span alone. */
function keyOf(id: string, [start, end, type]: NameSpan): string {
  return `${type} ${start} ${end} ${id}`;
}

function only(keys: ReadonlySet<string>, name: ScoredClass): Set<string> {
  return new Set([...keys].filter((key) => key.startsWith(`${name} `)));
}

function withoutClass(keys: ReadonlySet<string>): Set<string> {
  return new Set(Array.from(keys, (key) => key.slice(key.indexOf(' '))));
}

function count(gold: ReadonlySet<string>, found: ReadonlySet<string>) {
  return { gold: gold.size, found: found.size, right: [...found].filter((key) => gold.has(key)).length };
}
