import { describe, expect, it } from 'vitest';
import { knownSpeaker, leastSharedWords, relateSpeakers } from '../../../../pipeline/link/utterances/speakers.ts';
import type { EntityType } from '../../../../schemas/entities.ts';

const speaker = (name: string, type: EntityType = 'person') => knownSpeaker({ id: `e-${name}`, type, name });

describe('relateSpeakers', () => {
  it.each([
    ['same', speaker('Ana Ruiz'), speaker('Ana Ruiz')],
    ['different', speaker('Ana Ruiz'), speaker('Bo Lind')],
    ['different', speaker('Harbour Union', 'organization'), speaker('Ferry Union', 'organization')],
    ['open', speaker('Ana Ruiz'), null],
    ['open', null, null],
    ['open', speaker('Ana Ruiz'), speaker('Ruiz')],
    ['open', speaker('Ana Ruiz'), speaker('Harbour Union', 'organization')],
    ['open', speaker('Arn', 'other'), speaker('Norland', 'other')],
  ] as const)('holds for %s: %o and %o', (relation, one, other) => {
    expect(relateSpeakers(one, other)).toBe(relation);
    expect(relateSpeakers(other, one)).toBe(relation);
  });
});

describe('leastSharedWords', () => {
  it('asks for more words the more speaks against one speech event', () => {
    const least = (speakers: 'same' | 'open' | 'different', isOneStory: boolean, isIndirect: boolean) =>
      leastSharedWords({ speakers, isOneStory, isIndirect });
    for (const isIndirect of [false, true]) {
      for (const isOneStory of [false, true]) {
        const [same, open, different] = (['same', 'open', 'different'] as const).map((relation) =>
          least(relation, isOneStory, isIndirect),
        );
        expect([same, open, different]).toEqual([same, open, different].toSorted((a = 0, b = 0) => a - b));
      }
    }
    for (const relation of ['same', 'open', 'different'] as const) {
      expect(least(relation, true, false)).toBeLessThanOrEqual(least(relation, false, false));
      expect(least(relation, false, false)).toBeLessThanOrEqual(least(relation, false, true));
    }
  });
});
