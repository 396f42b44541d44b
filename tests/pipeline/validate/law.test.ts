import { array, assert, asyncProperty, boolean, constantFrom, nat, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEntities, type EntityIdentity } from '../../../pipeline/link/entity-row.ts';
import { tally } from '../../../pipeline/link/entity-tally.ts';
import type { ArticleRows } from '../../../pipeline/link/linked-rows.ts';
import { articlesOf, articleTables } from '../../../pipeline/validate/linked-articles.ts';
import { referenceColumns } from '../../../pipeline/validate/references.ts';
import { groundsOf, spanProblem, spanTables } from '../../../pipeline/validate/spans.ts';
import { validate } from '../../../pipeline/validate/validate.ts';
import type { Column, Row } from '../../../schemas/table.ts';
import { byTable, type Rows, type TableName, tableNames, tableOf } from '../../../schemas/tables.ts';
import { entityRow, id, mentionRow, quoteRow, sampleRows } from '../../builders.ts';
import { rowsOf, sampleArticle } from '../../linked-articles.ts';

type AnyRows = Record<TableName, readonly Row[]>;

/** What `validate` promises, said over all rows at once: each law for the whole of every table, then the next. */
function validateInMemory(identities: readonly EntityIdentity[], given: Rows): { rows: Rows; rejected: string[] } {
  const rejects = byTable((): [row: Row, code: string][] => []);
  const sift = (rows: AnyRows, code: string, holds: (name: TableName, row: Row) => boolean): AnyRows =>
    byTable((name) =>
      rows[name].filter((row) => {
        const isKept = holds(name, row);
        if (!isKept) rejects[name].push([row, code]);
        return isKept;
      }),
    );
  const table: AnyRows = { ...given, entities: describeEntities(identities, new Map()) };
  const fitting = sift(table, 'schema-violation', (name, row) => tableOf(name).row.safeParse(row).success);
  const seen = new Set<unknown>();
  const unique = sift(fitting, 'duplicate-key', (name, row) => {
    const key = row[tableOf(name).key];
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const grounds = groundsOf(unique.articles);
  let left = sift(unique, 'span-mismatch', (name, row) => {
    const ground = grounds.get(row['article_id']);
    const isSpan = (spanTables as readonly TableName[]).includes(name);
    return !isSpan || ground === undefined || spanProblem(name, row, ground()) === null;
  });
  for (let before = -1; before !== count(left); ) {
    before = count(left);
    const keys = targetsIn(left);
    left = sift(left, 'dangling-reference', (name, row) =>
      dangling(name, row, keys).every(([column]) => column.nullable || column.type.startsWith('list')),
    );
  }
  const rejected = tableNames.flatMap((name) => {
    const places = new Map(table[name].map((row, index) => [row, index]));
    return rejects[name]
      .toSorted(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      .map(([row, code]) => `${code} ${name}/${row[tableOf(name).key]}`);
  });
  return { rows: toldAnew(mended(left)), rejected };
}

/** What references may point to: entities and articles by their keys, other rows by that of their article, too. */
function targetsIn(rows: AnyRows): Set<string> {
  return new Set(tableNames.flatMap((name) => rows[name].map((row) => targetOf(name, row[tableOf(name).key], row))));
}

function targetOf(table: string, key: unknown, { article_id }: Row): string {
  return ['articles', 'entities'].includes(table) ? `${table} ${key}` : `${table} ${key} of ${article_id}`;
}

function dangling(name: TableName, row: Row, targets: ReadonlySet<string>): [column: Column, value: unknown][] {
  return referenceColumns(tableOf(name)).flatMap((column) => {
    const value = row[column.name];
    const values: unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
    const table = column.references?.split('.')[0] ?? '';
    const lost = values.filter((target) => !targets.has(targetOf(table, target, row)));
    return lost.map((target): [Column, unknown] => [column, target]);
  });
}

function mended(rows: AnyRows): AnyRows {
  const targets = targetsIn(rows);
  return byTable((name) =>
    rows[name].map((row) => {
      const left: Record<string, unknown> = { ...row };
      for (const [column, value] of dangling(name, row, targets)) {
        const held = left[column.name];
        left[column.name] = Array.isArray(held) ? held.filter((target) => target !== value) : null;
      }
      return left;
    }),
  );
}

function toldAnew(rows: AnyRows): Rows {
  const { articles, entities, quotes, ...others } = rows as unknown as Rows;
  const told = quotes.map((row) => ({
    ...row,
    speaker: entities.find(({ entity_id }) => entity_id === row.speaker_id)?.name ?? null,
    is_duplicate:
      row.is_duplicate && articles.some((each) => each.article_id === row.article_id && each.duplicate_of !== null),
  }));
  const all = { ...others, articles, entities, quotes: told };
  return { ...all, entities: describeEntities(entities, tally(new Map(), all)) };
}

function count(rows: AnyRows): number {
  return tableNames.reduce((sum, name) => sum + rows[name].length, 0);
}

const entityIds = [id('e', 'Ana Ruiz'), id('e', 'Arn'), id('e', 'Bo Lind'), id('e', 'none')];
const mentionIds = ['1', '2', '3', 'none'].map((name) => id('m', name));
const articleNames = ['1', '2', '3', '4', 'none'];

/** An article whose rows are those of the sample, three mentions of anything and two quotes of anybody. */
const articleOf = (name: string) =>
  record({
    meant: tuple(constantFrom(...entityIds), constantFrom(...entityIds), constantFrom(...entityIds)),
    antecedents: tuple(constantFrom(null, ...mentionIds), constantFrom(null, ...mentionIds), constantFrom(null)),
    speakers: tuple(constantFrom(null, ...entityIds), constantFrom(null, ...entityIds)),
    speakerMention: constantFrom(null, ...mentionIds),
    about: array(constantFrom(...entityIds), { maxLength: 3 }),
    original: constantFrom(null, null, null, ...articleNames),
    repeated: tuple(boolean(), boolean()),
  }).map(({ meant, antecedents, speakers, speakerMention, about, original, repeated }): ArticleRows => {
    const article = sampleArticle(name, {
      mentions: meant.map((entity_id, index) =>
        mentionRow({ mention_id: mentionIds[index] ?? '', entity_id, antecedent_id: antecedents[index] ?? null }),
      ),
      quotes: speakers.map((speaker_id, index) =>
        quoteRow({
          quote_id: id('q', String(index)),
          speaker_id,
          speaker_mention_id: speakerMention,
          about_ids: about,
          is_duplicate: repeated[index] ?? false,
        }),
      ),
    });
    const duplicate_of = original === null ? null : (sampleArticle(original).articles[0]?.article_id ?? null);
    return { ...article, articles: article.articles.map((row) => ({ ...row, duplicate_of })) };
  });

/** What can be wrong with a row: columns of it that are others. */
const faults: readonly ((row: Row, key: string, other: Row | undefined) => Row)[] = [
  (row) => ({ ...row, rule: '', language: '' }),
  (row) => ('start' in row ? { ...row, text: 'Other words.' } : row),
  (row, key) => (key === 'article_id' ? row : { ...row, article_id: id('a', 'none') }),
  (row) => ('passage_id' in row && 'rule' in row ? { ...row, passage_id: id('p', 'none') } : row),
  (row, key, other) => (key === 'article_id' || other === undefined ? row : { ...row, [key]: other[key] }),
];

const fault = record({
  article: nat(3),
  table: constantFrom(...articleTables),
  row: nat(2),
  spoil: constantFrom(...faults),
  /** The article from which a row of the same table gives what it is wrong with. */
  from: nat(3),
  isTwin: constantFrom(false, false, true),
});

const identityFaults: readonly ((identities: readonly EntityIdentity[]) => readonly EntityIdentity[])[] = [
  (identities) => identities,
  (identities) => identities,
  (identities) => identities.slice(1),
  ([first, ...rest]) => (first === undefined ? rest : [{ ...first, name: '' }, ...rest]),
  ([first, ...rest]) => (first === undefined ? rest : [first, ...rest, { ...first, name: 'Ana B. Ruiz' }]),
  (identities) => identities.map((identity) => ({ ...identity, country_code: 'Norland' })),
];

describe('validate', () => {
  it('gives article by article what the laws give for all rows at once', async () => {
    const collections = tuple(...['1', '2', '3', '4'].map(articleOf));
    const found = new Map<string, number>();
    await assert(
      asyncProperty(
        collections,
        array(fault, { maxLength: 4 }),
        constantFrom(...identityFaults),
        async (articles, wrong, spoil) => {
          const spoilt: Record<string, Row[]>[] = articles.map(
            (rows) => ({ ...structuredClone(rows) }) as unknown as Record<string, Row[]>,
          );
          for (const { article, table, row, spoil, from, isTwin } of wrong) {
            const rows = spoilt[article]?.[table] ?? [];
            const given = rows[row % rows.length];
            if (given === undefined) continue;
            const faulty = spoil(given, tableOf(table).key, spoilt[from]?.[table]?.[0]);
            if (isTwin) rows.push({ ...faulty });
            else rows[row % rows.length] = faulty;
          }
          const bo = entityRow({ entity_id: id('e', 'Bo Lind'), name: 'Bo Lind' });
          const identities = spoil([...sampleRows().entities, bo]);
          const linked = { ...articlesOf(merged(spoilt as unknown as ArticleRows[])), identities };
          const sorted = [...identities].sort((a, b) =>
            a.entity_id < b.entity_id ? -1 : a.entity_id > b.entity_id ? 1 : 0,
          );
          const sifted = await validate(linked);
          const expected = validateInMemory(sorted, await rowsOf({ entities: [], read: linked.read }));
          expect(sifted.rejects.map(({ code, inputRef }) => `${code} ${inputRef}`)).toEqual(expected.rejected);
          expect(await rowsOf(sifted)).toEqual(expected.rows);
          expect(sifted.rowsIn - sifted.rowsOut).toBe(sifted.rejects.length);
          for (const { code } of sifted.rejects) found.set(code, (found.get(code) ?? 0) + 1);
        },
      ),
      { numRuns: 200 },
    );
    expect([...found.keys()].sort()).toEqual([
      'dangling-reference',
      'duplicate-key',
      'schema-violation',
      'span-mismatch',
    ]);
  });
});

function merged(articles: readonly ArticleRows[]): Rows {
  return byTable((name) =>
    name === 'entities' ? [] : articles.flatMap((rows): readonly Row[] => rows[name]),
  ) as unknown as Rows;
}
