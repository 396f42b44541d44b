import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type GivenNames, readGivenNames } from './given-names.ts';
import { type LemmaTable, readLemmaTable } from './lemma-table.ts';
import { nameLabels } from './name-labels.ts';
import { readVocabulary, type Vocabulary } from './subwords.ts';

/** The classes that the model chooses from, in the order of its scores. */
export interface Labels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemma: readonly string[];
  readonly deprel: readonly string[];
  readonly names: readonly string[];
}

/** A model with all that it needs, its files proven to be the ones that belong together. */
export interface Model {
  readonly name: string;
  readonly version: string;
  /** Hash over the hashes of its files: two models that read a text differently differ here. */
  readonly sha256: string;
  readonly graph: Uint8Array;
  readonly vocabulary: Vocabulary;
  readonly labels: Labels;
  readonly lemmas: LemmaTable;
  readonly givenNames: GivenNames;
}

const modelFile = z.object({ bytes: z.int().min(0), sha256: z.string() }).readonly();

const modelManifest = z
  .object({
    name: z.string(),
    version: z.string(),
    files: z
      .object({
        'model.onnx': modelFile,
        'vocabulary.txt': modelFile,
        'labels.json': modelFile,
        'lemmas.bin': modelFile,
        'given-names.bin': modelFile,
      })
      .readonly(),
  })
  .readonly();

/** `model.json`: what a folder of a model must hold. */
export type ModelManifest = z.output<typeof modelManifest>;

const classes = z.array(z.string()).min(1).readonly();

const labelsOfModel = z.object({
  upos: classes,
  xpos: classes,
  lemma: classes,
  deprel: classes,
  names: classes.refine((names) => names.join() === nameLabels.join(), {
    error: 'other types of names than those of this version of the program',
  }),
});

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Folders between the model and a module that is compiled beside the package. */
const deepest = 6;

/** The folder of the English model that comes with the package: above the source, or above what was compiled from it. */
export function englishModelFolder(): string {
  let above = dirname(fileURLToPath(import.meta.url));
  for (let steps = 0; steps < deepest; steps++) {
    above = dirname(above);
    const folder = join(above, 'models/en');
    if (existsSync(join(folder, 'model.json'))) return folder;
  }
  throw new Error('The folder models/en of this package is missing: install it again.');
}

/** Hash that stands for all files of a model. */
export function modelHash(manifest: ModelManifest): string {
  const lines = Object.entries(manifest.files).map(([name, { sha256 }]) => `${sha256}  ${name}\n`);
  return hashOf(lines.sort().join(''));
}

/**
 * Reads a model and proves its files whole.
 *
 * @throws Error that names the file which is missing, cut short or changed
 */
export async function loadModel(folder: string): Promise<Model> {
  const manifest = parsed(modelManifest, join(folder, 'model.json'), await readBytes(folder, 'model.json'));
  const [graph, vocabulary, labels, lemmas, givenNames] = await Promise.all([
    readProven(folder, 'model.onnx', manifest),
    readProven(folder, 'vocabulary.txt', manifest),
    readProven(folder, 'labels.json', manifest),
    readProven(folder, 'lemmas.bin', manifest),
    readProven(folder, 'given-names.bin', manifest),
  ]);
  return {
    name: manifest.name,
    version: manifest.version,
    sha256: modelHash(manifest),
    graph,
    vocabulary: readVocabulary(new TextDecoder().decode(vocabulary)),
    labels: parsed(labelsOfModel, join(folder, 'labels.json'), labels),
    lemmas: readLemmaTable(lemmas),
    givenNames: readGivenNames(givenNames),
  };
}

/** What JSON says, if it is what it should be. */
function parsed<T>(schema: z.ZodType<T>, file: string, bytes: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(`${file} is not that of a language model: ${reason}`, { cause });
  }
}

async function readBytes(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    const message = `The file ${join(folder, name)} of the language model is missing or cannot be read`;
    throw new Error(`${message}: install the package again.`, { cause });
  }
}

async function readProven(
  folder: string,
  name: keyof ModelManifest['files'],
  manifest: ModelManifest,
): Promise<Uint8Array> {
  const bytes = await readBytes(folder, name);
  const { bytes: length, sha256 } = manifest.files[name];
  if (bytes.length === length && hashOf(bytes) === sha256) return bytes;
  const found = bytes.length === length ? 'other bytes' : `${bytes.length} bytes instead of ${length}`;
  throw new Error(`${join(folder, name)} is damaged (it has ${found}): install the package again.`);
}
