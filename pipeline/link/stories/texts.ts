import { compareCodePoints } from '../../offsets.ts';
import { numberColumn } from '../column.ts';
import { type IdList, idList, sortedIds } from '../id-list.ts';
import { interned } from '../interned.ts';
import { runAt, runsOf } from '../runs.ts';
import { pickSamples, type Samples, samplesOf } from './samples.ts';
import type { ArticleSketch } from './sketch.ts';

/** The distinct body texts of articles that can be news, the longest first. Articles are numbers. */
export interface DistinctTexts {
  readonly count: number;
  /** The articles that have a text, the one published first at the front. */
  readonly articlesOf: (text: number) => Uint32Array;
  /** Characters (UTF-16 units). */
  readonly lengthOf: (text: number) => number;
  readonly samples: Samples;
  readonly articleId: (article: number) => string;
  /** The place of an article in the order of publication. */
  readonly placeOf: (article: number) => number;
}

/** Characters of a body text, some eight words, below which even equal ones are a formula rather than news. */
const leastCharacters = 40;

/** Sorts sketches by text, in columns: some 40 bytes an article beside its sample. */
export function distinctTexts(sketches: Iterable<ArticleSketch>): DistinctTexts {
  const ids = idList('a');
  const [lengths, bodies] = [numberColumn(), numberColumn()];
  const digests = interned<string>();
  const orders: string[] = [];
  const samples = samplesOf(
    (function* () {
      for (const { id, order, length, digest, sample } of sketches) {
        ids.add(id);
        lengths.add(length);
        bodies.add(digests.numberOf(digest));
        orders.push(order);
        yield sample;
      }
    })(),
  );
  const [length, body] = [lengths.values(), bodies.values()];
  const places = placesOf(orders);
  const byBody = runsOf(orders.length, digests.values.length, (article) =>
    (length[article] ?? 0) < leastCharacters ? -1 : (body[article] ?? 0),
  );
  for (const run of digests.values.keys()) {
    runAt(byBody, run).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  }
  const firsts = Uint32Array.from(digests.values.keys(), (run) => runAt(byBody, run)[0] ?? orders.length);
  const texts = textOrder(
    firsts.filter((first) => first < orders.length),
    length,
    ids,
  );
  return {
    count: texts.length,
    articlesOf: (text) => runAt(byBody, body[texts[text] ?? 0] ?? 0),
    lengthOf: (text) => length[texts[text] ?? 0] ?? 0,
    samples: pickSamples(samples, texts),
    articleId: ids.at,
    placeOf: (article) => places[article] ?? 0,
  };
}

/** For each of some texts its place in their order. */
function placesOf(orders: readonly string[]): Uint32Array {
  const sorted = [...orders.keys()].sort((a, b) => compareCodePoints(orders[a] ?? '', orders[b] ?? ''));
  const places = new Uint32Array(orders.length);
  sorted.forEach((article, place) => {
    places[article] = place;
  });
  return places;
}

/** The first articles of texts, those of the longest texts first, of equally long ones by id. */
function textOrder(firsts: Uint32Array<ArrayBuffer>, length: Uint32Array, ids: IdList): Uint32Array {
  const places = new Uint32Array(length.length);
  sortedIds(ids).order.forEach((article, place) => {
    places[article] = place;
  });
  return firsts.sort((a, b) => (length[b] ?? 0) - (length[a] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0));
}
