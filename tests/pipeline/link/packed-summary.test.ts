import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  date,
  integer,
  nat,
  option,
  property,
  record,
  string,
  tuple,
  uint32Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdPrefix } from '../../../pipeline/ids.ts';
import type { EntityFacts, StatedPosition } from '../../../pipeline/link/entities/facts.ts';
import { entitiesIn, packSummary, quotesIn, sketchIn, unpackSummary } from '../../../pipeline/link/packed-summary.ts';
import { type ArticleSummary, summarize } from '../../../pipeline/link/summary.ts';
import type { QuotesSketch } from '../../../pipeline/link/utterances/sketch.ts';
import { entityTypes } from '../../../schemas/entities.ts';
import { positionStatuses } from '../../../schemas/positions.ts';
import { annotation, id, positionRow } from '../../builders.ts';

const hex = (digits: number): Arbitrary<string> =>
  array(constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits }).map((all) => all.join(''));
const anyId = (prefix: IdPrefix): Arbitrary<string> => hex(16).map((digits) => `${prefix}-${digits}`);
const anyText = string({ unit: 'binary' });
const anyType = constantFrom(...entityTypes);
const anyDay = date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((day) =>
  day.toISOString().slice(0, 10),
);

const anyPosition: Arbitrary<StatedPosition> = record({
  title: anyText,
  status: constantFrom(...positionStatuses),
  of: option(record({ name: anyText, type: anyType })),
});
const anyFacts: Arbitrary<EntityFacts> = record({
  documentId: anyId('e'),
  type: anyType,
  name: anyText,
  names: array(anyText),
  positions: array(anyPosition),
  followers: array(anyText),
  pronoun: constantFrom(null, 'he', 'she'),
  plays: boolean(),
  speaks: boolean(),
  mentionIds: array(anyId('m')),
});
const anyQuote = record({
  id: anyId('q'),
  speaker: option(anyId('e')),
  isIndirect: boolean(),
  words: uint32Array({ maxLength: 9 }),
});

function quotesOf(
  articleId: string,
  quotes: readonly { id: string; speaker: string | null; isIndirect: boolean; words: Uint32Array }[],
): QuotesSketch {
  let end = 0;
  return {
    articleId,
    quoteIds: quotes.map((quote) => quote.id),
    speakerIds: quotes.map(({ speaker }) => speaker),
    areIndirect: quotes.map(({ isIndirect }) => isIndirect),
    words: Uint32Array.from(quotes.flatMap(({ words }) => [...words])),
    ends: quotes.map(({ words }) => {
      end += words.length;
      return end;
    }),
  };
}

const anySummary: Arbitrary<ArticleSummary> = tuple(
  anyId('a'),
  option(anyDay),
  tuple(anyDay, constant('~'), nat(), hex(16), uint32Array({ maxLength: 600 })),
  array(anyFacts),
  array(anyQuote),
).map(([articleId, publishedOn, [day, instant, length, digest, sample], entities, quotes]) => ({
  articleId,
  publishedOn,
  sketch: { id: articleId, order: `${day} ${instant} ${articleId}`, length, digest, sample },
  entities,
  quotes: quotesOf(articleId, quotes),
}));

describe('packSummary', () => {
  it('loses nothing, and gives the same bytes for the same summary', () => {
    assert(
      property(anySummary, (summary) => {
        const bytes = packSummary(summary);
        expect(unpackSummary(bytes)).toEqual(summary);
        expect(packSummary(unpackSummary(bytes))).toEqual(bytes);
      }),
    );
  });

  it('lets each part be read alone', () => {
    assert(
      property(anySummary, (summary) => {
        const bytes = packSummary(summary);
        expect(sketchIn(bytes)).toEqual(summary.sketch);
        expect(entitiesIn(bytes)).toEqual(summary.entities);
        expect(quotesIn(bytes)).toEqual(summary.quotes);
      }),
    );
  });

  it('packs what is summarized of an article into few bytes', () => {
    const said = 'We will not sail before the inquiry is over and the last of the pumps was replaced';
    const sketch = annotation('A', {
      article: { published_on: '2026-03-01', published_at: '2026-03-01T08:00:00Z' },
      body: [`“${said},” said Mayor Ana Ruiz of Arn.`],
      entities: { 'Ana Ruiz': { forms: ['Ana Ruiz', 'Ruiz'] }, Arn: { type: 'place' }, 'Åsa Łoś': {} },
      quotes: { [said]: 'Ana Ruiz' },
    });
    const ids = { entity_id: id('e', 'A Ana Ruiz'), of_id: id('e', 'A Arn') };
    const summary = summarize({ ...sketch, positions: [positionRow(ids)] });
    expect(summary.entities[0]?.positions).toHaveLength(1);
    const bytes = packSummary(summary);
    expect(unpackSummary(bytes)).toEqual(summary);
    expect(bytes.length).toBeLessThan(600);
  });

  it('refuses an id of another shape, and bytes of another version', () => {
    const summary = summarize(annotation('A', {}));
    expect(() => packSummary({ ...summary, articleId: 'a-1' })).toThrow(TypeError);
    const bytes = packSummary(summary);
    bytes[0] = 2;
    expect(() => unpackSummary(bytes)).toThrow('version 2');
    expect(() => unpackSummary(new Uint8Array())).toThrow(RangeError);
  });

  it('reads lengths of any size', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 32 - 1 }), (length) => {
        const summary = summarize(annotation('A', {}));
        const long = { ...summary, sketch: { ...summary.sketch, length } };
        expect(unpackSummary(packSummary(long)).sketch.length).toBe(length);
      }),
    );
  });
});
