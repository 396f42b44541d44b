import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateHeld } from '../../evaluation/extraction/evaluate.ts';
import { fallenFigures } from '../../evaluation/floors.ts';
import { parseFigures } from '../../evaluation/language/committed.ts';
import { createAnalyzer } from '../../pipeline/language/analyzer.ts';
import { gold } from '../gold.ts';

const report = join(import.meta.dirname, '../../evaluation/extraction.json');

describe.skipIf(gold === null)('extraction on the gold (GOLD)', () => {
  it('does not fall below the figures that are committed, of the model that is', async () => {
    const { identity, figures } = parseFigures(await readFile(report, 'utf8'));
    const analyzer = await createAnalyzer();
    const stale = 'evaluation/extraction.json is of another model: run make evaluate';
    expect(identity.modelSha256, stale).toBe(analyzer.identity.modelSha256);
    expect(fallenFigures(figures, await evaluateHeld(analyzer, gold ?? ''))).toEqual([]);
    await analyzer.close();
  }, 300_000);
});
