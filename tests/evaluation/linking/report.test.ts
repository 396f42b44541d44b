import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../evaluation/extraction/bootstrap.ts';
import { formatFigures, parseFigures } from '../../../evaluation/language/committed.ts';
import { figuresOf } from '../../../evaluation/language/counts.ts';
import type { GeneratedEvaluation } from '../../../evaluation/linking/generated.ts';
import { type MeasuredEntities, reportOf } from '../../../evaluation/linking/report.ts';

const counts = {
  'same span, precision': { gold: 1200, found: 1200, right: 1080 },
  'same span, recall': { gold: 1200, found: 1200, right: 960 },
};
const alone = { ...counts, 'same span, recall': { gold: 1200, found: 1200, right: 600 } };
const set: MeasuredEntities = {
  set: 'namesakes',
  documents: [],
  counts,
  baselines: { 'each article by itself': alone },
  figures: [
    ...figuresOf('entities', 'namesakes', counts),
    ...figuresOf('confusions', 'namesakes', { 'things in one entity': { gold: 50, found: 50, right: 47 } }),
    ...figuresOf('identifiers', 'namesakes', { 'Wikidata ids': { gold: 40, found: 20, right: 15 } }),
  ],
  intervals: new Map([['namesakes', bootstrap([counts])]]),
};
const identity = { model: 'tide 1.0.0', modelSha256: 'abcdef0123456789', runtime: 'portable', library: 'x 1' } as const;
const generated: GeneratedEvaluation = {
  set: 'tides',
  texts: 2,
  stories: {
    articles: 2000,
    ari: 0.9876,
    pairs: { gold: 12, found: 10, right: 9 },
    mixed: 0,
    mostReports: 1,
    kinds: [{ kind: 'verbatim', articles: 4, right: 3, pairs: { gold: 3, found: 3, right: 3 } }],
  },
  utterances: {
    quotes: 1000,
    precision: 0.99,
    recall: 0.98,
    pairs: { right: 9, found: 10, gold: 12 },
    mixed: 1,
    kinds: [{ kind: 'half', quotes: 8, right: 6 }],
  },
  figures: [],
};
const speeds = [{ articles: 5000, characters: 10_000_000, sketching: 1, finding: 1.5, asked: 10_000 }];
const lines = reportOf({ identity, sets: [set], generated: [generated], speeds, machine: 'Node v0' }).split('\n');

describe('reportOf', () => {
  it('tells B-cubed with intervals', () => {
    expect(lines).toContain('| same span | 1,200 | 90.0 (90.0–90.0) | 80.0 (80.0–80.0) | 84.7 |');
  });

  it('tells simpler ways to link beside it', () => {
    expect(lines).toContain('| `namesakes` | 64.3 |  | 84.7 |  |');
  });

  it('tells what was confused, and identifiers', () => {
    expect(lines).toContain('| `namesakes` |  |  |  | 3 of 50 |  |');
    expect(lines).toContain('| `namesakes`: Wikidata ids | 40 | 20 | 75.0 | 37.5 |');
  });

  it('tells stories, of all and by kind, and how fast they are found', () => {
    expect(lines).toContain('| 2 texts of `tides` | 2,000 | 0.988 | 90.0 | 75.0 | 0 | 1 |');
    expect(lines).toContain('| verbatim | 75.0 of 4 |');
    expect(lines).toContain('| 5,000 | 2,000 | 2,000 | 5,000 | 2.0 |');
  });

  it('tells utterances, of all and by wording', () => {
    expect(lines).toContain('| 2 texts of `tides` | 1,000 | 99.0 | 98.0 | 90.0 | 75.0 | 1 |');
    expect(lines).toContain('| half | 75.0 of 8 |');
  });

  it('has figures that are read again as they were written', () => {
    expect(parseFigures(formatFigures({ identity, figures: set.figures })).figures).toEqual(set.figures);
  });
});
