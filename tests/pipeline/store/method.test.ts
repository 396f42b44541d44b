import { describe, expect, it } from 'vitest';
import { digitsOf, isKeyOf, keyOf, methodOf, variantOf } from '../../../pipeline/store/method.ts';
import { fakeModel } from '../../analyzer.ts';
import { article } from '../../builders.ts';
import { folderOf } from '../ingest/folder.ts';

describe('keyOf', () => {
  const known = article({ text: 'Ana Ruiz left.' });

  it('is another for whatever may change what comes of the article', () => {
    const keys = [
      keyOf(known, 'one'),
      keyOf(known, 'two'),
      keyOf({ ...known, text: 'Ana Ruiz stayed.' }, 'one'),
      keyOf({ ...known, metadata: { ...known.metadata, published_on: '2027-05-04' } }, 'one'),
      keyOf({ ...known, blocks: [{ start: 0, end: 3, hint: 'title' }] }, 'one'),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  it('is the same wherever the article lies', () => {
    expect(keyOf({ ...known, source: 'other.jsonl#7', sha256: 'f'.repeat(64) }, 'one')).toBe(keyOf(known, 'one'));
  });

  it('tells the article in whatever state', () => {
    const digits = new Set([digitsOf(known.id)]);
    expect(isKeyOf(keyOf({ ...known, text: 'Other.' }, 'two'), digits)).toBe(true);
    expect(isKeyOf(keyOf(article({ text: 'Other.' }), 'one'), digits)).toBe(false);
  });
});

describe('methodOf', () => {
  it('is another for another model, runtime or setting', async () => {
    const methods = [
      await methodOf(fakeModel, ['en', null]),
      await methodOf({ ...fakeModel, sha256: 'e'.repeat(64) }, ['en', null]),
      await methodOf({ ...fakeModel, runtime: 'native' }, ['en', null]),
      await methodOf(fakeModel, ['de', null]),
    ];
    expect(new Set(methods).size).toBe(4);
    expect(await methodOf(fakeModel, ['en', null])).toBe(methods[0]);
  });
});

describe('methodOf, where the same code stands on other ground', () => {
  it('is another for another version of Unicode or of a library', async () => {
    const ground = { unicode: '15.1', libraries: { reader: '1.0.0' } };
    const methods = [
      await methodOf(fakeModel, ['en'], ground),
      await methodOf(fakeModel, ['en'], { ...ground, unicode: '16.0' }),
      await methodOf(fakeModel, ['en'], { ...ground, libraries: { reader: '1.0.1' } }),
    ];
    expect(new Set(methods).size).toBe(3);
  });
});

describe('variantOf', () => {
  it('is that of the bytes of the module', async () => {
    const root = await folderOf({ 'a.mjs': 'one', 'b.mjs': 'one', 'c.mjs': 'two' });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => variantOf(`${root}/${name}.mjs`)));
    expect([a === b, a === c, await variantOf(undefined)]).toEqual([true, false, null]);
  });

  it('says where there is no module', async () => {
    await expect(variantOf('/nowhere/analyzer.mjs')).rejects.toMatchObject({ kind: 'usage' });
  });
});
