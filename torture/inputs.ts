import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Quarantine, quarantineSchema } from '../schemas/manifest.ts';
import { inventArticle, type Sample } from './articles.ts';
import { packed, type Writing, writings } from './formats.ts';
import { mutate } from './mutations.ts';
import { ending, runProgram } from './program.ts';
import { verdictOn } from './published.ts';
import { type Random, seededRandom } from './random.ts';
import { isTrueReason, type Judged } from './reasons.ts';
import { count, inPairs, type Outcome, type Setting } from './trial.ts';

interface SourceFile {
  /** As the program names it: relative to the folder of the batch. */
  readonly path: string;
  readonly writing: Writing;
  readonly samples: readonly Sample[];
  readonly bytes: Buffer;
  readonly isPacked: boolean;
  /** How it was damaged; empty for a good file. */
  readonly ways: readonly string[];
}

/** Codes that would be a fault of the program, whatever it is fed with. */
const faults = new Set([
  'analysis-failed',
  'schema-violation',
  'duplicate-key',
  'dangling-reference',
  'span-mismatch',
  'timed-out',
  'unreadable-file',
]);

/**
 * Feeds the program damaged files of every format among good ones. It must end, lose no good record, and account for
 * each damaged file by an article or by a reject with a true reason.
 */
export async function mutatedInputs(setting: Setting, files: number, perBatch = 500): Promise<Outcome> {
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  // Each batch has a chance of its own, so that it is the same whatever runs beside it.
  const seeds = Array.from({ length: Math.ceil(files / perBatch) }, () => setting.random.below(2 ** 32));
  const started = performance.now();
  await inPairs(seeds, async (seed, number) => {
    const folder = join(setting.scratch, `batch-${number}`);
    const batch = inventBatch(seededRandom(seed), Math.min(perBatch, files - number * perBatch));
    const found = await runBatch(setting.program, folder, batch, counts);
    for (const failure of found) setting.say(failure);
    failures.push(...found.map((failure) => `batch ${number}: ${failure}`));
    await rm(folder, { recursive: true, force: true });
    setting.say(`mutated inputs: batch ${number + 1} of ${seeds.length}, ${failures.length} failures`);
  });
  const rate = Math.round((files * 1000) / (performance.now() - started));
  return { name: 'Mutated inputs', figures: { ...counts, 'mutated files a second': rate }, failures, notRun: [] };
}

/** A good file of every format, packed and not, and damaged ones of formats by chance. */
function inventBatch(random: Random, mutated: number): SourceFile[] {
  const good = writings.flatMap((writing, index) =>
    [false, true].map((isPacked) => inventFile('good', index * 2 + Number(isPacked), writing, isPacked, random)),
  );
  const bad = Array.from({ length: mutated }, (_, index) => {
    const file = inventFile('bad', index, random.pick(writings), random.below(3) === 0, random);
    const { bytes, ways } = mutate(file.bytes, random);
    return { ...file, bytes, ways };
  });
  const onDisk = [...good, ...bad].map((file) => (file.isPacked ? { ...file, bytes: packed(file.bytes) } : file));
  return onDisk.map((file) => {
    if (!file.isPacked || file.ways.length === 0 || random.below(3) > 0) return file;
    const { bytes, ways } = mutate(file.bytes, random);
    return { ...file, bytes, ways: [...file.ways, 'packed', ...ways] };
  });
}

function inventFile(kind: string, number: number, writing: Writing, isPacked: boolean, random: Random): SourceFile {
  const samples = Array.from({ length: writing.records }, (_, index) => {
    return inventArticle(`${kind}-news`, number * 10 + index, 3, random);
  });
  const path = `${kind}/${number}${writing.extension}${isPacked ? '.gz' : ''}`;
  return { path, writing, samples, bytes: writing.write(samples), isPacked, ways: [] };
}

async function runBatch(
  program: string,
  folder: string,
  files: readonly SourceFile[],
  counts: Record<string, number>,
): Promise<string[]> {
  const sources = join(folder, 'sources');
  const out = join(folder, 'out');
  for (const kind of ['good', 'bad']) await mkdir(join(sources, kind), { recursive: true });
  for (const { path, bytes } of files) await writeFile(join(sources, path), bytes);
  const run = await runProgram(program, ['build', sources, '--out', out, '--max-rejects', '1'], { limit: 300_000 });
  if (run.code !== 0) return [`the build ended with ${ending(run)}`];
  const verdict = await verdictOn(out);
  const version = join(out, '0.1.0');
  const texts = await publishedTexts(version);
  const { rejects } = quarantineSchema.parse(JSON.parse(await readFile(join(version, 'quarantine.json'), 'utf8')));
  count(counts, 'articles published', texts.size);
  return [
    ...(verdict === 'holds' ? [] : [`the version ${verdict}`]),
    ...files.flatMap((file) => (file.ways.length === 0 ? lostRecords(file, texts, counts) : [])),
    ...files.flatMap((file) => (file.ways.length === 0 ? [] : unaccounted(file, sources, texts, rejects, counts))),
  ];
}

