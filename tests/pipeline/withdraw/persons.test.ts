import { describe, expect, it } from 'vitest';
import { annotate } from '../../../pipeline/annotate.ts';
import { link } from '../../../pipeline/link/link.ts';
import type { Reject } from '../../../pipeline/reject.ts';
import { articlesOf } from '../../../pipeline/validate/linked-articles.ts';
import { validate } from '../../../pipeline/validate/validate.ts';
import { nameFinder, textsOf } from '../../../pipeline/withdraw/names.ts';
import { withdrawPersons } from '../../../pipeline/withdraw/persons.ts';
import type { Withdrawal } from '../../../schemas/collection.ts';
import type { EntityRow } from '../../../schemas/entities.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import { type Rows, tableNames } from '../../../schemas/tables.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { article, entityRow, id, mentionRow, sampleRows } from '../../builders.ts';
import { rowsOf, siftedOf, validateRows } from '../../linked-articles.ts';

const onRequest = { person: 'Ana Ruiz', reason: 'On request' };

const speech = 'The harbour will stay open for every ferry';
const articles = [
  article({
    id: id('a', '1'),
    text: `“${speech},” Ana Ruiz said. Carlos Diaz, a lawyer, said Ruiz was right.\n\n“The ice is thick,” Tom Berg said. “Ask Ana Ruiz about the ice,” Carlos Diaz said. “Ruiz knows the ice,” Carlos Diaz said.`,
    metadata: { ...article().metadata, title: 'Ruiz opens the harbour', authors: ['Ana Ruiz', 'Bo Holm'] },
  }),
  article({ id: id('a', '2'), text: `“${speech},” she said.\n\n“So it will,” Tom Berg said.` }),
  article({ id: id('a', '3'), text: 'The Ana Ruiz Foundation was closed. “It had no money,” Tom Berg said.' }),
  article({ id: id('a', '4'), text: 'The bridge was mended by Carlos Ruiz. “It will hold,” Ruiz said.' }),
];

async function linkedRows(): Promise<Rows> {
  return link(await Promise.all(articles.map((each) => annotate(each, { analyzer: fakeAnalyzer() }))));
}

/** What is left of rows in memory. */
async function withdrawFrom(rows: Rows, rejects: readonly Reject[], withdrawals: readonly Withdrawal[]) {
  const left = await withdrawPersons(await validate(articlesOf(rows)), rejects, withdrawals);
  return { rows: await rowsOf(left), rejects: left.rejects, idle: left.idle };
}

const withdraw = async (rejects: readonly Reject[] = [], withdrawals = [onRequest]) =>
  withdrawFrom(await linkedRows(), rejects, withdrawals);

