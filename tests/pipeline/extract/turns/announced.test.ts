import { describe, expect, it } from 'vitest';
import { turnsIn } from './read.ts';

describe('findTurns: statements announced and signed', () => {
  it.each([
    [
      'a source and its cue at the end of a paragraph',
      ['The mayor of Arn, Bo Lind, said:', 'We sail today.', 'I am glad of it.', 'The ferry is new.'],
      ['The mayor of Arn, Bo Lind | We sail today. … I am glad of it.'],
    ],
    [
      'a title that says whose statement it is',
      ['Statement by Bo Lind:', 'We regret the delay.', 'Comment from the Ministry of Health:', 'We have no comment.'],
      ['Bo Lind | We regret the delay.', 'the Ministry of Health | We have no comment.'],
    ],
    [
      'voices with name and age',
      ['Ana Ruiz, 34, baker: “Bread is dear.”', 'Bo Lind, 51: I bake my own.'],
      ['Ana Ruiz, 34, baker | Bread is dear.', 'Bo Lind, 51 | I bake my own.'],
    ],
    [
      'of voices in marks what stands in them',
      [
        'Ana Ruiz, 9: “May I steer?” Her mother said no.',
        'Ana Ruiz and Bo Lind, 27, twins: “We sail.” They want a ferry.',
      ],
      ['Ana Ruiz, 9 | May I steer?', 'Ana Ruiz and Bo Lind, 27, twins | We sail.'],
    ],
    [
      'letters signed below',
      ['We want a ferry.', 'My children walk to school.', '— Ana Ruiz, Arn', 'I want none.', '- Bo Lind'],
      ['Ana Ruiz, Arn | We want a ferry. … My children walk to school.', 'Bo Lind | I want none.'],
    ],
  ])('reads %s', async (_, paragraphs, expected) => {
    expect(await turnsIn('Arn has a new ferry.', ...paragraphs)).toEqual(expected);
  });

  it.each([
    ['what is announced in marks, which are a quotation', ['Bo Lind said:', '“We sail today.”']],
    ['a list that is announced', ['Bo Lind said:', '• We sail today.', '• You stay.']],
    ['what does not talk', ['Bo Lind said:', 'The ferry sails today.']],
    ['a line that announces no speech', ['Bo Lind has a new boat:', 'We saw it today.']],
    ['what the writer himself says', ['I said:', 'We sail today.']],
    ['the name of the writer below', ['We sail today.', '— Bo Lind']],
    ['a voice of which a reporter tells', ['Ana Ruiz, 34: She laughed before we had finished. “I sail,” she said.']],
    ['ages of a list', ['Ana Ruiz, 34: finished second', 'Bo Lind, 51: finished third']],
  ])('reads no turn in %s', async (_, paragraphs) => {
    expect(await turnsIn('Arn has a new ferry.', ...paragraphs)).toEqual([]);
  });
});
