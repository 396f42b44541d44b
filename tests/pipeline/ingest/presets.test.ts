import { expect, it } from 'vitest';
import { csvFormat } from '../../../pipeline/ingest/formats/delimited.ts';
import { jsonFormat } from '../../../pipeline/ingest/formats/json.ts';
import { jsonlFormat } from '../../../pipeline/ingest/formats/jsonl.ts';
import { columnsOf } from '../../../pipeline/ingest/presets.ts';
import { collectionSchema, type presets } from '../../../schemas/collection.ts';
import { readAll } from './readings.ts';

const columns = (preset: (typeof presets)[number], own = {}): Readonly<Record<string, string>> =>
  columnsOf(collectionSchema.parse({ preset, columns: own }));

it('reads the stories of Media Cloud', async () => {
  const csv =
    'id,indexed_date,language,media_name,media_url,publish_date,title,url,text\nab1,2026-03-09 10:00:00,en,arn.example,arn.example,2026-03-04,Mayor resigns,https://arn.example/a,It is over.';
  expect(await readAll(csvFormat, csv, columns('mediacloud'))).toMatchObject([
    {
      record: 'ab1',
      text: 'Mayor resigns\nIt is over.',
      stated: {
        url: 'https://arn.example/a',
        title: 'Mayor resigns',
        publisher: 'arn.example',
        published_on: '2026-03-04',
        language: 'en',
      },
    },
  ]);
});

it('reads the lines of news-please', async () => {
  const line = {
    authors: ['Ana Ruiz'],
    date_download: '2026-03-09 10:00:00',
    date_modify: 'None',
    date_publish: '2026-03-04 09:00:00',
    description: 'Short.',
    maintext: 'It is over.',
    source_domain: 'arn.example',
    text: null,
    title: 'Mayor resigns',
    title_page: 'x',
    url: 'https://arn.example/a',
  };
  expect(await readAll(jsonlFormat, JSON.stringify(line), columns('news-please'))).toEqual([
    expect.objectContaining({
      text: 'Mayor resigns\nIt is over.',
      stated: {
        url: 'https://arn.example/a',
        title: 'Mayor resigns',
        authors: ['Ana Ruiz'],
        publisher: 'arn.example',
        published_at: '2026-03-04 09:00:00',
        updated_at: 'None',
      },
    }),
  ]);
});

it('says that a list of GDELT holds addresses, to be fetched', async () => {
  const list = {
    articles: [
      {
        url: 'https://arn.example/a',
        url_mobile: '',
        title: 'Mayor resigns',
        seendate: '20260309T101500Z',
        domain: 'arn.example',
        language: 'English',
      },
    ],
  };
  expect(await readAll(jsonFormat, JSON.stringify(list), columns('gdelt'))).toMatchObject([
    { record: '1', code: 'summary-only', message: expect.stringContaining('Fetch') },
  ]);
});

it('lets the mapping of a collection win over the preset', () => {
  expect(columns('mediacloud', { text: 'title', snippet: 'text' })).toMatchObject({
    text: 'title',
    snippet: 'text',
    url: 'url',
  });
});
