import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelManifest } from '../pipeline/language/model.ts';

/**
 * Puts a model together: the graph, the vocabulary, the labels, the lemmas, the
 * given names, and `model.json` that says what they must be. The cards
 * beside them are written by hand.
 */
function packageModel(graph: string, vocabulary: string, prepared: string, folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  const sources = {
    'model.onnx': graph,
    'vocabulary.txt': vocabulary,
    'labels.json': join(prepared, 'labels.json'),
    'lemmas.bin': join(prepared, 'lemmas.bin'),
    'given-names.bin': join(prepared, 'given-names.bin'),
  };
  const described = (name: keyof typeof sources) => {
    const target = join(folder, name);
    copyFileSync(sources[name], target);
    const content = readFileSync(target);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  };
  const manifest: ModelManifest = {
    name: 'on-the-record-en',
    version,
    files: {
      'model.onnx': described('model.onnx'),
      'vocabulary.txt': described('vocabulary.txt'),
      'labels.json': described('labels.json'),
      'lemmas.bin': described('lemmas.bin'),
      'given-names.bin': described('given-names.bin'),
    },
  };
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const [graph, vocabulary, prepared, folder, version] = process.argv.slice(2);
if (!graph || !vocabulary || !prepared || !folder || !version) {
  throw new Error('usage: package GRAPH VOCABULARY PREPARED FOLDER VERSION');
}
packageModel(graph, vocabulary, prepared, folder, version);
