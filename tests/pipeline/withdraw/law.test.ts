import { array, assert, asyncProperty, constantFrom, nat, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../pipeline/annotate.ts';
import { describeEntities } from '../../../pipeline/link/entity-row.ts';
import { tally } from '../../../pipeline/link/entity-tally.ts';
import { link } from '../../../pipeline/link/link.ts';
import { comparableWords } from '../../../pipeline/link/words.ts';
import type { NameFinder } from '../../../pipeline/withdraw/names.ts';
import { withdrawPersons } from '../../../pipeline/withdraw/persons.ts';
import { findSubjects } from '../../../pipeline/withdraw/subjects.ts';
import type { Withdrawal } from '../../../schemas/collection.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import type { Row } from '../../../schemas/table.ts';
import { byTable, type Rows, type TableName, tableNames, tableOf } from '../../../schemas/tables.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { article, id } from '../../builders.ts';
import { rowsOf, siftedOf, validateRows } from '../../linked-articles.ts';

/** What `withdrawPersons` promises of rows, said over all of them at once. Rows that go are named with their reason. */
function withdrawInMemory(rows: Rows, withdrawals: readonly Withdrawal[]): { rows: Rows; withdrawn: string[] } {
  const { entities, findFullName, findAnyName } = findSubjects(rows.entities, withdrawals);
  const naming = namingArticles(rows, entities, findFullName);
  if (entities.size + naming.size === 0) return { rows, withdrawn: [] };
  const reasons = byTable(() => new Map<Row, string>());
  const sift = <T extends Row>(table: TableName, held: readonly T[], under: (row: T) => Withdrawal | undefined): T[] =>
    held.filter((row) => {
      const withdrawal = under(row);
      if (withdrawal !== undefined) reasons[table].set(row, withdrawal.reason);
      return withdrawal === undefined;
    });
  const nameSpans = rows.mentions.filter(({ entity_id, form }) => form === 'name' && entities.has(entity_id));
  const over = (article: unknown, start: number, end: number): Withdrawal | undefined =>
    entities.get(
      nameSpans.find((span) => span.article_id === article && span.start < end && span.end > start)?.entity_id ?? '',
    );
  const showing = (row: Row): Withdrawal | undefined => {
    const starts = (row['part_starts'] ?? [row['start']]) as number[];
    const ends = (row['part_ends'] ?? [row['end']]) as number[];
    const found = starts.map((start, index) => over(row['article_id'], start, ends[index] ?? 0)).find(Boolean);
    return found ?? firstIn([row['text'], row['source_text'], row['title']], findFullName);
  };
  const ownWords = new Map(
    rows.quotes
      .filter(({ speaker_id }) => entities.has(speaker_id ?? ''))
      .flatMap((row) => knownBy(row).map((words) => [words, entities.get(row.speaker_id ?? '')] as const)),
  );
  const mentions = sift('mentions', rows.mentions, (row) => entities.get(row.entity_id) ?? showing(row));
  const left = sift('entities', rows.entities, ({ entity_id }) => {
    const last = rows.mentions.findLast((row) => row.entity_id === entity_id);
    const isLeft = last === undefined || mentions.some((row) => row.entity_id === entity_id);
    return entities.get(entity_id) ?? (isLeft ? undefined : (naming.get(last.article_id) ?? showing(last)));
  });
  const entityIds = new Set(left.map((row) => row.entity_id));
  const mentionIds = new Set(mentions.map((row) => row.mention_id));
  const known = (key: string | null, keys: ReadonlySet<string>): string | null => (keys.has(key ?? '') ? key : null);
  const quotes = sift('quotes', rows.quotes, (row) => {
    if (row.speaker_id !== null) return entities.get(row.speaker_id) ?? showing(row);
    return (
      knownBy(row)
        .map((words) => ownWords.get(words))
        .find(Boolean) ?? showing(row)
    );
  }).map((row) => {
    const speaker_id = known(row.speaker_id, entityIds);
    const isNamed =
      (row.speaker_start !== null && over(row.article_id, row.speaker_start, row.speaker_end ?? 0) !== undefined) ||
      findFullName(row.speaker_text ?? '') !== undefined;
    return {
      ...row,
      speaker_id,
      speaker: speaker_id === null ? null : row.speaker,
      speaker_text: isNamed ? null : row.speaker_text,
      speaker_mention_id: known(row.speaker_mention_id, mentionIds),
      co_speaker_ids: row.co_speaker_ids.filter((key) => entityIds.has(key)),
      about_ids: row.about_ids.filter((key) => entityIds.has(key)),
    };
  });
  const named = sift('positions', rows.positions, (row) => entities.get(row.entity_id) ?? showing(row));
  const positions = sift('positions', named, (row) =>
    entityIds.has(row.entity_id) ? undefined : naming.get(row.article_id),
  ).map((row) => ({ ...row, of_id: known(row.of_id, entityIds) }));
  const kept: Rows = {
    articles: rows.articles.map((row) => {
      const find = naming.has(row.article_id) ? findAnyName : findFullName;
      const fact = (value: string | null): string | null => (find(value ?? '') === undefined ? value : null);
      const { title, section, publisher, licence } = row;
      return {
        ...row,
        text: naming.has(row.article_id) ? null : row.text,
        authors: row.authors.filter((author) => findFullName(author) === undefined),
        ...{ title: fact(title), section: fact(section), publisher: fact(publisher), licence: fact(licence) },
      };
    }),
    passages: rows.passages.map((row) =>
      naming.has(row.article_id) ? { ...row, text: null, source_text: null } : row,
    ),
    entities: left,
    mentions: mentions.map((row) => ({ ...row, antecedent_id: known(row.antecedent_id, mentionIds) })),
    quotes,
    dates: sift('dates', rows.dates, showing),
    positions,
  };
  const withdrawn = tableNames.flatMap((table) => {
    const held: readonly Row[] = rows[table];
    return held.flatMap((row) => {
      const reason = reasons[table].get(row);
      return reason === undefined ? [] : [`${table}/${row[tableOf(table).key]} Withdrawn: ${reason}`];
    });
  });
  return { rows: { ...kept, entities: describeEntities(left, tally(new Map(), kept)) }, withdrawn };
}

function namingArticles(
  rows: Rows,
  subjects: ReadonlyMap<string, Withdrawal>,
  findFullName: NameFinder,
): Map<string, Withdrawal> {
  return new Map(
    rows.articles.flatMap(({ article_id, text, title }) => {
      const mention = rows.mentions.findLast((row) => row.article_id === article_id && subjects.has(row.entity_id));
      const quote = rows.quotes.findLast((row) => row.article_id === article_id && subjects.has(row.speaker_id ?? ''));
      const passages = rows.passages.filter((row) => row.article_id === article_id).map((row) => row.text);
      const withdrawal =
        subjects.get(quote?.speaker_id ?? mention?.entity_id ?? '') ??
        firstIn([text, title, ...passages], findFullName);
      return withdrawal === undefined ? [] : [[article_id, withdrawal] as const];
    }),
  );
}

function firstIn(texts: readonly unknown[], find: NameFinder): Withdrawal | undefined {
  return texts.flatMap((text) => (typeof text === 'string' ? (find(text) ?? []) : []))[0];
}

function knownBy({ text, utterance_id }: QuoteRow): string[] {
  const words = comparableWords(text);
  return [...(utterance_id === null ? [] : [utterance_id]), ...(words.length < 5 ? [] : [words.join(' ')])];
}

function slipped(rows: Rows, [table, column]: readonly [TableName, string], at: number, words: string): Rows {
  const held: readonly Row[] = rows[table];
  return {
    ...rows,
    [table]: held.map((row, index) => (index === at % held.length ? { ...row, [column]: words } : row)),
  };
}

const sentences = [
  '“The harbour will stay open for every ferry,” Ana Ruiz said.',
  '“The harbour will stay open for every ferry,” she said.',
  'Carlos Diaz, a lawyer, said Ruiz was right.',
  '“Ask Ana Ruiz about the ice,” Tom Berg said.',
  '“Ask Ana,” Tom Berg said, “Ruiz knows the ice of the harbour.”',
  '“So it will,” Tom Berg said.',
  'The Ana Ruiz Foundation was closed in 2027.',
  'The bridge was mended by Carlos Ruiz, mayor of Arn.',
  '“It will hold for as long as we live,” Ruiz said.',
  '“It will hold for as long as we live,” he said.',
  'Eva Lind, a doctor, said that Lind would sail on May 4, 2027.',
  'Eva Lind and Bo Lind met Tom Berg, mayor of Arn.',
];

const withdrawals: readonly Withdrawal[] = [
  { person: 'Ana Ruiz', reason: 'On request' },
  { person: 'Eva Lind', reason: 'By order' },
  { person: 'Tom Berg', reason: 'By agreement' },
  { person: 'Carlos Ruiz', reason: 'By law' },
  { person: 'Bo Holm', reason: 'In error' },
  { article: 'none.txt', reason: 'Closed' },
];

describe('withdrawPersons', () => {
  const report = record({
    parts: array(constantFrom(...sentences), { minLength: 1, maxLength: 4 }),
    title: constantFrom(null, 'Ruiz opens the harbour', 'Ana Ruiz opens the harbour', 'No news'),
    authors: constantFrom([], ['Tom Berg', 'Bo Holm'], ['Carlos Ruiz']),
    section: constantFrom(null, 'Lind', 'News'),
  });

  /** Columns that may hold a name though nothing was read there: in a row of a table, whichever the number comes to. */
  const slip = record({
    place: constantFrom(
      ...(['mentions', 'dates', 'positions', 'quotes', 'passages'] as const).map((table) => [table, 'text'] as const),
      ['quotes', 'speaker_text'] as const,
      ['articles', 'publisher'] as const,
    ),
    row: nat(20),
    words: constantFrom('as Ana Ruiz says', 'Tom Berg of Arn', 'Eva … Lind'),
  });

  it('gives article by article what is left of all rows at once', async () => {
    let gone = 0;
    await assert(
      asyncProperty(
        array(report, { minLength: 1, maxLength: 5 }),
        uniqueArray(constantFrom(...withdrawals), { maxLength: 4 }),
        array(slip, { maxLength: 4 }),
        async (reports, chosen, slips) => {
          const annotations = await Promise.all(
            reports.map(({ parts, title, authors, section }, index) => {
              const metadata = { ...article().metadata, title, authors, section };
              const given = article({ id: id('a', String(index)), text: parts.join('\n\n'), metadata });
              return annotate(given, { analyzer: fakeAnalyzer() });
            }),
          );
          const linked = (await validateRows(link(annotations))).rows;
          const sifted = siftedOf(
            slips.reduce((rows, { place, row, words }) => slipped(rows, place, row, words), linked),
          );
          const left = await withdrawPersons(sifted, [], chosen);
          const expected = withdrawInMemory(await rowsOf(sifted), chosen);
          const rows = await rowsOf(left);
          expect(left.rejects.map(({ inputRef, message }) => `${inputRef} ${message}`)).toEqual(expected.withdrawn);
          expect(rows).toEqual(expected.rows);
          expect(left.rowsIn - left.rowsOut).toBe(left.rejects.length);
          if (slips.length === 0) expect(await validateRows(rows)).toEqual({ rows, rejects: [] });
          gone += left.rejects.length;
        },
      ),
    );
    expect(gone).toBeGreaterThan(100);
  });
});
