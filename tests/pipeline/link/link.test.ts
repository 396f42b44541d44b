import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../pipeline/annotate.ts';
import { link } from '../../../pipeline/link/link.ts';
import { compareCodePoints } from '../../../pipeline/offsets.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { annotation, id, positionRow } from '../../builders.ts';

const report = 'The ferry will not sail again before the inquiry has come to an end.';
const words = 'We will not sail before the inquiry is over';

/** Four articles: B copies A; A, B and C know Ana Ruiz, C by more names; D speaks of somebody else. */
const A = annotation('A', {
  article: { published_on: '2026-03-01' },
  body: [report],
  entities: { 'Ana Ruiz': { mentions: 2 }, Arn: { type: 'other' } },
  quotes: { [words]: 'Ana Ruiz' },
});
const B = annotation('B', {
  article: { published_on: '2026-03-02' },
  body: [report],
  entities: { 'Ana Ruiz': {} },
  quotes: { [words]: 'Ana Ruiz' },
});
const C = annotation('C', {
  entities: { 'Aña Ruiz': { forms: ['Aña Ruiz', 'Ruiz'] }, Arn: { type: 'place' } },
  quotes: { 'It is a matter of safety': 'Aña Ruiz' },
});
const D = annotation('D', { entities: { Ruiz: {} }, quotes: { 'I know nothing of any ferry': null } });
const all = [A, B, C, D];

const idOf = (rows: Rows, name: string) => rows.entities.find((entity) => entity.name === name)?.entity_id;

