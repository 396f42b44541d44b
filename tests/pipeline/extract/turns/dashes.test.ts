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
    [
      'narration behind the source, up to the next dash',
      ['— Shut the door — said Ana Ruiz, and I shut it.', '— Why? — asked Bo Lind. He sat down. — It is warm.'],
      ['Ana Ruiz | Shut the door', 'Bo Lind | Why? … It is warm.'],
    ],
    [
      'what follows a source between commas, unless it tells what the speaker does',
      ['— We sail, said Ana Ruiz, and we win.', '— You stay, said Bo Lind, putting on his coat.'],
      ['Ana Ruiz | We sail, … and we win.', 'Bo Lind | You stay,'],
    ],
    [
      'what a speaker does behind a whole sentence',
      ['— I had dust in my eye. — Ana Ruiz does not turn round. — It was the wind.', '— You wept, Bo Lind said.'],
      ['Ana Ruiz | I had dust in my eye. … It was the wind.', 'Bo Lind | You wept,'],
    ],
    [
      'verbs of two words and of gestures',
      ['— My mother baked — she goes on, wiping the table. — Now I do.', '— Never! laughs Bo Lind.'],
      ['she | My mother baked … Now I do.', 'Bo Lind | Never!'],
    ],
    [
      'a hyphen as a part of a name',
      ['— We sail — says Ana Ruiz-Lind from the door.', '— When? asks the old pilot of Arn.'],
      ['Ana Ruiz-Lind | We sail', 'the old pilot of Arn | When?'],
    ],
    [
      'a clause of the speaker’s own as speech',
      [
        '— He asked whether I minded — says Ana Ruiz. — I answered that I did, a little.',
        '— Do we, I think, sail? asked Bo Lind.',
      ],
      ['Ana Ruiz | He asked whether I minded … I answered that I did, a little.', 'Bo Lind | Do we, I think, sail?'],
    ],
    [
      'a question and its answer in an article that has no other',
      ['— And if they come back? I asked.', '— Then we will be awake.'],
      ['I | And if they come back?', '- | Then we will be awake.'],
    ],
  ])('takes %s', async (_, paragraphs, expected) => {
    expect(await turnsIn('The crew met.', ...paragraphs)).toEqual(expected);
  });

  it.each([
    ['bullets', ['— Two new ferries', '— A pier in Arn, a road', '— Lower prices', '— No tax']],
    ['bullets of which one names a source', ['— Two ferries, said Ana Ruiz.', '— A pier in Arn', '— Lower prices']],
    ['one dash', ['— Do we sail? asked Ana Ruiz.']],
    ['short dashes, one of which names a source', ['- Do we sail? asked Ana Ruiz.', '- We do.']],
    ['two notes that nobody asks or says I in', ['— The ferry sails, said Ana Ruiz.', '— The port is shut.']],
    ['two dashes that stand apart', ['— Do we sail? asked Ana Ruiz.', 'It rained.', '— We do.']],
  ])('reads no speech in %s', async (_, paragraphs) => {
    expect(await turnsIn('The crew met.', ...paragraphs)).toEqual([]);
  });
});
