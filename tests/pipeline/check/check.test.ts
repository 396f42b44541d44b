import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../../pipeline/check/check.ts';
import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { publish } from '../../../pipeline/publish/publish.ts';
import { dateRow, id, sampleRows } from '../../builders.ts';
import { type Disk, memoryFiles } from '../../memory-files.ts';
import { publicationOf, publishRows, twoArticles } from '../publish/publication.ts';

const folder = '/data';
let whole: Disk = new Map();

beforeAll(async () => {
  whole = new Map([['', null]]);
  const effects = silentEffects({ files: memoryFiles(whole) });
  await publishRows(folder, sampleRows(), { effects });
  await publishRows(folder, twoArticles(), { effects });
});

async function problemsOf(disk: Disk): Promise<string[]> {
  const { problems } = await check({ folder }, silentEffects({ files: memoryFiles(disk) }));
  return problems.map(({ place, message }) => `${place}: ${message}`);
}

/** The disk with one byte of each file turned into another, in its middle or at the first of a text. */
function flipped(paths: readonly string[], at?: string): Disk {
  const disk = new Map(whole);
  for (const path of paths) {
    const bytes = Buffer.from(whole.get(`${folder}/${path}`) ?? []);
    const place = at === undefined ? bytes.length >> 1 : bytes.indexOf(at);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    disk.set(`${folder}/${path}`, bytes);
  }
  return disk;
}

/** The disk with a file of 0.2.0 changed to as many bytes, and every hash on the way to the index made to fit. */
function resealed(path: string, change: (content: string) => string): Disk {
  const disk = new Map(whole);
  const hashes: [old: string, now: string][] = [];
  const manifest = `${path.slice(0, path.lastIndexOf('/'))}/manifest.json`;
  for (const name of [path, manifest, '0.2.0/datapackage.json', 'index.json'].filter((it) =>
    disk.has(`${folder}/${it}`),
  )) {
    const old = Buffer.from(disk.get(`${folder}/${name}`) ?? []).toString();
    const now = hashes.reduce((content, [from, to]) => content.replaceAll(from, to), name === path ? change(old) : old);
    disk.set(`${folder}/${name}`, Buffer.from(now));
    hashes.push([sha256(old), sha256(now)]);
  }
  return disk;
}

/** The disk without a file or folder. */
function without(path: string): Disk {
  return new Map([...whole].filter(([held]) => held !== `${folder}/${path}` && !held.startsWith(`${folder}/${path}/`)));
}

