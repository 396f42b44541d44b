import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../pipeline/effects.ts';
import { type ExtractedDocument, extractFiles, extractRecords } from '../../pipeline/extract-stream.ts';
import { lazyAnalyzer } from '../../pipeline/lazy-analyzer.ts';
import { annotatorOf } from '../../pipeline/workers/annotator.ts';
import { lazyFake } from '../analyzer.ts';
import { folderOf } from './ingest/folder.ts';

async function all(documents: AsyncIterable<ExtractedDocument>): Promise<ExtractedDocument[]> {
  const found: ExtractedDocument[] = [];
  for await (const document of documents) found.push(document);
  return found;
}

async function* stdin(...lines: string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

/** Id with text or error code: enough to tell what came of each. */
const outcomes = (documents: readonly ExtractedDocument[]) =>
  documents.map((document) => [document.id, 'error' in document ? document.error.code : document.article.text]);

const annotator = annotatorOf(lazyFake(), silentEffects());
const statement = '“We sail today!” Ana Ruiz said.';

describe('extractRecords', () => {
  it('gives the rows of a document, speakers and entities resolved within it', async () => {
    const [document] = await all(extractRecords(stdin(JSON.stringify({ id: 'one', text: statement })), annotator));
    if (document === undefined || 'error' in document) throw new Error('a document was expected');
    expect(Object.keys(document)).toEqual([
      'id',
      'article',
      'passages',
      'entities',
      'mentions',
      'quotes',
      'dates',
      'positions',
    ]);
    const { id, article, entities, mentions, quotes } = document;
    expect([id, article.text, entities.map(({ name, quote_count }) => [name, quote_count])]).toEqual([
      'one',
      statement,
      [['Ana Ruiz', 1]],
    ]);
    expect(quotes).toMatchObject([{ text: 'We sail today!', speaker: 'Ana Ruiz', speaker_id: entities[0]?.entity_id }]);
    expect(mentions).toMatchObject([{ entity_id: entities[0]?.entity_id, article_id: article.article_id }]);
  });

  it('gives one result a line, in order, and goes on after a bad one', async () => {
    const lines = [
      '{"id":"b","text":"One."}',
      '{"id":"a","text":"Two."}',
      'no JSON',
      '',
      '{"id":"x"}',
      '{"text":"Three."}',
    ];
    expect(outcomes(await all(extractRecords(stdin(...lines), annotator)))).toEqual([
      ['b', 'One.'],
      ['a', 'Two.'],
      ['3', 'bad-json'],
      ['x', 'bad-record'],
      ['6', 'Three.'],
    ]);
  });

  it('says of a bad line what is wrong with it', async () => {
    expect(await all(extractRecords(stdin('[1]'), annotator))).toEqual([
      { id: '1', error: { stage: 'ingest', code: 'bad-record', message: expect.stringContaining('is not an object') } },
    ]);
  });

  it('puts a title on a line of its own unless the text begins with it, and keeps metadata', async () => {
    const line = (text: string) => JSON.stringify({ id: 1, title: 'Sailing', text, published_on: '2026-03-04' });
    const [given, repeated] = await all(extractRecords(stdin(line('We sail.'), line('Sailing\nWe sail.')), annotator));
    expect([given, repeated]).toMatchObject([
      { article: { text: 'Sailing\nWe sail.', title: 'Sailing', published_on: '2026-03-04' } },
      { article: { text: 'Sailing\nWe sail.' } },
    ]);
  });

  it('passes over a line that is too long', async () => {
    const lines = [JSON.stringify({ text: 'x'.repeat(200) }), '{"text":"Next."}'];
    expect(outcomes(await all(extractRecords(stdin(...lines), annotator, { maxBytes: 100 })))).toEqual([
      ['1', 'too-large'],
      ['2', 'Next.'],
    ]);
  });

  it('ends where the analyzer cannot be opened, instead of giving an error a line', async () => {
    const none = annotatorOf(
      lazyAnalyzer(() => Promise.reject(new Error('No model.'))),
      silentEffects(),
    );
    const documents = extractRecords(stdin('no JSON', '{"text":"One."}'), none);
    expect((await documents.next()).value).toMatchObject({ error: { code: 'bad-json' } });
    await expect(documents.next()).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer' });
  });

  it('gives a result before the next line is there', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from('{"text":"Again."}\n');
    }
    const documents = extractRecords(endless(), annotator);
    expect((await documents.next()).value).toMatchObject({ id: '1' });
    expect((await documents.next()).value).toMatchObject({ id: '2' });
    await documents.return(undefined);
  });
});

