import { describe, expect, it } from 'vitest';
import { turnsIn } from './read.ts';

describe('findTurns: transcripts', () => {
  it.each([
    [
      'names in capitals',
      ['ANA RUIZ: We sail on Monday.', 'BO LIND: Why so late?', 'RUIZ: You know why.'],
      ['ANA RUIZ | We sail on Monday.', 'BO LIND | Why so late?', 'RUIZ | You know why.'],
    ],
    [
      'full names, then surnames',
      ['Ana Ruiz: I am for the ferry.', 'Bo Lind: I am not.', 'Ruiz: You never were.', 'Lind: I never sail.'],
      ['Ana Ruiz | I am for the ferry.', 'Bo Lind | I am not.', 'Ruiz | You never were.', 'Lind | I never sail.'],
    ],
    [
      'titles',
      ['Mayor Ruiz: We need a ferry.', 'Dr. Lind: We have one.', 'Mayor Ruiz: It sank, as you know.'],
      ['Mayor Ruiz | We need a ferry.', 'Dr. Lind | We have one.', 'Mayor Ruiz | It sank, as you know.'],
    ],
    [
      'offices in brackets, which are no part of the name',
      ['Ana Ruiz (mayor): Who pays?', 'Bo Lind (Norland Party): You do.', 'Ana Ruiz: Never.'],
      ['Ana Ruiz | Who pays?', 'Bo Lind | You do.', 'Ana Ruiz | Never.'],
    ],
    [
      'initials',
      ['A.R.: Do you sail?', 'B.L.: I do.', 'A.R.: Where to?'],
      ['A.R. | Do you sail?', 'B.L. | I do.', 'A.R. | Where to?'],
    ],
    [
      'parts in a hearing, numbered where several play one',
      ['THE COURT: Do you swear?', 'THE WITNESS: I do.', 'Witness 2: So do I.', 'THE COURT: Thank you.'],
      ['THE COURT | Do you swear?', 'THE WITNESS | I do.', 'Witness 2 | So do I.', 'THE COURT | Thank you.'],
    ],
    [
      'marks around the lines',
      ['“RUIZ: We sail, I hope.', '“LIND: I fear so.', '“RUIZ: You fear the sea.”'],
      ['RUIZ | We sail, I hope.', 'LIND | I fear so.', 'RUIZ | You fear the sea.'],
    ],
    [
      'an outlet that asks',
      ['Arn Post: Do you sail?', 'Ana Ruiz: I do.', 'Arn Post: Where to?', 'Ana Ruiz: To Oslo, I hope.'],
      ['Arn Post | Do you sail?', 'Ana Ruiz | I do.', 'Arn Post | Where to?', 'Ana Ruiz | To Oslo, I hope.'],
    ],
    [
      'initials without stops, of somebody whom the article names',
      ['AR: Do you sail?', 'BL: I do.', 'AR: Where to?', 'BL: To Oslo.'],
      ['AR | Do you sail?', 'BL | I do.', 'AR | Where to?', 'BL | To Oslo.'],
    ],
    [
      'a label that nobody knows where it asks somebody known',
      ['SEA TIMES: Do you sail?', 'BL: I do.', 'SEA TIMES: Where to?', 'BL: To Oslo.'],
      ['SEA TIMES | Do you sail?', 'BL | I do.', 'SEA TIMES | Where to?', 'BL | To Oslo.'],
    ],
  ])('reads %s', async (_, paragraphs, expected) => {
    expect(await turnsIn('Ana Ruiz met Bo Lind in Arn.', ...paragraphs)).toEqual(expected);
  });

  it('divides a turn at a stage direction', async () => {
    const lines = [
      'RUIZ: You must learn to swim. [Laughs.] And buy a boat.',
      'LIND: I see. (Pauses.) Why? (I have one.) You do not.',
    ];
    expect(await turnsIn('Ana Ruiz met Bo Lind.', ...lines)).toEqual([
      'RUIZ | You must learn to swim. … And buy a boat.',
      'LIND | I see. … Why? (I have one.) You do not.',
    ]);
  });

  it.each([
    ['a gesture', 'She breaks off to wave at a boat.'],
    ['what somebody who takes part does', 'The pilot handed round a chart.'],
    ['a gesture of another', 'Bo Lind shook his head.'],
    ['noise', 'There was laughter in the hall.'],
  ])('leaves out %s that is told between two turns', async (_, told) => {
    const opening = 'Ana Ruiz met the pilot, Bo Lind.';
    const lines = ['RUIZ: I have a plan.', told, 'LIND: Do you?', 'RUIZ: I do.'];
    expect(await turnsIn(opening, ...lines)).toEqual(['RUIZ | I have a plan.', 'LIND | Do you?', 'RUIZ | I do.']);
  });

  it.each(['He was the best of pilots.', 'The mayor handed round a chart.', 'There was nothing in the hall.'])(
    'leaves in the turn what may be said: %s',
    async (said) => {
      const lines = ['RUIZ: I have a plan.', said, 'LIND: Do you?', 'RUIZ: I do.'];
      expect((await turnsIn('Ana Ruiz met the pilot, Bo Lind.', ...lines))[0]).toBe(`RUIZ | I have a plan. … ${said}`);
    },
  );

  it('gives a turn the paragraphs that follow without a label, but no stage direction', async () => {
    expect(
      await turnsIn(
        'Ana Ruiz met Bo Lind.',
        'RUIZ: I have a plan.',
        'The ferry is old. It must go.',
        '(Laughter.)',
        'And the port is too small.',
        'LIND: (rises) You have no money. [Applause]',
        'RUIZ: We do.',
      ),
    ).toEqual([
      'RUIZ | I have a plan. … The ferry is old. It must go. … And the port is too small.',
      'LIND | You have no money.',
      'RUIZ | We do.',
    ]);
  });

  it('ends a turn at a heading, at a sentence that tells of its speaker, and at one that reports speech', async () => {
    const [first, second, third] = await turnsIn(
      'Ana Ruiz met Bo Lind.',
      'RUIZ: I have a plan.',
      'Ruiz sat down.',
      'LIND: What do you want?',
      'The money',
      'It is gone.',
      'RUIZ: We must borrow.',
      '“Never,” said somebody.',
      'LIND: I agree.',
    );
    expect([first, second, third]).toEqual([
      'RUIZ | I have a plan.',
      'LIND | What do you want?',
      'RUIZ | We must borrow.',
    ]);
  });

  it('ends the transcript with its last label, unless somebody goes on to say I or we', async () => {
    const lines = ['Ana Ruiz met Bo Lind.', 'RUIZ: Do you sail?', 'LIND: I do.', 'RUIZ: So do I.'];
    expect((await turnsIn(...lines, 'The council meets again on Monday.')).at(-1)).toBe('RUIZ | So do I.');
    expect((await turnsIn(...lines, 'My father sailed too.')).at(-1)).toBe('RUIZ | So do I. … My father sailed too.');
  });

  it('reads a single line in capitals only if somebody known talks in it', async () => {
    expect(await turnsIn('Ana Ruiz spoke.', 'RUIZ: We sail today.')).toEqual(['RUIZ | We sail today.']);
    expect(await turnsIn('Ana Ruiz spoke.', 'RUIZ: The ferry of Arn.')).toEqual([]);
    expect(await turnsIn('Ana Ruiz spoke.', 'NOTE: We sail today.')).toEqual([]);
  });

  it.each([
    ['a recipe', ['Serves: Four of your friends', 'Sauce: Melt the butter', 'Sauce: Add what you like', 'Serves: Six']],
    ['an agenda', ['Time: 5 pm', 'Place: The town hall of Arn', 'Time: 6 pm', 'Place: Your own house']],
    [
      'notes',
      ['Note: We have changed this.', 'Photo: Bo Lind', 'Note: You may print it.', 'Correction: We were wrong.'],
    ],
    ['places', ['LONDON: We saw rain.', 'OSLO: You saw none.', 'LONDON: It rains again, we hear.']],
    ['scores', ['Ruiz: 12 points, 3 fouls', 'Lind: 9 points', 'Ruiz: 4 points', 'Lind: 11 points']],
    [
      'positions of candidates',
      ['Ruiz: Wants a ferry.', 'Lind: Wants none.', 'Ruiz: Supports the port.', 'Lind: Opposes it.'],
    ],
    ['credits', ['Director: Ana Ruiz', 'Music: Bo Lind', 'Director: Eva Lind']],
    ['results', ['Q3: Results rose, we said.', 'Q4: You saw them fall.', 'Q3: Results rose.']],
    ['telephone numbers', ['Ana Ruiz: 555 0101', 'Bo Lind: 555 0102', 'Ana Ruiz: 555 0103']],
    ['advice', ['Tip: Bring your coat.', 'Tip: You may swim.', 'Warning: Do you smoke?', 'Tip: Ask us.']],
    ['pros and cons', ['Pros: You save money.', 'Cons: You lose time.', 'Pros: We like it.', 'Cons: We do not.']],
  ])('reads no turns in %s', async (_, paragraphs) => {
    expect(await turnsIn('Ana Ruiz met Bo Lind in Arn.', ...paragraphs)).toEqual([]);
  });

  it.each([
    ['labels with nothing behind them', ['RUIZ:', 'LIND:', 'RUIZ:']],
    ['labels with marks behind them', ['RUIZ: …', 'LIND: “”', 'RUIZ: (Laughter.)', 'LIND: ?']],
    ['letters alone', ['Q:', 'A:', 'Q: ?', 'A: —']],
    ['dashes alone', ['—', '— —', '– …', '- “']],
  ])('reads %s without an error', async (_, paragraphs) => {
    expect(await turnsIn('Ana Ruiz met Bo Lind in Arn.', ...paragraphs)).toEqual([]);
  });
});
