import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../evaluation/extraction/bootstrap.ts';
import { heldFigures } from '../../../evaluation/extraction/evaluate.ts';
import { type ExtractionEvaluation, reportOf, sieveTable } from '../../../evaluation/extraction/report.ts';
import { formatFigures, parseFigures } from '../../../evaluation/language/committed.ts';
import { figuresOf } from '../../../evaluation/language/counts.ts';

const coreference = {
  'person nearest': { gold: 40, found: 32, right: 24 },
  'person represent': { gold: 40, found: 32, right: 20 },
  'no name: kept silent (person)': { gold: 10, found: 10, right: 7 },
  'names any later': { gold: 50, found: 45, right: 40 },
};
const sieves = {
  'mention/a nearest': { gold: 9, found: 8, right: 6 },
  'mention/a representative': { gold: 9, found: 8, right: 4 },
  'mention/a antecedent': { gold: 9, found: 0, right: 0 },
  'mention/b nearest': { gold: 3, found: 0, right: 0 },
};
const dates = { value: { gold: 10, found: 10, right: 7 }, strict: { gold: 10, found: 10, right: 8 } };
const figures = [
  ...figuresOf('coreference', 'gum-dev', coreference),
  ...figuresOf('coreference', 'gum-dev, news', { ...coreference, 'person nearest': { gold: 10, found: 10, right: 9 } }),
  ...figuresOf('sieves', 'gum-dev', sieves),
  ...figuresOf('dates', 'meantime', { ...dates, relaxed: { gold: 10, found: 10, right: 9 } }),
];
const evaluation: ExtractionEvaluation = {
  identity: { model: 'tide 1.0.0', modelSha256: 'abcdef0123456789', runtime: 'portable', library: 'x 1' },
  figures,
  intervals: new Map([['gum-dev', bootstrap([coreference])]]),
  scorers: ['The scorer says so too.'],
  speed: { dates: { words: 30_000, cpu: 2 }, rows: { words: 30_000, cpu: 10 } },
  machine: 'Node v0, load average 0.0',
};
const lines = reportOf(evaluation).split('\n');

describe('reportOf', () => {
  it('tells accuracy, precision and interval of pronouns, of all documents and by genre', () => {
    expect(lines).toContain('| person | all | 40 | 32 | 60.0 (60.0–60.0) | 75.0 (75.0–75.0) | 50.0 | 62.5 |');
    expect(lines).toContain('| person | news | 10 | 10 | 90.0 | 90.0 | 50.0 | 62.5 |');
    expect(lines).toContain(
      'Of 10 third-person pronouns of persons without a name, 70.0 % were rightly left without an entity.',
    );
  });

  it('tells names, dates and speed', () => {
    expect(lines).toContain('| any later | 50 | 80.0 (80.0–80.0) | 80.0 of 50 |  |');
    expect(lines).toContain('| `meantime` | 70.0 | 70.0 | 70.0 | 80.0 | 90.0 | 10 | 10 |');
    expect(lines).toContain('| dates alone | 15,000 | 30,000 |');
  });

  it('says what it was measured with, and what the scorers say', () => {
    expect(reportOf(evaluation)).toContain('with tide 1.0.0\n(SHA-256 `abcdef012345…`) on the portable runtime, x 1');
    expect(lines).toContain('The scorer says so too.');
  });

  it('sets our figures above those of others', () => {
    expect(lines.filter((line) => line.startsWith('| **this project**'))).toEqual([
      '| **this project** | 90.0 | 60.0 |',
      '| **this project** | 70.0 | 80.0 | see above |',
    ]);
  });
});

describe('sieveTable', () => {
  it('has a line for each rule that can be judged, and leaves open what cannot', () => {
    expect(sieveTable(figures).split('\n').slice(2)).toEqual(['| `mention/a` | 9 | 75.0 | 8 | 50.0 | 8 |  |  |']);
  });
});

describe('figures of extraction', () => {
  it('are committed as those of the language library are, and held but for those of sieves', () => {
    const { identity } = evaluation;
    expect(parseFigures(formatFigures({ identity, figures }))).toEqual({ identity, figures });
    expect(heldFigures(figures).map(({ task }) => task)).not.toContain('sieves');
    expect(heldFigures(figures)).toHaveLength(figures.length - Object.keys(sieves).length);
  });
});
