import { describe, expect, it } from 'vitest';
import { citation } from '../../../pipeline/publish/citation.ts';
import { datasetOf } from './sample-dataset.ts';

describe('citation', () => {
  it('gives everything that is stated, each text as a quoted one', () => {
    const collection = {
      title: 'Ferries: "Arn" & others',
      description: 'Two lines:\nthis one.',
      licence: 'CC0-1.0',
      publisher: "Arn's Press # 1",
      homepage: 'https://arn.example/data',
    };
    expect(citation(datasetOf({ collection }))).toBe(
      [
        'cff-version: 1.2.0',
        'type: dataset',
        'message: "If you use this dataset, please cite it by version."',
        'title: "Ferries: \\"Arn\\" & others"',
        'version: "0.1.0"',
        'date-released: "2026-03-02"',
        'abstract: "Two lines:\\nthis one."',
        'license: "CC0-1.0"',
        'url: "https://arn.example/data"',
        'authors:',
        '  - name: "Arn\'s Press # 1"',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not stated, and names the dataset as its author', () => {
    expect(
      citation(datasetOf({ date: null }))
        .split('\n')
        .slice(3),
    ).toEqual([
      'title: "Untitled dataset of who said what"',
      'version: "0.1.0"',
      'authors:',
      '  - name: "Untitled dataset of who said what"',
      '',
    ]);
  });

  it('leaves out a licence in words, which the format has no place for', () => {
    expect(citation(datasetOf({ collection: { licence: 'Ask the publisher' } }))).not.toContain('license');
  });

  it('escapes what YAML does not print or takes for a break of line', () => {
    const title = 'a\u0085b\u2028c\u007fd\ufeffe\u0000f';
    expect(citation(datasetOf({ collection: { title } }))).toContain(
      'title: "a\\u0085b\\u2028c\\u007fd\\ufeffe\\u0000f"',
    );
  });
});
