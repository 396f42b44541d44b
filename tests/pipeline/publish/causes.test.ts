import { describe, expect, it } from 'vitest';
import { type Cause, causesOf, describeValues } from '../../../pipeline/publish/causes.ts';
import { currentTables } from '../../../pipeline/publish/comparison.ts';
import { diffRows } from '../../../pipeline/publish/row-diff.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, dateRow, entityRow, id, mentionRow, quoteRow, sampleRows } from '../../builders.ts';

const noRows: Rows = { articles: [], passages: [], entities: [], mentions: [], quotes: [], dates: [], positions: [] };

function causes(
  before: Partial<Rows>,
  after: Partial<Rows>,
  records = new Map<string, string>(),
  inputs = true,
): Cause[] {
  const [then, now] = [currentTables({ ...noRows, ...before }), currentTables({ ...noRows, ...after })];
  return causesOf(then, now, diffRows(then, now, inputs, { records, silences: true }), records);
}

const articles = [articleRow()];
const dates = Array.from({ length: 400 }, (_, index) => dateRow({ date_id: id('d', `${index}`) }));
const other = { article_id: id('a', 'other'), source_path: 'other.txt' };

describe('causesOf', () => {
  it('tells new articles by title, or else by file', () => {
    expect(causes({}, { articles: [articleRow({ title: 'Ferry talks' }), articleRow(other)] })).toEqual([
      { title: 'New articles', sentences: expect.arrayContaining(['“Ferry talks”', 'other.txt']) },
    ]);
  });

  it('tells which columns and rows of an article were corrected', () => {
    const corrected = articleRow({ title: 'Ferry talks', source_sha256: 'c'.repeat(64) });
    const before = { articles, dates: dates.slice(0, 2) };
    expect(causes(before, { articles: [corrected], dates: dates.slice(1, 3) })).toEqual([
      { title: 'Corrected articles', sentences: ['“Ferry talks”: title; dates: 1 added, 1 removed'] },
    ]);
    expect(causes({ articles }, { articles: [articleRow({ source_sha256: 'c'.repeat(64) })] })).toEqual([
      { title: 'Corrected articles', sentences: ['sample.txt: source_sha256'] },
    ]);
  });

  it('tells articles that are gone by their file alone', () => {
    expect(causes({ articles: [articleRow({ title: 'Ferry talks' })] }, {})).toEqual([
      { title: 'Articles that are gone', sentences: ['sample.txt'] },
    ]);
  });

  it('tells of what is withdrawn the reason and how much it was, and nothing it held', () => {
    const records = new Map([[`articles/${id('a', 'sample')}`, 'Withdrawn: on request']]);
    const after = { articles: [articleRow(other)] };
    expect(
      causes({ ...sampleRows(), articles: [articleRow({ title: 'Ferry talks' }), articleRow(other)] }, after, records),
    ).toEqual([{ title: 'Withdrawals', sentences: ['Withdrawn: on request: 1 article, 6 other rows'] }]);
  });

  it('tells changes of method by table, and what many rows share once', () => {
    const after = dates.map((row) => ({ ...row, value: '2028' }));
    expect(causes({ articles, dates }, { articles, dates: after }, new Map(), false)).toEqual([
      { title: 'Changes of method', sentences: ['dates: 400 changed'] },
      { title: 'Changes that many rows share', sentences: ['400 rows of dates: value is now "2028"'] },
    ]);
  });

  it('tells the largest cascades first, twenty sentences of a cause at most, and none of a single row', () => {
    const after = dates.map((row, index) => dateRow({ ...row, value: `${2100 + Math.floor(index / 10)}` }));
    after[0] = dateRow({ date_id: id('d', '0'), value: '2001' });
    const shared = causes({ articles, dates }, { articles, dates: after }).at(-1);
    expect(shared?.sentences).toHaveLength(21);
    expect(shared?.sentences[0]).toMatch(/^10 rows of dates: value is now "21\d\d"$/);
    expect(shared?.sentences.at(-1)).toBe('and 20 more');
    expect(
      causes({ articles, dates }, { articles, dates: [dateRow({ ...dates[0], value: '1' }), ...dates.slice(1)] }),
    ).toHaveLength(1);
  });
});

