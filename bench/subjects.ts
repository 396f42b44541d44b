import { closeSync, openSync, writeSync } from 'node:fs';
import { silentEffects } from '../pipeline/effects.ts';
import type { Format } from '../pipeline/publish/format.ts';
import { formats } from '../pipeline/publish/formats.ts';
import { openSink } from '../pipeline/publish/sink.ts';
import { articlesOf } from '../pipeline/validate/linked-articles.ts';
import { validate } from '../pipeline/validate/validate.ts';
import { tableOf } from '../schemas/tables.ts';
import { collection, quotesOfArticle } from './collection.ts';
import { quotesSource } from './quotes.ts';

/** Work to be measured, to or from the file at the path. */
export type Work = (path: string) => Promise<void> | void;

/** Makes ready what is not measured, such as the pool of rows, and gives the work over that many rows of quotes. */
export type Subject = (rows: number) => Work;

/** What can be measured, by name. */
export const subjects: Readonly<Record<string, Subject>> = {
  loop: bareLoop,
  ...Object.fromEntries(formats.map((format) => [`write ${format.name}`, writing(format)])),
  ...Object.fromEntries(formats.map((format) => [`read ${format.name}`, reading(format)])),
  validate: validation,
};

const table = tableOf('quotes');
const { files } = silentEffects();

/** The calibration: each row through `JSON.stringify` into a buffer of 64 kB, which is written to a file when full. */
function bareLoop(rows: number): Work {
  const source = quotesSource(rows);
  const buffer = Buffer.allocUnsafe(65_536);
  return (path) => {
    const file = openSync(path, 'w');
    let filled = 0;
    for (const portion of source()) {
      for (const row of portion) {
        const line = `${JSON.stringify(row)}\n`;
        if (filled + line.length * 3 > buffer.length) {
          writeSync(file, buffer, 0, filled);
          filled = 0;
        }
        filled += buffer.write(line, filled);
      }
    }
    writeSync(file, buffer, 0, filled);
    closeSync(file);
  };
}

/** Writes as a build does, with its sink: counted, hashed and made sure to be on the disk. */
function writing(format: Format): Subject {
  return (rows) => {
    const source = quotesSource(rows);
    return async (path) => {
      const sink = await openSink(files, path);
      const writer = await format.open(table, sink);
      for (const portion of source()) await writer.write(portion);
      await writer.close();
      await sink.close();
    };
  };
}

/** Reads the file that was written before. */
function reading(format: Format): Subject {
  return (rows) => async (path) => {
    let found = 0;
    for await (const portion of format.read(table, path, files)) found += portion.length;
    if (found !== rows) throw new RangeError(`${path} has ${found} rows instead of ${rows}`);
  };
}

/** Validates collections of 100 articles with 1,000 quotes, and their passages, mentions and entities, one after another. */
function validation(rows: number): Work {
  const articles = 100;
  const collections = Array.from({ length: 20 }, (_, index) => collection(index + 1, articles));
  return async () => {
    for (let done = 0, index = 0; done < rows; done += articles * quotesOfArticle, index += 1) {
      const { rejects } = await validate(articlesOf(collections[index % collections.length] ?? collection(0, 0)));
      if (rejects[0]) throw new RangeError(rejects[0].message);
    }
  };
}
