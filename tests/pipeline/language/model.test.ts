import { mkdtemp, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { englishModelFolder, loadModel, modelHash } from '../../../pipeline/language/model.ts';
import { root } from '../../program.ts';
import { lemmas, type ModelFiles, modelFiles, writeModel } from './model-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-model-'));
  await writeModel(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = Object.keys(modelFiles) as (keyof ModelFiles)[];

describe('loadModel', () => {
  it('gives the graph, the vocabulary, the classes and the lemmas of a folder', async () => {
    const model = await loadModel(folder);
    expect(model).toMatchObject({ name: 'tiny', version: '1.2.3', labels: JSON.parse(modelFiles['labels.json']) });
    expect(new TextDecoder().decode(model.graph)).toBe(modelFiles['model.onnx']);
    expect([...model.vocabulary.keys()]).toEqual(modelFiles['vocabulary.txt'].trim().split('\n'));
    expect(model.lemmas).toEqual(lemmas);
  });

  it('gives a hash that differs where any file does, and stays where none does', async () => {
    const before = (await loadModel(folder)).sha256;
    const manifest = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'));
    expect(modelHash(manifest)).toBe(before);
    const reversed = Object.fromEntries(Object.entries(manifest.files).reverse());
    expect(modelHash({ ...manifest, files: reversed as typeof manifest.files })).toBe(before);
    await writeModel(folder, { 'vocabulary.txt': '[UNK]\nother\n' });
    expect((await loadModel(folder)).sha256).not.toBe(before);
  });

  it.each(['model.json', ...names])('names %s where it is missing', async (name) => {
    await unlink(join(folder, name));
    await expect(loadModel(folder)).rejects.toThrow(
      `The file ${join(folder, name)} of the language model is missing or cannot be read: install the package again.`,
    );
  });

  it.each(names)('names %s where it is cut short', async (name) => {
    const { length } = modelFiles[name];
    await truncate(join(folder, name), length - 1);
    await expect(loadModel(folder)).rejects.toThrow(
      `${join(folder, name)} is damaged (it has ${length - 1} bytes instead of ${length}): install the package again.`,
    );
  });

  it.each(names)('names %s where a byte of it is another', async (name) => {
    await writeFile(join(folder, name), Uint8Array.from(Buffer.from(modelFiles[name])).fill(7, -1));
    await expect(loadModel(folder)).rejects.toThrow(`${join(folder, name)} is damaged (it has other bytes)`);
  });

  it.each([
    ['no JSON', '{ "name": '],
    ['no manifest', '["tiny"]'],
    ['without a file', '{ "name": "tiny", "version": "1", "files": { "model.onnx": { "bytes": 1, "sha256": "" } } }'],
  ])('says that model.json is %s', async (_, content) => {
    await writeFile(join(folder, 'model.json'), content);
    await expect(loadModel(folder)).rejects.toThrow(`${join(folder, 'model.json')} is not that of a language model: `);
  });

  it.each([
    ['without tags', { upos: [] }],
    ['with names of other types', { names: ['O', 'B-animal', 'I-animal'] }],
  ])('refuses classes %s, though their hash is right', async (_, change) => {
    const classes = { ...JSON.parse(modelFiles['labels.json']), ...change };
    await writeModel(folder, { 'labels.json': JSON.stringify(classes) });
    await expect(loadModel(folder)).rejects.toThrow(`${join(folder, 'labels.json')} is not that of a language model: `);
  });
});

describe('englishModelFolder', () => {
  it('is the folder of the project, which holds a whole model', async () => {
    expect(englishModelFolder()).toBe(join(root, 'models', 'en'));
    expect((await loadModel(englishModelFolder())).name).toBe('on-the-record-en');
  });
});
