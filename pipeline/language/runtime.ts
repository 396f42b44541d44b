import type { Window } from './windows.ts';

/** What the model says of a window; every array is row by row, a row a word of the window. */
export interface Scores {
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly lemma: Float32Array;
  readonly names: Float32Array;
  /** Of each word the scores of its heads: the root, then every word of the window. */
  readonly arcs: Float32Array;
  /** Of each word the columns of `arcs` with the best scores, best first. */
  readonly candidates: Int32Array;
  /** Of each word and candidate the scores of the relations. */
  readonly labels: Float32Array;
}

export const runtimeNames = ['portable', 'native'] as const;
export type RuntimeName = (typeof runtimeNames)[number];

/** The runtime failed, whatever the text: for want of memory, or because the model is not one that it can compute. */
export class RuntimeFailure extends Error {
  override readonly name = 'RuntimeFailure';
}

/** What computes the model. */
export interface Runtime {
  readonly name: RuntimeName;
  /** The library that computes, with its version, such as `onnxruntime-web 1.30.0`. */
  readonly library: string;
  /** The scores of one window, which depend on nothing else that is or was computed. @throws RuntimeFailure */
  readonly run: (window: Window) => Promise<Scores>;
  readonly close: () => Promise<void>;
}

/** Makes a runtime of the bytes of a model file. */
export type RuntimeFactory = (model: Uint8Array) => Promise<Runtime>;
