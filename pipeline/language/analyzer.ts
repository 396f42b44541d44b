import { consistentNames, type RuledName } from './consistency.ts';
import { type DecodedSentence, decodeWindow } from './decoding.ts';
import { type GivenNames, womanLogOdds } from './given-names.ts';
import { englishModelFolder, loadModel, type Model } from './model.ts';
import { tidyNames } from './name-boundaries.ts';
import type { Runtime, RuntimeFactory, RuntimeName } from './runtime.ts';
import type { Range, Sentence } from './sentence.ts';
import { tokenize } from './tokens.ts';
import { cutSentence, encodeSentence, windowsOf } from './windows.ts';

/** A paragraph with the tokens of its sentences, as UTF-16 ranges. */
export interface TokenizedParagraph {
  readonly text: string;
  readonly sentences: readonly (readonly Range[])[];
}

/** Which model and which arithmetic made an analysis; the same text and identity give the same analysis. */
export interface AnalyzerIdentity {
  /** Name and version of the model. */
  readonly model: string;
  readonly modelSha256: string;
  readonly runtime: RuntimeName;
  /** The library that computed, with its version. */
  readonly library: string;
}

/** Reads English: tokens, sentences, tags, lemmas, trees and names. */
export interface Analyzer {
  readonly identity: AnalyzerIdentity;
  /**
   * The sentences of each paragraph of one document, offsets counted in UTF-16 units within the paragraph. Names are
   * held consistent over the paragraphs given together; nothing of one call is known in the next. Takes time in
   * proportion to the length of the text and throws for none.
   */
  readonly analyze: (paragraphs: readonly string[]) => Promise<Sentence[][]>;
  /** The same for paragraphs that are cut into tokens already. */
  readonly analyzeTokens: (paragraphs: readonly TokenizedParagraph[]) => Promise<Sentence[][]>;
  /** Frees what the runtime holds; the analyzer cannot be used afterwards. */
  readonly close: () => Promise<void>;
}

export interface AnalyzerOptions {
  /** What computes the model. @default 'portable' */
  readonly runtime?: RuntimeName;
  /** Folder of another model. @default the English model of this package */
  readonly model?: string;
}

/**
 * Opens the language model.
 *
 * @throws Error where a file of the model is missing or damaged, or the native runtime is not installed
 */
export async function createAnalyzer({ runtime = 'portable', model }: AnalyzerOptions = {}): Promise<Analyzer> {
  const { graph, ...rest } = await loadModel(model ?? englishModelFolder());
  const open = await runtimeFactory(runtime);
  return analyzerOf(rest, await open(graph));
}

/** Each runtime is loaded only where it is used: neither library is light. */
async function runtimeFactory(name: RuntimeName): Promise<RuntimeFactory> {
  if (name === 'native') return (await import('./runtimes/native.ts')).nativeRuntime;
  return (await import('./runtimes/portable.ts')).portableRuntime;
}

/** A model without its graph, which the runtime holds. */
type ModelTables = Omit<Model, 'graph'>;

/** An analyzer over an open runtime. */
export function analyzerOf(model: ModelTables, runtime: Runtime): Analyzer {
  const analyzeTokens: Analyzer['analyzeTokens'] = async (paragraphs) => {
    const pieces = paragraphs.flatMap(({ text, sentences }, paragraph) =>
      sentences.flatMap((tokens) =>
        cutSentence(model.vocabulary, text, tokens).map((part) => ({ paragraph, text, tokens: part })),
      ),
    );
    const decoded = await decodeAll(model, runtime, pieces);
    const words = decoded.map(({ tokens }) => ({ forms: tokens.map(({ form }) => form), ranges: tokens }));
    const names = consistentNames(
      words,
      tidyNames(
        words,
        decoded.map((sentence) => sentence.names),
      ),
    );
    const out: Sentence[][] = paragraphs.map(() => []);
    for (const [index, { paragraph, text }] of pieces.entries()) {
      const sentence = sentenceOf(text, decoded[index], names[index] ?? [], model.givenNames);
      if (sentence !== null) out[paragraph]?.push(sentence);
    }
    return out;
  };
  return {
    identity: {
      model: `${model.name} ${model.version}`,
      modelSha256: model.sha256,
      runtime: runtime.name,
      library: runtime.library,
    },
    analyze: (paragraphs) => analyzeTokens(paragraphs.map((text) => ({ text, sentences: tokenize(text) }))),
    analyzeTokens,
    close: runtime.close,
  };
}

/** Runs the model over sentences, one window after the other, so that few scores are held at once. */
async function decodeAll(
  model: ModelTables,
  runtime: Runtime,
  sentences: readonly { readonly text: string; readonly tokens: readonly Range[] }[],
): Promise<DecodedSentence[]> {
  const encoded = sentences.map(({ text, tokens }) =>
    encodeSentence(
      model.vocabulary,
      tokens.map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const decoded: DecodedSentence[] = [];
  for (const window of windowsOf(encoded)) {
    const scores = await runtime.run(window);
    const own = sentences.slice(decoded.length, decoded.length + window.lengths.length);
    decoded.push(...decodeWindow(scores, window, model, own));
  }
  return decoded;
}

function sentenceOf(
  text: string,
  decoded: DecodedSentence | undefined,
  names: readonly RuledName[],
  givenNames: GivenNames,
): Sentence | null {
  const tokens = decoded?.tokens ?? [];
  const start = tokens[0]?.start;
  const end = tokens.at(-1)?.end;
  if (start === undefined || end === undefined) return null;
  return {
    start,
    end,
    tokens,
    names: names.map(({ first, last, type, score, rule }) => {
      const range = { start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? end };
      const woman = type === 'person' ? womanLogOdds(givenNames, text.slice(range.start, range.end)) : 0;
      return { ...range, type, score, womanLogOdds: woman, first, last, rule };
    }),
  };
}
