import { z } from 'zod';
import { defineTable, type RowOf } from './table.ts';
import { count, day, id, instant, sha256Hex, text } from './value.ts';

/** Where a publication day can have been read. */
export const publishedFrom = ['metadata', 'url', 'text'] as const;

export const articles = defineTable({
  name: 'articles',
  description: 'One ingested document.',
  key: 'article_id',
  order: ['article_id'],
  columns: {
    article_id: id('a').meta({
      description:
        'Made from the canonical URL; where none is known, from the text, the publisher and published_on. Fetching a page again does not change it.',
    }),
    source_path: text().meta({
      description:
        'Path of the file relative to the root that was given, whose name stands in datapackage.json; # and the id or number of the record where the file holds several.',
    }),
    source_sha256: sha256Hex().meta({ description: 'sha256 of the bytes of the source file.' }),
    media_type: text().meta({ description: 'Media type of the source, such as text/plain or text/html.' }),
    url: text().nullable().meta({ description: 'Canonical URL of the article.' }),
    title: text().nullable().meta({ description: 'Headline as the metadata or the page gives it.' }),
    authors: z.array(text()).meta({ description: 'Names of the authors in the order given.' }),
    publisher: text().nullable().meta({ description: 'Name of the outlet that published the article.' }),
    section: text().nullable().meta({ description: 'Section or category that the publisher filed the article under.' }),
    published_on: day().nullable().meta({ description: 'Day of publication as the source states it.' }),
    published_at: instant()
      .nullable()
      .meta({ description: 'Instant of publication in UTC, where the source states a time with its zone.' }),
    updated_at: instant()
      .nullable()
      .meta({ description: 'Instant of the last change in UTC, where the source states a time with its zone.' }),
    published_from: z
      .enum(publishedFrom)
      .nullable()
      .meta({ description: 'Where published_on was read: the metadata, the URL or the text.' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .meta({
        description:
          "ISO 639 code of the language: as stated, else as recognised, else the collection's default. Rows are extracted from English articles only.",
      }),
    licence: text().nullable().meta({ description: 'Licence of the text as the source or the collection states it.' }),
    text: text().nullable().meta({
      description:
        'The text as ingested. All offsets of all tables count Unicode code points into it. Null where the text policy of the collection withholds it, or where it names a person who is withdrawn.',
    }),
    text_sha256: sha256Hex().meta({
      description: 'sha256 of the text as UTF-8, given even where the text is withheld.',
    }),
    char_count: count().meta({ description: 'Length of the text.', unit: 'code points' }),
    word_count: count().meta({
      description: 'Words of the text: runs of letters, digits, apostrophes and hyphens that hold a letter or digit.',
      unit: 'words',
    }),
    story_id: id('s').nullable().meta({
      description:
        'Shared by articles that are copies of one another, edited, shortened or lengthened ones too; null for an article without a copy.',
    }),
    duplicate_of: id('a').nullable().meta({
      description: 'The article of the same story that was published first, if this is a later copy of it.',
      references: 'articles.article_id',
    }),
  },
});

export type ArticleRow = RowOf<typeof articles>;
