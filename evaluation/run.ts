import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Analyzer, createAnalyzer } from '../pipeline/language/analyzer.ts';
import { runExtraction } from './extraction/run.ts';
import { runHtml } from './html/run.ts';
import { runLanguage } from './language/run.ts';
import { runLinking } from './linking/run.ts';
import { type Options, type Part, readOptions, scratch, usage } from './options.ts';
import { runQuotes } from './quotes/run.ts';

const runs: Readonly<Record<Part, (options: Options, analyzer: Analyzer) => Promise<void>>> = {
  language: runLanguage,
  extraction: runExtraction,
  quotes: runQuotes,
  linking: runLinking,
  html: runHtml,
};

async function main(args: readonly string[]): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'evaluation-'));
  try {
    const options = readOptions(args, temporary);
    if (options !== null) return await run(options);
    process.stderr.write(usage);
    process.exitCode = 2;
  } finally {
    await rm(temporary, { recursive: true });
  }
}

async function run(options: Options): Promise<void> {
  await mkdir(scratch, { recursive: true });
  await mkdir(options.errors, { recursive: true });
  const analyzer = await createAnalyzer();
  for (const part of options.only) await runs[part](options, analyzer);
  await analyzer.close();
}

await main(process.argv.slice(2));
