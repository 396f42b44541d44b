import { fieldsByColumn } from '../columns.ts';
import { decode } from '../decode.ts';
import { excerptOf, type Format, type ReadContext, type Reading, undecodable } from '../draft.ts';
import { parseJson } from '../json.ts';
import { type FieldMap, readRecord } from '../records.ts';
import { isJsonFeed, readFeed } from './feed.ts';

/** JSON: one record, a list of records, an object that wraps one list of records, as {"articles": […]}, or a JSON Feed. */
export const jsonFormat: Format = {
  name: 'json',
  extensions: ['.json'],
  mediaType: 'application/json',
  async *read(bytes, context) {
    const text = decode(bytes);
    if (text === null) {
      yield undecodable();
      return;
    }
    const parsed = parseJson(text);
    if (parsed === null) {
      const message = 'The file is not JSON. Mend it, or name it .jsonl if it holds a record a line.';
      yield { record: null, code: 'bad-json', message, original: excerptOf(text) };
      return;
    }
    if (isJsonFeed(parsed.value)) {
      yield* readFeed(parsed.value);
      return;
    }
    const records = recordsIn(parsed.value, context);
    if (records === null) {
      yield { ...(await readValue(parsed.value, 1, context)), record: null };
      return;
    }
    for (const [index, record] of records.entries()) yield await readValue(record, index + 1, context);
  },
};

/** The article in one value of a JSON file: an object, or a refusal. */
export async function readValue(
  value: unknown,
  number: number,
  context: Pick<ReadContext, 'columns'>,
  html: boolean = true,
): Promise<Reading> {
  const fields = fieldsOf(value);
  if (fields !== null) return readRecord(fields, number, { ...context, html });
  return {
    record: String(number),
    code: 'bad-record',
    message: 'The record is not an object with fields such as "title" and "text".',
    original: value,
  };
}

function fieldsOf(value: unknown): FieldMap | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

/** The records of a file that holds a list of them; null where the file is one record. */
function recordsIn(value: unknown, context: Pick<ReadContext, 'columns'>): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const textFields = fieldsByColumn([...fields.keys()], context.columns).get('text') ?? [];
  if (textFields.some((field) => typeof fields.get(field) === 'string')) return null;
  const lists = [...fields.values()].filter((list): list is unknown[] => {
    return Array.isArray(list) && list.length > 0 && list.every((record) => fieldsOf(record) !== null);
  });
  return lists.length === 1 ? (lists[0] ?? null) : null;
}