describe('link', () => {
  it('makes one entity of one thing and points every row to it', () => {
    const rows = link(all);
    const ana = idOf(rows, 'Aña Ruiz') ?? '';
    expect(rows.entities.map(({ name, type, mention_count }) => [name, type, mention_count]).sort()).toEqual([
      ['Arn', 'place', 2],
      ['Aña Ruiz', 'person', 5],
      ['Ruiz', 'person', 1],
    ]);
    expect(rows.mentions.filter((mention) => mention.entity_id === ana)).toHaveLength(5);
    expect(rows.mentions.filter(({ text }) => text === 'Arn').map(({ type }) => type)).toEqual(['place', 'place']);
    const speakers = rows.quotes.map(({ article_id, speaker_id, speaker }) => ({ article_id, speaker_id, speaker }));
    const spoken = { speaker_id: ana, speaker: 'Aña Ruiz' };
    expect(speakers).toEqual(
      rows.articles.map(({ article_id }) =>
        article_id === id('a', 'D') ? { article_id, speaker_id: null, speaker: null } : { article_id, ...spoken },
      ),
    );
    expect(rows.entities.find(({ entity_id }) => entity_id === ana)?.aliases).toEqual(['Ana Ruiz', 'Ruiz']);
  });

  it('points positions and what quotes are about to the same entities', () => {
    const [ana, arn] = [id('e', 'E Ana Ruiz'), id('e', 'E Arn')];
    const sketch = annotation('E', { entities: { 'Ana Ruiz': {}, Arn: { type: 'place' } }, quotes: { [words]: null } });
    const rows = link([
      {
        ...sketch,
        quotes: sketch.quotes.map((row) => ({ ...row, about_ids: [arn, ana, arn] })),
        positions: [positionRow({ article_id: id('a', 'E'), entity_id: ana, of_id: arn })],
      },
    ]);
    const ids = [idOf(rows, 'Ana Ruiz'), idOf(rows, 'Arn')];
    expect([rows.positions[0]?.entity_id, rows.positions[0]?.of_id]).toEqual(ids);
    expect(rows.quotes[0]?.about_ids).toEqual([...ids].reverse());
    expect(rows.entities.find(({ name }) => name === 'Ana Ruiz')?.description).toBe('Mayor of Arn');
  });

  it('marks the copy of an article and its quotes, and leaves these out of counts', () => {
    const rows = link(all);
    const [original, copy] = [id('a', 'A'), id('a', 'B')];
    const article = (wanted: string) => rows.articles.find((row) => row.article_id === wanted);
    expect(article(copy)).toMatchObject({ duplicate_of: original, story_id: article(original)?.story_id });
    expect(article(original)).toMatchObject({ duplicate_of: null, story_id: expect.stringMatching(/^s-/) });
    expect(article(id('a', 'C'))).toMatchObject({ duplicate_of: null, story_id: null });
    expect(rows.quotes.filter((quote) => quote.is_duplicate).map((quote) => quote.article_id)).toEqual([copy]);
    expect(rows.entities.find(({ name }) => name === 'Aña Ruiz')?.quote_count).toBe(2);
  });

  it('counts the words of a story once, though the article that came first was cut', () => {
    const paragraphs = [
      'The ferry will not sail again before the inquiry into the sinking of the old ferry has come to an end.',
      'The mayor of the town said she had asked the owners of the line to pay the wages of the crew until then.',
      'The captain of the ship has been heard twice by the court and is to be heard once more in the spring.',
    ];
    const late = 'Nobody has asked the crew what they saw that night';
    const first = annotation('first', { article: { published_on: '2026-03-01' }, body: paragraphs.slice(0, 2) });
    const full = ['2026-03-02', '2026-03-03', '2026-03-04'].map((published_on) =>
      annotation(published_on, {
        article: { published_on },
        body: [...paragraphs, `“${late},” Ana Ruiz said. “No,” she said.`],
        entities: { 'Ana Ruiz': {} },
        quotes: { [late]: 'Ana Ruiz', No: 'Ana Ruiz' },
      }),
    );
    const rows = link([first, ...full]);
    expect(new Set(rows.articles.map((row) => row.story_id)).size).toBe(1);
    const fresh = rows.quotes.filter((quote) => !quote.is_duplicate).map(({ article_id, text }) => [article_id, text]);
    expect(fresh).toEqual([
      [id('a', '2026-03-02'), late],
      [id('a', '2026-03-02'), 'No'],
    ]);
    expect(rows.entities[0]?.quote_count).toBe(2);
  });

  it('gives quotes of the same words one utterance', () => {
    const utterances = link(all).quotes.map(({ text, utterance_id }) => [text === words, utterance_id !== null]);
    expect(utterances.sort()).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it('gives the same rows in whatever order the articles come', () => {
    const expected = link(all);
    assert(
      property(shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(link(shuffled)).toEqual(expected);
      }),
    );
  });

  it('orders articles and entities by id', () => {
    const { articles, entities } = link(all);
    for (const ids of [articles.map((row) => row.article_id), entities.map((row) => row.entity_id)]) {
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('makes empty tables of no article', () => {
    expect(Object.values(link([])).flat()).toEqual([]);
  });
});

describe('link after a version', () => {
  it('gives the same rows again for the same articles', () => {
    const first = link(all);
    const second = link(all, { before: first });
    expect(second).toEqual(first);
    const grown = link(all, { before: link([A, C], { before: link([A]) }) });
    expect(link(all, { before: grown })).toEqual(grown);
  });

  it('keeps ids as the collection grows, though a fuller name and an earlier member are found', () => {
    const growing: Annotation[][] = [[D], [A, D], [A, C, D], all];
    const versions: Rows[] = [];
    for (const articles of growing) versions.push(link(articles, { before: versions.at(-1) ?? null }));
    const [, second, third, fourth] = versions;
    if (!second || !third || !fourth) throw new Error('four versions were made');
    expect([idOf(third, 'Aña Ruiz'), idOf(fourth, 'Aña Ruiz')]).toEqual([
      idOf(second, 'Ana Ruiz'),
      idOf(second, 'Ana Ruiz'),
    ]);
    expect(idOf(fourth, 'Arn')).toBe(idOf(second, 'Arn'));
    expect(fourth.entities.flatMap(({ former_ids }) => former_ids)).toEqual([]);
  });

  const copies = [...'EFGH'].map((name) => annotation(name, { body: [report], quotes: { [words]: null } }));

  it('keeps the id of a story as copies are added, though one has a smaller id', () => {
    const largestFirst = copies.toSorted((a, b) => compareCodePoints(b.article.article_id, a.article.article_id));
    const storyOf = ({ articles }: Rows) => new Set(articles.map((row) => row.story_id));
    const first = link(largestFirst.slice(0, 2));
    expect(storyOf(link(copies))).not.toEqual(storyOf(first));
    expect(storyOf(link(copies, { before: first }))).toEqual(storyOf(first));
  });

  it('keeps the id of an utterance as quotes are added, though one has a smaller id', () => {
    const quoteId = ({ quotes }: Annotation) => quotes[0]?.quote_id ?? '';
    const largestFirst = copies.toSorted((a, b) => compareCodePoints(quoteId(b), quoteId(a)));
    const utteranceOf = ({ quotes }: Rows) => new Set(quotes.map((row) => row.utterance_id));
    const first = link(largestFirst.slice(0, 2));
    expect(utteranceOf(link(copies))).not.toEqual(utteranceOf(first));
    expect(utteranceOf(link(copies, { before: first }))).toEqual(utteranceOf(first));
  });

  it('tells of a merge in former_ids, and takes them back when the parts are split again', () => {
    const ruiz = annotation('E', { entities: { 'Ana Ruiz': { mentions: 2 } } });
    const misspelt = annotation('F', { entities: { 'Ana Rulz': {} } });
    const corrected = { ...misspelt, entities: misspelt.entities.map((entity) => ({ ...entity, name: 'Ana Ruiz' })) };
    const apart = link([ruiz, misspelt]);
    const [ruizId, rulzId] = ['Ana Ruiz', 'Ana Rulz'].map((name) => idOf(apart, name));
    const merged = link([ruiz, corrected], { before: apart });
    expect(merged.entities).toMatchObject([{ entity_id: ruizId, former_ids: [rulzId], mention_count: 3 }]);
    const split = link([ruiz, misspelt], { before: merged });
    expect(split).toEqual(apart);
  });

  it('recognises a person by the full name when every mention was rekeyed, but not by a single one', () => {
    const first = link([A, D]);
    const moved = [annotation('A2', { entities: { 'Ana Ruiz': {} } }), annotation('D2', { entities: { Ruiz: {} } })];
    const second = link(moved, { before: first });
    expect(idOf(second, 'Ana Ruiz')).toBe(idOf(first, 'Ana Ruiz'));
    expect(idOf(second, 'Ruiz')).not.toBe(idOf(first, 'Ruiz'));
  });
});
