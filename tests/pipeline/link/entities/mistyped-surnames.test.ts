import { describe, expect, it } from 'vitest';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { type ArticleSketch, clustersOf, factsOf, told } from './collection.ts';

const gazetteer: GazetteerLine[] = [
  { wikidata_id: 'Q1', type: 'place', name: 'Vik', kind: 'city' },
  { wikidata_id: 'Q2', type: 'place', name: 'Norland', kind: 'country' },
];
const clusters = (articles: Record<string, ArticleSketch>, name: RegExp) => told(articles, name, { gazetteer });

describe('a surname that was taken for another kind of thing', () => {
  it('is the one whom its article names in full', () => {
    expect(clusters({ A: { 'Bo Lind Holm': {}, Lind: 'organization' } }, /Lind/)).toEqual([
      ['A Bo Lind Holm', 'A Lind (surname)'],
    ]);
    const [cluster] = clustersOf(factsOf({ A: { 'Bo Lind': {}, Lind: 'place' } }));
    expect(cluster).toMatchObject({ type: 'person', name: 'Bo Lind' });
  });

  it('is nobody where two bear it, where he is named in another article, and by his given name', () => {
    expect(clusters({ A: { 'Bo Lind': {}, 'Ana Lind': {}, Lind: 'organization' } }, /Lind/)).toHaveLength(3);
    expect(clusters({ A: { 'Bo Lind': {} }, B: { Lind: 'organization' } }, /Lind/)).toHaveLength(2);
    expect(clusters({ A: { 'Lind Holm': {}, Lind: 'organization' } }, /Lind/)).toHaveLength(2);
    expect(clusters({ A: { 'Bo of Lind': {}, Lind: 'place' } }, /Lind/)).toHaveLength(2);
  });

  it('is a firm of which other articles tell too', () => {
    expect(clusters({ A: { 'Bo Lind': {}, Lind: 'organization' }, B: { Lind: 'organization' } }, /Lind/)).toHaveLength(
      2,
    );
  });

  it('is a town of a gazetteer unless it speaks, and always a country', () => {
    expect(clusters({ A: { 'Bo Vik': {}, Vik: 'place' } }, /Vik/)).toHaveLength(2);
    expect(clusters({ A: { 'Bo Vik': {}, Vik: { type: 'place', speaks: true } } }, /Vik/)).toHaveLength(1);
    expect(clusters({ A: { 'Bo Norland': {}, Norland: { type: 'place', speaks: true } } }, /Norl/)).toHaveLength(2);
  });
});
