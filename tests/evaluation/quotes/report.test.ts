import { describe, expect, it } from 'vitest';
import { fallenFigures } from '../../../evaluation/floors.ts';
import { formatFigures, parseFigures } from '../../../evaluation/language/committed.ts';
import { measureQuotes } from '../../../evaluation/quotes/evaluate.ts';
import { reliabilityPanels } from '../../../evaluation/quotes/reliability-report.ts';
import { reportOf } from '../../../evaluation/quotes/report.ts';
import { document, found, gold, person } from './statements.ts';

const text = '“We sail,” said Ana Ruiz. They say that it rained.';
const sail = { content: 'We sail', source: 'Ana Ruiz', cue: 'said' };
const rain = { content: 'that it rained', source: 'They', cue: 'say' };
const tide = document(
  text,
  [
    gold(text, sail, { cueClass: 'say', speakers: { first: person('Ana Ruiz'), others: [person('Bo Lind')] } }),
    gold(text, rain, { type: 'indirect', speakers: { first: null, others: [] } }),
  ],
  { style: 'plain' },
);
const quotes = [
  found(text, sail, { speaker: 'Ruiz', confidence: 0.75, speakerConfidence: 0.5 }),
  found(text, rain, { type: 'indirect', rule: 'quote/clause' }),
];
const documents = Array.from({ length: 60 }, () => tide);
const measure = (set: string, given = quotes) =>
  measureQuotes(
    set,
    documents,
    documents.map(({ id }) => ({ id, quotes: given })),
  );
const identity = { model: 'tide 1.0.0', modelSha256: 'abcdef0123456789', runtime: 'portable', library: 'x 1' } as const;
const report = (...sets: readonly ReturnType<typeof measure>[]) =>
  reportOf({ identity, sets, scorers: ['The scorer says so too.'], machine: 'Node v0' }).split('\n');

describe('reportOf', () => {
  const lines = report(measure('spoken-record'), measure('polnear-dev', quotes.slice(0, 1)));

  it('tells statements by block with their intervals', () => {
    expect(lines).toContain(
      '| all | 120 | 60 | 100.0 | 50.0 | 66.7 (66.7–66.7) | 66.7 (66.7–66.7) | 66.7 (66.7–66.7) | 66.7 (66.7–66.7) | 100.0 | 100.0 | 100.0 | 100.0 |',
    );
  });

  it('tells named and further speakers', () => {
    expect(lines).toContain(
      '| `spoken-record` | 100.0 (100.0–100.0) of 60 | 100.0 (100.0–100.0) of 60 | 100.0 (100.0–100.0) of 60 | 100.0 (100.0–100.0) of 60 | 0 of 60, 0 given |',
    );
  });

  it('tells outcomes, kinds and rules', () => {
    expect(lines).toContain('| `polnear-dev` | 60 | 0 | 0 | 0 | 60 | 0 |');
    expect(lines).toContain('| pronoun | 60 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 of 60 |');
    expect(lines).toContain('| `quote/clause` | 60 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 of 60 |');
  });

  it('tells how far probabilities are from what they promise, and how many rows have none', () => {
    expect(lines).toContain('| statements (confidence) | `spoken-record` | 60 | 60 | 75.0 | 100.0 | 25.0 |');
    expect(lines).toContain('| named speakers (speaker_confidence), `spoken-record` | 50.0: 100.0 |');
    expect(lines.join('\n')).toContain('(quotes-reliability.svg)');
  });

  it('tells each article of the own gold, and others beside us', () => {
    expect(lines).toContain('| `tide`: plain | 2 | 100.0 | 100.0 |');
    expect(lines).toContain(
      '| **this project** | 100.0 | 100.0 | 100.0 | 0.0 | 0.0 | 66.7 | [see there](EXTRACTION.md) |',
    );
  });

  it('says where no row has a probability, and shows no picture', () => {
    const bare = [measure('spoken-record', [found(text, sail)])];
    expect(report(...bare).join('\n')).toContain('No row has a probability');
    expect(report(...bare).join('\n')).not.toContain('svg');
    expect(reliabilityPanels(bare)).toBeNull();
  });

  it('compares with others only what was measured on what they were', () => {
    expect(report(measure('spoken-record')).join('\n')).not.toContain('Beside others');
  });
});

describe('figures of quotes', () => {
  const { figures } = measure('spoken-record');

  it('are committed as those of the language library are', () => {
    expect(parseFigures(formatFigures({ identity, figures }))).toEqual({ identity, figures });
    expect(new Set(figures.map(({ task }) => task))).toEqual(new Set(['quotes', 'sources', 'speakers']));
  });

  it('fall where statements are lost', () => {
    const fallen = fallenFigures(figures, measure('spoken-record', quotes.slice(1)).figures);
    expect(fallen).toContain('quotes, spoken-record, direct J5: 100.00 before, 0.00 now');
    expect(fallenFigures(figures, figures)).toEqual([]);
  });
});