describe('causesOf entities', () => {
  const [ana, ruiz] = [id('e', 'ana'), id('e', 'ruiz')];
  const entity = (entity_id: string, name: string) => entityRow({ entity_id, name, former_ids: [] });
  const mention = (name: string, entity_id: string) => mentionRow({ mention_id: id('m', name), entity_id });
  const quote = (name: string, speaker_id: string, speaker: string) =>
    quoteRow({ quote_id: id('q', name), speaker_id, speaker, speaker_mention_id: null });
  const sentences = (before: Partial<Rows>, after: Partial<Rows>, records?: Map<string, string>): Cause[] =>
    causes({ articles, ...before }, { articles, ...after }, records);

  it('tells a renamed speaker once, with the quotes that repeat the name', () => {
    const quotes = (name: string) => Array.from({ length: 400 }, (_, index) => quote(`${index}`, ana, name));
    expect(
      sentences(
        { entities: [entity(ana, 'Ana Ruiz')], quotes: quotes('Ana Ruiz') },
        { entities: [entity(ana, 'Ana María Ruiz')], quotes: quotes('Ana María Ruiz') },
      ),
    ).toEqual([
      { title: 'Names and identities', sentences: ['“Ana Ruiz” is now “Ana María Ruiz”: 1 entity, 400 quotes'] },
    ]);
  });

  it('tells merges, splits and rows that pass from one to another', () => {
    const apart = {
      entities: [entity(ana, 'Ana Ruiz'), entity(ruiz, 'A. Ruiz')],
      mentions: [mention('1', ana), mention('2', ruiz)],
      quotes: [quote('1', ana, 'Ana Ruiz'), quote('2', ruiz, 'A. Ruiz')],
    };
    const joined = {
      entities: [entity(ana, 'Ana Ruiz')],
      mentions: [mention('1', ana), mention('2', ana)],
      quotes: [quote('1', ana, 'Ana Ruiz'), quote('2', ana, 'Ana Ruiz')],
    };
    const title = 'Names and identities';
    expect(sentences(apart, joined)).toEqual([
      { title, sentences: [`“A. Ruiz” (${ruiz}) was merged into “Ana Ruiz” (${ana}): 1 mention, 1 quote`] },
    ]);
    expect(sentences(joined, apart)).toEqual([
      { title, sentences: [`“A. Ruiz” (${ruiz}) was split off from “Ana Ruiz” (${ana}): 1 mention, 1 quote`] },
    ]);
    expect(sentences(apart, { ...apart, mentions: [mention('1', ana), mention('2', ana)] })).toEqual([
      { title, sentences: [`Rows of “A. Ruiz” (${ruiz}) are now of “Ana Ruiz” (${ana}): 1 mention`] },
    ]);
  });

  it('does not repeat an old name that is withdrawn', () => {
    const before = { entities: [entity(ana, 'Ana Ruiz'), entity(ruiz, 'Clerk of Ana Ruiz')] };
    const records = new Map([[`entities/${ana}`, 'Withdrawn: on request']]);
    expect(sentences(before, { entities: [entity(ruiz, 'Bo Holm')] }, records)).toEqual([
      { title: 'Withdrawals', sentences: ['Withdrawn: on request: 1 entity'] },
      { title: 'Names and identities', sentences: ['A name that was withdrawn is now “Bo Holm”: 1 entity'] },
    ]);
  });
});

describe('describeValues', () => {
  it('tells long values in short', () => {
    expect(describeValues({ text: 'a'.repeat(500), of_id: null })).toBe(
      `text is now "${'a'.repeat(118)}…, of_id is now null`,
    );
  });
});
