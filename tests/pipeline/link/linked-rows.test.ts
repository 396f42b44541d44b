import { describe, expect, it } from 'vitest';
import { rowLinker } from '../../../pipeline/link/linked-rows.ts';
import { findLinks } from '../../../pipeline/link/links.ts';
import { packSummary } from '../../../pipeline/link/packed-summary.ts';
import { bodyText } from '../../../pipeline/link/stories/body-text.ts';
import { summarize } from '../../../pipeline/link/summary.ts';
import { annotation } from '../../builders.ts';
import { ferry } from './stories/texts.ts';

const said = ferry[1] ?? '';
const copies = ['A', 'B', 'C', 'D'].map((name, day) =>
  annotation(name, { article: { published_on: `2026-03-0${day + 1}` }, body: [...ferry], quotes: { [said]: null } }),
);
const summaries = copies.map((copy) => packSummary(summarize(copy)));

describe('rowLinker', () => {
  it('tells of each article what the collection knows, and reads an original once for all its copies', () => {
    const asked: string[] = [];
    const bodies = new Map(copies.map((copy) => [copy.article.article_id, bodyText(copy)]));
    const bodyOf = (articleId: string): string => {
      asked.push(articleId);
      return bodies.get(articleId) ?? '';
    };
    const links = findLinks(summaries, bodyOf);
    asked.length = 0;
    const rows = copies.map(rowLinker(links, bodyOf));
    const original = copies[0]?.article.article_id;
    expect(rows.map(({ articles }) => articles[0]?.duplicate_of)).toEqual([null, original, original, original]);
    expect(rows.map(({ quotes }) => quotes[0]?.is_duplicate)).toEqual([false, true, true, true]);
    expect(asked).toEqual([original]);
  });

  it('links the same whatever the order of the summaries, which are read from wherever they are', () => {
    const backwards = {
      *[Symbol.iterator]() {
        for (const summary of summaries.toReversed()) yield summary;
      },
    };
    const rowsFrom = (packed: Iterable<Uint8Array>) => {
      const links = findLinks(packed, () => '');
      return copies.map(rowLinker(links, () => ''));
    };
    expect(rowsFrom(backwards)).toEqual(rowsFrom(summaries));
  });
});
