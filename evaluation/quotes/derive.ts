import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AnnotationError } from './annotated.ts';
import { annotatedFolder, readSpokenRecord, seedFiles, spokenRecordLines } from './spoken-record.ts';

/**
 * Writes what is made from the marked articles: their bare texts, a file each with its day beside it, and the table for
 * other tools. Files of articles that are no longer marked go.
 */
async function derive(articles: string, table: string): Promise<void> {
  const annotated = await readSpokenRecord(annotatedFolder);
  const files = new Map(annotated.flatMap(seedFiles));
  await mkdir(articles, { recursive: true });
  const left = (await readdir(articles)).filter((name) => !files.has(name));
  for (const name of left) await rm(join(articles, name));
  for (const [name, text] of files) await writeFile(join(articles, name), text);
  await writeFile(table, spokenRecordLines(annotated));
  const statements = annotated.reduce((sum, article) => sum + article.statements.length, 0);
  process.stdout.write(`${annotated.length} articles in ${articles}, ${statements} statements in ${table}\n`);
}

const [articles, table] = process.argv.slice(2);
if (articles === undefined || table === undefined) {
  process.stderr.write('Usage: derive.js FOLDER TABLE\n');
  process.exitCode = 2;
} else {
  await derive(articles, table).catch((error: unknown) => {
    if (!(error instanceof AnnotationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
