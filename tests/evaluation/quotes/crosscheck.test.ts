import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { scratch } from '../../../evaluation/options.ts';
import {
  type BlockScores,
  checkQuotes,
  checkSpeakers,
  quoteDisagreements,
  speakerDisagreements,
} from '../../../evaluation/quotes/crosscheck.ts';
import { measureQuotes } from '../../../evaluation/quotes/evaluate.ts';
import { type GoldStatement, type QuoteDocument, readQuotes, type Spans } from '../../../evaluation/quotes/gold.ts';
import type { FoundStatement } from '../../../evaluation/quotes/predictions.ts';
import { quoteTypes } from '../../../schemas/quotes.ts';
import { gold, scorers } from '../../gold.ts';
import { found } from './statements.ts';

const counts = {
  quotes: Object.fromEntries(
    ['direct+mixed', 'direct', 'mixed', 'indirect', 'all'].flatMap((block) =>
      ['J5', 'J8', 'exact', 'end-to-end'].map((name) => [`${block} ${name}`, { gold: 4, found: 2, right: 1 }]),
    ),
  ),
  sources: {},
};
const shares = { p: 0.5, r: 0.25, f1: 1 / 3 };
const block: BlockScores = {
  ...{ gold: 4, pred: 2, J5: shares, J8: shares, exact: shares, end_to_end: shares },
  ...{ source_overlap: 0, source_exact: 0, cue_overlap: 0, type: 0 },
};
const theirs = { 'direct+mixed': block, direct: block, mixed: block, indirect: block, all: block };

describe('quoteDisagreements', () => {
  it('finds none where all figures are the same', () => {
    expect(quoteDisagreements(counts, theirs)).toEqual([]);
  });

  it('finds the smallest difference, and a block that the scorer does not have', () => {
    const other = { ...block, J8: { ...shares, p: 0.5001 }, gold: 5 };
    expect(quoteDisagreements(counts, { ...theirs, mixed: other })).toEqual([
      'mixed sizes: 4 2 here, 5 2 by the scorer',
      'mixed J8: 0.5 0.25 0.3333 here, 0.5001 0.25 0.3333 by the scorer',
    ]);
    const { all: _, ...four } = theirs;
    expect(quoteDisagreements(counts, four)).toEqual(['all: nothing by the scorer']);
  });
});

describe('speakerDisagreements', () => {
  const speakers = { named: { gold: 3, found: 2, right: 1 }, 'kept silent': { gold: 4, found: 4, right: 3 } };
  const printed =
    '7 of 9 gold rows found | accuracy 33.3 of 3 named | precision 50.0 of 2 given | silence 75.0 of 4 unnamed\n';

  it('reads the line of the scorer', () => {
    expect(speakerDisagreements(speakers, printed)).toEqual([]);
    expect(speakerDisagreements(speakers, printed.replace('33.3', '33.4'))).toEqual([
      'accuracy: 33.3333 here, 33.4 by the scorer',
    ]);
    expect(speakerDisagreements(speakers, 'nothing')).toHaveLength(4);
  });
});

/** The gold as a careless reader would give it: spans cut, moved and lost, types and names mistaken. */
function careless({ text, quotes }: QuoteDocument): FoundStatement[] {
  const random = randomFrom(text.length);
  const moved = (spans: Spans): Spans =>
    spans.map(([start, end]) => {
      const width = Math.max(2, Math.floor((end - start) / 3));
      const by = (): number => (random.chance(0.5) ? 0 : random.below(width) - random.below(width));
      const first = Math.min(text.length - 2, Math.max(0, start + by()));
      return [first, Math.max(first + 1, Math.min(Array.from(text).length, end + by()))] as const;
    });
  const read = (statement: GoldStatement): FoundStatement => ({
    ...found(text, { content: '' }),
    content: random.chance(0.2) ? moved(statement.content).slice(0, 1) : moved(statement.content),
    source: random.chance(0.2) ? [] : moved(random.chance(0.1) ? statement.content : statement.source),
    cue: random.chance(0.2) ? [] : moved(statement.cue),
    type: random.chance(0.2) ? random.one(quoteTypes) : statement.type,
    speaker: random.chance(0.2) ? null : (statement.speakers?.first?.name ?? 'Ana Ruiz').replace(/^\S+ /, ''),
    aliases: random.chance(0.5) ? ['Bo Lind'] : [],
  });
  return quotes.flatMap((statement) =>
    random.chance(0.1)
      ? []
      : Array(random.chance(0.1) ? 2 : 1)
          .fill(null)
          .map(() => read(statement)),
  );
}

describe.skipIf(gold === null || scorers === null)('the scorers of quotes and speakers (GOLD, EVAL)', () => {
  let temporary = '';
  beforeAll(async () => {
    await mkdir(scratch, { recursive: true });
    temporary = await mkdtemp(join(tmpdir(), 'scorers-'));
  });
  afterAll(() => rm(temporary, { recursive: true }));

  it('give our figures of polnear-dev as a careless reader gives it', async () => {
    const documents = await readQuotes(gold ?? '', 'polnear-dev', 'polnear-dev-speakers');
    const predictions = documents.map((document) => ({ id: document.id, quotes: careless(document) }));
    const evaluation = measureQuotes('careless', documents, predictions);
    const { right = 0, found: given = 0 } = evaluation.counts.quotes['all end-to-end'] ?? {};
    expect(right / given).toBeGreaterThan(0.2);
    expect(right / given).toBeLessThan(0.8);
    expect(await checkQuotes(evaluation, { scorers, temporary })).toEqual([]);
    expect(await checkSpeakers(evaluation, { scorers, temporary })).toEqual([]);
  }, 120_000);
});
