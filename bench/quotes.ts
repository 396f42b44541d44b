import type { Row } from '../schemas/table.ts';
import { collection, quotesOfArticle } from './collection.ts';

/** Rows handed to a writer at a time, as a build does. */
const portionSize = 1000;

/**
 * Quotes that are made beforehand; later rows differ from them in their id alone. They are more than a row group of
 * Parquet, so that no text comes twice in one and no dictionary or compression gains from the pool.
 */
const poolSize = 24_000;

/** Makes rows of the quotes table, portion by portion, the same in every run. */
export function quotesSource(rows: number): () => Generator<readonly Row[]> {
  const articles = Math.ceil(Math.min(rows, poolSize) / quotesOfArticle);
  const pool: readonly Row[] = collection(1, articles).quotes;
  return function* () {
    for (let start = 0; start < rows; start += portionSize) {
      const length = Math.min(portionSize, rows - start);
      yield Array.from({ length }, (_, index) => ({
        ...pool[(start + index) % pool.length],
        quote_id: quoteId(start + index),
      }));
    }
  };
}

/** The id of the quote of a number: two permutations of 32 bits, so that ids differ and are in no order. */
function quoteId(number: number): string {
  return `q-${scrambled(number, 0x9e3779b1)}${scrambled(number, 0x85ebca6b)}`;
}

function scrambled(number: number, factor: number): string {
  const product = Math.imul(number + 1, factor);
  return (Math.imul(product ^ (product >>> 15), factor) >>> 0).toString(16).padStart(8, '0');
}
