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
    ['{"withdrawals":[{"person":"Ana"}]}', '"withdrawals.0.reason"'],
    ['{"withdrawals":[{"reason":"r"}]}', '"withdrawals.0": names either an "article" or a "person"'],
    ['{"withdrawals":[{"article":"a","person":"b","reason":"r"}]}', '"withdrawals.0": names either'],
    ['{"expectations":{"quots":{}}}', '"expectations": .*"quots"'],
    ['{"expectations":{"quotes":{"filled":{"speakr":{}}}}}', '"expectations.quotes.filled.speakr": is no column of'],
    ['{"expectations":{"quotes":{"rows":{"min":2,"max":1}}}}', '"expectations.quotes.rows": has a min above its max'],
    ['{"expectations":{"quotes":{"filled":{"speaker_id":{"min":2}}}}}', '"expectations.quotes.filled.speaker_id.min"'],
  ])('says what is wrong with %s', async (content, words) => {
    await expect(read(content)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(new RegExp(`collection\\.json" cannot be understood: .*${words}`)),
    });
  });
});
