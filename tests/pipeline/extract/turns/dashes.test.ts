import { describe, expect, it } from 'vitest';
import { turnsIn } from './read.ts';

describe('findTurns: speech opened by dashes', () => {
  it('takes the source out of what is said before it and behind it', async () => {
    expect(
      await turnsIn(
        'The crew met in Arn.',
        '— We sail, said Ana Ruiz. — And we stay.',
        '— Why? asked Bo Lind.',
        '— Because we must — she said — and we can.',
        '— I see.',
      ),
    ).toEqual([
      'Ana Ruiz | We sail, … And we stay.',
      'Bo Lind | Why?',
      'she | Because we must … and we can.',
      '- | I see.',
    ]);
  });

  it.each(['–', '-', '--', '―'])('reads %s', async (dash) => {
    const paragraphs = [`${dash} We sail, said Ana Ruiz.`, `${dash} Why? asked Bo Lind. He rose.`, `${dash} I must.`];
    expect(await turnsIn('The crew met.', ...paragraphs)).toEqual([
      'Ana Ruiz | We sail,',
      'Bo Lind | Why?',
      '- | I must.',
    ]);
  });

  it.each([
    ['bullets', ['— Two new ferries', '— A pier in Arn, a road', '— Lower prices', '— No tax']],
    ['bullets of which one names a source', ['— Two ferries, said Ana Ruiz.', '— A pier in Arn', '— Lower prices']],
    ['a dash or two', ['— We sail, said Ana Ruiz.', '— Why? asked Bo Lind.']],
  ])('reads no speech in %s', async (_, paragraphs) => {
    expect(await turnsIn('The crew met.', ...paragraphs)).toEqual([]);
  });
});
