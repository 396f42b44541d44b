import { describe, expect, it } from 'vitest';
import { type Cause, openCauses } from '../../../pipeline/publish/causes.ts';
import { entityNames } from '../../../pipeline/publish/entity-causes.ts';
import { tableOrder } from '../../../pipeline/publish/row-diff.ts';
import { openTally } from '../../../pipeline/publish/tally.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, dateRow, entityRow, id, mentionRow, quoteRow, sampleRows } from '../../builders.ts';
import { differencesOf, tablesOf } from './streams.ts';

async function causes(
  before: Partial<Rows>,
  after: Partial<Rows>,
  withdrawn = new Map<string, string>(),
  inputs = true,
): Promise<Cause[]> {
  const [then, now] = [tablesOf(before), tablesOf(after)];
  const tables = tableOrder(then, now);
  const tally = openTally(tables, withdrawn);
  const names = await entityNames(then, now);
  const finder = openCauses({ tables, after: now, names, withdrawn, scratch: null });
  for (const differences of await differencesOf(then, now, inputs, { records: withdrawn, silences: true })) {
    tally.add(differences);
    await finder.add(differences);
  }
  return await finder.causes(tally.total());
}

const articles = [articleRow()];
const dates = Array.from({ length: 400 }, (_, index) => dateRow({ date_id: id('d', `${index}`) }));
const other = { article_id: id('a', 'other'), source_path: 'other.txt' };

describe('openCauses', () => {
  it('tells new articles by title, or else by file', async () => {
    expect(await causes({}, { articles: [articleRow({ title: 'Ferry talks' }), articleRow(other)] })).toEqual([
      { title: 'New articles', sentences: expect.arrayContaining(['“Ferry talks”', 'other.txt']) },
    ]);
  });

  it('tells which columns and rows of an article were corrected', async () => {
    const corrected = articleRow({ title: 'Ferry talks', source_sha256: 'c'.repeat(64) });
    const before = { articles, dates: dates.slice(0, 2) };
    expect(await causes(before, { articles: [corrected], dates: dates.slice(1, 3) })).toEqual([
      { title: 'Corrected articles', sentences: ['“Ferry talks”: title; dates: 1 added, 1 removed'] },
    ]);
    expect(await causes({ articles }, { articles: [articleRow({ source_sha256: 'c'.repeat(64) })] })).toEqual([
      { title: 'Corrected articles', sentences: ['sample.txt: source_sha256'] },
    ]);
  });

  it('tells an article by its title of which a withdrawal made rows change, though its own row is the same', async () => {
    const records = new Map([[`dates/${id('d', '0')}`, 'Withdrawn: on request']]);
    const titled = [articleRow({ title: 'Ferry talks' })];
    const before = { articles: titled, dates: dates.slice(0, 1) };
    expect(await causes(before, { articles: titled, dates: dates.slice(1, 2) }, records)).toContainEqual({
      title: 'Corrected articles',
      sentences: ['“Ferry talks”: dates: 1 added'],
    });
  });

  it('tells articles that are gone by their file alone', async () => {
    expect(await causes({ articles: [articleRow({ title: 'Ferry talks' })] }, {})).toEqual([
      { title: 'Articles that are gone', sentences: ['sample.txt'] },
    ]);
  });

  it('tells of what is withdrawn the reason and how much it was, and nothing it held', async () => {
    const records = new Map([[`articles/${id('a', 'sample')}`, 'Withdrawn: on request']]);
    const after = { articles: [articleRow(other)] };
    expect(
      await causes(
        { ...sampleRows(), articles: [articleRow({ title: 'Ferry talks' }), articleRow(other)] },
        after,
        records,
      ),
    ).toEqual([{ title: 'Withdrawals', sentences: ['Withdrawn: on request: 1 article, 6 other rows'] }]);
  });

  it('tells changes of method by table, and what many rows share once', async () => {
    const after = dates.map((row) => ({ ...row, value: '2028' }));
    expect(await causes({ articles, dates }, { articles, dates: after }, new Map(), false)).toEqual([
      { title: 'Changes of method', sentences: ['dates: 400 changed'] },
      { title: 'Changes that many rows share', sentences: ['400 rows of dates: value is now "2028"'] },
    ]);
  });

  it('tells the largest cascades first, twenty sentences of a cause at most, and none of a single row', async () => {
    const after = dates.map((row, index) => dateRow({ ...row, value: `${2100 + Math.floor(index / 10)}` }));
    after[0] = dateRow({ date_id: id('d', '0'), value: '2001' });
    const shared = (await causes({ articles, dates }, { articles, dates: after })).at(-1);
    expect(shared?.sentences).toHaveLength(21);
    expect(shared?.sentences[0]).toMatch(/^10 rows of dates: value is now "21\d\d"$/);
    expect(shared?.sentences.at(-1)).toBe('and 20 more');
    expect(
      await causes({ articles, dates }, { articles, dates: [dateRow({ ...dates[0], value: '1' }), ...dates.slice(1)] }),
    ).toHaveLength(1);
  });
});

