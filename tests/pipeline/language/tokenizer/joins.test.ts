import { expect, it } from 'vitest';
import { joinTokens } from '../../../../pipeline/language/tokenizer/joins.ts';

it.each([
  ['Mr|. Jones', 'Mr. Jones'],
  ['the house|. He', 'the house|. He'],
  ['Mr |. Jones', 'Mr |. Jones'],
  ['No|.\n5', 'No|.\n5'],
  ['No|. 5', 'No. 5'],
  ['tea|,\nMass|. is', 'tea|,\nMass|. is'],
  ['tea|, Mass|. is', 'tea|, Mass. is'],
  ['co|-|founder', 'co-founder'],
  ['well|-|known', 'well|-|known'],
  ['co|- founder', 'co|- founder'],
  ['co|-|(|founder|)', 'co|-|(|founder|)'],
  ['Sri|-|co|-|founder', 'Sri|-|co|-|founder'],
  ['non|-|profit|-|making', 'non-profit|-|making'],
])('makes of %j %j', (given, expected) => {
  const { text, tokens } = parted(given);
  expect(joinTokens(text, tokens)).toEqual(parted(expected).tokens);
});

/** A text whose tokens are written with | or white space between them. */
function parted(written: string) {
  const text = written.replaceAll('|', '');
  let at = 0;
  const tokens = written
    .split(/[|\s]/u)
    .filter(Boolean)
    .map((form) => {
      const start = text.indexOf(form, at);
      at = start + form.length;
      return { start, end: at };
    });
  return { text, tokens };
}
