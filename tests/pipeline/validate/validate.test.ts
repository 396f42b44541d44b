import { describe, expect, it } from 'vitest';
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

/** What was rejected: code and row. */
const rejected = (tables: Partial<Rows>) =>
  validate(sampleRows(tables)).rejects.map(({ code, inputRef }) => `${code} ${inputRef}`);

describe('validate', () => {
  it('gives the same rows back where all hold', () => {
    const rows = sampleRows();
    const validated = validate(rows);
    expect(validated.rejects).toEqual([]);
    expect(validated.rows).toBe(rows);
  });

  it('rejects a row that does not satisfy its schema, and says why', () => {
    const broken = dateRow({ value: '' });
    const { rows, rejects } = validate(sampleRows({ dates: [broken, dateRow({ date_id: id('d', '2') })] }));
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

  it('rejects the second row of a key', () => {
    const twin = dateRow({ type: 'TIME' });
    const { rows, rejects } = validate(sampleRows({ dates: [dateRow(), twin] }));
    expect(rejects).toMatchObject([{ code: 'duplicate-key', record: twin }]);
    expect(rows.dates).toEqual([dateRow()]);
  });

  it('rejects a span that does not slice to what its row holds', () => {
    const { rejects } = validate(sampleRows({ dates: [dateRow({ start: 11 })] }));
    expect(rejects).toMatchObject([
      { code: 'span-mismatch', message: 'The span does not hold: the text there reads " 2027".' },
    ]);
  });

  it.each([
    ['article_id', { article_id: id('a', 'none') }, 'articles.article_id'],
    ['passage_id', { passage_id: id('p', 'none') }, 'passages.passage_id'],
    ['entity_id', { entity_id: id('e', 'none') }, 'entities.entity_id'],
  ])('rejects a row whose required %s is no row', (column, columns, target) => {
    const { rejects } = validate(sampleRows({ positions: [positionRow(columns)] }));
    expect(rejects).toMatchObject([{ code: 'dangling-reference', inputRef: `positions/${id('o', 'sample')}` }]);
    expect(rejects[0]?.message).toContain(`${column} ${Object.values(columns)[0]} is no row of ${target}`);
  });

  it('rejects what needs a rejected row, and what needs that', () => {
    const passages = [passageRow({ text: 'Other words.' })];
    expect(rejected({ passages })).toEqual([
      `span-mismatch passages/${id('p', 'sample')}`,
      `dangling-reference mentions/${id('m', 'Ana Ruiz')}`,
      `dangling-reference mentions/${id('m', 'Arn')}`,
      `dangling-reference quotes/${id('q', 'sample')}`,
      `dangling-reference dates/${id('d', 'sample')}`,
      `dangling-reference positions/${id('o', 'sample')}`,
    ]);
  });

  it('sets a nullable reference to a row that is gone to null, with what it repeats of that row', () => {
    const quotes = [quoteRow({ speaker_id: id('e', 'none'), speaker: 'Nobody', speaker_mention_id: id('m', 'none') })];
    const { rows, rejects } = validate(sampleRows({ quotes }));
    expect(rejects).toEqual([]);
    expect(rows.quotes).toEqual([quoteRow({ speaker_id: null, speaker: null, speaker_mention_id: null })]);
    expect(rows.entities[0]?.quote_count).toBe(0);
  });

  it('sets a reference to null whose row is gone only because of another', () => {
    const { rows, rejects } = validate(sampleRows({ entities: sampleRows().entities.slice(1) }));
    expect(rejects.map(({ inputRef }) => inputRef)).toEqual([
      `mentions/${id('m', 'Ana Ruiz')}`,
      `positions/${id('o', 'sample')}`,
    ]);
    expect(rows.quotes).toEqual([quoteRow({ speaker_id: null, speaker: null, speaker_mention_id: null })]);
  });

  it('sets the antecedent of a mention to null whose row is gone, and keeps the mention', () => {
    const [name = mentionRow(), place = mentionRow()] = sampleRows().mentions;
    const again = { ...name, mention_id: id('m', 'again'), antecedent_id: id('m', 'broken') };
    const third = { ...name, mention_id: id('m', 'third'), antecedent_id: again.mention_id };
    const broken = { ...name, mention_id: id('m', 'broken'), text: 'Bo Lind', antecedent_id: name.mention_id };
    const { rows, rejects } = validate(sampleRows({ mentions: [name, broken, again, third, place] }));
    expect(rejects.map(({ inputRef }) => inputRef)).toEqual([`mentions/${broken.mention_id}`]);
    expect(rows.mentions).toEqual([name, { ...again, antecedent_id: null }, third, place]);
  });

  it('no longer calls a copy what has lost its original', () => {
    const copy = articleRow({ duplicate_of: id('a', 'original') });
    const { rows } = validate(sampleRows({ articles: [copy], quotes: [quoteRow({ is_duplicate: true })] }));
    expect(rows.articles[0]?.duplicate_of).toBeNull();
    expect(rows.quotes[0]?.is_duplicate).toBe(false);
  });

  it('leaves references to rows that are gone out of lists', () => {
    const quotes = [quoteRow({ about_ids: [id('e', 'none'), id('e', 'Arn'), id('e', 'gone')] })];
    const { rows, rejects } = validate(sampleRows({ quotes }));
    expect(rejects).toEqual([]);
    expect(rows.quotes[0]?.about_ids).toEqual([id('e', 'Arn')]);
  });

  it('counts entities anew over the rows that are left', () => {
    const mentions = [
      ...sampleRows().mentions,
      mentionRow({ mention_id: id('m', 'broken'), start: 0, end: 3, text: 'Ruiz' }),
      mentionRow({ mention_id: id('m', 'pronoun'), start: 1, end: 3, text: 'We', form: 'pronoun' }),
    ];
    const entities = [
      entityRow({ aliases: ['Ruiz'], mention_count: 3, pronouns: ['she'] }),
      ...sampleRows().entities.slice(1),
    ];
    const { rows } = validate(sampleRows({ entities, mentions }));
    expect(rows.entities[0]).toEqual(entityRow({ aliases: [], mention_count: 2, pronouns: [] }));
  });

  it('loses no row: what goes in comes out or is rejected', () => {
    const rows = sampleRows({ articles: [articleRow({ language: 'English' })] });
    const count = (tables: Rows) => tableNames.reduce((sum, name) => sum + tables[name].length, 0);
    const validated = validate(rows);
    expect(validated.rejects.length).toBe(7);
    expect(count(validated.rows) + validated.rejects.length).toBe(count(rows));
  });
});
