import { describe, expect, it } from 'vitest';
import { introduce, mention, newDiscourse } from '../../../../pipeline/extract/coreference/discourse.ts';
import type { Reference } from '../../../../pipeline/extract/coreference/references.ts';
import { literal, reference } from './literal.ts';

const discourseOf = (references: readonly Reference[], isSpoken: (one: Reference) => boolean = () => false) =>
  newDiscourse(literal(), references, isSpoken);

describe('a discourse', () => {
  it('holds persons apart from bodies and things, the latest last', () => {
    const discourse = discourseOf([reference(), reference({ kind: 'organization' }), reference(), reference()]);
    const first = introduce(discourse, 0, 0);
    const body = introduce(discourse, 1, 1);
    const second = introduce(discourse, 2, 2);
    expect([discourse.persons, discourse.others]).toEqual([[first, second], [body]]);
    mention(discourse, 3, first);
    expect(discourse.persons).toEqual([second, first]);
    expect(first).toMatchObject({ latest: 3, count: 2, since: 0 });
  });

  it('remembers entities by their number, and what has no name only by what it is', () => {
    const discourse = discourseOf([reference(), reference({ form: 'nominal', lemma: 'driver' })]);
    const known = introduce(discourse, 0, 7);
    const nameless = introduce(discourse, 1, null);
    expect([...discourse.byEntity]).toEqual([[7, known]]);
    expect(nameless).toMatchObject({ entity: null, lemma: 'driver' });
  });

  it('keeps the first gender that words tell and the surest that given names do', () => {
    const discourse = discourseOf([
      reference({ womanLogOdds: 0.5 }),
      reference({ gender: 'she', womanLogOdds: -0.2 }),
      reference({ gender: 'he', womanLogOdds: 2 }),
    ]);
    const person = introduce(discourse, 0, 0);
    mention(discourse, 1, person);
    expect(person).toMatchObject({ gender: 'she', womanLogOdds: 0.5 });
    mention(discourse, 2, person);
    expect(person).toMatchObject({ gender: 'she', womanLogOdds: 2 });
  });

  it('knows where a referent was last spoken of outside speech', () => {
    const discourse = discourseOf(
      [reference({ start: 9 }), reference(), reference({ start: 9 })],
      ({ start }) => start === 9,
    );
    const person = introduce(discourse, 0, 0);
    expect(person.latestOutside).toBe(-1);
    mention(discourse, 1, person);
    mention(discourse, 2, person);
    expect(person).toMatchObject({ latest: 2, latestOutside: 1 });
  });

  it('forgets who was spoken of long ago', () => {
    const references = Array.from({ length: 500 }, () => reference());
    const discourse = discourseOf(references);
    for (const index of references.keys()) introduce(discourse, index, index);
    expect(discourse.persons.length).toBeLessThan(50);
    expect(discourse.persons.at(-1)?.entity).toBe(499);
  });

  it('brings back one who was forgotten', () => {
    const references = Array.from({ length: 100 }, () => reference());
    const discourse = discourseOf(references);
    const first = introduce(discourse, 0, 0);
    for (let index = 1; index < 99; index++) introduce(discourse, index, index);
    expect(discourse.persons).not.toContain(first);
    mention(discourse, 99, first);
    expect(discourse.persons.at(-1)).toBe(first);
  });
});
