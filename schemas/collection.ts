import { z } from 'zod';
import type { publishedFrom } from './articles.ts';
import { expectations } from './expectations.ts';

const nonEmpty = z
  .string()
  .overwrite((value) => value.toWellFormed().trim())
  .min(1);

/** What a version may hold of the texts of articles and passages: all of them, or only spans. */
export const textPolicies = ['publish', 'withhold'] as const;

/** Tools whose files are read by the names of their fields, without a mapping of one's own. */
export const presets = ['mediacloud', 'gdelt', 'news-please'] as const;

/** What a user may state of an article, in `<file>.meta.json`, in a record or as defaults of a collection. */
export const statedMetadata = z.strictObject({
  url: nonEmpty.optional(),
  title: nonEmpty.optional(),
  authors: z.array(nonEmpty).optional(),
  publisher: nonEmpty.optional(),
  section: nonEmpty.optional(),
  published_on: nonEmpty.optional(),
  published_at: nonEmpty.optional(),
  updated_at: nonEmpty.optional(),
  language: nonEmpty.optional(),
  licence: nonEmpty.optional(),
});
export type StatedMetadata = z.infer<typeof statedMetadata>;

/** Metadata of an article as ingest hands it on: checked, in the form of the columns of `articles`. */
export interface ArticleMetadata {
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly published_on: string | null;
  readonly published_at: string | null;
  readonly updated_at: string | null;
  readonly published_from: (typeof publishedFrom)[number] | null;
  /** As stated; null where it is to be recognised. */
  readonly language: string | null;
  readonly licence: string | null;
}

/** What is not to be published again: an article or a person, and why. The reason is published. */
const withdrawal = z
  .strictObject({
    article: nonEmpty.optional().meta({ description: 'An article by its article_id, URL or source path.' }),
    person: nonEmpty.optional().meta({ description: 'A person by entity_id or name; a name holds for good.' }),
    reason: nonEmpty.meta({ description: 'Why, for the record of changes. It may not hold the name of the person.' }),
  })
  .refine(({ article, person }) => (article === undefined) !== (person === undefined), {
    error: 'names either an "article" or a "person"',
  });
export type Withdrawal = z.infer<typeof withdrawal>;

/** `collection.json` at the root of a folder of articles. Every key is optional. */
export const collectionSchema = z.strictObject({
  title: nonEmpty.optional().meta({ description: 'Title of the dataset.' }),
  description: nonEmpty.optional().meta({ description: 'What the collection holds, for the dataset card.' }),
  licence: nonEmpty.optional().meta({ description: 'Licence of the dataset, an SPDX id such as CC0-1.0.' }),
  publisher: nonEmpty.optional().meta({ description: 'Who publishes the dataset; cited as its author.' }),
  homepage: z
    .url({ protocol: /^https?$/, error: 'is no web address that begins with http:// or https://' })
    .optional()
    .meta({ description: 'Where the dataset is found.' }),
  text: z
    .enum(textPolicies)
    .default('publish')
    .meta({ description: 'Whether the texts of articles and passages are published or only spans of them.' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en')
    .meta({ description: 'Language of texts too short or too mixed to tell.' }),
  metadata: statedMetadata.default({}).meta({ description: 'Metadata of articles that state none of their own.' }),
  preset: z
    .enum(presets)
    .optional()
    .meta({ description: 'Tool that wrote the CSV or JSON records, by whose field names they are read.' }),
  columns: z.record(nonEmpty, nonEmpty).default({}).meta({
    description:
      'For CSV, TSV and JSON records: field of the file → metadata column, or "text". It wins over the preset.',
  }),
  gazetteers: z.array(nonEmpty).optional().meta({
    description: 'Files, relative to this folder, of persons, organizations and places to link entities with.',
  }),
  withdrawals: z
    .array(withdrawal)
    .optional()
    .meta({ description: 'Articles and persons that leave the next version and stay out of those after it.' }),
  expectations: expectations
    .optional()
    .meta({ description: 'By table: how many rows a version must have, and which share of them has a value.' }),
});
export type Collection = z.infer<typeof collectionSchema>;
