import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web';
import { type Runtime, RuntimeFailure, type RuntimeName, type Scores } from '../runtime.ts';
import type { Window } from '../windows.ts';

/** What both libraries share: they are built over one interface. */
export interface OnnxLibrary {
  readonly Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => TypedTensor<'int32'>;
  readonly env: { readonly versions: { readonly [library: string]: string | undefined } };
}

/** What is asked of a session. */
export type OnnxSession = Pick<InferenceSession, 'run' | 'release'>;

/** The numbers of an output, which must be of the kind that the interface of the model says. */
function numbers<T extends Float32Array | Int32Array>(
  outputs: Readonly<Record<string, Tensor>>,
  name: keyof Scores,
  kind: new () => T,
): T {
  const data = outputs[name]?.data;
  if (data instanceof kind) return data;
  throw new Error(`The model gives no ${name}: it is not a model of this version of the program.`);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one work after the other, whichever session asks: the sessions of WebAssembly share one stack, on which two runs
 * that overlap would write over each other.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work, work);
  last = own.catch(() => {});
  return own;
}

/**
 * A runtime over an open session. One window a run: scales of the arithmetic come from all that is computed at once.
 * Closing twice is closing once; to run it closed is an error.
 */
export function sessionRuntime(name: RuntimeName, library: string, onnx: OnnxLibrary, session: OnnxSession): Runtime {
  const row = (values: Int32Array) => new onnx.Tensor('int32', values, [1, values.length]);
  let closed: Promise<void> | null = null;
  return {
    name,
    library,
    run: async (window: Window): Promise<Scores> => {
      if (closed !== null) throw new Error('The language model is closed: open another.');
      const outputs = await inTurn(() =>
        session.run({
          ids: row(window.ids),
          shapes: row(window.shapes),
          first: row(window.first),
          word_shapes: row(window.wordShapes),
          sentence: row(window.sentence),
        }),
      ).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new RuntimeFailure(`The language model could not be computed: ${reason}`, { cause });
      });
      return {
        upos: numbers(outputs, 'upos', Float32Array),
        xpos: numbers(outputs, 'xpos', Float32Array),
        lemma: numbers(outputs, 'lemma', Float32Array),
        names: numbers(outputs, 'names', Float32Array),
        arcs: numbers(outputs, 'arcs', Float32Array),
        candidates: numbers(outputs, 'candidates', Int32Array),
        labels: numbers(outputs, 'labels', Float32Array),
      };
    },
    close: () => {
      closed ??= inTurn(() => session.release());
      return closed;
    },
  };
}