describe('check', () => {
  it('finds no problem with what was published, and says what it proved and what not', async () => {
    expect(await check({ folder }, silentEffects({ files: memoryFiles(new Map(whole)) }))).toEqual({
      problems: [],
      proved: [
        '0.1.0: 41 files as published, 9 rows the same in all formats',
        '0.2.0: 41 files as published, 12 rows the same in all formats',
      ],
      unproved: ['Whether the newest version is current: give its sources with --sources'],
    });
  });

  it('finds a flipped byte in datapackage.json', async () => {
    const [first] = await problemsOf(flipped(['0.2.0/datapackage.json']));
    expect(first).toMatch(/^0\.2\.0\/datapackage\.json: was altered: its sha256:\w+ is not sha256:\w+$/);
  });

  it('finds a flipped byte in every other kind of file', async () => {
    const paths = [
      'quotes/quotes.csv',
      'quotes/quotes.json',
      'quotes/quotes.arrow',
      'quotes/quotes.parquet',
      'quotes/manifest.json',
      'README.md',
      'CITATION.cff',
      'CHANGES.md',
      'changes.json',
      'quarantine.json',
    ];
    const problems = await problemsOf(flipped(paths.map((path) => `0.2.0/${path}`)));
    const altered = problems.filter((problem) => problem.includes(': was altered: its sha256:'));
    expect(altered.map((problem) => problem.split(':')[0])).toEqual(paths.map((path) => `0.2.0/${path}`));
  });

  it.each([
    ['date', '2026-03-02'],
    ['reasons', 'The first version'],
    ['verdict', 'FIRST'],
    ['hash', '"manifest_sha256": "'],
    ['number of the latest version', '0.2.0'],
  ])('finds a flipped byte in the %s of the index', async (_what, text) => {
    const disk = flipped(['index.json'], text);
    const found = await problemsOf(disk).catch((error: unknown) => [String(error)]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds a row that one format has otherwise, though every hash fits', async () => {
    const disk = resealed('0.2.0/dates/dates.csv', (csv) => csv.replace('date/year', 'date/YEAR'));
    expect(await problemsOf(disk)).toEqual(['0.2.0/dates/dates.csv: holds other rows than the manifest says']);
  });

  it('finds changes that do not lead to the rows, though every hash fits', async () => {
    const disk = resealed('0.2.0/changes.json', (changes) => changes.replace('"start":20', '"start":21'));
    const message = `does not lead from 0.1.0 to the row dates/${id('d', 'second')}`;
    expect(await problemsOf(disk)).toEqual([`0.2.0/changes.json: ${message}`]);
  });

  it('finds a row that was changed in every format, though every hash fits', async () => {
    const disk: Disk = new Map([['', null]]);
    const effects = silentEffects({ files: memoryFiles(disk) });
    const rows = { ...sampleRows(), entities: sampleRows().entities.map((row) => ({ ...row, mention_count: 7 })) };
    await publishRows(folder, { ...rows, dates: [dateRow({ text: '2028' })] }, { effects });
    expect(await problemsOf(disk)).toEqual([
      `0.1.0/dates/${id('d', 'sample')}: the text there reads "2027"`,
      `0.1.0/entities/${id('e', 'Ana Ruiz')}: mention_count is 7; the rows give 1`,
      `0.1.0/entities/${id('e', 'Arn')}: mention_count is 7; the rows give 1`,
    ]);
  });

  it('finds a file that is missing, one that is too many, and a version that is missing', async () => {
    expect(await problemsOf(without('0.2.0/README.md'))).toEqual(['0.2.0/README.md: is missing']);
    const more = new Map([...whole, [`${folder}/0.2.0/quotes/notes.txt`, Buffer.from('mine')]]);
    expect(await problemsOf(more)).toEqual(['0.2.0/quotes/notes.txt: is not listed in datapackage.json']);
    expect((await problemsOf(without('0.1.0')))[0]).toBe('0.1.0/datapackage.json: is missing');
  });

  it('says what it could not prove where the version before is missing', async () => {
    const { proved, unproved } = await check({ folder }, silentEffects({ files: memoryFiles(without('0.1.0')) }));
    expect(proved).toEqual(['0.2.0: 41 files as published, 12 rows the same in all formats']);
    expect(unproved[0]).toBe('Whether the changes of 0.2.0 lead from 0.1.0, which could not be read');
  });

  it('takes what an interrupted build left behind for no fault of the versions', async () => {
    const left = new Map([...whole, [`${folder}/.staging-0.3.0`, null], [`${folder}/0.3.0`, null]]);
    const { problems, unproved } = await check({ folder }, silentEffects({ files: memoryFiles(left) }));
    expect(problems).toEqual([]);
    expect(unproved).toContain(
      '.staging-0.3.0 was left behind by a build that was interrupted; the next build removes it',
    );
    expect(unproved).toContain('0.3.0 was left behind by a build that was interrupted; the next build removes it');
  });

  it('fails where there is no version to check', async () => {
    const effects = silentEffects({ files: memoryFiles(new Map([['', null]])) });
    await expect(check({ folder }, effects)).rejects.toMatchObject({ kind: 'data', code: 'no-version' });
  });

  it('fails where the index is damaged, or missing though there are versions', async () => {
    const damaged = new Map([...whole, [`${folder}/index.json`, Buffer.from('{}')]]);
    await expect(problemsOf(damaged)).rejects.toMatchObject({ kind: 'data', code: 'damaged-index' });
    await expect(problemsOf(without('index.json'))).rejects.toMatchObject({ kind: 'data', code: 'missing-index' });
  });

  it('says that bounds alone were proved where the texts are withheld', async () => {
    const disk: Disk = new Map([['', null]]);
    const effects = silentEffects({ files: memoryFiles(disk) });
    const rows = sampleRows();
    const withheld = {
      ...rows,
      articles: rows.articles.map((row) => ({ ...row, text: null })),
      passages: rows.passages.map((row) => ({ ...row, text: null })),
    };
    await publish(folder, {}, async () => publicationOf(withheld, { collection: { text: 'withhold' } }), effects);
    const { problems, unproved } = await check({ folder }, effects);
    expect(problems).toEqual([]);
    expect(unproved[0]).toBe('What the spans of 0.1.0 read: its texts are withheld, so bounds alone were proved');
  });
});
