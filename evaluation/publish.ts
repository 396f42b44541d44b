import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Figure, fallenFigures } from './floors.ts';
import { type CommittedFigures, formatFigures, parseFigures } from './language/committed.ts';
import { type Options, type Part, say } from './options.ts';

/**
 * Writes the counts and the report of a part, prints the report, and says which of the figures are lower than those
 * that were replaced.
 *
 * @param held the figures that may not fall
 */
export async function writeReport(
  { out }: Options,
  part: Part,
  measured: CommittedFigures,
  held: readonly Figure[],
  report: string,
): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, `${part}.json`);
  const before = await readFile(path, 'utf8').catch(() => null);
  await writeFile(path, formatFigures(measured));
  await writeFile(join(out, `${part.toUpperCase()}.md`), report);
  process.stdout.write(report);
  if (before === null) return;
  for (const line of fallenFigures(parseFigures(before).figures, held)) say(`Fallen: ${line}`);
}
