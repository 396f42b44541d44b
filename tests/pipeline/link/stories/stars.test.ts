import { describe, expect, it } from 'vitest';
import type { Candidates } from '../../../../pipeline/link/stories/candidates.ts';
import { findStars } from '../../../../pipeline/link/stories/stars.ts';

const nodes = (...lengths: number[]) => lengths.map((length) => ({ length, articles: 1 }));
const like = (index: number, share = 1000) => ({ index, share });
/** The same both ways. */
const candidates = (...longer: readonly ReturnType<typeof like>[][]): Candidates => ({
  longer: (index) => longer[index] ?? [],
  around: (index) => [
    ...(longer[index] ?? []),
    ...longer.flatMap((ones, shorter) =>
      ones.filter((one) => one.index === index).map(({ share }) => like(shorter, share)),
    ),
  ],
});
const always = () => [0];

describe('findStars', () => {
  it('makes those that are like one text its members', () => {
    const stars = findStars(nodes(100, 90, 80, 70), candidates([], [like(0)], [like(0)], []), always);
    expect(stars).toEqual([{ centre: 0, members: [1, 2] }]);
  });

  it('asks for the verdict on each, and leaves out who is not like the centre', () => {
    const stars = findStars(nodes(100, 90, 80), candidates([], [like(0)], [like(0)]), (_, other) =>
      other === 2 ? null : [0],
    );
    expect(stars).toEqual([{ centre: 0, members: [1] }]);
  });

  it('cuts a chain of ever less alike texts: each member is like the centre', () => {
    const chain = nodes(100, 99, 98, 97, 96).map((_, index) => (index === 0 ? [] : [like(index - 1)]));
    const stars = findStars(nodes(100, 99, 98, 97, 96), candidates(...chain), (one, other) =>
      Math.abs(one - other) === 1 ? [0] : null,
    );
    for (const { centre, members } of stars) {
      for (const member of members) expect(Math.abs(member - centre)).toBe(1);
    }
    expect(stars.length).toBeGreaterThan(1);
  });

  it('leaves a text to those that it is more like', () => {
    const [extended, report, brief, copyOfBrief] = [[], [like(0)], [like(0)], [like(2)]];
    const stars = findStars(nodes(1000, 900, 300, 290), candidates(extended, report, brief, copyOfBrief), always);
    expect(stars).toEqual([
      { centre: 2, members: [3] },
      { centre: 0, members: [1] },
    ]);
  });

  it('looks for more around a centre that many are like, until most of what it finds is unlike', () => {
    const most = nodes(...Array.from({ length: 60 }, (_, index) => 100 - index));
    const known = (count: number): Candidates => ({
      longer: (index) => (index > 0 && index <= count ? [like(0)] : []),
      around: () => most.map((_, index) => like(index)).slice(1),
    });
    const memberCount = (count: number, isLike: (index: number) => boolean) =>
      findStars(most, known(count), (_, other) => (isLike(other) ? [0] : null))[0]?.members.length;
    expect(memberCount(5, () => true)).toBe(5);
    expect(memberCount(6, () => true)).toBe(59);
    expect(memberCount(6, (index) => index < 20)).toBe(19);
    expect(memberCount(6, (index) => index < 20 || index === 34)).toBe(20);
    expect(memberCount(6, (index) => index < 20 || index === 36)).toBe(19);
  });

  it('keeps of a round-up the reports of one kind alone, the most', () => {
    const parts: Record<number, number[]> = { 1: [0, 1], 2: [2, 3], 3: [2, 3] };
    const ofTheFirst = candidates([], [like(0)], [like(0)], [like(0)]);
    const stars = findStars(nodes(100, 50, 50, 50), ofTheFirst, (_, other) => parts[other] ?? []);
    expect(stars).toEqual([{ centre: 0, members: [2, 3] }]);
  });

  it('keeps two ends of one text together where another member has the whole', () => {
    const parts: Record<number, number[]> = { 1: [0, 1, 2, 3], 2: [0, 1], 3: [2, 3] };
    const ofTheFirst = candidates([], [like(0)], [like(0)], [like(0)]);
    const stars = findStars(nodes(100, 90, 50, 50), ofTheFirst, (_, other) => parts[other] ?? []);
    expect(stars).toEqual([{ centre: 0, members: [1, 2, 3] }]);
  });
});
