import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesOf, writeArticles } from '../../bench/article-files.ts';
import { readMaterial } from '../../bench/news/material.ts';
import { collectSources } from '../../pipeline/collected-sources.ts';
import { silentEffects } from '../../pipeline/effects.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { root } from '../program.ts';

const material = readMaterial(root);
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('articlesOf', () => {
  it('makes the same of the same seed, and other articles of another', () => {
    const lines = (seed: number, count: number): string[] =>
      [...articlesOf({ count, seed, length: 'short', material })].map((made) => JSON.stringify(made));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 6 }), (seed, count) => {
        const made = lines(seed, count);
        expect(lines(seed, count)).toEqual(made);
        expect(lines(seed, count + 2).slice(0, count)).toEqual(made);
        expect(lines(seed + 1, count)).not.toEqual(made);
      }),
      { numRuns: 20 },
    );
  });

  it('tells where in the text what is true of it stands', () => {
    for (const { record, gold } of articlesOf({ count: 60, seed: 3, length: 'report', material })) {
      expect(gold.id).toBe(record.id);
      const points = [...record.text];
      for (const { start, end, text } of [...gold.mentions, ...gold.quotes]) {
        expect(points.slice(start, end).join('')).toBe(text);
      }
      const keys = new Set(gold.entities.map(({ key }) => key));
      expect(gold.quotes.filter(({ speaker }) => !keys.has(speaker))).toEqual([]);
      expect(gold.mentions.filter(({ entity }) => !keys.has(entity))).toEqual([]);
      for (const { start, end } of gold.quotes) {
        expect(points[start - 1]).toBe('“');
        expect(points.slice(end, end + 4).join('')).toMatch(/^[,.]*”/);
      }
    }
  });

  it('tells copies by the story that they share with their original', () => {
    const golds = [...articlesOf({ count: 200, seed: 1, length: 'short', material })].map(({ gold }) => gold);
    const copies = golds.filter(({ id, story }) => id !== story);
    expect(copies.length).toBeGreaterThan(5);
    expect(copies.filter(({ story }) => !golds.some(({ id }) => id === story))).toEqual([]);
  });

  it('makes articles of four lengths', () => {
    const words = (['short', 'report', 'long', 'dossier'] as const).map((length) => {
      const made = [...articlesOf({ count: 12, seed: 5, length, material })];
      return made.reduce((sum, { record }) => sum + record.text.split(/\s+/).length, 0) / made.length;
    });
    expect(words[0]).toBeLessThan(250);
    expect(words[1]).toBeGreaterThan(300);
    expect(words[2]).toBeGreaterThan(1000);
    expect(words[3]).toBeGreaterThan(4500);
  });
});

describe('writeArticles', () => {
  it.each(['jsonl', 'txt'] as const)(
    'writes %s that is ingested with the text that the gold counts in',
    async (layout) => {
      const options = { count: 30, seed: 2, length: 'short', layout, root } as const;
      await writeArticles({ ...options, folder });
      const made = [...articlesOf({ ...options, material })];
      const effects = silentEffects();
      const { sources, collection } = await collectSources([join(folder, 'articles')], {}, effects);
      const texts: string[] = [];
      for await (const { article } of ingest(sources, collection, {}, effects)) texts.push(article?.text ?? '');
      expect(texts.sort()).toEqual(made.map(({ record }) => record.text).sort());
      const gold = (await readFile(join(folder, 'gold.jsonl'), 'utf8')).trimEnd().split('\n');
      expect(gold.map((line) => JSON.parse(line))).toEqual(made.map((each) => each.gold));
    },
  );

  it('puts no more than a thousand texts into a folder', { timeout: 60_000 }, async () => {
    await writeArticles({ count: 1001, seed: 2, length: 'short', layout: 'txt', folder, root });
    expect((await readdir(join(folder, 'articles'))).sort()).toEqual(['0', '1']);
    expect(await readdir(join(folder, 'articles', '1'))).toEqual(['news-1000.txt', 'news-1000.txt.meta.json']);
  });
});
