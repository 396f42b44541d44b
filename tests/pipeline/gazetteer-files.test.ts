import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../pipeline/effects.ts';
import { gazetteerFiles, openGazetteers, withoutGazetteers } from '../../pipeline/gazetteer-files.ts';
import { sha256 } from '../../pipeline/ids.ts';
import { folderOf } from './ingest/folder.ts';

const line = '{"wikidata_id":"Q9000001","type":"person","name":"Ana Ruiz"}\n';
const open = (files: readonly string[]) => openGazetteers(gazetteerFiles(files, null, []), silentEffects());

describe('gazetteerFiles', () => {
  it('gives the files of the user and then those of the collection, each once', () => {
    expect(
      gazetteerFiles(['/data/own.jsonl', '/news/people.jsonl'], '/news', ['people.jsonl', 'more/places.jsonl']),
    ).toEqual([
      { file: '/data/own.jsonl', path: 'own.jsonl' },
      { file: '/news/people.jsonl', path: 'people.jsonl' },
      { file: '/news/more/places.jsonl', path: 'more/places.jsonl' },
    ]);
  });

  it('are no sources', () => {
    const sources = ['a.txt', 'people.jsonl'].map((path) => ({ root: '/news', path, file: `/news/${path}` }));
    const gazetteers = gazetteerFiles([], '/news', ['people.jsonl']);
    expect(withoutGazetteers(sources, gazetteers).map(({ path }) => path)).toEqual(['a.txt']);
  });
});

describe('openGazetteers', () => {
  it('joins the files, plain and packed, with the gazetteer that ships, and hashes them as they lie', async () => {
    const packed = gzipSync('{"wikidata_id":"Q30","type":"place","name":"Land of Arn"}\n');
    const root = await folderOf({ 'people.jsonl': line, 'places.jsonl.gz': packed });
    const { gazetteer, files } = await open([`${root}/people.jsonl`, `${root}/places.jsonl.gz`]);
    expect(files).toEqual([
      { path: 'people.jsonl', sha256: sha256(line) },
      { path: 'places.jsonl.gz', sha256: sha256(packed) },
    ]);
    expect(gazetteer.candidates('Ana Ruiz')).toHaveLength(1);
    expect(gazetteer.entry('Q30')).toMatchObject({ name: 'Land of Arn', countryCode: 'US' });
    expect(gazetteer.candidates('USA')).toEqual(gazetteer.candidates('Land of Arn'));
  });

  it('gives the one that ships where there are no files', async () => {
    const { gazetteer, files } = await open([]);
    expect([gazetteer.candidates('USA').length, files]).toEqual([1, []]);
  });

  it.each([
    ['none.jsonl', 'usage', 'no-such-gazetteer'],
    ['bad.jsonl', 'usage', 'bad-gazetteer'],
    ['cut.jsonl.gz', 'usage', 'bad-gazetteer'],
    ['folder', 'io', 'unreadable-gazetteer'],
  ])('says what is wrong with %s', async (name, kind, code) => {
    const cut = gzipSync(line.repeat(100)).subarray(0, 60);
    const root = await folderOf({ 'bad.jsonl': `${line}{}\n`, 'cut.jsonl.gz': cut, 'folder/a.txt': '' });
    await expect(open([`${root}/${name}`])).rejects.toMatchObject({
      kind,
      code,
      message: expect.stringContaining(name),
    });
  });
});
