import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fallenFigures } from '../../evaluation/floors.ts';
import { evaluatePagesHeld } from '../../evaluation/html/evaluate.ts';
import { parseFigures } from '../../evaluation/language/committed.ts';
import { gold } from '../gold.ts';

const report = join(import.meta.dirname, '../../evaluation/html.json');

describe.skipIf(gold === null)('web pages of the gold (GOLD)', () => {
  it('do not fall below the figures that are committed', async () => {
    const { figures } = parseFigures(await readFile(report, 'utf8'));
    expect(fallenFigures(figures, await evaluatePagesHeld(gold ?? ''))).toEqual([]);
  }, 300_000);
});
