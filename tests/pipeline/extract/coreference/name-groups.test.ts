import { describe, expect, it } from 'vitest';
import type { NameCandidate } from '../../../../pipeline/extract/coreference/name-candidates.ts';
import { groupNames } from '../../../../pipeline/extract/coreference/name-groups.ts';
import { indexNames } from '../../../../pipeline/extract/coreference/name-index.ts';

const candidate = (key: string, facts: Partial<NameCandidate> = {}): NameCandidate => ({
  ...{ start: 0, end: 1, sentence: 0, first: 0, last: 0, words: key.split(' '), key, type: 'person', score: 1 },
  ...{ womanLogOdds: 0, before: null, gender: null },
  ...facts,
});

describe('groupNames', () => {
  it('puts names together that are written alike, and those of one country', () => {
    const country = { type: 'place' } as const;
    const groups = groupNames([
      candidate('ana ruiz'),
      candidate('united kingdom', country),
      candidate('uk', country),
      candidate('ana ruiz'),
    ]);
    expect(groups.get('ana ruiz')?.names).toHaveLength(2);
    expect(groups.get('uk')).toBe(groups.get('united kingdom'));
  });

  it('does not take a person for the country of the same name', () => {
    const groups = groupNames([candidate('chad'), candidate('tchad', { type: 'place' })]);
    expect(groups.get('chad')?.type).toBe('person');
  });

  it.each([
    [['she'], 'she'],
    [['she', null, 'she'], 'she'],
    [['she', 'he'], null],
    [[null], null],
  ] as const)('knows a gender that titles do not contradict: %j', (genders, gender) => {
    const groups = groupNames(genders.map((one) => candidate('ruiz', { gender: one })));
    expect(groups.get('ruiz')?.gender).toBe(gender);
  });
});

describe('indexNames', () => {
  const indexOf = (...candidates: NameCandidate[]) => indexNames(groupNames(candidates).values());
  const keys = (groups: readonly { key: string }[] | undefined) => groups?.map(({ key }) => key);

  it('has a person by the surnames and by the given names', () => {
    const index = indexOf(candidate('jose perez gil'));
    const found = ['gil', 'perez gil', 'jose gil', 'jose'].map((form) => index.endings.get(form)?.length ?? 0);
    expect(found).toEqual([1, 1, 1, 0]);
    expect(keys(index.beginnings.get('jose'))).toEqual(['jose perez gil']);
  });

  it('has names by their initials, with and without the words that join them', () => {
    const index = indexOf(candidate('northern union of fishers', { type: 'organization' }));
    expect([...index.initials.keys()]).toEqual(['nuf', 'nuof']);
  });

  it('has a body by what is left without a general word at its end, or its first words', () => {
    const body = { type: 'organization' } as const;
    const index = indexOf(candidate('arn shipping corporation', body), candidate('royal arn opera', body));
    expect([...index.cores.keys()]).toEqual(['arn shipping', 'shipping corporation', 'arn opera']);
  });

  it('stays small for names without end and for many of one surname', () => {
    const people = Array.from({ length: 500 }, (_, index) => candidate(`ana${index} ruiz`));
    const index = indexOf(candidate(Array.from({ length: 500 }, (_, word) => `w${word}`).join(' ')), ...people);
    expect(index.endings.get('ruiz')?.length).toBeLessThan(20);
    expect(index.initials.size).toBeLessThan(5);
  });
});
