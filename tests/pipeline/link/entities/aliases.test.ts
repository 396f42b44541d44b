import { describe, expect, it } from 'vitest';
import { told } from './collection.ts';

const body = (...names: string[]) => ({ type: 'organization', names }) as const;

describe('joinAliases', () => {
  it('joins capitals to the body that an article gives them for', () => {
    const union = 'Northern Fishing Union';
    const articles = { A: { [union]: body(union, 'NFU') }, B: { NFU: 'organization' }, C: { NFU: 'place' } } as const;
    expect(told(articles, /NFU/)).toEqual([['A Northern Fishing Union', 'B NFU (acronym)', 'C NFU (acronym)']]);
  });

  it('joins capitals that stand for several bodies to the one that nearly all articles mean, if there is one', () => {
    const [union, farm] = ['Northern Fishing Union', 'National Farming Union'];
    const fishing = { [union]: body(union, 'NFU') };
    const farming = { [farm]: body(farm, 'NFU') };
    const nfu = { NFU: 'organization' } as const;
    expect(told({ A: fishing, B: farming, C: nfu }, /NFU/)).toEqual([['C NFU']]);
    expect(told({ A: fishing, B: farming, C: nfu, D: fishing, E: fishing, F: fishing }, /C NFU/)[0]).toHaveLength(5);
  });

  it('joins capitals that no article explains only beside the same names', () => {
    const beside = { 'Per Holm': {}, 'Eva Storm': {} };
    const articles = {
      A: { 'Northern Fishing Union': 'organization', ...beside },
      B: { NFU: 'organization' },
    } as const;
    expect(told(articles, /NFU/)).toEqual([['B NFU']]);
    expect(told({ ...articles, B: { NFU: 'organization', ...beside } }, /NFU/)).toEqual([
      ['A Northern Fishing Union', 'B NFU (acronym)'],
    ]);
  });

  it('does not take a country for the bank that is named after it', () => {
    const bank = 'Central Works of the NLD';
    expect(told({ A: { [bank]: body(bank, 'NLD') }, B: { NLD: 'place' } }, /NLD/)).toHaveLength(2);
  });

  it('joins shorter full names, nicknames and initials of persons that an article gives', () => {
    const articles = {
      A: { 'Ana María Ruiz Gil': { names: ['Ana María Ruiz Gil', 'Ruiz Gil', 'AMRG'] } },
      B: { 'Ruiz Gil': {} },
      C: { AMRG: {} },
      D: { 'William Lind': { names: ['William Lind', 'Bill Lind'] } },
      E: { 'Bill Lind': {} },
    };
    expect(told(articles, /Gil|Lind/)).toEqual([
      ['A Ana María Ruiz Gil', 'B Ruiz Gil (alias)', 'C AMRG (acronym)'],
      ['D William Lind', 'E Bill Lind (alias)'],
    ]);
    expect(told({ D: { 'William Lind': {} }, E: { 'Bill Lind': {} } }, /Lind/)).toHaveLength(2);
  });

  it('joins the openings of names of bodies, one word only of a company whose word nothing else begins with', () => {
    const line = 'Arn Shipping Lines';
    const motors = 'Lind Motor Company';
    const articles = {
      A: { [line]: body(line, 'Arn Shipping') },
      B: { 'Arn Shipping': 'organization' },
      C: { [motors]: body(motors, 'Lind') },
      D: { Lind: 'organization' },
    } as const;
    expect(told(articles, /Arn|Lind/)).toEqual([
      ['A Arn Shipping Lines', 'B Arn Shipping (alias)'],
      ['C Lind Motor Company', 'D Lind (alias)'],
    ]);
    expect(told({ ...articles, E: { 'Lind Foundation': 'organization' } }, /D Lind/)).toEqual([['D Lind']]);
    expect(told({ ...articles, E: { 'Lind Bay': 'place' } }, /D Lind/)).toEqual([['D Lind']]);
  });
});
