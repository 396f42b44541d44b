import { z } from 'zod';
import { textPolicies } from './collection.ts';
import { rejectSchema, stages } from './reject.ts';
import { day, sha256Hex } from './value.ts';

/** `MAJOR.MINOR.PATCH` of the data. */
export const semver = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);

/** What a version is to the one before it. */
export const verdicts = ['FIRST', 'MAJOR', 'MINOR', 'PATCH'] as const;
export type Verdict = (typeof verdicts)[number];

const columnTypes = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'list<string>',
  'list<integer>',
] as const;

/** A column as a manifest gives it. */
export const columnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(columnTypes),
  nullable: z.boolean(),
  description: z.string(),
  unit: z.string().optional(),
  references: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/** A published file. */
export const fileSchema = z.strictObject({
  path: z.string().meta({ description: 'Relative to the folder of the version.' }),
  format: z.string(),
  media_type: z.string(),
  bytes: z.int(),
  sha256: sha256Hex(),
  writer: z.string().meta({ description: 'Program and version that wrote the file.' }),
});
export type PublishedFile = z.infer<typeof fileSchema>;

/** `<table>/manifest.json`. */
export const tableManifestSchema = z.strictObject({
  table: z.string(),
  version: semver,
  description: z.string(),
  generator: z.string(),
  row_count: z.int(),
  rows_sha256: sha256Hex().meta({
    description: 'sha256 of the rows whatever the format: one line of JSON a row, columns in order.',
  }),
  files: z.array(fileSchema),
  rules: z
    .record(z.string(), z.int())
    .meta({ description: 'Rows by the rule that made them, for every column of rules.' }),
  schema: z.strictObject({ key: z.string(), order: z.array(z.string()), columns: z.array(columnSchema) }),
});
export type TableManifest = z.infer<typeof tableManifestSchema>;

/** `index.json`: every published version, oldest first. */
export const versionIndexSchema = z.strictObject({
  latest: semver.nullable(),
  versions: z.array(
    z.strictObject({
      version: semver,
      date: day()
        .nullable()
        .meta({ description: "The newest source's day, or the day that was set; null where no source states one." }),
      verdict: z.enum(verdicts),
      reasons: z.array(z.string()),
      manifest_sha256: sha256Hex().meta({
        description: 'sha256 of datapackage.json of the version, which gives those of all its other files.',
      }),
    }),
  ),
});
export type VersionIndex = z.infer<typeof versionIndexSchema>;
export type VersionEntry = VersionIndex['versions'][number];

/** Which language model read the articles: the same texts and the same model, runtime and library give the same rows. */
export const languageModelSchema = z.strictObject({
  model: z.string().meta({ description: 'Name and version of the model.' }),
  sha256: sha256Hex().meta({ description: 'Hash over all files of the model.' }),
  runtime: z.enum(['portable', 'native']).meta({ description: 'What computed it.' }),
  library: z.string().meta({ description: 'The library that computed it, with its version.' }),
});
export type LanguageModel = z.infer<typeof languageModelSchema>;

/** A file of names and ids that entities were linked with. */
export const gazetteerSourceSchema = z.strictObject({
  path: z.string().meta({ description: 'Its path as the collection states it, or the name of a file that was given.' }),
  sha256: sha256Hex(),
});
export type GazetteerSource = z.infer<typeof gazetteerSourceSchema>;

/** The part of `datapackage.json` that later versions and checks read back; the rest is Data Package v2. */
export const packageSchema = z.looseObject({
  created: z.string().optional(),
  resources: z.array(z.looseObject({ path: z.string(), bytes: z.int(), hash: z.string() })),
  on_the_record: z.looseObject({
    verdict: z.enum(verdicts),
    reasons: z.array(z.string()),
    previous: z.strictObject({ version: semver, manifest_sha256: sha256Hex() }).nullable(),
    inputs: z.strictObject({
      root: z.string(),
      files: z.int(),
      sha256: sha256Hex(),
      gazetteers: z
        .array(gazetteerSourceSchema)
        .readonly()
        .optional()
        .meta({ description: 'Missing where only the gazetteer of the program was used.' }),
    }),
    text_policy: z.enum(textPolicies),
    language_model: languageModelSchema
      .optional()
      .meta({ description: 'Missing where the version is older than the language model.' }),
    row_counts: z.record(z.string(), z.int()),
  }),
});
export type PackageDescription = z.infer<typeof packageSchema>;

/** What one stage took in and gave on; in = out + rejected. */
export const stageCountSchema = z.strictObject({
  stage: z.enum(stages),
  of: z.string().meta({ description: 'What is counted: documents, articles or rows.' }),
  in: z.int(),
  out: z.int(),
  rejected: z.int(),
});
export type StageCount = z.infer<typeof stageCountSchema>;

/** `quarantine.json`. */
export const quarantineSchema = z.strictObject({
  stages: z.array(stageCountSchema),
  rejects: z.array(rejectSchema),
});
export type Quarantine = z.infer<typeof quarantineSchema>;

/** Why a row changed. */
export const changeReasons = ['added', 'removed', 'corrected', 'withdrawn', 'cluster', 'method'] as const;

/** One entry of changes.json. Applied to the rows of the version before, the changes give those of this one. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('ADD'),
    table: z.string(),
    key: z.string(),
    reason: z.enum(changeReasons),
    row: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    op: z.literal('MOD'),
    table: z.string(),
    key: z.string(),
    reason: z.enum(changeReasons),
    columns: z.record(z.string(), z.unknown()).meta({ description: 'The new values of the columns that changed.' }),
  }),
  z.strictObject({ op: z.literal('DEL'), table: z.string(), key: z.string(), reason: z.enum(changeReasons) }),
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeReason = (typeof changeReasons)[number];

/** `changes.json`. */
export const changesSchema = z.strictObject({
  from: semver.nullable(),
  to: semver,
  verdict: z.enum(verdicts),
  reasons: z.array(z.string()),
  changes: z.array(changeSchema),
});
export type Changes = z.infer<typeof changesSchema>;
