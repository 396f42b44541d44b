import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root as project } from '../../program.ts';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

const published = join(project, 'dist-data');

describe('sheets', () => {
  it('writes every table of the latest version, or of the one that is asked for', async () => {
    const root = await folderOf({});
    const { exit, output } = await run(['sheets', published, '--of', '0.1.0', '--out', join(root, 'sheets')]);
    expect([exit, output]).toEqual([
      0,
      `Wrote 7 tables of 0.1.0 to ${root}/sheets: articles.csv, passages.csv, entities.csv, mentions.csv, quotes.csv, dates.csv, positions.csv.\n`,
    ]);
    expect(await readdir(join(root, 'sheets'))).toHaveLength(7);
    const quotes = await readFile(join(root, 'sheets', 'quotes.csv'), 'utf8');
    const own = await readFile(join(published, '0.1.0', 'quotes', 'quotes.csv'), 'utf8');
    expect(quotes.split('\r\n').length).toBe(own.split('\n').length);
  });

  it.each([
    [['sheets', published], 'Say which folder of versions to read and where to write'],
    [['sheets', published, '--of', '9.9.9', '--out', 'x'], 'has no version 9.9.9'],
  ])('tells what is wrong with %j', async (args, message) => {
    const { exit, messages } = await run(args);
    expect(exit).toBe(2);
    expect(messages).toContain(message);
  });
});
