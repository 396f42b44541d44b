import { z } from 'zod';
import { entityTypes } from './entities.ts';

const words = z
  .string()
  .overwrite((value) => value.trim())
  .min(1)
  .refine((value) => value.isWellFormed(), 'must not hold a lone surrogate');

/** A year, a month or a day: `1990`, `1990-05`, `1990-05-17`; years of four digits. */
const partialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'is no date such as 1990, 1990-05 or 1990-05-17',
});

/** An office or job that someone held. */
const position = z.strictObject({
  title: words.meta({ description: 'What they were, such as President.' }),
  of: words.nullable().default(null).meta({ description: 'The organization, place or person it was held at.' }),
  from: partialDay.nullable().default(null).meta({ description: 'First day, month or year of it.' }),
  to: partialDay
    .nullable()
    .default(null)
    .meta({ description: 'Last day, month or year of it; null where it goes on.' }),
});

/** One line of a gazetteer: a thing that texts may name, and what tells it from others of that name. */
export const gazetteerLine = z.strictObject({
  wikidata_id: z
    .string()
    .regex(/^Q[1-9][0-9]*$/, { error: 'is no Wikidata id such as Q42' })
    .nullable()
    .meta({ description: 'Wikidata item; null for what has none.' }),
  type: z.enum(entityTypes).meta({ description: 'What kind of thing it is.' }),
  name: words.meta({ description: 'Its usual full name.' }),
  aliases: z.array(words).default([]).meta({ description: 'Other names that it goes by: in full, and as an acronym.' }),
  shared_names: z
    .array(words)
    .default([])
    .meta({ description: 'Names that others bear too: they need evidence beside the name. May repeat the name.' }),
  country_code: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'is no ISO 3166-1 code such as MX' })
    .nullable()
    .default(null)
    .meta({ description: 'ISO 3166-1 code of the country that it is, lies in or belongs to.' }),
  kind: words.nullable().default(null).meta({ description: 'What it is in a word or two, such as city or ministry.' }),
  within: words
    .nullable()
    .default(null)
    .meta({ description: 'What it lies in or is part of, by name or Wikidata id, such as Texas.' }),
  positions: z.array(position).default([]).meta({ description: 'Offices and jobs of a person.' }),
  born: partialDay.nullable().default(null).meta({ description: 'Day, month or year of birth.' }),
  died: partialDay.nullable().default(null).meta({ description: 'Day, month or year of death.' }),
});

/** A line as it may be written: what has a default may be left out. */
export type GazetteerLine = z.input<typeof gazetteerLine>;
