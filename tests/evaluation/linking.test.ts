import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fallenFigures, floors } from '../../evaluation/floors.ts';
import { parseFigures } from '../../evaluation/language/committed.ts';
import { collectionFolder } from '../../evaluation/linking/collection.ts';
import { moreConfused } from '../../evaluation/linking/confusions.ts';
import { evaluateEntities, evaluateOwn, heldSets } from '../../evaluation/linking/evaluate.ts';
import { evaluateGenerated, readBaseTexts } from '../../evaluation/linking/generated.ts';
import { annotatedFolder } from '../../evaluation/quotes/spoken-record.ts';
import { shippedAnalyzer } from '../document.ts';
import { gold } from '../gold.ts';

const root = join(import.meta.dirname, '../..');
const committed = async () => parseFigures(await readFile(join(root, 'evaluation/linking.json'), 'utf8'));

afterAll(async () => (await shippedAnalyzer()).close());

describe('entities of the own articles', () => {
  it('do not fall below the figures that are committed, of the model that is, and none more is confused', async () => {
    const { identity, figures } = await committed();
    const analyzer = await shippedAnalyzer();
    const stale = 'evaluation/linking.json is of another model: run make evaluate';
    expect(identity.modelSha256, stale).toBe(analyzer.identity.modelSha256);
    const own = await evaluateOwn(analyzer, join(root, collectionFolder));
    expect(fallenFigures(figures, own.figures)).toEqual([]);
    expect(moreConfused(figures, own.figures)).toEqual([]);
  }, 300_000);
});

describe('generated collections', () => {
  it('do not fall below the figures that are committed, nor stories below their floor', async () => {
    const { figures } = await committed();
    for (const base of await readBaseTexts(join(root, annotatedFolder), gold)) {
      const generated = evaluateGenerated(base);
      expect(fallenFigures(figures, generated.figures)).toEqual([]);
      expect(generated.stories.ari).toBeGreaterThanOrEqual(floors.stories);
    }
  }, 300_000);
});

describe.skipIf(gold === null)('entities of the gold (GOLD)', () => {
  it.each(heldSets)(
    'do not fall below the figures that are committed on %s',
    async (set) => {
      const { figures } = await committed();
      const measured = await evaluateEntities(await shippedAnalyzer(), gold ?? '', set);
      expect(fallenFigures(figures, measured.figures)).toEqual([]);
    },
    600_000,
  );
});
