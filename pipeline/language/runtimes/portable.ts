import * as onnx from 'onnxruntime-web';
import type { Runtime } from '../runtime.ts';
import { sessionRuntime } from './session.ts';

/**
 * Computes in WebAssembly, whose arithmetic is the same on every machine, on one thread: the same window gives the same
 * bits anywhere.
 */
export async function portableRuntime(model: Uint8Array): Promise<Runtime> {
  onnx.env.wasm.numThreads = 1;
  onnx.env.logLevel = 'error';
  const session = await onnx.InferenceSession.create(model, { executionProviders: ['wasm'] });
  return sessionRuntime('portable', `onnxruntime-web ${onnx.env.versions.web ?? 'unknown'}`, onnx, session);
}
