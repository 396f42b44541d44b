import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenize, tokenRanges } from '../../pipeline/language/tokens.ts';
import type { Tokenization } from '../../training/gold.ts';
import { markedArticles, readMarked } from '../../training/marked-text.ts';
import { root } from '../program.ts';
import { labelsInAll } from './names.ts';

const tokenization: Tokenization = {
  sentences: tokenize,
  cut: (word) => tokenRanges(word).map(({ start, end }) => word.slice(start, end)),
};

describe('readMarked', () => {
  it('gives the text without its markup, and where the names stand in it', () => {
    const { text, spans } = readMarked("[Ana Ruiz](person) of [Halden](place)'s [NFU](organization).");
    expect(text).toBe("Ana Ruiz of Halden's NFU.");
    expect(spans.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Ana Ruiz', 'person'],
      ['Halden', 'place'],
      ['NFU', 'organization'],
    ]);
  });

  it('gives a text without names as it is', () => {
    expect(readMarked('It rained (a little).')).toEqual({ text: 'It rained (a little).', spans: [] });
  });

  it('keeps brackets that are part of a name', () => {
    expect(readMarked('the [Fishing Union (North)](organization) met').text).toBe('the Fishing Union (North) met');
  });

  it.each([
    ['a type that does not exist', '[Ana](human) left'],
    ['a type with a capital', '[Ana](Person) left'],
    ['no type', '[Ana]() left'],
  ])('refuses %s', (_, marked) => {
    expect(() => readMarked(marked)).toThrow(/^no such type of name in \[Ana\]/);
  });

  it.each([
    ['a name without a type', '[Ana] left'],
    ['a name that is not closed', '[Ana](person left'],
    ['a name within a name', '[Port of [Halden](place)](organization)'],
    ['brackets of its own', 'It [the port] closed'],
  ])('refuses %s', (_, marked) => {
    expect(() => readMarked(marked)).toThrow(/^a bracket is part of no name in: /);
  });
});

describe('markedArticles', () => {
  const articles = markedArticles(
    "[Halden](place) shut\n\n[Ana Ruiz](person)'s port closed. Nobody left.\n---\nBy [Orme](person)\n---\n",
    tokenization,
  );

  it('gives articles with their sentences, tokens as the program cuts them, and no trees', () => {
    expect(articles.map((sentences) => sentences.map(({ tokens }) => tokens.join(' ')))).toEqual([
      ['Halden shut', "Ana Ruiz 's port closed .", 'Nobody left .'],
      ['By Orme'],
    ]);
    expect(articles.flat().every(({ syntax }) => syntax === null)).toBe(true);
  });

  it('labels the words of names, and every other word as none', () => {
    expect(articles[0]?.slice(0, 2).map(({ names }) => labelsInAll(names))).toEqual([
      ['B-place', 'O'],
      ['B-person', 'I-person', 'O', 'O', 'O', 'O'],
    ]);
  });

  it('labels two names that touch as two', () => {
    const [[sentence] = []] = markedArticles('[Halden](place)-[Oslo](place) ferry', tokenization);
    expect(sentence?.tokens).toEqual(['Halden', '-', 'Oslo', 'ferry']);
    expect(labelsInAll(sentence?.names ?? [])).toEqual(['B-place', 'O', 'B-place', 'O']);
  });
});

describe('the text of the project', () => {
  const folder = join(root, 'training', 'news');

  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('in %s is marked well', (name) => {
    const content = readFileSync(join(folder, name), 'utf8');
    expect(content).toBe(content.normalize('NFC').replaceAll('\r', ''));
    for (const [index, line] of content.split('\n').entries()) {
      expect(line, `line ${index + 1}`).toBe(line.trim());
      const { text, spans } = readMarked(line);
      for (const { start, end } of spans) {
        expect(text.slice(start, end), `line ${index + 1}`).toMatch(/^(?!(?:the|an?|Mr|Mrs|Ms|Dr)\.? )\S.*\S$|^\S$/);
      }
    }
  });

  it('has names of every type, and whole articles', () => {
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const types = contents.flatMap((content) => content.split('\n').flatMap((line) => readMarked(line).spans));
    expect(new Set(types.map(({ type }) => type)).size).toBe(6);
    const articles = contents.flatMap((content) => content.split(/^---$/m));
    expect(articles.filter((article) => article.trim().split('\n').length < 2)).toEqual([]);
  });
});
