import { describe, expect, it } from 'vitest';
import { tableOrder } from '../../../pipeline/publish/row-diff.ts';
import { openTally } from '../../../pipeline/publish/tally.ts';
import { type Differences, type Judgement, judge } from '../../../pipeline/publish/verdict.ts';
import type { Rows } from '../../../schemas/tables.ts';
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
import { differencesOf, tablesOf } from './streams.ts';

/** The verdict on a step from rows to other rows, with inputs that changed unless a test says otherwise. */
async function verdictOn(
  before: Partial<Rows>,
  after: Partial<Rows>,
  { inputsChanged = true, ...differences }: Partial<Differences> & { inputsChanged?: boolean } = {},
): Promise<Judgement | null> {
  const [then, now] = [tablesOf(before), tablesOf(after)];
  const tally = openTally(tableOrder(then, now), new Map());
  for (const group of await differencesOf(then, now, inputsChanged)) tally.add(group);
  return judge({ schema: [], rows: tally.total(), quarantine: false, descriptions: false, ...differences });
}

const corrected = articleRow({ source_sha256: 'c'.repeat(64) });
const reworded = quoteRow({ quote_id: id('q', 'reworded'), text: 'We sail in 2028 then', end: 21, part_ends: [21] });

describe('judge', () => {
  it('gives null where nothing differs', async () => {
    expect(await verdictOn(sampleRows(), structuredClone(sampleRows()))).toBeNull();
  });

  it('calls a new article MINOR', async () => {
    expect(await verdictOn({}, { articles: [articleRow()], quotes: [quoteRow(), reworded] })).toEqual({
      verdict: 'MINOR',
      reasons: ['MINOR: articles: 1 added with new articles', 'MINOR: quotes: 2 added with new articles'],
    });
  });

  it('calls a reworded quote of a corrected article PATCH', async () => {
    const before = { articles: [articleRow()], quotes: [quoteRow()] };
    expect(await verdictOn(before, { articles: [corrected], quotes: [reworded] })).toEqual({
      verdict: 'PATCH',
      reasons: [
        'PATCH: articles: 1 changed in corrected articles',
        'PATCH: quotes: 1 added, 1 removed in corrected articles',
      ],
    });
  });

  it('calls a corrected article MINOR that gains a quote, though another loses one', async () => {
    const second = articleRow({ article_id: id('a', 'second') });
    const lost = quoteRow({ quote_id: id('q', 'lost'), article_id: second.article_id });
    const before = { articles: [articleRow(), second], quotes: [quoteRow(), lost] };
    const after = { articles: [corrected, { ...second, title: 'Ferry sails' }], quotes: [quoteRow(), reworded] };
    expect(await verdictOn(before, after)).toEqual({
      verdict: 'MINOR',
      reasons: [
        'MINOR: quotes: 1 added, 1 removed in corrected articles',
        'PATCH: articles: 2 changed in corrected articles',
      ],
    });
  });

  it('calls an article that is gone PATCH', async () => {
    const before = {
      articles: [articleRow()],
      quotes: [quoteRow()],
      entities: [entityRow()],
      mentions: [mentionRow()],
    };
    expect(await verdictOn(before, {})).toEqual({
      verdict: 'PATCH',
      reasons: ['articles', 'entities', 'mentions', 'quotes'].map(
        (table) => `PATCH: ${table}: 1 removed with articles that are gone`,
      ),
    });
  });

  it('calls a withdrawal PATCH, and tells the reason stated for it', async () => {
    const tally = openTally(['quotes'], new Map([['quotes/q-1', 'Withdrawn: on request']]));
    const gone = { op: 'DEL', table: 'quotes', key: 'q-1', article: 'a-1', reason: 'withdrawn', columns: [] } as const;
    tally.add([{ ...gone, old: quoteRow(), now: undefined }]);
    expect(judge({ schema: [], rows: tally.total(), quarantine: true, descriptions: false })).toEqual({
      verdict: 'PATCH',
      reasons: [
        'PATCH: Withdrawn: on request: 1 other row',
        'PATCH: quotes: 1 removed by a withdrawal',
        'PATCH: The quarantine changed',
      ],
    });
  });

  it('calls an entity that is renamed in its rows PATCH', async () => {
    const before = { articles: [articleRow()], entities: [entityRow()], quotes: [quoteRow(), reworded] };
    const after = {
      articles: [articleRow()],
      entities: [entityRow({ name: 'Ana Ruiz Soto', aliases: ['Ana Ruiz'] })],
      quotes: [quoteRow({ speaker: 'Ana Ruiz Soto' }), { ...reworded, speaker: 'Ana Ruiz Soto' }],
    };
    expect(await verdictOn(before, after)).toEqual({
      verdict: 'PATCH',
      reasons: [
        'PATCH: entities: 1 changed by a regrouping across articles',
        'PATCH: quotes: 2 changed by a regrouping across articles',
      ],
    });
  });

  it('calls other rows from the same inputs MINOR, fewer rows too', async () => {
    const before = { articles: [articleRow()], quotes: [quoteRow()], dates: [dateRow()] };
    expect(
      await verdictOn(
        before,
        { articles: [articleRow()], dates: [dateRow({ value: null })] },
        { inputsChanged: false },
      ),
    ).toEqual({
      verdict: 'MINOR',
      reasons: ['MINOR: quotes: 1 removed by a change of method', 'MINOR: dates: 1 changed by a change of method'],
    });
  });

  it.each<[table: string, before: Partial<Rows>, after: Partial<Rows>]>([
    ['passages', { passages: [passageRow()] }, { passages: [passageRow({ passage_id: id('p', 'rekeyed') })] }],
    ['quotes', { quotes: [quoteRow()] }, { quotes: [quoteRow({ quote_id: id('q', 'rekeyed') })] }],
    ['positions', { positions: [positionRow()] }, { positions: [positionRow({ position_id: id('o', 'rekeyed') })] }],
  ])('calls %s MAJOR that have other ids though their spans stayed', async (table, before, after) => {
    const articles = [articleRow()];
    const judgement = await verdictOn({ articles, ...before }, { articles, ...after });
    expect(judgement?.verdict).toBe('MAJOR');
    expect(judgement?.reasons[0]).toBe(
      `MAJOR: 1 rows of ${table} have other ids though what they were read from stayed`,
    );
  });

  it('does not call another position on the same span rekeyed', async () => {
    const articles = [articleRow()];
    const other = positionRow({ position_id: id('o', 'other'), title: 'captain' });
    expect((await verdictOn({ articles, positions: [positionRow()] }, { articles, positions: [other] }))?.verdict).toBe(
      'MINOR',
    );
  });

  it('calls articles MAJOR that have other ids though their sources stayed', async () => {
    const rekeyed = articleRow({ article_id: id('a', 'rekeyed') });
    const judgement = await verdictOn({ articles: [articleRow()] }, { articles: [rekeyed] }, { inputsChanged: false });
    expect(judgement?.verdict).toBe('MAJOR');
  });

  it('does not call an article rekeyed whose stated URL changed', async () => {
    const moved = articleRow({ article_id: id('a', 'moved'), url: 'https://gazette.example/ferry' });
    expect((await verdictOn({ articles: [articleRow()] }, { articles: [moved] }))?.verdict).toBe('MINOR');
  });

  it('calls a change of the quarantine or of the description alone PATCH', async () => {
    expect(await verdictOn({}, {}, { quarantine: true })).toEqual({
      verdict: 'PATCH',
      reasons: ['PATCH: The quarantine changed'],
    });
    expect(await verdictOn({}, {}, { descriptions: true })).toEqual({
      verdict: 'PATCH',
      reasons: ['PATCH: The description of the dataset changed'],
    });
  });

  it('takes the highest level and tells the highest first', async () => {
    const schema = [
      { level: 'PATCH', reason: 'The description of quotes changed' },
      { level: 'MAJOR', reason: 'Column quotes.cue was removed or renamed' },
    ] as const;
    expect(await verdictOn({}, { articles: [articleRow()] }, { schema })).toEqual({
      verdict: 'MAJOR',
      reasons: [
        'MAJOR: Column quotes.cue was removed or renamed',
        'MINOR: articles: 1 added with new articles',
        'PATCH: The description of quotes changed',
      ],
    });
  });
});
