import type { LanguageModel } from '../../schemas/manifest.ts';

/** A model in words: `on-the-record-en 1.0.0 (sha256 0123abcd), computed by onnxruntime-web 1.30.0 (portable)`. */
export function describeModel({ model, sha256, runtime, library }: LanguageModel): string {
  return `${model} (sha256 ${sha256.slice(0, 8)}), computed by ${library} (${runtime})`;
}
