import { describe, expect, it } from 'vitest';
import { copyOf } from '../../../bench/news/copies.ts';
import { type Draft, draftOf } from '../../../bench/news/draft.ts';
import { readMaterial } from '../../../bench/news/material.ts';
import { root } from '../../program.ts';

const material = readMaterial(root);
const draft = draftOf(1, material, 3);
const copies = Array.from({ length: 80 }, (_, number) => copyOf(draft, 1, number, material));

const textOf = (paragraph: Draft['paragraphs'][number]): string => paragraph.pieces.map(({ text }) => text).join(' ');
const texts = draft.paragraphs.map(textOf);

describe('copyOf', () => {
  it('prints word for word, cuts to 60 and 35 %, inserts a paragraph, and edits', () => {
    const kept = copies.map(({ paragraphs }) => paragraphs.filter((own) => texts.includes(textOf(own))).length);
    const share = (part: number): number => Math.ceil(texts.length * part);
    expect(kept).toContain(texts.length);
    expect(kept).toContain(share(0.6));
    expect(kept).toContain(share(0.35));
    expect(copies.some(({ paragraphs }) => paragraphs.length === texts.length + 1)).toBe(true);
    expect(
      copies.some((copy, index) => copy.paragraphs.length === texts.length && (kept[index] ?? 0) < texts.length),
    ).toBe(true);
  });

  it('changes no name and nothing that somebody said', () => {
    for (const { paragraphs } of copies) {
      for (const own of paragraphs) if (own.statement !== null) expect(texts).toContain(textOf(own));
      const names = paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ mention, text }) => (mention ? [text] : [])));
      const known = new Set(draft.paragraphs.flatMap(({ pieces }) => pieces.map(({ text }) => text)));
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
