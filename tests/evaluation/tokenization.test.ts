import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCounts, figures, type GoldSentence, goldText, scoreTokenization } from '../../evaluation/tokenization.ts';
import { tokenize } from '../../pipeline/language/tokens.ts';
import { gold } from '../gold.ts';

const document: GoldSentence[] = [
  { tokens: ['It', 'did', "n't", 'rain', '.'], sp: [1, 0, 1, 0, 1], par: true },
  { tokens: ['Ada', 'left', '.'], sp: [1, 0, 1], par: false },
  { tokens: ['Tea', 'time'], sp: [1, 0], par: true },
];
const text = "It didn't rain. Ada left.\n\nTea time";

describe('goldText', () => {
  it('puts a space between sentences and an empty line before a paragraph', () => {
    expect(goldText(document).text).toBe(text);
  });

  it('knows where the tokens stand', () => {
    const forms = goldText(document).sentences.map((tokens) => tokens.map(({ start, end }) => text.slice(start, end)));
    expect(forms).toEqual(document.map(({ tokens }) => tokens));
  });
});

describe('scoreTokenization', () => {
  it('counts all as right where the gold is found', () => {
    expect(scoreTokenization(document, () => goldText(document).sentences)).toEqual({
      tokens: { gold: 10, found: 10, right: 10 },
      sentences: { gold: 3, found: 3, right: 3 },
    });
  });

  it('counts only spans of exactly the same characters', () => {
    const words = Array.from(text.matchAll(/\S+/g), ({ 0: form, index }) => ({
      start: index,
      end: index + form.length,
    }));
    expect(scoreTokenization(document, () => [words.slice(0, 5), words.slice(5)])).toEqual({
      tokens: { gold: 10, found: 7, right: 4 },
      sentences: { gold: 3, found: 2, right: 1 },
    });
  });

  it('counts nothing for nothing', () => {
    expect(scoreTokenization([], () => [])).toEqual({
      tokens: { gold: 0, found: 0, right: 0 },
      sentences: { gold: 0, found: 0, right: 0 },
    });
  });
});

describe('figures', () => {
  it('gives precision, recall and their harmonic mean', () => {
    expect(figures({ gold: 4, found: 2, right: 1 })).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  it('are 1 where there was nothing to find and nothing was found', () => {
    expect(figures({ gold: 0, found: 0, right: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('are made of sums over documents', () => {
    const counts = { gold: 4, found: 2, right: 1 };
    expect(addCounts(counts, counts)).toEqual({ gold: 8, found: 4, right: 2 });
  });
});

describe.skipIf(gold === null)('tokenize on the gold (GOLD)', () => {
  it.each([
    ['gum-news', 0.99, 0.96],
    ['gum-interview', 0.99, 0.94],
    ['ewt-dev', 0.98, 0.72],
  ])('does not fall below its floors on %s', async (set, tokenFloor, sentenceFloor) => {
    const lines = (await readFile(join(gold ?? '', 'syntax', `${set}.jsonl`), 'utf8')).split('\n').filter(Boolean);
    const counts = lines.map((line) =>
      scoreTokenization((JSON.parse(line) as { sents: GoldSentence[] }).sents, tokenize),
    );
    const none = { gold: 0, found: 0, right: 0 };
    expect(figures(counts.map(({ tokens }) => tokens).reduce(addCounts, none)).f1).toBeGreaterThanOrEqual(tokenFloor);
    expect(figures(counts.map(({ sentences }) => sentences).reduce(addCounts, none)).f1).toBeGreaterThanOrEqual(
      sentenceFloor,
    );
  });
});
