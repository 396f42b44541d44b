import fc from 'fast-check';
import type { Row } from '../../../schemas/table.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, dateRow, entityRow, id, mentionRow, passageRow, positionRow, quoteRow } from '../../builders.ts';
import { inOrder } from './streams.ts';

const entities = ['Ana Ruiz', 'Bo Lind', 'Arn'];
const entity = fc.constantFrom(...entities).map((name) => id('e', name));

/** Rows of one article, as far as two versions may differ in them. */
const articleFacts = fc.record({
  name: fc.constantFrom('one', 'two', 'three'),
  title: fc.constantFrom(null, 'Ferry talks'),
  publisher: fc.constantFrom(null, 'The Arn Post'),
  text: fc.constantFrom(null, 'We sail', 'We dock'),
  story_id: fc.constantFrom(null, id('s', 'one')),
  passages: fc.uniqueArray(fc.record({ place: fc.nat(2), text: fc.constantFrom('a', 'b') }), {
    selector: ({ place }) => place,
  }),
  mentions: fc.uniqueArray(
    fc.record({ place: fc.nat(3), entity_id: entity, type: fc.constantFrom('person' as const, 'place' as const) }),
    { selector: ({ place }) => place },
  ),
  quotes: fc.uniqueArray(
    fc.record({
      place: fc.nat(2),
      speaker_id: fc.option(entity),
      speaker: fc.constantFrom('Ana', 'Bo'),
      co_speaker_ids: fc.array(entity, { maxLength: 1 }),
      type: fc.constantFrom('direct' as const, 'mixed' as const),
    }),
    { selector: ({ place }) => place },
  ),
  dates: fc.uniqueArray(fc.record({ place: fc.nat(2), value: fc.constantFrom(null, '2027') }), {
    selector: ({ place }) => place,
  }),
  positions: fc.uniqueArray(fc.record({ place: fc.nat(1), entity_id: entity }), { selector: ({ place }) => place }),
});

const entityFacts = fc.record({ name: fc.constantFrom(...entities), aliases: fc.constantFrom<string[]>([], ['A.']) });

/**
 * Rows of a version: of a few articles that another version may hold too, the same or otherwise, so that any two may
 * have articles added, gone, corrected and withdrawn, entities regrouped, and empty tables.
 */
export const versionRows: fc.Arbitrary<Rows> = fc
  .record({
    articles: fc.uniqueArray(articleFacts, { selector: ({ name }) => name, maxLength: 3 }),
    entities: fc.uniqueArray(entityFacts, { selector: ({ name }) => name }),
  })
  .map(({ articles, entities: held }) =>
    inOrder({
      articles: articles.map(({ name, title, publisher, text, story_id }) =>
        articleRow({ article_id: id('a', name), source_path: `${name}.txt`, title, publisher, text, story_id }),
      ),
      passages: spans(
        articles,
        ({ passages }) => passages,
        (place, span, { text }) => passageRow({ passage_id: id('p', place), text, ...span }),
      ),
      mentions: spans(
        articles,
        ({ mentions }) => mentions,
        (place, span, { entity_id, type }) => mentionRow({ mention_id: id('m', place), entity_id, type, ...span }),
      ),
      quotes: spans(
        articles,
        ({ quotes }) => quotes,
        (place, span, { place: _, ...columns }) => quoteRow({ quote_id: id('q', place), ...columns, ...span }),
      ),
      dates: spans(
        articles,
        ({ dates }) => dates,
        (place, span, { value }) => dateRow({ date_id: id('d', place), value, ...span }),
      ),
      positions: spans(
        articles,
        ({ positions }) => positions,
        (place, span, { entity_id }) => positionRow({ position_id: id('o', place), entity_id, ...span }),
      ),
      entities: held.map(({ name, aliases }) => entityRow({ entity_id: id('e', name), name, aliases })),
    }),
  );

interface Span {
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
}

/** The rows of a table of all articles, whose ids are made of the article and the place. */
function spans<Article extends { readonly name: string }, Facts extends { readonly place: number }, Made extends Row>(
  articles: readonly Article[],
  factsOf: (article: Article) => readonly Facts[],
  make: (place: string, span: Span, facts: Facts) => Made,
): Made[] {
  return articles.flatMap((article) =>
    factsOf(article).map((facts) => {
      const span = { article_id: id('a', article.name), start: 10 * facts.place, end: 10 * facts.place + 5 };
      return make(`${article.name} ${facts.place}`, span, facts);
    }),
  );
}
