import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnnotated } from '../../../evaluation/quotes/annotated.ts';
import {
  annotatedFolder,
  documentOfAnnotated,
  readSpokenRecord,
  seedFiles,
  spokenRecordLines,
} from '../../../evaluation/quotes/spoken-record.ts';

const root = join(import.meta.dirname, '../../..');
const marked =
  'style: plain\npublished_on: 2026-11-22\n---\n⟦s1 Ana Ruiz and Bo Lind⟧ ⟦c1 said⟧ ⟦q1 no⟧.\n===\n1 | indirect | say | Ana Ruiz (person); Bo Lind (person)\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annotated-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('The Spoken Record', () => {
  it('is marked as the guideline has it', async () => {
    const articles = await readSpokenRecord(join(root, annotatedFolder));
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.every(({ statements }) => statements.length > 0)).toBe(true);
  });

  it('stands as articles in the sample as it is marked (make gold)', async () => {
    const texts = join(root, 'seeds', 'spoken-record');
    const files = (await readSpokenRecord(join(root, annotatedFolder))).flatMap(seedFiles);
    expect((await readdir(texts)).sort()).toEqual(files.map(([name]) => name).sort());
    for (const [name, content] of files) expect(await readFile(join(texts, name), 'utf8')).toBe(content);
  });

  it('stands as a table as it is marked (make gold)', async () => {
    const table = join(root, 'evaluation', 'quotes', 'spoken-record.jsonl');
    const articles = await readSpokenRecord(join(root, annotatedFolder));
    expect(await readFile(table, 'utf8')).toBe(spokenRecordLines(articles));
  });
});

describe('readSpokenRecord', () => {
  it('reads the articles of a folder by their names, and tells the problems of all at once', async () => {
    await writeFile(join(folder, 'b.txt'), marked);
    await writeFile(join(folder, 'a.txt'), marked);
    await writeFile(join(folder, 'notes.md'), 'not an article');
    expect((await readSpokenRecord(folder)).map(({ slug }) => slug)).toEqual(['a', 'b']);
    await writeFile(join(folder, 'a.txt'), marked.replace('⟦c1 said⟧', 'said'));
    await writeFile(join(folder, 'b.txt'), marked.replace('plain', 'plain\nodd: one'));
    await expect(readSpokenRecord(folder)).rejects.toThrow(
      'a.txt, statement 1: its class is say, but it has no cue\nb.txt: no property: odd: one',
    );
  });
});

describe('a marked article', () => {
  const article = readAnnotated('tide', marked);

  it('is a document whose gold says who speaks first and who else', () => {
    const { id, publishedOn, quotes } = documentOfAnnotated(article);
    expect([id, publishedOn]).toEqual(['tide', '2026-11-22']);
    expect(quotes[0]).toMatchObject({
      cueClass: 'say',
      speakers: { first: { name: 'Ana Ruiz' }, others: [{ name: 'Bo Lind' }] },
    });
  });

  it('is a line of a table that other tools can read', () => {
    expect(JSON.parse(spokenRecordLines([article]))).toEqual({
      id: 'tide',
      published_on: '2026-11-22',
      style: 'plain',
      text: 'Ana Ruiz and Bo Lind said no.\n',
      quotes: [
        {
          content: [[26, 28]],
          source: [[0, 20]],
          cue: [[21, 25]],
          type: 'indirect',
          cue_class: 'say',
          speaker: 'Ana Ruiz',
          kind: 'person',
          co_speakers: [{ speaker: 'Bo Lind', kind: 'person' }],
        },
      ],
    });
  });
});
