import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableStream } from '../../../pipeline/publish/row-pairs.ts';
import { streamOf } from '../../../pipeline/row-streams.ts';
import { sortRows } from '../../../pipeline/rows.ts';
import type { Change } from '../../../schemas/manifest.ts';
import type { Row } from '../../../schemas/table.ts';
import { type Rows, tableNames, tableOf } from '../../../schemas/tables.ts';
import { articleRow, dateRow, entityRow, id, mentionRow, passageRow, quoteRow, sampleRows } from '../../builders.ts';
import { applyChanges, rowsBy } from './applied.ts';
import { naiveDiff } from './naive-diff.ts';
import { changesBetween, hashed, tablesOf } from './streams.ts';
import { versionRows } from './versions.ts';

function diff(before: Partial<Rows>, after: Partial<Rows>, inputsChanged = true): Promise<Change[]> {
  return changesBetween(tablesOf(before), tablesOf(after), inputsChanged);
}

/** `ADD quotes method`: what a test says of a change. */
function told(changes: readonly Change[]): string[] {
  return changes.map(({ op, table, reason }) => `${op} ${table} ${reason}`);
}

const other = { article_id: id('a', 'other'), source_path: 'other.txt' };

describe('diffRows', () => {
  it('finds nothing between the same rows', async () => {
    expect(await diff(sampleRows(), structuredClone(sampleRows()))).toEqual([]);
  });

  it('gives a new row whole, a gone row by its key, and of a changed row the new values alone', async () => {
    const before = [dateRow({ date_id: id('d', 'gone') }), dateRow({ date_id: id('d', 'stays') })];
    const after = [dateRow({ date_id: id('d', 'new') }), dateRow({ date_id: id('d', 'stays'), value: '2028' })];
    const changes = await diff({ articles: [articleRow()], dates: before }, { articles: [articleRow()], dates: after });
    expect(changes).toEqual(
      [
        { op: 'DEL', table: 'dates', key: id('d', 'gone'), reason: 'method' },
        { op: 'MOD', table: 'dates', key: id('d', 'stays'), reason: 'method', columns: { value: '2028' } },
        { op: 'ADD', table: 'dates', key: id('d', 'new'), reason: 'method', row: after[0] },
      ].sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  });

  it('says that the rows of a new article were added, its entities too', async () => {
    expect(told(await diff({}, sampleRows()))).toEqual([
      'ADD articles added',
      'ADD passages added',
      'ADD entities added',
      'ADD entities added',
      'ADD mentions added',
      'ADD mentions added',
      'ADD quotes added',
      'ADD dates added',
      'ADD positions added',
    ]);
  });

  it('says that the rows of an article that is gone were removed', async () => {
    expect(new Set((await diff(sampleRows(), {})).map(({ op, reason }) => `${op} ${reason}`))).toEqual(
      new Set(['DEL removed']),
    );
  });

  it.each([
    ['source', { source_sha256: 'f'.repeat(64) }],
    ['metadata', { publisher: 'The Arn Gazette' }],
    ['stated language', { language: 'fr' }],
    ['text, which is withheld now,', { text: null }],
  ])('says that the rows of an article whose %s changed were corrected', async (_what, columns) => {
    const after = { articles: [articleRow(columns)], dates: [dateRow({ value: '2028' })] };
    expect(told(await diff({ articles: [articleRow()], dates: [dateRow()] }, after))).toEqual([
      'MOD articles corrected',
      'MOD dates corrected',
    ]);
  });

  it('says that rows changed by method where the article is the same', async () => {
    const articles = [articleRow(), articleRow(other)];
    const changes = await diff(
      { articles: [articleRow()], dates: [dateRow()] },
      { articles, dates: [dateRow({ value: null })] },
    );
    expect(told(changes)).toEqual(['ADD articles added', 'MOD dates method']);
  });

  it('says that all changed by method where no input did, articles that are read or left out now among them', async () => {
    const before = { articles: [articleRow()], dates: [dateRow()] };
    const after = { articles: [articleRow({ ...other, language: 'fr' })] };
    expect(told(await diff(before, after, false)).sort()).toEqual([
      'ADD articles method',
      'DEL articles method',
      'DEL dates method',
    ]);
  });

  it('says that rows were regrouped where nothing changed but the cluster they belong to', async () => {
    const before = {
      articles: [articleRow()],
      mentions: [mentionRow()],
      quotes: [quoteRow()],
      entities: [entityRow()],
    };
    const after = {
      articles: [articleRow({ story_id: id('s', 'sample') })],
      mentions: [mentionRow({ entity_id: id('e', 'Ruiz'), type: 'organization' })],
      quotes: [quoteRow({ speaker_id: id('e', 'Ruiz'), speaker: 'Ana Ruiz Soto' })],
      entities: [entityRow({ entity_id: id('e', 'Ruiz'), name: 'Ana Ruiz Soto' })],
    };
    expect(new Set((await diff(before, after)).map(({ reason }) => reason))).toEqual(new Set(['cluster']));
  });

  it('does not take another type of a quote for a regrouping', async () => {
    const changes = await diff(
      { articles: [articleRow()], quotes: [quoteRow()] },
      { articles: [articleRow()], quotes: [quoteRow({ type: 'mixed' })] },
    );
    expect(told(changes)).toEqual(['MOD quotes method']);
  });

  it('says of an entity the strongest reason of the rows that name it', async () => {
    const before = { articles: [articleRow()], entities: [entityRow()], mentions: [mentionRow()] };
    const inOther = mentionRow({ mention_id: id('m', 'other'), article_id: other.article_id });
    const after = {
      articles: [articleRow({ publisher: 'The Arn Gazette' }), articleRow(other)],
      entities: [entityRow({ mention_count: 2 })],
      mentions: [mentionRow({ rule: 'mention/other' }), inOther],
    };
    expect(told(await diff(before, after))).toEqual([
      'MOD articles corrected',
      'ADD articles added',
      'MOD entities added',
      'MOD mentions corrected',
      'ADD mentions added',
    ]);
  });

  it('says that an entity was regrouped where none of the rows changed that name it', async () => {
    const before = { entities: [entityRow()], mentions: [mentionRow()] };
    const after = { entities: [entityRow({ former_ids: [id('e', 'Ruiz')] })], mentions: [mentionRow()] };
    expect(told(await diff(before, after, false))).toEqual(['MOD entities cluster']);
  });

  it('says of what is withdrawn, and of what its article lost by it, that it was withdrawn', async () => {
    const before = sampleRows();
    const [mention] = before.mentions;
    const records = new Map([[`mentions/${mention?.mention_id}`, 'Withdrawn: on request']]);
    const after = {
      ...before,
      articles: before.articles.map((row) => ({ ...row, text: null })),
      passages: before.passages.map((row) => ({ ...row, text: null })),
      mentions: before.mentions.slice(1),
      quotes: before.quotes.map((row) => ({ ...row, about_ids: [] })),
    };
    const changes = await changesBetween(tablesOf(before), tablesOf(after), true, { records, silences: true });
    expect(new Set(told(changes).map((change) => change.split(' ')[2]))).toEqual(new Set(['withdrawn']));
    const articles = after.articles.map((row) => ({ ...row, publisher: 'The Arn Post' }));
    const corrected = await changesBetween(tablesOf(before), tablesOf({ ...after, articles }), true, {
      records,
      silences: true,
    });
    expect(told(corrected)).toContain('MOD articles corrected');
    expect(told(corrected)).toContain('DEL mentions withdrawn');
  });

  it('says so though the article itself is the same, which its hash tells', async () => {
    const before = sampleRows();
    const records = new Map([[`dates/${before.dates[0]?.date_id}`, 'Withdrawn: on request']]);
    const after = { ...before, dates: [], quotes: [quoteRow({ type: 'mixed' })] };
    const withdrawn = { records, silences: true };
    const changes = await changesBetween(hashed(tablesOf(before), before), tablesOf(after), true, withdrawn);
    expect(told(changes)).toEqual(['MOD quotes withdrawn', 'DEL dates withdrawn']);
  });

  it('says that texts were corrected which are null by policy and not by a withdrawal', async () => {
    const rows = sampleRows();
    const after = { ...rows, articles: rows.articles.map((row) => ({ ...row, text: null })) };
    expect(told(await diff(rows, after))).toEqual(['MOD articles corrected']);
  });

  it('says of a withdrawn article that its rows and entities were withdrawn', async () => {
    const records = new Map([[`articles/${id('a', 'sample')}`, 'Withdrawn: on request']]);
    const changes = await changesBetween(tablesOf(sampleRows()), tablesOf({}), true, { records, silences: true });
    expect(new Set(changes.map(({ op, reason }) => `${op} ${reason}`))).toEqual(new Set(['DEL withdrawn']));
  });

  it('orders changes by table and then by key', async () => {
    const passages = ['c', 'a', 'b'].map((name) => passageRow({ passage_id: id('p', name) }));
    const keys = (await diff({}, { articles: [articleRow()], passages }))
      .filter(({ table }) => table === 'passages')
      .map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toHaveLength(3);
  });

  it('takes a new column that holds null for no change of a row', async () => {
    const shape = { table: 'boats', description: 'One boat.', key: 'boat_id', order: ['boat_id'] };
    const column = (name: string) => ({ name, type: 'string', nullable: true, description: 'A column.' }) as const;
    const before: TableStream = {
      shape: { ...shape, columns: [column('boat_id')] },
      rows: streamOf([{ boat_id: 'a' }, { boat_id: 'b' }]),
    };
    const after: TableStream = {
      shape: { ...shape, columns: [column('boat_id'), column('flag')] },
      rows: streamOf([
        { boat_id: 'a', flag: null },
        { boat_id: 'b', flag: 'red' },
      ]),
    };
    expect(await changesBetween([before], [after])).toEqual([
      { op: 'MOD', table: 'boats', key: 'b', reason: 'method', columns: { flag: 'red' } },
    ]);
  });

  it('finds what any two versions differ by, as one would who holds all rows at once', async () => {
    await fc.assert(
      fc.asyncProperty(versionRows, versionRows, withdrawal, fc.boolean(), async (before, after, chosen, isNew) => {
        const withdrawn = { records: chosen(before), silences: isNew };
        const found = await changesBetween(hashed(tablesOf(before), before), tablesOf(after), isNew, withdrawn);
        expect(found).toEqual(JSON.parse(JSON.stringify(naiveDiff(before, after, isNew, withdrawn))));
      }),
      { numRuns: 200 },
    );
  });
});

/** Chooses rows of a version that were withdrawn. */
const withdrawal = fc.infiniteStream(fc.boolean()).map((choices) => (rows: Rows): Map<string, string> => {
  const keys = tableNames.flatMap((name) => rows[name].map((row: Row) => `${name}/${row[tableOf(name).key]}`));
  return new Map(keys.filter(() => choices.next().value).map((key) => [key, 'Withdrawn: on request']));
});

const cell = fc.oneof(fc.constant(null), fc.string({ maxLength: 2 }), fc.array(fc.nat(2), { maxLength: 2 }));
const boats = fc.uniqueArray(fc.record({ boat_id: fc.string({ maxLength: 2 }), flag: cell, crew: cell }), {
  selector: (row) => row.boat_id,
});

function boatsOf(rows: readonly Row[]): TableStream {
  const columns = ['boat_id', 'flag', 'crew'].map(
    (name) => ({ name, type: 'string', nullable: true, description: name }) as const,
  );
  return {
    shape: { table: 'boats', description: 'One boat.', key: 'boat_id', order: ['boat_id'], columns },
    rows: streamOf(sortRows(rows, ['boat_id'])),
  };
}

describe('changes', () => {
  it('lead from any rows to any others', async () => {
    await fc.assert(
      fc.asyncProperty(boats, boats, fc.boolean(), async (before, after, inputsChanged) => {
        const changes = await changesBetween([boatsOf(before)], [boatsOf(after)], inputsChanged);
        expect(applyChanges(rowsBy('boat_id', before), changes)).toEqual(rowsBy('boat_id', after));
      }),
    );
  });
});