describe('openCauses, of entities', () => {
  const [ana, ruiz] = [id('e', 'ana'), id('e', 'ruiz')];
  const entity = (entity_id: string, name: string) => entityRow({ entity_id, name, former_ids: [] });
  const mention = (name: string, entity_id: string) => mentionRow({ mention_id: id('m', name), entity_id });
  const quote = (name: string, speaker_id: string, speaker: string) =>
    quoteRow({ quote_id: id('q', name), speaker_id, speaker, speaker_mention_id: null });
  const sentences = (before: Partial<Rows>, after: Partial<Rows>, records?: Map<string, string>): Promise<Cause[]> =>
    causes({ articles, ...before }, { articles, ...after }, records);

  it('tells a renamed speaker once, with the quotes that repeat the name', async () => {
    const quotes = (name: string) => Array.from({ length: 400 }, (_, index) => quote(`${index}`, ana, name));
    expect(
      await sentences(
        { entities: [entity(ana, 'Ana Ruiz')], quotes: quotes('Ana Ruiz') },
        { entities: [entity(ana, 'Ana María Ruiz')], quotes: quotes('Ana María Ruiz') },
      ),
    ).toEqual([
      { title: 'Names and identities', sentences: ['“Ana Ruiz” is now “Ana María Ruiz”: 1 entity, 400 quotes'] },
    ]);
  });

  it('tells as shared what quotes call a speaker whose name stayed', async () => {
    const quotes = (name: string) => ['1', '2'].map((key) => quote(key, ana, name));
    const entities = [entity(ana, 'Ana Ruiz')];
    expect(await sentences({ entities, quotes: quotes('Ana') }, { entities, quotes: quotes('Ana Ruiz') })).toEqual([
      { title: 'Changes that many rows share', sentences: ['2 rows of quotes: speaker is now "Ana Ruiz"'] },
    ]);
  });

  it('tells merges, splits and rows that pass from one to another', async () => {
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
    expect(await sentences(apart, joined)).toEqual([
      { title, sentences: [`“A. Ruiz” (${ruiz}) was merged into “Ana Ruiz” (${ana}): 1 mention, 1 quote`] },
    ]);
    expect(await sentences(joined, apart)).toEqual([
      { title, sentences: [`“A. Ruiz” (${ruiz}) was split off from “Ana Ruiz” (${ana}): 1 mention, 1 quote`] },
    ]);
    expect(await sentences(apart, { ...apart, mentions: [mention('1', ana), mention('2', ana)] })).toEqual([
      { title, sentences: [`Rows of “A. Ruiz” (${ruiz}) are now of “Ana Ruiz” (${ana}): 1 mention`] },
    ]);
  });

  it('does not repeat an old name that is withdrawn', async () => {
    const before = { entities: [entity(ana, 'Ana Ruiz'), entity(ruiz, 'Clerk of Ana Ruiz')] };
    const records = new Map([[`entities/${ana}`, 'Withdrawn: on request']]);
    expect(await sentences(before, { entities: [entity(ruiz, 'Bo Holm')] }, records)).toEqual([
      { title: 'Withdrawals', sentences: ['Withdrawn: on request: 1 entity'] },
      { title: 'Names and identities', sentences: ['A name that was withdrawn is now “Bo Holm”: 1 entity'] },
    ]);
  });
});
