import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fallenFigures } from '../../evaluation/floors.ts';
import { parseFigures } from '../../evaluation/language/committed.ts';
import { evaluateOwn, evaluateSet, quoteSets } from '../../evaluation/quotes/evaluate.ts';
import { annotatedFolder } from '../../evaluation/quotes/spoken-record.ts';
import { shippedAnalyzer } from '../document.ts';
import { gold } from '../gold.ts';

const root = join(import.meta.dirname, '../..');
const committed = async () => parseFigures(await readFile(join(root, 'evaluation/quotes.json'), 'utf8'));

afterAll(async () => (await shippedAnalyzer()).close());

describe('quotes on The Spoken Record', () => {
  it('do not fall below the figures that are committed, of the model that is', async () => {
    const { identity, figures } = await committed();
    const analyzer = await shippedAnalyzer();
    const stale = 'evaluation/quotes.json is of another model: run make evaluate';
    expect(identity.modelSha256, stale).toBe(analyzer.identity.modelSha256);
    const own = await evaluateOwn(analyzer, join(root, annotatedFolder));
    expect(fallenFigures(figures, own.figures)).toEqual([]);
  }, 300_000);
});

describe.skipIf(gold === null)('quotes on the gold (GOLD)', () => {
  it.each(Object.keys(quoteSets))(
    'do not fall below the figures that are committed on %s',
    async (set) => {
      const { figures } = await committed();
      const measured = await evaluateSet(await shippedAnalyzer(), gold ?? '', set);
      expect(fallenFigures(figures, measured.figures)).toEqual([]);
    },
    600_000,
  );
});
