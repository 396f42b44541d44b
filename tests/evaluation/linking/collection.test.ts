import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionFolder, MarkingError, parseMarked, readMarked } from '../../../evaluation/linking/collection.ts';

const things = {
  name: 'things.txt',
  content: 'ruiz | person | Ana Ruiz | - | -\narn | place | Arn | Q7 | ?\n',
};
const article = (content: string) => ({ name: 'mayors.txt', content: `one mayor\n\n${content}` });
const plain = 'published_on: 2025-03-04\n⟦ruiz Ruiz⟧ in 𝒜 ⟦arn Arn⟧\n\nRain.\n\n';

describe('parseMarked', () => {
  it('takes the brackets out and counts code points', () => {
    const { documents } = parseMarked([things, article(plain)]);
    expect(documents).toEqual([
      {
        id: 'mayors-1',
        text: 'Ruiz in 𝒜 Arn\n\nRain.\n',
        publishedOn: '2025-03-04',
        mentions: [
          { start: 0, end: 4, key: 'ruiz', name: 'Ana Ruiz', type: 'person', isName: true },
          { start: 10, end: 13, key: 'arn', name: 'Arn', type: 'place', isName: true },
        ],
      },
    ]);
  });

  it('reads what keys mean: - is none, ? is not known', () => {
    expect(parseMarked([things, article(plain)]).things.get('arn')).toEqual({
      type: 'place',
      name: 'Arn',
      wikidataId: 'Q7',
      countryCode: undefined,
    });
    expect(parseMarked([things, article(plain)]).things.get('ruiz')?.wikidataId).toBeNull();
  });

  it('tells every problem, each on a line', () => {
    const wrong = 'published_on: soon\n⟦lind Lind⟧ met ⟦ruiz Ruiz\n';
    const read = () => parseMarked([things, article(wrong)]);
    expect(read).toThrow(MarkingError);
    expect(read).toThrow(
      [
        'mayors-1: published_on is no day',
        'mayors-1: things.txt does not say what lind means',
        'mayors-1: a bracket is not closed, not opened or has no key',
        'things.txt: no article means ruiz',
        'things.txt: no article means arn',
      ].join('\n'),
    );
  });

  it('refuses a thing without a type', () => {
    const other = { name: 'things.txt', content: 'ruiz | mayor | Ana Ruiz | - | -\n' };
    expect(() => parseMarked([other])).toThrow('things.txt: ruiz | mayor');
  });
});

describe('the marked articles of the project', () => {
  it('are as their README has them', async () => {
    const { documents, things: all } = await readMarked(join(import.meta.dirname, '../../..', collectionFolder));
    expect(documents.length).toBeGreaterThan(60);
    expect(all.size).toBeGreaterThan(100);
  });
});
