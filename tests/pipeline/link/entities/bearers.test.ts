import { describe, expect, it } from 'vitest';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { told } from './collection.ts';

describe('bearers of one full name', () => {
  it('are he and she', () => {
    const articles = { A: { 'Robin Lind': { pronoun: 'he' } }, B: { 'Robin Lind': { pronoun: 'she' } } } as const;
    expect(told(articles, /Lind/)).toHaveLength(2);
  });

  it('hold the same office of different places', () => {
    const mayorOf = (place: string) =>
      ({ 'Ana Ruiz': { positions: [`mayor of ${place}`] }, [place]: 'place' }) as const;
    expect(told({ A: mayorOf('Arn'), B: mayorOf('Ost'), C: mayorOf('Arn') }, /Ruiz/)).toEqual([
      ['A Ana Ruiz', 'C Ana Ruiz (full-name)'],
      ['B Ana Ruiz'],
    ]);
  });

  it('are one who changed offices, or went from the law to politics', () => {
    const as = (position: string) => ({ 'Bo Lind': { positions: [position] } });
    expect(told({ A: as('minister'), B: as('prime minister'), C: as('lawyer') }, /Lind/)).toHaveLength(1);
  });

  it('are of walks of life between which few change, unless they are seen with the same people', () => {
    const with3 = (position: string, ...others: string[]) => ({
      'Bo Lind': { positions: [position] },
      ...Object.fromEntries(others.map((name) => [name, {}])),
    });
    expect(told({ A: with3('senator'), B: with3('plumber') }, /Lind/)).toHaveLength(2);
    const together = ['Per Holm', 'Eva Storm'];
    expect(told({ A: with3('senator', ...together), B: with3('plumber', ...together) }, /Lind/)).toHaveLength(1);
  });

  it('take those that could be either by the title, the story, or the company of the article', () => {
    const articles = {
      A: { 'Robin Lind': { pronoun: 'he', positions: ['chair of Arn Bank'] }, 'Arn Bank': 'organization' },
      B: { 'Robin Lind': { pronoun: 'she' }, 'Per Holm': {} },
      C: { 'Robin Lind': { positions: ['chair of Arn Bank'] }, 'Arn Bank': 'organization' },
      D: { 'Robin Lind': {}, 'Per Holm': {} },
      E: { 'Robin Lind': {} },
      F: { 'Robin Lind': {} },
    } as const;
    expect(told(articles, /Lind/, { stories: { A: 's-1', E: 's-1' } })).toEqual([
      ['A Robin Lind', 'C Robin Lind (title)', 'E Robin Lind (story)'],
      ['B Robin Lind', 'D Robin Lind (companions)'],
      ['F Robin Lind'],
    ]);
  });

  it('leave one that nothing tells to whom nearly all articles mean', () => {
    const he = { 'Robin Lind': { pronoun: 'he' } } as const;
    const articles = { A: he, B: he, C: he, D: he, E: { 'Robin Lind': { pronoun: 'she' } }, F: { 'Robin Lind': {} } };
    expect(told(articles as Parameters<typeof told>[0], /Lind/)[0]).toContain('F Robin Lind (most-named)');
  });

  it('are places that lie in different countries, where the article says so', () => {
    const gazetteer = [
      { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
      { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
    ] as const;
    const arn = (around: string) => ({ Arn: { type: 'place', followers: [around] } }) as const;
    expect(told({ A: arn('Norland'), B: arn('Sudland'), C: arn('Norland') }, /Arn/, { gazetteer })).toHaveLength(2);
    expect(told({ A: arn('Ost'), B: arn('Vik') }, /Arn/, { gazetteer })).toHaveLength(1);
  });

  const mayor = (article: string) => ({
    [article]: { 'Bo Lind': { positions: ['mayor of Arn'] }, Arn: 'place', 'Eva Storm': {}, 'Per Holm': {} } as const,
  });
  const poet = (article: string) => ({ [article]: { 'Bo Lind': { positions: ['poet'] } } });

  it('are not joined by an article that names one of them beside the company of the other', () => {
    const digest = { X: { 'Bo Lind': { positions: ['poet'] }, 'Eva Storm': {}, 'Per Holm': {} } };
    const he = { P: { 'Bo Lind': { positions: ['poet'], pronoun: 'he' } } } as const;
    const apart = [['M Bo Lind'], ['P Bo Lind', 'X Bo Lind (full-name)']];
    expect(told({ ...mayor('M'), ...poet('P'), ...digest }, /Lind/)).toEqual(apart);
    expect(told({ ...mayor('M'), ...he, ...digest }, /Lind/)).toEqual(apart);
  });

  it('are not joined by an article that takes both for one', () => {
    const both = { X: { 'Bo Lind': { positions: ['poet', 'mayor of Arn'], pronoun: 'he' }, Arn: 'place' } } as const;
    const clusters = told({ ...mayor('M'), ...mayor('N'), ...poet('P'), ...poet('Q'), ...both }, /[MP] Bo Lind/);
    expect(clusters).toHaveLength(2);
    const later = { Y: { 'Bo Lind': { positions: ['poet'], pronoun: 'he' } } } as const;
    expect(told({ ...mayor('M'), ...both, ...later }, /[MY] Bo Lind/)).toHaveLength(2);
  });

  it('hold offices of different countries, whatever these are called', () => {
    const gazetteer: GazetteerLine[] = [
      { wikidata_id: 'Q1', type: 'place', name: 'Norland', aliases: ['NL'], country_code: 'NO', kind: 'country' },
      { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
    ];
    const as = (position: string, place: string) =>
      ({ 'Ana Ruiz': { positions: [position] }, [place]: 'place' }) as const;
    const minister = as('prime minister of Norland', 'Norland');
    const count = (other: ReturnType<typeof as>) => told({ A: minister, B: other }, /Ruiz/, { gazetteer }).length;
    expect(count(as('finance minister of Sudland', 'Sudland'))).toBe(2);
    expect(count(as('finance minister of Norland', 'Norland'))).toBe(1);
    expect(count(as('prime minister of NL', 'NL'))).toBe(1);
    expect(count(as('ambassador of Sudland', 'Sudland'))).toBe(1);
  });

  it('are one town that no gazetteer knows, but for the articles that tell it apart', () => {
    const gazetteer = [
      { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
      { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
    ] as const;
    const arn = (...followers: string[]) => ({ Arn: { type: 'place', followers } }) as const;
    const articles = { A: arn('Norland'), B: arn('Norland'), C: arn('Sudland'), D: arn(), E: arn() };
    expect(told(articles, /Arn/, { gazetteer })).toEqual([
      ['A Arn', 'B Arn (full-name)', 'D Arn (most-named)', 'E Arn (most-named)'],
      ['C Arn'],
    ]);
    const { B: _, ...even } = articles;
    expect(told(even, /Arn/, { gazetteer })).toHaveLength(4);
  });
});
