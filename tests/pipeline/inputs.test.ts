import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../pipeline/assemble.ts';
import { silentEffects } from '../../pipeline/effects.ts';
import { annotatorOf } from '../../pipeline/workers/annotator.ts';
import { lazyFake } from '../analyzer.ts';
import { folderOf } from './ingest/folder.ts';

const gazetteer = '{"wikidata_id":"Q9000001","type":"person","name":"Ana Ruiz"}';
const files = { 'a.txt': 'One article.', 'b.json': 'no JSON', 'collection.json': '{}' };
const collection = '{"gazetteers":["people.jsonl"]}';
const effects = silentEffects();
const hashOf = async (root: string) => {
  const annotator = annotatorOf(lazyFake(), effects);
  return (await assemble([root], null, { annotator }, await folderOf({}), effects)).inputs.sha256;
};

describe('hashInputs', () => {
  it('is the same for the same files wherever they lie', async () => {
    expect(await hashOf(await folderOf(files))).toBe(await hashOf(await folderOf(files)));
  });

  it.each([
    ['a file', 'a.txt', 'One article changed.'],
    ['a file that is rejected', 'b.json', 'still no JSON'],
    ['the metadata of a file', 'a.txt.meta.json', '{"title":"One"}'],
    ['the collection', 'collection.json', '{"title":"All"}'],
    ['a file more', 'c.txt', 'A third.'],
  ])('is another for %s', async (_, path, content) => {
    const root = await folderOf(files);
    const before = await hashOf(root);
    await writeFile(join(root, path), content);
    expect(await hashOf(root)).not.toBe(before);
  });

  it('is another for a gazetteer', async () => {
    const root = await folderOf({ ...files, 'collection.json': collection, 'people.jsonl': gazetteer });
    const before = await hashOf(root);
    await writeFile(join(root, 'people.jsonl'), gazetteer.replace('Ana', 'Eva'));
    expect(await hashOf(root)).not.toBe(before);
  });
});
