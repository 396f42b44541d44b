import { z } from 'zod';
import { languageModelSchema } from '../../schemas/manifest.ts';
import { parseJson } from '../ingest/json.ts';
import { noteOf, type RowOf } from './columns.ts';
import { ProtocolError } from './frames.ts';

/** Changed whenever a caller that knows the one before would be misunderstood. */
export const protocolVersion = 1;

/** The first frame of the caller. */
const greetingSchema = z.strictObject({
  protocol: z.int(),
  collection: z.string().nullable().default(null).meta({ description: 'The text of collection.json.' }),
  max_bytes: z.int().min(1).optional().meta({ description: 'The most bytes of a document or record, once unpacked.' }),
});
export type Greeting = z.infer<typeof greetingSchema>;

/** The first frame of the worker. */
export const answerSchema = z.strictObject({
  protocol: z.literal(protocolVersion),
  program: z.string().meta({ description: 'Name and version of the program.' }),
  method: z.string().meta({ description: 'Stands for all that decides what comes of an article.' }),
  language_model: languageModelSchema,
  endings: z.array(z.string()).meta({ description: 'Of the names of files that hold articles, in lower case.' }),
  gazetteers: z.array(z.string()).meta({ description: 'Files that the collection is linked with: no sources.' }),
});
export type Answer = z.infer<typeof answerSchema>;

/** The last frame of a worker that cannot go on, whatever it is asked. */
export interface Failed {
  readonly failed: { readonly code: string; readonly message: string };
}

/** What a worker can be asked, by the key `work` of the schema of a request. */
export const works = ['read', 'annotate'] as const;
export type Work = (typeof works)[number];

/** A file, or a line of one: what an article is read from. */
export const readQuestion = {
  path: { type: 'text', nullable: false },
  number: { type: 'number', nullable: true },
  sha256: { type: 'text', nullable: true },
  stated: { type: 'bytes', nullable: true },
  content: { type: 'bytes', nullable: false },
} as const;
export type ReadQuestion = RowOf<typeof readQuestion>;

/** What came of a record: an article, which is withheld where it was withdrawn, or a reject. */
export const readAnswer = {
  row: { type: 'number', nullable: false },
  source: { type: 'text', nullable: false },
  identity: { type: 'text', nullable: true },
  article: { type: 'text', nullable: true },
  reject: { type: 'text', nullable: true },
} as const;
export type ReadAnswer = RowOf<typeof readAnswer>;

export const annotateQuestion = { article: { type: 'text', nullable: false } } as const;

/** What came of an article: its record, or why there is none. */
export const annotateAnswer = {
  row: { type: 'number', nullable: false },
  record: { type: 'bytes', nullable: true },
  failure: { type: 'text', nullable: true },
} as const;
export type AnnotateAnswer = RowOf<typeof annotateAnswer>;

/** JSON as a payload. */
export function jsonPayload(message: Answer | Failed): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(message));
}

/** The greeting of a payload. @throws ProtocolError where it is none, or of another version of the protocol */
export function greetingOf(payload: Uint8Array): Greeting {
  const result = greetingSchema.safeParse(parseJson(new TextDecoder().decode(payload))?.value);
  if (!result.success) throw new ProtocolError(`The greeting is not understood: ${z.prettifyError(result.error)}`);
  const { protocol } = result.data;
  if (protocol === protocolVersion) return result.data;
  throw new ProtocolError(`The caller speaks version ${protocol} of the protocol, this program ${protocolVersion}`);
}

/** What a request asks for. @throws ProtocolError where it asks for nothing that is known */
export function workOf(payload: Uint8Array): Work {
  const asked = noteOf(payload, 'work');
  const work = works.find((name) => name === asked);
  if (work !== undefined) return work;
  throw new ProtocolError(`A request states no work that is known, but ${asked}`);
}
