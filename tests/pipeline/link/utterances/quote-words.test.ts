import { describe, expect, it } from 'vitest';
import { quoteWords } from '../../../../pipeline/link/utterances/quote-words.ts';

const words = (text: string) =>
  quoteWords(text)
    .map(({ word }) => word)
    .join(' ');
const telling = (text: string) => quoteWords(text).flatMap(({ word, isTelling }) => (isTelling ? word : []));
const afterCut = (text: string) => quoteWords(text).flatMap(({ word, isAfterCut }) => (isAfterCut ? word : []));

describe('quoteWords', () => {
  it.each([
    ['We won’t sail.', 'We will not sail'],
    ['It can’t be, it cannot', 'it can not be it can not'],
    ['They’ve said we’re late', 'they have said we are late'],
    ['It’s late and that’s that', 'it is late and that is that'],
    ["Bo Lind's boat", 'Bo Linds boat'],
    ['the colour of the programme', 'the color of the program'],
    ['They organised and travelled', 'they organized and traveled'],
    ['five boats and twenty-five men', '5 boats and 25 men'],
    ['two hundred and 1,200', '200 and 1200'],
    ['twelve thousand', '12000'],
    ['5 per cent', '5%'],
    ['The U.S. envoy', 'the US envoy'],
    ['Mr. Lind and Dr Ruiz', 'Lind and Ruiz'],
    ['[W]e sail and they sail[ed]', 'we sail and they sailed'],
    ['He [the minister] will sail', 'he will sail'],
    ['that we will sail', 'we will sail'],
    ['fish & chips', 'fish and chips'],
    ['ANDRÉS SAILS', 'Andres sails'],
  ])('reads %j like %j', (one, other) => {
    expect(words(one)).toBe(words(other));
  });

  it.each([
    ['We will sail', 'We will not sail'],
    ['We sail in May', 'We sail in June'],
    ['you say so', 'you said so'],
  ])('tells %j from %j', (one, other) => {
    expect(words(one)).not.toBe(words(other));
  });

  it('takes names within a sentence and numbers for telling', () => {
    expect(telling('The ferry left Arn on Monday with 12 men. Nobody knew that I left.')).toEqual([
      'arn',
      'monday',
      '12',
    ]);
  });

  it('takes a word after an abbreviation for no beginning of a sentence', () => {
    expect(telling('I told Mr. Lind of it. Nobody else knew.')).toEqual(['lind']);
  });

  it('does not take a word for a name in a headline, where nearly all have capitals', () => {
    expect(telling('Ferry Leaves Harbour Without Captain')).toEqual([]);
  });

  it('marks the word before which words may have been left out', () => {
    expect(afterCut('We sail … at dawn')).toEqual(['at']);
    expect(afterCut('We sail... at [the] dawn')).toEqual(['at', 'dawn']);
    expect(afterCut('… we sail')).toEqual([]);
  });

  it('reads long runs of brackets, quotes and letters in no time', () => {
    for (const piece of ['[', '"', 'a', "a'", '.']) expect(() => quoteWords(piece.repeat(50_000))).not.toThrow();
  });
});
