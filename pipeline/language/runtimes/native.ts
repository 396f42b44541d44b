import type * as web from 'onnxruntime-web';
import type { Runtime } from '../runtime.ts';
import { sessionRuntime } from './session.ts';

/** The optional package; its interface is that of `onnxruntime-web`. */
const library: string = 'onnxruntime-node';

/**
 * Computes with the instructions of the machine, several times faster than the portable runtime; the same window gives the
 * same bits on the same kind of machine.
 *
 * @throws Error that says what to install where the package is not there, or cannot be loaded
 */
export async function nativeRuntime(model: Uint8Array): Promise<Runtime> {
  const onnx = await load();
  const session = await onnx.InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
  return sessionRuntime('native', `${library} ${onnx.env.versions.node ?? 'unknown'}`, onnx, session);
}

async function load(): Promise<typeof web> {
  try {
    return (await import(library)) as typeof web;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message =
      `The native runtime needs the package ${library}, which cannot be loaded here (${reason}). ` +
      `Install it beside on-the-record (npm install ${library}), or use the portable runtime.`;
    throw new Error(message, { cause });
  }
}
