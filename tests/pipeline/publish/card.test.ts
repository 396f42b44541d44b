import { describe, expect, it } from 'vitest';
import { datasetCard } from '../../../pipeline/publish/card.ts';
import { tableNames, tableOf } from '../../../schemas/tables.ts';
import { datasetOf, manifests } from './sample-dataset.ts';

const evil = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) `code` | *bold*';
const plain = '\\<img src=x onerror=alert(1)\\> \\[click\\](javascript:alert(1)) \\`code\\` \\| \\*bold\\*';

describe('datasetCard', () => {
  const card = datasetCard(
    datasetOf({ collection: { title: 'Ferries of Arn', licence: 'CC0-1.0', publisher: 'Arn Press' } }),
    manifests(),
  );

  it('tells title, version, licence, publisher and sources', () => {
    expect(card).toMatch(/^# Ferries of Arn\n/);
    expect(card).toContain(
      '- Version: 0.1.0 (2026-03-02), FIRST\n  - The first version\n- Licence of the dataset: CC0-1.0\n',
    );
    expect(card).toContain('- Published by: Arn Press\n');
    expect(card).toContain('read from 3 files under arn;');
    expect(card).toContain('- The Arn Gazette: 2\n- Publisher not stated: 1\n');
    expect(card).toContain('0 records were put aside');
    expect(card).toContain('the language model fake 1.0.0 (sha256 ffffffff), computed by a test (portable).\n');
  });

  it('describes every column of every table', () => {
    for (const name of tableNames) {
      expect(card).toContain(`### ${name}\n`);
      for (const column of tableOf(name).columns) expect(card).toContain(`| \`${column.name}\` | ${column.type}`);
    }
  });

  it('lists the rules that made rows, with an example each', () => {
    expect(card).toMatch(/\n\| `date\/year` \| 4 \| [^|]+ \| [^|]+ \|\n/);
  });

  it('shows how to load a table in every tool', () => {
    for (const tool of ['pandas', 'Polars', 'PyArrow', 'DuckDB', 'R', 'Arrow JS'])
      expect(card).toContain(`### ${tool}\n`);
  });

  it('shows markup in titles, publishers, licences and folders as the text it is', () => {
    const collection = { title: evil, description: evil, publisher: evil, licence: evil };
    const inputs = { root: evil, files: 1, sha256: 'a'.repeat(64) };
    const marked = datasetCard(datasetOf({ collection, inputs, publishers: [[evil, 1]] }), manifests());
    expect(marked.split(plain)).toHaveLength(7);
    expect(marked.replaceAll(plain, '')).not.toMatch(/onerror|javascript/);
  });

  it('keeps what is said on its line', () => {
    const marked = datasetCard(datasetOf({ collection: { title: 'One\n# Two' } }), manifests());
    expect(marked).toMatch(/^# One \\# Two\n/);
  });

  it('names what a column refers to as code, without escapes', () => {
    expect(datasetCard(datasetOf({}), manifests())).toContain('Refers to `articles.article_id`.');
  });

  it('says that no licence is stated, and that texts are withheld', () => {
    const silent = datasetCard(datasetOf({ collection: { text: 'withhold' } }), manifests());
    expect(silent).toContain('- Licence of the dataset: no licence is stated');
    expect(silent).toContain('The texts of articles and passages are withheld');
    expect(silent).toMatch(/^# Untitled dataset of who said what\n/);
  });
});
