import { z } from 'zod';
import { defineTable, type RowOf } from './table.ts';
import { count, id, text } from './value.ts';

/** What a named thing can be. */
export const entityTypes = ['person', 'organization', 'place', 'event', 'work', 'other'] as const;
export type EntityType = (typeof entityTypes)[number];

export const entities = defineTable({
  name: 'entities',
  description: 'One person, organization, place or other named thing across the collection.',
  key: 'entity_id',
  order: ['entity_id'],
  columns: {
    entity_id: id('e').meta({
      description:
        'Made from the type, the name and the earliest mention when first published, then carried over from version to version as long as most mentions stay together.',
    }),
    type: z.enum(entityTypes).meta({ description: 'What kind of thing the entity is.' }),
    name: text().meta({ description: 'The fullest form of the name found in the collection.' }),
    aliases: z.array(text()).meta({ description: 'The other forms of the name found, by code point.' }),
    former_ids: z
      .array(id('e'))
      .meta({ description: 'Ids of entities of earlier versions that were merged into this one.' }),
    wikidata_id: z
      .string()
      .regex(/^Q[1-9][0-9]*$/)
      .nullable()
      .meta({ description: 'Wikidata item, where the entity could be linked.' }),
    country_code: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .meta({ description: 'ISO 3166-1 code of the country that the entity is or lies in, where known.' }),
    description: text().nullable().meta({
      description:
        'The best position found of a person, such as President of Mexico: a current one before a former one, one that says of what, an office before an occupation and a relation, and the one stated most often.',
    }),
    pronouns: z.array(text()).meta({
      description:
        'Pronouns that the texts use for a person: he, she, they. Gender is never guessed from a name alone.',
    }),
    article_count: count().meta({ description: 'Articles that mention the entity.', unit: 'articles' }),
    mention_count: count().meta({ description: 'Mentions of the entity.', unit: 'mentions' }),
    quote_count: count().meta({
      description: 'Quotes of the entity as speaker, of the cue classes of speech, copies left out.',
      unit: 'quotes',
    }),
  },
});

export type EntityRow = RowOf<typeof entities>;