/** The texts of a version by the source that they came from. */
async function publishedTexts(version: string): Promise<Map<string, string>> {
  const rows: unknown = JSON.parse(await readFile(join(version, 'articles', 'articles.json'), 'utf8'));
  const texts = new Map<string, string>();
  for (const row of Array.isArray(rows) ? rows : []) texts.set(String(row.source_path), String(row.text));
  return texts;
}

function lostRecords(
  { path, writing, samples }: SourceFile,
  texts: ReadonlyMap<string, string>,
  counts: Record<string, number>,
): string[] {
  return samples.flatMap((sample, index) => {
    const source = writing.records === 1 ? path : `${path}#${index + 1}`;
    count(counts, 'good records among them');
    return texts.get(source) === writing.textOf(sample) ? [] : [`${source}, which is good, is not published as it is`];
  });
}

/** What is wrong with the account of a damaged file: nothing told of it, a reason that is not true, a line lost. */
function unaccounted(
  file: SourceFile,
  sources: string,
  texts: ReadonlyMap<string, string>,
  rejects: Quarantine['rejects'],
  counts: Record<string, number>,
): string[] {
  const isOfFile = (ref: string): boolean => ref === file.path || ref.startsWith(`${file.path}#`);
  const told = rejects.filter(({ input_ref }) => isOfFile(input_ref));
  const articles = [...texts.keys()].filter(isOfFile);
  const judged = judgedFile(file, sources);
  count(counts, 'mutated files');
  if (articles.length > 0) count(counts, 'mutated files that still gave an article');
  if (told.length > 0) count(counts, 'mutated files with a reject');
  const failures = articles.length + told.length > 0 ? [] : [`nothing is told of ${file.path} (${file.ways})`];
  for (const reject of told) {
    count(counts, `rejects: ${reject.code}`);
    const judgement = isTrueReason(reject, judged);
    if (judgement !== null) count(counts, 'reasons proved by other means');
    if (judgement !== false && !faults.has(reject.code)) continue;
    failures.push(`${reject.input_ref} (${file.ways}) is said to be ${reject.code}: ${reject.message}`);
  }
  return [...failures, ...lostRows(file, judged, texts, told, counts)];
}

/**
 * Records that no damage touched must be published whatever happened around them: lines of JSON, always; rows of a
 * table, unless a quotation mark that was left open before them takes them in, and those are counted.
 */
function lostRows(
  { path, writing, samples, ways }: SourceFile,
  { bytes, isDamagedGzip }: Judged,
  texts: ReadonlyMap<string, string>,
  told: Quarantine['rejects'],
  counts: Record<string, number>,
): string[] {
  const isTable = writing.name === 'csv' || writing.name === 'tsv';
  if ((writing.name !== 'jsonl' && !isTable) || bytes === null) return [];
  if (isDamagedGzip || isMarkedUtf16(bytes)) return [];
  const document = `\n${bytes.toString('utf8').replace(/^\uFEFF/, '')}\n`;
  const published = new Set([...texts].filter(([source]) => source.startsWith(`${path}#`)).map(([, text]) => text));
  const kind = isTable ? 'rows' : 'lines';
  const header = isTable ? firstLine(writing.write([]).toString('utf8')) : '';
  if (!document.startsWith(`\n${header}`)) return [];
  return samples.flatMap((sample) => {
    const written = writing.write([sample]).toString('utf8').trimEnd();
    const row = written.slice(isTable ? header.length : 0);
    if (!document.includes(`\n${row}\n`)) return [];
    count(counts, `whole ${kind} in damaged .${writing.name} files`);
    if (published.has(writing.textOf(sample)) || isSuperseded(sample, told)) return [];
    count(counts, `whole ${kind} in damaged .${writing.name} files, not published`);
    if (isTable) return [];
    return [`a whole line of ${path} (${ways}) is not published; its rejects: ${told.map(({ code }) => code)}`];
  });
}

/** Damage made another record of the same address, and one of them stays. */
function isSuperseded({ url }: Sample, told: Quarantine['rejects']): boolean {
  return told.some(({ code, record }) => code === 'superseded' && JSON.stringify(record).includes(`"${url}"`));
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1);
}

/** Such a mark makes all that follows UTF-16, whatever it was. */
function isMarkedUtf16(bytes: Buffer): boolean {
  return /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));
}

/** A file as it must be judged: unpacked by gzip itself, or by zlib where gzip is not installed. */
function judgedFile({ path, bytes, isPacked }: SourceFile, sources: string): Judged {
  const name = path.replace(/\.gz$/, '');
  if (!isPacked) return { name, bytes, isDamagedGzip: false };
  const { status, stdout, error } = spawnSync('gzip', ['-dc', join(sources, path)], { maxBuffer: 1 << 26 });
  const isWarning = status === 2;
  if (error === undefined) {
    return { name, bytes: status === 0 || isWarning ? stdout : null, isDamagedGzip: status !== 0 };
  }
  try {
    return { name, bytes: gunzipSync(bytes), isDamagedGzip: false };
  } catch {
    return { name, bytes: null, isDamagedGzip: true };
  }
}
