import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMetadata } from '../../../pipeline/article.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { type ArticleIdentity, articleId, resolveDuplicates } from '../../../pipeline/ingest/identity.ts';
import { resolveMetadata } from '../../../pipeline/ingest/metadata.ts';

const articleOf = (source: string, text: string, url?: string, changed?: string): ArticleIdentity => {
  const document = { ...(url === undefined ? {} : { url }), ...(changed === undefined ? {} : { updated_at: changed }) };
  const metadata = resolveMetadata({ file: {}, document, collection: {} });
  return {
    id: articleId(text, metadata),
    source,
    sha256: '0',
    textSha256: sha256(text),
    metadata: packMetadata(metadata),
  };
};
const url = 'https://news.example/a';

describe('articleId', () => {
  it('is that of the URL whatever the text', () => {
    expect(articleOf('a', 'one', url).id).toBe(articleOf('b', 'two', `${url}?utm_source=x`).id);
    expect(articleOf('a', 'one').id).not.toBe(articleOf('a', 'two').id);
    expect(articleOf('a', 'one').id).toMatch(/^a-[0-9a-f]{16}$/);
  });

  it('is that of the text where the URL is a front page, which every record of an export may bear', () => {
    const [one, two] = ['one', 'two'].map((text) => articleOf(text, text, 'https://news.example'));
    expect(one?.id).not.toBe(two?.id);
    expect(resolveDuplicates([one, two].filter((article) => article !== undefined)).rejects).toEqual([]);
  });
});

describe('resolveDuplicates', () => {
  const articles = [
    articleOf('c', 'same'),
    articleOf('b', 'same'),
    articleOf('d', 'old', url, '2026-03-04T10:00Z'),
    articleOf('e', 'new', url, '2026-03-04T11:00Z'),
    articleOf('f', 'undated', url),
    articleOf('g', 'other'),
  ];

  it('keeps the newest at a URL and the first of equal texts', () => {
    const { articles: kept, rejects } = resolveDuplicates(articles);
    expect(kept.map(({ source }) => source)).toEqual(['b', 'e', 'g']);
    expect(rejects.map(({ inputRef, code }) => [inputRef, code])).toEqual([
      ['c', 'duplicate-input'],
      ['d', 'superseded'],
      ['f', 'superseded'],
    ]);
  });

  it('keeps of two records of one text in one place the one that states what the other does not', () => {
    const full = { publisher: 'Arn Post', title: 'Headline', section: 'News', licence: 'CC0' };
    for (const { states, lacks } of [
      { states: { publisher: 'Arn Post', title: 'Headline' }, lacks: { publisher: 'Arn Post' } },
      { states: { section: 'News', language: 'en' }, lacks: { language: 'en' } },
      { states: full, lacks: { ...full, licence: undefined } },
    ]) {
      const [one, other] = [states, lacks].map((document) => ({
        ...articleOf('a.jsonl#x', 'text'),
        metadata: packMetadata(resolveMetadata({ file: {}, document, collection: {} })),
      }));
      if (one === undefined || other === undefined) throw new TypeError('two records');
      expect(resolveDuplicates([one, other]).articles).toEqual([one]);
      expect(resolveDuplicates([other, one]).articles).toEqual([one]);
    }
  });

  it('goes by the stated time, not by the text', () => {
    const [early, late] = ['2026-03-04T10:00Z', '2026-03-04T11:00Z'];
    for (const [first, second] of [
      ['one', 'two'],
      ['two', 'one'],
    ] as const) {
      const kept = resolveDuplicates([articleOf('a', first, url, early), articleOf('b', second, url, late)]).articles;
      expect(kept.map(({ source }) => source)).toEqual(['b']);
    }
  });

  it('keeps the state of a page that was captured last, where the page does not say when it was changed', () => {
    const captured = (source: string, text: string, captured_at: string, changed?: string): ArticleIdentity => ({
      ...articleOf(source, text, url, changed),
      captured_at,
    });
    const [march, april] = ['2026-03-04T10:00:00.000Z', '2026-04-04T10:00:00.000Z'] as const;
    for (const [first, second] of [
      ['one', 'two'],
      ['two', 'one'],
    ] as const) {
      const states = [captured('a', first, march), captured('b', second, april), articleOf('c', second, url)];
      expect(resolveDuplicates(states).articles.map(({ source }) => source)).toEqual(['b']);
    }
    const changed = [
      captured('a', 'one', march, '2026-03-04T09:00Z'),
      captured('b', 'two', april, '2026-03-01T09:00Z'),
    ];
    expect(resolveDuplicates(changed).articles.map(({ source }) => source)).toEqual(['a']);
  });

  it('decides the same in any order', () => {
    const undated = [articleOf('h', 'x', url), articleOf('i', 'y', url), articleOf('j', 'x', url)];
    const sorted = (list: readonly ArticleIdentity[]): string[] => list.map(({ source }) => source).sort();
    const all = [...articles, ...undated];
    const expected = resolveDuplicates(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { articles: kept, rejects } = resolveDuplicates(shuffled);
        expect(sorted(kept)).toEqual(sorted(expected.articles));
        expect(rejects).toEqual(expected.rejects);
      }),
      { numRuns: 50 },
    );
  });
});
