import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../pipeline/build.ts';
import { check } from '../pipeline/check/check.ts';
import { silentEffects } from '../pipeline/effects.ts';
import { groupBy } from '../pipeline/grouping.ts';
import { comparePublished } from '../pipeline/publish/comparison.ts';
import { loadRows, type PublishedVersion, readVersion } from '../pipeline/publish/published-version.ts';
import { sameValue } from '../pipeline/publish/same-value.ts';
import type { Change } from '../schemas/manifest.ts';
import type { Row } from '../schemas/table.ts';
import { type Rows, type TableName, tableOf } from '../schemas/tables.ts';
import { annotateFake, fakeAnalyzer } from './analyzer.ts';
import { applyChanges, rowsBy } from './pipeline/publish/applied.ts';
import { listed } from './pipeline/publish/streams.ts';

/** The life of a small collection: each step writes or removes files (null) and is built. */
interface Step {
  readonly what: string;
  readonly files: Readonly<Record<string, string | null>>;
  /** The version that it makes and the verdict a person would give; null where nothing is published. */
  readonly verdict: readonly [version: string, verdict: string] | null;
}

const harbour = `Ferry talks open in Arn

The harbour of Arn will stay open all winter, Mayor Ida Quist said on Monday. “We will not close the harbour,” Quist said.

Tomas Berg, the captain of the ferry, was not convinced. “The ice decides when we sail,” Berg said.`;
const bridge = `Bridge to be mended

The old bridge will be mended in May, Lena Holm said. “The stones are older than the town,” Holm said.`;
const budget = `Council passes the budget

The council passed its budget on Tuesday. “This budget keeps every school open,” Ina Quist said.

Lena Holm, the treasurer, said the money would last until spring.`;
const guests = `Two hundred guests

“The ferry brought them all,” Tomás Berg said. Berg thanked his crew.`;
const lights = `Lights on the quay

“The quay is dark at night,” Lena Holm said. Ída Quist promised forty lamps.`;

const statedOf = (name: string, facts: object = {}): string =>
  JSON.stringify({ url: `https://arn.example/${name}`, published_on: '2026-03-02', ...facts });
const article = (name: string, text: string, facts: object = {}): Record<string, string> => ({
  [`${name}.txt`]: text,
  [`${name}.txt.meta.json`]: statedOf(name, { title: text.slice(0, text.indexOf('\n')), ...facts }),
});
const described = (facts: object): Record<string, string> => ({
  'collection.json': JSON.stringify({ title: 'Arn', description: 'News of Arn.', ...facts }),
});
const onBridge = { article: 'https://arn.example/bridge', reason: 'The publisher took it back' };
const onMayor = { person: 'ANA', reason: 'On request' };

const steps: readonly Step[] = [
  {
    what: 'first articles',
    files: {
      'collection.json': '{"title":"Arn"}',
      ...article('harbour', harbour),
      ...article('bridge', bridge),
    },
    verdict: ['0.1.0', 'FIRST'],
  },
  {
    what: 'more articles, of which one spells a person with an accent and one misspells another',
    files: { ...article('budget', budget), ...article('guests', guests) },
    verdict: ['0.2.0', 'MINOR'],
  },
  {
    what: 'a corrected article: two persons turn out to be one',
    files: article('budget', budget.replace('Ina Quist', 'Ida Quist')),
    verdict: ['0.2.1', 'PATCH'],
  },
  {
    what: 'a publisher that was not stated before',
    files: { 'guests.txt.meta.json': statedOf('guests', { title: 'Two hundred guests', publisher: 'The Arn Post' }) },
    verdict: ['0.2.2', 'PATCH'],
  },
  { what: 'nothing', files: {}, verdict: null },
  { what: 'a description of the dataset', files: described({}), verdict: ['0.2.3', 'PATCH'] },
  { what: 'a withdrawn article', files: described({ withdrawals: [onBridge] }), verdict: ['0.2.4', 'PATCH'] },
  {
    what: 'a withdrawn person',
    files: described({ withdrawals: [onBridge, onMayor] }),
    verdict: ['0.2.5', 'PATCH'],
  },
  { what: 'the same once more', files: {}, verdict: null },
  {
    what: 'an article that names the withdrawn person too, in another spelling',
    files: article('lights', lights),
    verdict: ['0.3.0', 'MINOR'],
  },
  {
    what: 'an article that is gone',
    files: { 'guests.txt': null, 'guests.txt.meta.json': null },
    verdict: ['0.3.1', 'PATCH'],
  },
  {
    what: 'all of it back: the article that was gone, the withdrawn article and person',
    files: { ...described({}), ...article('guests', guests, { publisher: 'The Arn Post' }) },
    verdict: ['0.4.0', 'MINOR'],
  },
];

let folder: string;
let sources: string;
const outcomes: ([string, string | null] | null)[] = [];
/** A version that was built, and its rows. */
interface Built {
  readonly version: string;
  readonly published: PublishedVersion;
  readonly rows: Rows;
}

const versions: Built[] = [];

const entityId = (index: number, name: string): string | undefined =>
  versions[index]?.rows.entities.find((row) => row.name === name)?.entity_id;
const documentOf = (version: string, path: string): Promise<string> => readFile(join(folder, version, path), 'utf8');
const changesOf = async (version: string): Promise<Change[]> =>
  JSON.parse(await documentOf(version, 'changes.json')).changes;