describe('extractFiles', () => {
  const files = {
    'b.txt': 'Plain.',
    'a.jsonl': '{"id":"x","text":"Named."}\n{"text":"Numbered."}\nno JSON\n',
    'sub/c.csv': 'id,text\n7,Cell.\n,Other.\n',
    'sub/d.pdf': '%PDF',
  };
  const extracted = async (inputs: string[]) =>
    outcomes(await all(extractFiles(inputs, annotator, {}, silentEffects())));

  it('names documents by the path as given and by their record', async () => {
    const root = await folderOf(files);
    expect(await extracted([`${root}/b.txt`, `${root}/a.jsonl`, `${root}/sub/c.csv`])).toEqual([
      [`${root}/b.txt`, 'Plain.'],
      [`${root}/a.jsonl#x`, 'Named.'],
      [`${root}/a.jsonl#2`, 'Numbered.'],
      [`${root}/a.jsonl#3`, 'bad-json'],
      [`${root}/sub/c.csv#7`, 'Cell.'],
      [`${root}/sub/c.csv#2`, 'Other.'],
    ]);
  });

  it('reads the files of a folder and of a pattern, relative where these are', async () => {
    const root = await folderOf(files);
    const all = [`a.jsonl#x`, 'a.jsonl#2', 'a.jsonl#3', 'b.txt', 'sub/c.csv#7', 'sub/c.csv#2'];
    expect((await extracted([root])).map(([id]) => id)).toEqual(all.map((path) => `${root}/${path}`));
    const here = relative('', root);
    expect((await extracted([here])).map(([id]) => id)).toEqual(all.map((path) => `${here}/${path}`));
    expect((await extracted([`${here}/*.txt`])).map(([id]) => id)).toEqual([`${here}/b.txt`]);
  });

  it('gives an error for a file that cannot be used, and goes on', async () => {
    const root = await folderOf({ ...files, 'e.json.gz': 'no gzip' });
    expect(await extracted([`${root}/sub/d.pdf`, `${root}/e.json.gz`, `${root}/b.txt`])).toEqual([
      [`${root}/sub/d.pdf`, 'unknown-format'],
      [`${root}/e.json.gz`, 'bad-gzip'],
      [`${root}/b.txt`, 'Plain.'],
    ]);
  });

  it('refuses a path that does not exist before it gives anything', async () => {
    const root = await folderOf(files);
    const documents = extractFiles([`${root}/b.txt`, `${root}/none.txt`], annotator, {}, silentEffects());
    await expect(documents.next()).rejects.toMatchObject({ kind: 'usage', code: 'no-such-source' });
  });
});

describe('gazetteers', () => {
  const line = '{"wikidata_id":"Q9000002","type":"place","name":"Arn","country_code":"NO"}';
  const text = 'Ana Ruiz sailed to Arn.';
  const placesOf = (documents: readonly ExtractedDocument[]) =>
    documents.flatMap((document) =>
      'error' in document ? [] : document.entities.filter(({ name }) => name === 'Arn'),
    );

  it('link the entities of a stream', async () => {
    const root = await folderOf({ 'own.jsonl': line });
    const gazetteers = [{ file: `${root}/own.jsonl`, path: 'own.jsonl' }];
    const documents = await all(extractRecords(stdin(JSON.stringify({ text })), annotator, { gazetteers }));
    expect(placesOf(documents)).toMatchObject([{ wikidata_id: 'Q9000002', country_code: 'NO' }]);
  });

  it('of the folder of a file and of the user link its entities, and are no documents', async () => {
    const stated = { 'collection.json': '{"gazetteers":["arn.jsonl"]}', 'arn.jsonl': line };
    const root = await folderOf({ 'a/a.txt': text, 'a/collection.json': '{}', 'own.jsonl': line });
    const other = await folderOf({ 'a.txt': text, ...stated });
    const given = { gazetteers: [`${root}/own.jsonl`] };
    for (const [folder, options] of [[`${root}/a`, given] as const, [other, {}] as const]) {
      const documents = await all(extractFiles([folder], annotator, options, silentEffects()));
      expect([documents.length, placesOf(documents)]).toMatchObject([1, [{ wikidata_id: 'Q9000002' }]]);
    }
  });
});
