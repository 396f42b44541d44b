import { expect, it } from 'vitest';
import { repeatedIn } from '../../../pipeline/link/repeated-words.ts';

const body =
  'the ferry will not sail again before the inquiry has come to an end mayor ana ruiz said we owe the crew an answer she told reporters on the quay';
const isRepeated = repeatedIn(body);

it.each([
  ['the same words', 'We owe the crew an answer', true],
  ['other typography', '“We owe — the crew — an answer!”', true],
  ['a changed word', 'We owe the whole crew an answer', true],
  ['noise in a letter of twelve', 'the fery will not sailagain before the inquiri has come to an end', true],
  ['one word', 'Inquiry', true],
  ['other words of the same matter', 'The harbour will open when the ice is gone', false],
  ['common words', 'It will come to be said that we are not the end', false],
  ['part of a word', 'rew', false],
  ['no word', '…', false],
])('knows %s', (_, words, expected) => {
  expect(isRepeated(words)).toBe(expected);
});
