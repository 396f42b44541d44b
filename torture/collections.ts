import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventArticle } from './articles.ts';
import { writings } from './formats.ts';
import { seededRandom } from './random.ts';

/** States of a collection, one an edition: each has the articles of the one before and some more. */
const perEdition = 12;

/**
 * Writes an edition of an invented collection: text, pages and records, some packed. The same edition is the same
 * files wherever it is written.
 */
export async function writeCollection(folder: string, edition: number, paragraphs = 3): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = seededRandom(7);
  for (let number = 0; number < perEdition * (edition + 1); number++) {
    const writing = random.pick(writings);
    const samples = Array.from({ length: writing.records }, (_, index) => {
      return inventArticle('portvale', number * 10 + index, paragraphs, random);
    });
    await writeFile(join(folder, `${number}${writing.extension}`), writing.write(samples));
  }
}
