import { parseArgs } from 'node:util';
import { type Layout, type Length, layouts, lengths, writeArticles } from './article-files.ts';

const usage = `Usage: node articles.js COUNT SEED FOLDER [--length ${Object.keys(lengths).join('|')}] [--files ${layouts.join('|')}]
It is run in the folder of the project.
`;

/** Writes as many articles as the arguments say, and what is true of them. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { length: { type: 'string', default: 'report' }, files: { type: 'string', default: 'jsonl' } },
    allowPositionals: true,
  });
  const [count = 0, seed = 0] = positionals.slice(0, 2).map(Number);
  const folder = positionals[2];
  const length = Object.keys(lengths).find((name): name is Length => name === values.length);
  const layout = layouts.find((name): name is Layout => name === values.files);
  const areNumbers = Number.isInteger(count) && count > 0 && Number.isInteger(seed);
  if (!areNumbers || folder === undefined || length === undefined || layout === undefined) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  await writeArticles({ count, seed, folder, length, layout, root: process.cwd() });
}

await main(process.argv.slice(2));
