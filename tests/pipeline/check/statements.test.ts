import { describe, expect, it } from 'vitest';
import { checkStatements } from '../../../pipeline/check/statements.ts';
import type { PublishedVersion } from '../../../pipeline/publish/published-version.ts';
import type { Changes, VersionEntry } from '../../../schemas/manifest.ts';
import { sampleRows } from '../../builders.ts';
import { firstEntry, publishedOf } from './published.ts';

const published = publishedOf(sampleRows());
type Head = Omit<Changes, 'changes'>;

const head: Head = { from: null, to: '0.1.0', verdict: 'FIRST', reasons: ['The first version'] };

async function told(
  entry: Partial<VersionEntry>,
  version: PublishedVersion = published,
  change: Partial<Head> = {},
): Promise<string[]> {
  const problems = await checkStatements({ ...firstEntry, ...entry }, null, version, { ...head, ...change });
  return problems.map(({ place, message }) => `${place}: ${message}`);
}

/** The version with other words in its datapackage.json. */
function saying(words: Partial<PublishedVersion['description']['on_the_record']>): PublishedVersion {
  const { description } = published;
  return { ...published, description: { ...description, on_the_record: { ...description.on_the_record, ...words } } };
}

describe('checkStatements', () => {
  it('finds nothing wrong where all agree', async () => {
    expect(await told({})).toEqual([]);
  });

  it('finds that the index says something else', async () => {
    expect(await told({ verdict: 'MAJOR' })).toEqual([
      '0.1.0/datapackage.json: the verdict is "FIRST" there, not "MAJOR"',
      '0.1.0/changes.json: the verdict is ["FIRST",["The first version"]] there, not ["MAJOR",["The first version"]]',
    ]);
    expect(await told({ date: '2026-03-03' })).toEqual([
      '0.1.0/datapackage.json: the date is "2026-03-02" there, not "2026-03-03"',
    ]);
  });

  it('finds that datapackage.json names another version before, or counts other rows', async () => {
    const previous = { version: '0.0.1', manifest_sha256: 'a'.repeat(64) };
    expect((await told({}, saying({ previous })))[0]).toContain('the version before is {"version":"0.0.1"');
    expect((await told({}, saying({ row_counts: {} })))[0]).toContain(
      'the number of rows is {} there, not {"articles":1,',
    );
  });

  it('finds that changes.json is of another version', async () => {
    expect(await told({}, published, { to: '0.2.0' })).toEqual([
      '0.1.0/changes.json: the pair of versions is [null,"0.2.0"] there, not [null,"0.1.0"]',
    ]);
  });

  it('finds that a manifest is of another version or counts other rules', async () => {
    const tables = published.tables.map((table) =>
      table.table.name === 'dates' ? { ...table, manifest: { ...table.manifest, version: '0.2.0', rules: {} } } : table,
    );
    expect(await told({}, { ...published, tables })).toEqual([
      '0.1.0/dates/manifest.json: the version is "0.2.0" there, not "0.1.0"',
      '0.1.0/dates/manifest.json: the count by rule is {} there, not {"date/year":1}',
    ]);
  });

  it('finds that a manifest and datapackage.json give different files', async () => {
    const file = {
      path: 'dates/dates.csv',
      format: 'csv',
      media_type: 'text/csv',
      bytes: 7,
      sha256: 'a',
      writer: 'a test',
    };
    const tables = published.tables.map((table) =>
      table.table.name === 'dates' ? { ...table, manifest: { ...table.manifest, files: [file] } } : table,
    );
    const listing = (bytes: number) => {
      const resources = [{ path: file.path, bytes, hash: 'sha256:a' }];
      return told({}, { ...published, tables, description: { ...published.description, resources } });
    };
    expect(await listing(7)).toEqual([]);
    expect(await listing(8)).toEqual([
      '0.1.0/dates/manifest.json: the size and hash of dates/dates.csv is [7,"sha256:a"] there, not [8,"sha256:a"]',
    ]);
  });
});
