import { describe, expect, it } from 'vitest';
import { told } from './collection.ts';

describe('institutions in copies of one story', () => {
  const gazetteer = [
    { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
    { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
  ] as const;
  const ministry = { 'Ministry of Transport': 'organization' } as const;
  const inNorland = { ...ministry, Norland: 'place' } as const;
  const inSudland = { ...ministry, Sudland: 'place' } as const;
  const stories = { A: 's-1', B: 's-1', C: 's-1', D: 's-2' };

  it('are one, though no copy tells of which country', () => {
    expect(told({ A: ministry, B: ministry, C: ministry, D: ministry }, /Ministry/, { stories })).toEqual([
      ['A Ministry of Transport', 'B Ministry of Transport (story)', 'C Ministry of Transport (story)'],
      ['D Ministry of Transport'],
    ]);
  });

  it('are that of the country which a copy names', () => {
    const articles = { A: ministry, B: inNorland, C: ministry, E: inNorland };
    expect(told(articles, /Ministry/, { stories, gazetteer })).toEqual([
      [
        'A Ministry of Transport (story)',
        'B Ministry of Transport',
        'C Ministry of Transport (story)',
        'E Ministry of Transport (country)',
      ],
    ]);
  });

  it('stay alone where copies name two', () => {
    const articles = { A: ministry, B: inNorland, C: inSudland };
    expect(told(articles, /Ministry/, { stories, gazetteer })).toHaveLength(3);
  });
});
