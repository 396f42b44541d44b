import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateCoreference, evaluateDates } from '../../../evaluation/extraction/evaluate.ts';
import { remembering } from '../../../evaluation/extraction/remembered.ts';
import { measureExtraction } from '../../../evaluation/extraction/speed.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { document, gold } from './chains.ts';

const text = 'Ana Ruiz sailed to Arn on 21 November 2026.\n\nAna Ruiz came back.';
const mentions = [gold(text, 'Ana Ruiz', 'ana'), gold(text, 'Ana Ruiz', 'ana', { from: 20 })];
const day = { start: 26, end: 42, type: 'DATE', value: '2026-11-21' };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gold-'));
  await mkdir(join(folder, 'coref'));
  await mkdir(join(folder, 'dates'));
  const documents = ['GUM_news_tide', 'GUM_interview_ebb'].map((id) => document(text, mentions, id));
  await writeFile(join(folder, 'coref', 'gum-dev.jsonl'), documents.map((each) => JSON.stringify(each)).join('\n'));
  const dated = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, dct: '2026-11-25', text, timexes: [day] }));
  await writeFile(join(folder, 'dates', 'timebank.jsonl'), dated.map((each) => JSON.stringify(each)).join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('evaluateCoreference', () => {
  it('counts all documents, those of each genre, and each rule', async () => {
    const { figures, intervals } = await evaluateCoreference(fakeAnalyzer(), folder);
    const sizes = new Map(
      figures.filter(({ figure }) => figure === 'names person all').map(({ set, gold: size }) => [set, size]),
    );
    expect([...sizes]).toEqual([
      ['gum-dev', 4],
      ['gum-dev, news', 2],
      ['gum-dev, interviews', 2],
    ]);
    expect([...intervals.keys()]).toEqual([...sizes.keys()]);
    expect(figures.some(({ task }) => task === 'sieves')).toBe(true);
  });
});

describe('evaluateDates', () => {
  it('counts a set and its share, and gives the dates that users get', async () => {
    const { figures, predictions } = await evaluateDates(fakeAnalyzer(), folder, 'timebank');
    expect(figures.filter(({ figure }) => figure === 'value').map(({ set, gold: size }) => [set, size])).toEqual([
      ['timebank', 9],
      ['timebank, every eighth document', 2],
    ]);
    expect(predictions[0]?.timexes[0]).toMatchObject(day);
  });
});

describe('remembering', () => {
  it('lets the analyzer read no document twice', async () => {
    let read = 0;
    const { analyze } = fakeAnalyzer();
    const analyzer = remembering({
      analyze: (paragraphs) => {
        read += 1;
        return analyze(paragraphs);
      },
    });
    await analyzer.analyze(['Ana Ruiz sailed.']);
    expect(await analyzer.analyze(['Ana Ruiz sailed.'])).toEqual(await analyze(['Ana Ruiz sailed.']));
    await analyzer.analyze(['She came back.']);
    expect(read).toBe(2);
  });
});

describe('measureExtraction', () => {
  it('times dates alone and all that comes after the language library, by words', async () => {
    const documents = [{ id: 'tide', dct: '2026-11-25', text, timexes: [] }];
    const { dates, rows } = await measureExtraction(remembering(fakeAnalyzer()), documents, 1);
    expect([dates.words, rows.words]).toEqual([13, 13]);
    expect(dates.cpu).toBeGreaterThanOrEqual(0);
    expect(rows.cpu).toBeGreaterThan(0);
  });
});