beforeAll(async () => {
  sources = await mkdtemp(join(tmpdir(), 'chain-'));
  folder = join(sources, 'versions');
  for (const { files } of steps) {
    for (const [path, content] of Object.entries(files)) {
      const mayor = entityId(0, 'Ida Quist') ?? '';
      if (content === null) await rm(join(sources, path));
      else await writeFile(join(sources, path), content.replace('"ANA"', JSON.stringify(mayor)));
    }
    const { status, version, verdict } = await build({ sources: [sources], out: folder, analyzer: fakeAnalyzer() });
    outcomes.push(status === 'unchanged' ? null : [version, verdict]);
    if (status !== 'published') continue;
    const published = await readVersion(join(folder, version), version, silentEffects());
    versions.push({ version, published, rows: await loadRows(published) });
  }
}, 60_000);

afterAll(() => rm(sources, { recursive: true, force: true }));

async function changesBetween(from: Built, to: Built): Promise<Change[]> {
  const comparison = await comparePublished(from.published, to.published, null);
  return comparison === null ? [] : await listed(comparison.changes);
}

/** What is in force of changes: of each row the last state that they give it, where it is not the one it had. */
function netEffect({ rows }: Built, changes: readonly Change[]): Record<string, Row | null> {
  const changed = groupBy(changes, ({ table }) => table);
  return Object.fromEntries(
    [...changed].flatMap(([name, group]) => {
      const old = rowsBy(tableOf(name as TableName).key, rows[name as TableName]);
      const now = applyChanges(old, group);
      const keys = [...new Set(group.map(({ key }) => key))].sort();
      return keys
        .filter((key) => !sameRow(old.get(key), now.get(key)))
        .map((key) => [`${name}/${key}`, now.get(key) ?? null]);
    }),
  );
}

function sameRow(left: Row | undefined, right: Row | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return Object.keys(right).every((column) => sameValue(left[column], right[column]));
}

describe('a chain of ten versions', () => {
  it('has the number and the verdict at each step that a person would give it', () => {
    expect(steps.map(({ what }, index) => [what, outcomes[index]])).toEqual(
      steps.map(({ what, verdict }) => [what, verdict]),
    );
    expect(versions).toHaveLength(10);
  });

  it('keeps the ids of persons through new spellings, merges and withdrawals', () => {
    const ids = new Map(['Ida Quist', 'Tomas Berg', 'Lena Holm'].map((name) => [entityId(0, name), name]));
    const found = versions.map(({ version, rows }) => [
      version,
      ...rows.entities
        .filter(({ type }) => type === 'person')
        .map((row) => `${row.name} = ${ids.get(row.entity_id)}`)
        .sort(),
    ]);
    const [ana, tomas, lena] = ['Ida Quist = Ida Quist', 'Tomás Berg = Tomas Berg', 'Lena Holm = Lena Holm'];
    expect(found).toEqual([
      ['0.1.0', ana, lena, 'Tomas Berg = Tomas Berg'],
      ['0.2.0', ana, 'Ina Quist = undefined', lena, tomas],
      ['0.2.1', ana, lena, tomas],
      ['0.2.2', ana, lena, tomas],
      ['0.2.3', ana, lena, tomas],
      ['0.2.4', ana, lena, tomas],
      ['0.2.5', lena, tomas],
      ['0.3.0', lena, tomas],
      ['0.3.1', lena, 'Tomas Berg = Tomas Berg'],
      ['0.4.0', lena, tomas, 'Ída Quist = Ida Quist'],
    ]);
  });

  it('publishes nothing of what is withdrawn while it is', async () => {
    for (const version of ['0.2.5', '0.3.0', '0.3.1']) {
      for (const path of [
        'articles/articles.json',
        'passages/passages.json',
        'entities/entities.json',
        'mentions/mentions.json',
        'quotes/quotes.json',
        'positions/positions.json',
        'changes.json',
        'CHANGES.md',
        'quarantine.json',
        'README.md',
        'datapackage.json',
      ]) {
        const content = await documentOf(version, path);
        for (const words of ['Quist', 'We will not close', 'stones are older']) expect(content).not.toContain(words);
      }
    }
  });

  it('tells each change in words', async () => {
    expect(await documentOf('0.2.0', 'CHANGES.md')).toContain(
      '- “Tomas Berg” is now “Tomás Berg”: 1 entity, 1 quote\n',
    );
    expect(await documentOf('0.2.1', 'CHANGES.md')).toMatch(
      /“Ina Quist” \(e-.{16}\) was merged into “Ida Quist” \(e-.{16}\): 1 mention, 1 quote\n/,
    );
    expect(await documentOf('0.2.4', 'CHANGES.md')).toContain('- Withdrawn: The publisher took it back: 1 article, ');
    expect(await documentOf('0.2.5', 'CHANGES.md')).toContain('- Withdrawn: On request: 1 entity, ');
  });

  it('holds when it is checked, and is what a build of the sources gives', async () => {
    const { problems, proved, unproved } = await check({ folder, sources: [sources] }, silentEffects(), annotateFake);
    expect(problems).toEqual([]);
    expect(proved).toHaveLength(11);
    expect(unproved.map((sentence) => sentence.slice(0, 40))).toEqual([
      'What the spans of 2 articles of 0.2.5 re',
      'What the spans of 3 articles of 0.3.0 re',
      'What the spans of 3 articles of 0.3.1 re',
    ]);
  });

  it('differs between any two versions by the sum of the steps between them', async () => {
    const stepChanges = await Promise.all(versions.map(({ version }) => changesOf(version)));
    for (const [start, from] of versions.entries()) {
      for (const [end, to] of versions.entries()) {
        const changes = await changesBetween(from, to);
        const net = netEffect(from, changes);
        expect(Object.keys(net)).toHaveLength(changes.length);
        if (start < end) expect(net).toEqual(netEffect(from, stepChanges.slice(start + 1, end + 1).flat()));
        if (start > end)
          expect(Object.keys(net).sort()).toEqual(Object.keys(netEffect(to, await changesBetween(to, from))).sort());
      }
    }
  });
});
