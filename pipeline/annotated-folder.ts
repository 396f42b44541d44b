import { join } from 'node:path';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import type { ArticleMetadata } from '../schemas/collection.ts';
import { languageModelSchema } from '../schemas/manifest.ts';
import { type RejectCode, rejectCodes, type Stage, stages } from '../schemas/reject.ts';
import type { AnnotatedArticle, AnnotatedArticles } from './annotated-articles.ts';
import { packMetadata } from './article.ts';
import type { Effects } from './effects.ts';
import { RecordError, systemCode } from './error.ts';
import { parseJson } from './ingest/json.ts';
import type { StatedFile } from './inputs.ts';
import { compareCodePoints } from './offsets.ts';
import { bufferOf } from './publish/parquet.ts';
import { withFile } from './publish/reader.ts';
import type { Reject } from './reject.ts';
import { isRecord } from './store/record.ts';
import type { Store } from './store/store.ts';

/** The layout of a folder of annotated articles, as docs/cluster.md describes it. */
const format = 1;

const jobSchema = z.object({
  format: z.literal(format),
  program: z.string(),
  language_model: languageModelSchema,
  root: z.string(),
  files: z.int().min(0),
});

/** What a job says of the articles that it annotated. */
export type AnnotatingJob = z.infer<typeof jobSchema>;

const codes = Object.keys(rejectCodes) as [RejectCode, ...RejectCode[]];
const failureSchema = z.object({ code: z.enum(codes), message: z.string() });
const rejectSchema = failureSchema.extend({
  stage: z.enum(stages as readonly [Stage, ...Stage[]]),
  inputRef: z.string(),
  record: z.unknown(),
});

/** What tells an article from others; the program that wrote it is the one that reads it. */
const identitySchema = z.looseObject({
  id: z.string(),
  source: z.string(),
  sha256: z.string(),
  textSha256: z.string(),
  key: z.string(),
  metadata: z.looseObject({}),
});

/** A row of the files under `annotated`: what came of one record. */
const rowSchema = z.object({
  path: z.string(),
  number: z.int().nullable(),
  position: z.int(),
  identity: z.string().nullable(),
  record: z.instanceof(Uint8Array).nullable(),
  failure: z.string().nullable(),
  reject: z.string().nullable(),
});
type ResultRow = z.infer<typeof rowSchema>;

/** Where a record stands among those of all sources. */
type Place = Pick<ResultRow, 'path' | 'number' | 'position'>;

/** What `job.json` of a folder says. @throws RecordError of kind data where the job is not done, or was another program's */
export async function readJob(folder: string, program: string, { files }: Effects): Promise<AnnotatingJob> {
  const path = join(folder, 'job.json');
  const content = await files.readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    const message = `${path} is missing: the job that annotates into this folder is not done. Run it again, it goes on where it was.`;
    throw new RecordError('data', 'job-unfinished', message);
  });
  const job = jobSchema.safeParse(parseJson(content)?.value);
  if (!job.success) throw damagedFolder(path, z.prettifyError(job.error));
  if (job.data.program === program) return job.data;
  const message = `${folder} was annotated by ${job.data.program}, and this is ${program}. Publish it with that one.`;
  throw new RecordError('data', 'other-program', message);
}

/**
 * Reads the articles that a job annotated: records into a store, all else in the order of the sources, as one process
 * would have read them.
 *
 * @throws RecordError of kind data where the files are not what a job writes, io where they cannot be read
 */
export async function readAnnotated(folder: string, store: Store, effects: Effects): Promise<AnnotatedArticles> {
  const articles: (readonly [Place, AnnotatedArticle])[] = [];
  const rejects: (readonly [Place, Reject])[] = [];
  const failures = new Map<AnnotatedArticle, Pick<Reject, 'code' | 'message'>>();
  for (const file of await parquetFiles(join(folder, 'annotated'), effects)) {
    for await (const row of rowsOf(file, rowSchema, effects)) {
      const { path, number, position, identity, record, failure, reject } = row;
      const place = { path, number, position };
      if (reject !== null) rejects.push([place, parsed(file, reject, rejectSchema) as Reject]);
      if (identity === null) continue;
      const { metadata, ...known } = parsed(file, identity, identitySchema);
      const article = { ...known, metadata: packMetadata(metadata as unknown as ArticleMetadata) };
      articles.push([place, article]);
      if (record !== null && !isRecord(record)) throw damagedFolder(file, 'it holds records of another layout');
      if (record !== null) await store.put(article.key, record);
      if (failure !== null) failures.set(article, parsed(file, failure, failureSchema));
    }
  }
  return { articles: inPlace(articles), rejects: inPlace(rejects), failures, annotated: 0 };
}

const statedSchema = z.object({ path: z.string(), sha256: z.string() });

/** The metadata files that a job found beside the sources. */
export async function readStated(folder: string, effects: Effects): Promise<StatedFile[]> {
  const stated: StatedFile[] = [];
  for (const file of await parquetFiles(join(folder, 'stated'), effects)) {
    for await (const { path, sha256 } of rowsOf(file, statedSchema, effects)) stated.push([path, sha256]);
  }
  return stated;
}

/** The Parquet files of a folder and those in it; none where it is missing. */
async function parquetFiles(folder: string, { files }: Effects): Promise<string[]> {
  const names = await files.readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.parquet'))
    .sort(compareCodePoints)
    .map((name) => join(folder, name));
}

/** The rows of a Parquet file, no more of them in memory than of one group. */
async function* rowsOf<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { files }: Effects,
): AsyncGenerator<z.infer<Schema>, undefined> {
  yield* withFile(files, path, async function* (handle) {
    const file = await bufferOf(handle);
    const metadata = await parquetMetadataAsync(file);
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      // Without utf8 what is no text stays bytes.
      for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd, utf8: false })) {
        const checked = schema.safeParse(withNulls(row));
        if (!checked.success) throw damagedFolder(path, z.prettifyError(checked.error));
        yield checked.data;
      }
      rowStart = rowEnd;
    }
  });
}

/** The reader gives undefined for a null. */
function withNulls(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]));
}

function parsed<Schema extends z.ZodType>(path: string, json: string, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(parseJson(json)?.value);
  if (result.success) return result.data;
  throw damagedFolder(path, z.prettifyError(result.error));
}

function inPlace<Value>(placed: readonly (readonly [Place, Value])[]): Value[] {
  return [...placed].sort(([left], [right]) => comparePlaces(left, right)).map(([, value]) => value);
}

function comparePlaces(left: Place, right: Place): number {
  return (
    compareCodePoints(left.path, right.path) ||
    (left.number ?? 0) - (right.number ?? 0) ||
    left.position - right.position
  );
}

function damagedFolder(path: string, reason: string): RecordError {
  const message = `${path} is not what a job writes: ${reason}. Run the job again into another folder.`;
  return new RecordError('data', 'damaged-job', message);
}
