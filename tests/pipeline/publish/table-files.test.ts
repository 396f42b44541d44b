import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { formats } from '../../../pipeline/publish/formats.ts';
import { readTable, ruleCounter, tablePath, writeTable } from '../../../pipeline/publish/table-files.ts';
import { streamOf } from '../../../pipeline/row-streams.ts';
import { tableManifestSchema } from '../../../schemas/manifest.ts';
import { tableOf } from '../../../schemas/tables.ts';
import { dateRow, id, quoteRow } from '../../builders.ts';
import { type Disk, memoryFiles, systemError } from '../../memory-files.ts';
import { watched } from './faults.ts';

const dates = tableOf('dates');
const rows = [dateRow(), dateRow({ date_id: id('d', 'other'), value: null })];
const emptyDisk = (): Disk =>
  new Map([
    ['', null],
    ['/v', null],
  ]);

describe('writeTable', () => {
  it('writes the same rows in every format, and says of each file what it is', async () => {
    const disk = emptyDisk();
    const effects = silentEffects({ files: memoryFiles(disk) });
    const manifest = await writeTable('/v', dates, streamOf(rows), '0.1.0', effects);
    expect(tableManifestSchema.parse(manifest)).toMatchObject({
      table: 'dates',
      row_count: 2,
      rules: { 'date/year': 2 },
    });
    expect(manifest.rows_sha256).toBe(sha256(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
    expect(manifest.files.map(({ path }) => path)).toEqual(
      ['csv', 'json', 'arrow', 'parquet'].map((name) => `dates/dates.${name}`),
    );
    for (const { path, bytes, sha256: hash } of manifest.files) {
      const content = disk.get(`/v/${path}`) ?? new Uint8Array();
      expect([bytes, hash]).toEqual([content.length, sha256(content)]);
    }
    for (const format of formats) {
      const found = [];
      for await (const batch of readTable('/v', dates, format, effects)) found.push(...batch);
      expect(found).toEqual(rows);
    }
  });

  it('closes the file where writing fails', async () => {
    const open = new Set<string>();
    const files = watched(memoryFiles(emptyDisk()), ({ name, path }) => {
      if (name === 'open') open.add(path);
      if (name === 'close') open.delete(path);
      if (name === 'write' && path.endsWith('.arrow')) throw systemError('ENOSPC');
    });
    const failing = writeTable('/v', dates, streamOf(rows), '0.1.0', silentEffects({ files }));
    await expect(failing).rejects.toMatchObject({ kind: 'io', code: 'disk-full' });
    expect(open).toEqual(new Set());
  });
});

describe('tablePath', () => {
  it('is the folder of the table and its name', () => {
    expect(formats.map((format) => tablePath('dates', format))).toEqual([
      'dates/dates.csv',
      'dates/dates.json',
      'dates/dates.arrow',
      'dates/dates.parquet',
    ]);
  });
});

describe('ruleCounter', () => {
  it('counts every column of rules, and no null', () => {
    const quotes = [quoteRow(), quoteRow({ speaker_rule: null })];
    const counter = ruleCounter(tableOf('quotes').columns);
    for (const quote of quotes) counter.add([quote]);
    expect(counter.counts()).toEqual({ 'quote/cue-after': 2, 'speaker/name': 1 });
  });
});
