import { z } from 'zod';
import { type FailureCode, failureCodes } from './failure.ts';

const codes = Object.keys(failureCodes) as [FailureCode, ...FailureCode[]];

/** What became of an address: a line of the index of a record. */
export const entrySchema = z.strictObject({
  /** Number of the run, from 1. */
  run: z.int(),
  /** The address as asked for, in one spelling. */
  url: z.string(),
  /** `redirected` leads to an address that is fetched by itself. */
  outcome: z.enum(['fetched', 'unchanged', 'redirected', 'failed']),
  /** When the answer had come, in UTC. */
  date: z.string(),
  /** Where the page was found, or would be. */
  final_url: z.string().nullable(),
  /** Status of the last answer. */
  status: z.int().nullable(),
  /** Why there is nothing. */
  code: z.enum(codes).nullable(),
  message: z.string().nullable(),
  media_type: z.string().nullable(),
  /** Of the body as sent, of the last time that it came. */
  digest: z.string().nullable(),
  etag: z.string().nullable(),
  last_modified: z.string().nullable(),
  /** The file of the record with the answer, and where its member of gzip begins and how long it is, in bytes. */
  file: z.string().nullable(),
  offset: z.int().nullable(),
  length: z.int().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

/** A line of the index that tells when a run began or was done. */
export const runSchema = z.strictObject({
  run: z.int(),
  started: z.string().optional(),
  finished: z.string().optional(),
});
export type Run = z.infer<typeof runSchema>;

/** A line of the index; null where it is none. */
export function readIndexLine(line: string): { entry: Entry } | { run: Run } | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const entry = entrySchema.safeParse(value);
  if (entry.success) return { entry: entry.data };
  const run = runSchema.safeParse(value);
  return run.success ? { run: run.data } : null;
}

/** Whether an address needs no more work in the run of its entry. */
export function isSettled({ outcome, code }: Entry): boolean {
  return outcome !== 'failed' || (code !== null && !failureCodes[code].temporary);
}