describe('withdrawPersons', () => {
  it('leaves rows as they are where no person is withdrawn, and tells of a withdrawal that nobody falls under', async () => {
    const rows = await linkedRows();
    const other = { person: 'Eva Lind', reason: 'On request' };
    expect(await withdrawFrom(rows, [], [{ article: 'a', reason: 'On request' }])).toEqual({
      rows,
      rejects: [],
      idle: [],
    });
    expect(await withdrawFrom(rows, [], [other])).toEqual({ rows, rejects: [], idle: [other] });
  });

  it('leaves no full name of the person in any text', async () => {
    const { rows, rejects, idle } = await withdraw();
    const find = nameFinder([['Ana Ruiz', onRequest]]);
    const found = textsOf([rows, rejects]).filter((text) => find(text) !== undefined);
    expect([found, idle]).toEqual([[], []]);
  });

  it('takes their quotes, the same words of nobody elsewhere, and what others say of them by name', async () => {
    const quotes = (await withdraw()).rows.quotes.map(({ article_id, text }) => [article_id, text]);
    expect(quotes).toEqual(
      [
        [id('a', '1'), 'The ice is thick,'],
        [id('a', '2'), 'So it will,'],
        [id('a', '3'), 'It had no money,'],
        [id('a', '4'), 'It will hold,'],
      ].sort(([left = ''], [right = '']) => (left < right ? -1 : left > right ? 1 : 0)),
    );
  });

  it('silences the articles that name them, and leaves those of another with their surname', async () => {
    const before = await linkedRows();
    const { rows } = await withdraw();
    const silenced = rows.articles.filter(({ text }) => text === null).map(({ article_id }) => article_id);
    expect(silenced.sort()).toEqual([id('a', '1'), id('a', '3')].sort());
    expect(rows.passages.every((row) => (row.text === null) === silenced.includes(row.article_id))).toBe(true);
    expect(rows.articles.map(({ text_sha256, char_count }) => [text_sha256, char_count])).toEqual(
      before.articles.map(({ text_sha256, char_count }) => [text_sha256, char_count]),
    );
    expect(rows.articles.find(({ article_id }) => article_id === id('a', '1'))).toMatchObject({
      title: null,
      authors: ['Bo Holm'],
    });
  });

  it('leaves rows that hold: references, counts and schemas', async () => {
    const { rows } = await withdraw();
    expect(await validateRows(rows)).toEqual({ rows, rejects: [] });
    expect(rows.entities.map(({ name }) => name).sort()).toEqual(['Carlos Diaz', 'Carlos Ruiz', 'Tom Berg']);
  });

  describe('of an entity whose mentions hold the name', () => {
    const bo = entityRow({ entity_id: id('e', 'Bo Lind'), name: 'Bo Lind' });
    const holding = { start: 24, end: 45, text: 'Mayor Ana Ruiz of Arn', form: 'nominal' } as const;
    const mentionOf = (name: string, columns: Partial<MentionRow>) =>
      mentionRow({ mention_id: id('m', name), entity_id: bo.entity_id, ...columns });
    const left = async (mentions: readonly MentionRow[], withdrawals = [onRequest], others: EntityRow[] = []) => {
      const rows = sampleRows({ entities: [entityRow(), bo, ...others], mentions, quotes: [], positions: [] });
      return await withdrawPersons(siftedOf(rows), [], withdrawals);
    };

    it('takes the entity, too, where no other mention is left', async () => {
      const { entities, rejects } = await left([mentionOf('1', holding), mentionRow()]);
      expect(entities).toEqual([]);
      expect(rejects.map(({ inputRef }) => inputRef)).toContain(`entities/${bo.entity_id}`);
    });

    it('leaves it where one is', async () => {
      const { entities } = await left([
        mentionOf('2', { start: 1, end: 3, text: 'We' }),
        mentionOf('1', holding),
        mentionRow(),
      ]);
      expect(entities.map(({ name, mention_count }) => [name, mention_count])).toEqual([['Bo Lind', 1]]);
    });

    it('tells the reason of the person who is mentioned last in the article', async () => {
      const lind = entityRow({ entity_id: id('e', 'Arn Lind'), name: 'Arn Lind' });
      const arn = mentionRow({ mention_id: id('m', '3'), entity_id: lind.entity_id, start: 42, end: 45, text: 'Arn' });
      const { rejects } = await left(
        [mentionOf('1', holding), mentionRow(), arn],
        [onRequest, { person: lind.entity_id, reason: 'By order' }],
        [lind],
      );
      const told = rejects.map(({ inputRef, message }) => `${inputRef} ${message}`);
      expect(told).toContain(`entities/${bo.entity_id} Withdrawn: By order`);
      expect(told).toContain(`mentions/${id('m', '1')} Withdrawn: On request`);
    });
  });

  it('leaves no mention that was joined to one that went', async () => {
    const rows = await linkedRows();
    const ana = rows.entities.find(({ name }) => name === 'Ana Ruiz')?.entity_id;
    const hers = rows.mentions.find(({ entity_id }) => entity_id === ana)?.mention_id ?? null;
    const mentions = rows.mentions.map((row) => (row.entity_id === ana ? row : { ...row, antecedent_id: hers }));
    const { rows: left } = await withdrawFrom({ ...rows, mentions }, [], [onRequest]);
    expect(hers).not.toBeNull();
    expect(left.mentions.length).toBeGreaterThan(0);
    expect(left.mentions.map(({ antecedent_id }) => antecedent_id)).toEqual(left.mentions.map(() => null));
  });

  it('accounts for every row that went, by its id alone', async () => {
    const count = (rows: Rows): number => tableNames.reduce((sum, name) => sum + rows[name].length, 0);
    const { rows, rejects } = await withdraw();
    expect(rejects).toHaveLength(count(await linkedRows()) - count(rows));
    for (const { stage, code, message, inputRef, record } of rejects) {
      expect([stage, code, message]).toEqual(['validate', 'withdrawn', 'Withdrawn: On request']);
      expect(inputRef).toMatch(/^(entities|mentions|quotes|positions)\/[emqo]-[0-9a-f]{16}$/);
      expect(JSON.stringify(record)).toMatch(/^(null|\{"entity_id":"e-\w+"\}|\{"former_ids":\[\]\})$/);
    }
  });

  it('keeps no reject that names them or is a row of an article that does', async () => {
    const of = (record: unknown): Reject => ({
      stage: 'ingest',
      code: 'bad-json',
      message: 'No.',
      inputRef: 'x',
      record,
    });
    const [named, row, other] = [
      of({ x: ['by Ana Ruiz'] }),
      of({ article_id: id('a', '1'), text: 'he' }),
      of({ x: 'y' }),
    ];
    const { rejects } = await withdraw([named, row, other]);
    const cleared = { ...of(null), message: 'The file or line is not JSON.' };
    expect(rejects.slice(0, 3)).toEqual([cleared, cleared, other]);
  });
});
