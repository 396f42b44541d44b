import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../../pipeline/publish/datapackage.ts';
import type { VersionEntry } from '../../../schemas/manifest.ts';
import { datasetOf, fileOf, manifestOf } from './sample-dataset.ts';

const written = {
  manifests: [manifestOf('dates', [{}, {}])],
  documents: [fileOf('dates/manifest.json'), fileOf('README.md')],
};

/** A data package as a reader sees it. */
interface Package {
  readonly [key: string]: unknown;
  readonly name: string;
  readonly licenses: readonly unknown[];
  readonly resources: readonly { readonly [key: string]: unknown; readonly name: string }[];
}

function packageOf(...args: Parameters<typeof datasetOf>): Package {
  return dataPackage(datasetOf(...args), written) as unknown as Package;
}

describe('dataPackage', () => {
  it('has what Data Package v2 asks for', () => {
    const described = packageOf({
      collection: { title: 'Ferries of Ärn', licence: 'CC0-1.0', publisher: 'Arn Press' },
    });
    expect(described).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'ferries-of-arn',
      title: 'Ferries of Ärn',
      version: '0.1.0',
      created: '2026-03-02T00:00:00Z',
      licenses: [{ name: 'CC0-1.0' }],
      contributors: [{ title: 'Arn Press', roles: ['publisher'] }],
      sources: [
        { title: 'The Arn Gazette', articles: 2 },
        { title: 'Publisher not stated', articles: 1 },
      ],
    });
  });

  it('gives the CSV file as a table with its schema, and every other file as a plain resource', () => {
    const [csv, json, manifest, readme] = packageOf().resources;
    expect(csv).toMatchObject({
      name: 'dates',
      type: 'table',
      path: 'dates/dates.csv',
      format: 'csv',
      encoding: 'utf-8',
      bytes: 15,
      hash: `sha256:${'b'.repeat(64)}`,
      schema: { primaryKey: ['date_id'], missingValues: [''] },
    });
    expect(json).toEqual({
      name: 'dates-dates.json',
      path: 'dates/dates.json',
      format: 'json',
      mediatype: 'text/plain',
      bytes: 16,
      hash: `sha256:${'b'.repeat(64)}`,
    });
    expect([manifest?.name, readme?.name]).toEqual(['dates-manifest.json', 'readme.md']);
  });

  it('says what the standard has no word for under a name of its own', () => {
    const before: VersionEntry = {
      version: '0.0.1',
      date: null,
      verdict: 'FIRST',
      reasons: [],
      manifest_sha256: 'd'.repeat(64),
    };
    expect(packageOf({ before })['on_the_record']).toMatchObject({
      verdict: 'FIRST',
      reasons: ['The first version'],
      previous: { version: '0.0.1', manifest_sha256: 'd'.repeat(64) },
      inputs: { root: 'arn', files: 3, sha256: 'a'.repeat(64) },
      text_policy: 'publish',
      language_model: { model: 'fake 1.0.0', sha256: 'f'.repeat(64), runtime: 'portable', library: 'a test' },
      row_counts: { dates: 2 },
    });
  });

  it('leaves out what is not stated', () => {
    const described = packageOf({ date: null });
    for (const key of ['created', 'licenses', 'contributors', 'description', 'homepage']) {
      expect(described).not.toHaveProperty(key);
    }
  });

  it.each([
    ['Ferries & Boats: 2026!', 'ferries-boats-2026'],
    ['港の新聞', 'dataset'],
    ['../../etc', '..-..-etc'],
  ])('names a dataset called %j %s', (title, name) => {
    const named = packageOf({ collection: { title } }).name;
    expect(named).toBe(name);
    expect(named).toMatch(/^[-a-z0-9._/]+$/);
  });

  it('names a licence in words by them', () => {
    expect(packageOf({ collection: { licence: 'Ask the publisher' } }).licenses).toEqual([
      { name: 'ask-the-publisher', title: 'Ask the publisher' },
    ]);
  });
});
