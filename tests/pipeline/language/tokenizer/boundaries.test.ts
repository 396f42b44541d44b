import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../../../pipeline/language/tokenizer/boundaries.ts';
import { tokenRanges } from '../../../../pipeline/language/tokens.ts';

/** The text with | where a sentence begins. */
function marked(text: string): string {
  const tokens = tokenRanges(text);
  const starts = sentenceStarts(text, tokens).map((index) => tokens[index]?.start ?? 0);
  return [...starts.slice(1), text.length].map((end, index) => text.slice(starts[index], end)).join('|');
}

describe('sentenceStarts', () => {
  it.each([
    ['a full stop before a capital', 'It rained. |He left.'],
    ['a full stop before a figure', 'It rained. |12 people left.'],
    ['a question and an exclamation', 'Who? |Me! |No.'],
    ['closing marks', 'He said “I left.” |(She stayed.) |They met.'],
    ['an ellipsis before a capital', 'It rained… |He left.'],
    ['the end of a line', 'No full stop\n|here'],
    ['a full stop without a space after it', 'It rained.|He left.'],
    ['an abbreviation before a word of grammar', 'He lives in the U.S. |The house is big.'],
    ['an abbreviation before a quotation', 'He lives in the U.S. |“The house is big,” he said.'],
    ['an abbreviation of a firm before a word of grammar', 'She works for Jones Inc. |It sells tea.'],
    ['etc. before a capital', 'Tea, milk, etc. |Jones sells them.'],
    ['a note', 'It rained.[1] |He left.'],
    ['a smiley', 'It rained. :) |He left.'],
    ['small letters alone', 'it rained. |he left. |who? |i did! |thanks'],
    ['a name that begins small', 'It rained. |iPhones broke.'],
    ['a credit on the line of a caption', 'Crowds in the rain |Photo: Ada Jones'],
    ['text in capitals', 'RAIN IN THE U.S. CAPITAL. |MORE TO COME.'],
  ])('begins one after %s', (_, text) => {
    expect(marked(text.replaceAll('|', ''))).toBe(text);
  });

  it.each([
    ['a title', 'He met Gen. Will Jones.'],
    ['an initial', 'J. K. Jones came.'],
    ['an abbreviation before a name', 'He joined the U.S. Army.'],
    ['an abbreviation in a headline', 'Spain and U.S. In Talks Over Tea'],
    ['an abbreviation that begins the sentence', 'Inc. The magazine grew.'],
    ['a number', 'He was No. 5 in Jan. 2020.'],
    ['a lawsuit', 'In Jones v. The Board it lost.'],
    ['a question within a sentence', '“Why?” she asked.'],
    ['a question before an opener in small letters', '“Why?” they asked.'],
    ['a quotation before its speaker in small letters', '“It rained.” he wrote.'],
    ['a question before its speaker', '“Why?” Ada Jones asked.'],
    ['an ellipsis before a small letter', 'It rained … and rained.'],
    ['an ellipsis before a quotation that goes on', 'It rained … “and rained”.'],
    ['a name with an exclamation mark', 'Shares of Yahoo! rose.'],
    ['an abbreviation that no list has', 'The Okl. court met.'],
    ['the number of an item', '1. Buy tea'],
    ['the number of an item after a colon', 'Three steps: 1. Buy tea'],
    ['a postscript', 'P.S. The tea is cold.'],
    ['a colon', 'He said: It rained.'],
    ['a decimal', 'It rose 3.5 points.'],
    ['a label after a dash', 'Rain — Photo: Ada Jones'],
    ['a credit in a sentence', 'He said (Photo: Ada Jones) no'],
  ])('begins none after %s', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  it('is empty where there are no tokens', () => {
    expect(sentenceStarts('', [])).toEqual([]);
  });
});
