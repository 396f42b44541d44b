import { describe, expect, it } from 'vitest';
import type { Reject } from '../../../pipeline/reject.ts';
import { validate } from '../../../pipeline/validate/validate.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { tableNames } from '../../../schemas/tables.ts';
import {
  articleRow,
  dateRow,
  entityRow,
  id,
  mentionRow,
  passageRow,
  positionRow,
  quoteRow,
  sampleRows,
} from '../../builders.ts';
import { collectionOf, listOf, renamedId, rowsOf, sampleArticle, validateRows } from '../../linked-articles.ts';

/** What was rejected: code and row. */
const named = (rejects: readonly Reject[]) => rejects.map(({ code, inputRef }) => `${code} ${inputRef}`);
const rejected = async (tables: Partial<Rows>) => named((await validateRows(sampleRows(tables))).rejects);

describe('validate', () => {
  it('gives the same rows back where all hold, and reads them once for it', async () => {
    const articles = ['1', '2', '3'].map((name) => sampleArticle(name));
    const collection = collectionOf(articles);
    const { read, rejects, rowsIn, rowsOut, entities } = await validate(collection);
    expect([collection.reads(), rejects, rowsIn, rowsOut]).toEqual([1, [], 23, 23]);
    expect((await listOf(read())).map((rows, index) => rows === articles[index])).toEqual([true, true, true]);
    expect(entities.map(({ article_count }) => article_count)).toEqual([3, 3]);
  });

  it('rejects a row that does not satisfy its schema, and says why', async () => {
    const broken = dateRow({ value: '' });
    const { rows, rejects } = await validateRows(sampleRows({ dates: [broken, dateRow({ date_id: id('d', '2') })] }));
    expect(rejects).toEqual([
      {
        stage: 'validate',
        code: 'schema-violation',
        message: expect.stringMatching(/^The row does not fit its schema: value: .*1 character/),
        inputRef: `dates/${broken.date_id}`,
        record: broken,
      },
    ]);
    expect(rows.dates).toEqual([dateRow({ date_id: id('d', '2') })]);
  });

  it('rejects the second row of a key', async () => {
    const twin = dateRow({ type: 'TIME' });
    const { rows, rejects } = await validateRows(sampleRows({ dates: [dateRow(), twin] }));
    expect(rejects).toMatchObject([{ code: 'duplicate-key', record: twin }]);
    expect(rows.dates).toEqual([dateRow()]);
  });

  it('rejects a span that does not slice to what its row holds', async () => {
    const { rejects } = await validateRows(sampleRows({ dates: [dateRow({ start: 11 })] }));
    expect(rejects).toMatchObject([
      { code: 'span-mismatch', message: 'The span does not hold: the text there reads " 2027".' },
    ]);
  });

  it.each([
    ['article_id', { article_id: id('a', 'none') }, 'articles.article_id'],
    ['passage_id', { passage_id: id('p', 'none') }, 'passages.passage_id'],
    ['entity_id', { entity_id: id('e', 'none') }, 'entities.entity_id'],
  ])('rejects a row whose required %s is no row', async (column, columns, target) => {
    const { rejects } = await validateRows(sampleRows({ positions: [positionRow(columns)] }));
    expect(rejects).toMatchObject([{ code: 'dangling-reference', inputRef: `positions/${id('o', 'sample')}` }]);
    expect(rejects[0]?.message).toContain(`${column} ${Object.values(columns)[0]} is no row of ${target}`);
  });

  it('rejects what needs a rejected row, and what needs that', async () => {
    const passages = [passageRow({ text: 'Other words.' })];
    expect(await rejected({ passages })).toEqual([
      `span-mismatch passages/${id('p', 'sample')}`,
      `dangling-reference mentions/${id('m', 'Ana Ruiz')}`,
      `dangling-reference mentions/${id('m', 'Arn')}`,
      `dangling-reference quotes/${id('q', 'sample')}`,
      `dangling-reference dates/${id('d', 'sample')}`,
      `dangling-reference positions/${id('o', 'sample')}`,
    ]);
  });

  it('sets a nullable reference to a row that is gone to null, with what it repeats of that row', async () => {
    const quotes = [quoteRow({ speaker_id: id('e', 'none'), speaker: 'Nobody', speaker_mention_id: id('m', 'none') })];
    const { rows, rejects } = await validateRows(sampleRows({ quotes }));
    expect(rejects).toEqual([]);
    expect(rows.quotes).toEqual([quoteRow({ speaker_id: null, speaker: null, speaker_mention_id: null })]);
    expect(rows.entities[0]?.quote_count).toBe(0);
  });

  it('sets a reference to null whose row is gone only because of another', async () => {
    const { rows, rejects } = await validateRows(sampleRows({ entities: sampleRows().entities.slice(1) }));
    expect(rejects.map(({ inputRef }) => inputRef)).toEqual([
      `mentions/${id('m', 'Ana Ruiz')}`,
      `positions/${id('o', 'sample')}`,
    ]);
    expect(rows.quotes).toEqual([quoteRow({ speaker_id: null, speaker: null, speaker_mention_id: null })]);
  });

  it('sets the antecedent of a mention to null whose row is gone, and keeps the mention', async () => {
    const [name = mentionRow(), place = mentionRow()] = sampleRows().mentions;
    const again = { ...name, mention_id: id('m', 'again'), antecedent_id: id('m', 'broken') };
    const third = { ...name, mention_id: id('m', 'third'), antecedent_id: again.mention_id };
    const broken = { ...name, mention_id: id('m', 'broken'), text: 'Bo Lind', antecedent_id: name.mention_id };
    const { rows, rejects } = await validateRows(sampleRows({ mentions: [name, broken, again, third, place] }));
    expect(rejects.map(({ inputRef }) => inputRef)).toEqual([`mentions/${broken.mention_id}`]);
    expect(rows.mentions).toEqual([name, { ...again, antecedent_id: null }, third, place]);
  });

  it('no longer calls a copy what has lost its original', async () => {
    const copy = articleRow({ duplicate_of: id('a', 'original') });
    const { rows } = await validateRows(sampleRows({ articles: [copy], quotes: [quoteRow({ is_duplicate: true })] }));
    expect(rows.articles[0]?.duplicate_of).toBeNull();
    expect(rows.quotes[0]?.is_duplicate).toBe(false);
  });

  it('leaves references to rows that are gone out of lists', async () => {
    const quotes = [quoteRow({ about_ids: [id('e', 'none'), id('e', 'Arn'), id('e', 'gone')] })];
    const { rows, rejects } = await validateRows(sampleRows({ quotes }));
    expect(rejects).toEqual([]);
    expect(rows.quotes[0]?.about_ids).toEqual([id('e', 'Arn')]);
  });

  it('counts entities anew over the rows that are left', async () => {
    const mentions = [
      ...sampleRows().mentions,
      mentionRow({ mention_id: id('m', 'broken'), start: 0, end: 3, text: 'Ruiz' }),
      mentionRow({ mention_id: id('m', 'pronoun'), start: 1, end: 3, text: 'We', form: 'pronoun' }),
    ];
    const entities = [
      entityRow({ aliases: ['Ruiz'], mention_count: 3, pronouns: ['she'] }),
      ...sampleRows().entities.slice(1),
    ];
    const { rows } = await validateRows(sampleRows({ entities, mentions }));
    expect(rows.entities[0]).toEqual(entityRow({ aliases: [], mention_count: 2, pronouns: [] }));
  });

  it('loses no row: what goes in comes out or is rejected', async () => {
    const rows = sampleRows({ articles: [articleRow({ language: 'English' })] });
    const count = (tables: Rows) => tableNames.reduce((sum, name) => sum + tables[name].length, 0);
    const validated = await validateRows(rows);
    expect(validated.rejects.length).toBe(7);
    expect(count(validated.rows) + validated.rejects.length).toBe(count(rows));
  });

  describe('of several articles', () => {
    const sample = sampleRows();
    const broken = { passages: [passageRow({ text: 'Other words.' })] };

    it('changes those alone in which something is wrong', async () => {
      const articles = [sampleArticle('1'), sampleArticle('2', { dates: [dateRow({ rule: '' as never })] })];
      const collection = collectionOf(articles);
      const { read, rowsIn, rowsOut } = await validate(collection);
      const [first, second] = await listOf(read());
      expect(first).toBe(articles[0]);
      expect(second).toEqual({ ...articles[1], dates: [] });
      expect([collection.reads(), rowsIn, rowsOut]).toEqual([2, 16, 15]);
      expect(await listOf(read())).toEqual([first, second]);
    });

    it('gives nothing of an article that has no row left', async () => {
      const articles = [sampleArticle('1', { articles: [articleRow({ language: 'English' })] }), sampleArticle('2')];
      const { read, rowsOut } = await validate(collectionOf(articles));
      expect([await listOf(read()), rowsOut]).toEqual([[articles[1]], 9]);
    });

    it('tells of rejects by table, whatever check and article they are of', async () => {
      const dates = [dateRow({ start: 11 }), dateRow({ value: '' })];
      const { rejects } = await validate(collectionOf([sampleArticle('1', { dates }), sampleArticle('2', broken)]));
      expect(named(rejects)).toEqual([
        `span-mismatch passages/${renamedId(id('p', 'sample'), '2')}`,
        ...[mentionRow(), sample.mentions[1]].map(
          (row) => `dangling-reference mentions/${renamedId(row?.mention_id ?? '', '2')}`,
        ),
        `dangling-reference quotes/${renamedId(id('q', 'sample'), '2')}`,
        `span-mismatch dates/${renamedId(id('d', 'sample'), '1')}`,
        `schema-violation dates/${renamedId(id('d', 'sample'), '1')}`,
        `dangling-reference dates/${renamedId(id('d', 'sample'), '2')}`,
        `dangling-reference positions/${renamedId(id('o', 'sample'), '2')}`,
      ]);
    });

    it('rejects the row of a later article that has the key of an earlier one, and what needs it', async () => {
      const [first, second] = [sampleArticle('1'), sampleArticle('2')];
      const taken = {
        ...second,
        passages: second.passages.map((row) => ({ ...row, passage_id: first.passages[0]?.passage_id ?? '' })),
      };
      const mentions = taken.mentions.map((row) => ({ ...row, passage_id: taken.passages[0]?.passage_id ?? '' }));
      const { rejects, read } = await validate(collectionOf([first, { ...taken, mentions }]));
      expect(rejects.map(({ code, record }) => [code, record])).toEqual([
        ['duplicate-key', taken.passages[0]],
        ...[...mentions, ...second.quotes, ...second.dates, ...second.positions].map((row) => [
          'dangling-reference',
          row,
        ]),
      ]);
      const [left, rest] = await listOf(read());
      expect([left, rest?.articles, rest?.passages]).toEqual([first, second.articles, []]);
    });

    it('takes a passage of another article for none', async () => {
      const [first, second] = [sampleArticle('1'), sampleArticle('2')];
      const dates = second.dates.map((row) => ({ ...row, passage_id: first.passages[0]?.passage_id ?? '' }));
      const { rejects } = await validate(collectionOf([first, { ...second, dates }]));
      expect(rejects).toMatchObject([{ code: 'dangling-reference', record: dates[0] }]);
      expect(rejects[0]?.message).toContain('is no row of passages.passage_id in this article');
    });

    it('rejects an entity whose row does not hold, with what refers to it anywhere', async () => {
      const collection = collectionOf([sampleArticle('1'), sampleArticle('2')]);
      const [ana, arn] = sample.entities;
      const identities = [entityRow({ ...ana, name: '' }), entityRow(arn)];
      const { rejects, entities, read, rowsIn, rowsOut } = await validate({ ...collection, identities });
      const ofBoth = (row: string) => ['1', '2'].map((name) => renamedId(row, name));
      expect(named(rejects)).toEqual([
        `schema-violation entities/${ana?.entity_id}`,
        ...ofBoth(id('m', 'Ana Ruiz')).map((key) => `dangling-reference mentions/${key}`),
        ...ofBoth(id('o', 'sample')).map((key) => `dangling-reference positions/${key}`),
      ]);
      expect(entities).toEqual([entityRow({ ...arn, article_count: 2, mention_count: 2 })]);
      expect((await rowsOf({ entities, read })).quotes.map(({ speaker_id, speaker }) => [speaker_id, speaker])).toEqual(
        [
          [null, null],
          [null, null],
        ],
      );
      expect(rowsIn - rowsOut).toBe(rejects.length);
    });

    it('keeps the first of two entities of one id, and what refers to it', async () => {
      const collection = collectionOf([sampleArticle('1')]);
      const twin = entityRow({ name: 'Ana B. Ruiz' });
      const { rejects, entities } = await validate({ ...collection, identities: [...sample.entities, twin] });
      expect(named(rejects)).toEqual([`duplicate-key entities/${twin.entity_id}`]);
      expect(entities.map(({ name }) => name).sort()).toEqual(['Ana Ruiz', 'Arn']);
    });

    it('knows an original that comes after its copy', async () => {
      const [copy, original] = [sampleArticle('1'), sampleArticle('2')];
      const duplicate_of = original.articles[0]?.article_id ?? null;
      const articles = copy.articles.map((row) => ({ ...row, duplicate_of }));
      const collection = collectionOf([{ ...copy, articles }, original]);
      const { read, rejects } = await validate(collection);
      expect([rejects, (await listOf(read()))[0]?.articles, collection.reads()]).toEqual([[], articles, 2]);
    });
  });
});
