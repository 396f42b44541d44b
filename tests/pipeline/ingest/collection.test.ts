import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { defaultCollection, readCollection } from '../../../pipeline/ingest/collection.ts';
import { folderOf } from './folder.ts';

const read = async (content: string) => readCollection(await folderOf({ 'collection.json': content }), silentEffects());

describe('readCollection', () => {
  it('reads collection.json, and defaults without one', async () => {
    expect(await read('{"title":"T","columns":{"Volltext":"text"}}')).toMatchObject({
      title: 'T',
      language: 'en',
      columns: { Volltext: 'text' },
    });
    expect(await readCollection(await folderOf({}), silentEffects())).toEqual(defaultCollection);
  });

  it.each([
    ['{', 'not JSON'],
    ['{"titel":"T"}', 'titel'],
    ['{"language":"English"}', '"language"'],
    ['{"metadata":{"authors":"Ana"}}', '"metadata.authors"'],
    ['{"metadata":{"published_on":"soon"}}', '"published_on" is not a date'],
    ['{"columns":{"a":"texts"}}', '"columns.a"'],
  ])('says what is wrong with %s', async (content, words) => {
    await expect(read(content)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(new RegExp(`collection\\.json" cannot be understood: .*${words}`)),
    });
  });
});
