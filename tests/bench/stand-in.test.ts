import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../bench/article-files.ts';
import { readMaterial } from '../../bench/news/material.ts';
import { standIn } from '../../bench/stand-in.ts';
import { annotate } from '../../pipeline/annotate.ts';
import type { Article } from '../../pipeline/article.ts';
import { unknownMetadata } from '../../pipeline/article.ts';
import { root } from '../program.ts';

const material = readMaterial(root);
const analyzer = standIn({ givenNames: new Set(material.givenNames) }, 'portable');

const namesIn = async (text: string): Promise<string[]> => {
  const [sentences = []] = await analyzer.analyze([text]);
  return sentences.flatMap(({ names }) => names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`));
};

describe('standIn', () => {
  it('takes capitals for names, by what the generator makes names of', async () => {
    expect(await namesIn('The ferry left Norland with Ana Ruiz of the Arn Port Authority (APA).')).toEqual([
      'place Norland',
      'person Ana Ruiz',
      'organization Arn Port Authority',
      'organization APA',
    ]);
  });

  it('finds nearly all the quotes and mentions that are true of generated articles', { timeout: 60_000 }, async () => {
    const found = { quotes: 0, mentions: 0 };
    const gold = { quotes: 0, mentions: 0 };
    for (const made of articlesOf({ count: 30, seed: 4, length: 'report', material })) {
      const { id, title, published_on, text } = made.record;
      const article: Article = {
        ...{ id, source: id, mediaType: 'text/plain', sha256: '0'.repeat(64), text },
        blocks: [{ start: 0, end: title.length, hint: 'title' }],
        metadata: { ...unknownMetadata, title, published_on, published_from: 'metadata' },
      };
      const { quotes, mentions } = await annotate(article, { analyzer });
      const starts = new Set(quotes.map(({ start }) => start));
      found.quotes += made.gold.quotes.filter(({ start }) => starts.has(start)).length;
      const mentioned = new Set(mentions.map(({ start, end }) => `${start} ${end}`));
      found.mentions += made.gold.mentions.filter(({ start, end }) => mentioned.has(`${start} ${end}`)).length;
      gold.quotes += made.gold.quotes.length;
      gold.mentions += made.gold.mentions.length;
    }
    expect(found.quotes / gold.quotes).toBeGreaterThan(0.9);
    expect(found.mentions / gold.mentions).toBeGreaterThan(0.7);
  });
});
