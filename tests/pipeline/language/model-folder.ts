import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buckets } from '../../../pipeline/language/given-names.ts';
import { lemmaTableOf, writeLemmaTable } from '../../../pipeline/language/lemma-table.ts';
import { labels } from './scores.ts';

export const lemmas = lemmaTableOf([{ form: 'left', xpos: 'VBD', script: 0 }], labels.lemma);

/** The files of a model that is none: its graph cannot be opened. */
export const modelFiles = {
  'model.onnx': 'no graph',
  'vocabulary.txt': '[UNK]\nana\nleft\n',
  'labels.json': JSON.stringify(labels),
  'lemmas.bin': writeLemmaTable(lemmas),
  'given-names.bin': new Uint8Array(buckets),
};

export type ModelFiles = Record<keyof typeof modelFiles, string | Uint8Array>;

/** Writes the folder of a model, with a manifest that is true. */
export async function writeModel(folder: string, changes: Partial<ModelFiles> = {}): Promise<void> {
  const contents = Object.entries({ ...modelFiles, ...changes });
  const files = contents.map(([name, content]) => [
    name,
    { bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') },
  ]);
  const manifest = { name: 'tiny', version: '1.2.3', files: Object.fromEntries(files) };
  for (const [name, content] of [...contents, ['model.json', JSON.stringify(manifest)] as const]) {
    await writeFile(join(folder, name), content);
  }
}
