import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

const rain = Array.from({ length: 12 }, () => 'Rain fell.');

/** What is said of the words before a name: `words → entity`. */
async function meaning(words: string, ...paragraphs: string[]): Promise<string | undefined> {
  return (await shown(...paragraphs)).mentions.find((mention) => mention.startsWith(`${words} →`));
}

describe('a speaker before anybody is named', () => {
  it.each([
    ['Skipper', ['headline: Skipper says they have won', 'Ana Ruiz waved.'], 'Skipper → Ana Ruiz'],
    ['she', ['headline: ‘We sail,’ she says', 'Ana Ruiz waved.'], 'she → Ana Ruiz'],
    ['A skipper', ['A skipper said that they had won.', 'Ana Ruiz, 34, waved.'], 'A skipper → Ana Ruiz'],
    [
      'A caller',
      ['Bo Lind left.', 'A caller said that they had won.', 'The caller, Ana Ruiz, waved.'],
      'A caller → Ana Ruiz',
    ],
  ])('is the one named next: %s of %j', async (words, paragraphs, expected) => {
    expect(await meaning(words, ...paragraphs)).toBe(expected);
  });

  it.each([
    ['A waiter', ['A waiter said: “She is toast.”', 'Bo Lind said he was tired.']],
    ['One aide', ['One aide said that the boats would sail.', 'Bo Lind, 34, said he was tired.']],
    ['Another pilot', ['Another pilot told the inquiry that they had won.', 'Ana Ruiz, 34, waved.']],
    ['A second pilot', ['A second pilot said that they had won.', 'Ana Ruiz, 34, waved.']],
    ['Some sailor', ['Some sailor said that they had won.', 'Ana Ruiz, 34, waved.']],
    ['Another skipper', ['headline: Another skipper says they have won', 'Ana Ruiz waved.']],
    ['Skipper', ['headline: Skipper says they have won', 'Plumber Ana Ruiz waved.']],
    ['Skipper', ['headline: Skipper says they have won', ...rain, 'Ana Ruiz waved.']],
    ['Skipper', ['headline: Skipper says they have won', 'They saw Ana Ruiz.']],
    ['Reporter', ['headline: Reporter says they have won', 'Ana Ruiz waved.']],
    ['Skippers', ['headline: Skippers say they have won', 'Ana Ruiz waved.']],
    ['A skipper', ['Bo Lind left.', 'A skipper said that they had won.', 'Ana Ruiz, 34, waved.']],
    ['Another caller', ['Bo Lind left.', 'Another caller said they had won.', 'The caller, Ana Ruiz, waved.']],
    ['A caller', ['Bo Lind left.', 'A caller said that they had won.', 'The reporter, Ana Ruiz, waved.']],
    ['CHAIR', ['CHAIR: We open at nine.', 'ANA RUIZ: Thank you.', 'CHAIR: We close.', 'ANA RUIZ: Good.']],
    ['Chair', ['Chair: We open at nine.', 'Ana Ruiz: Thank you.', 'Chair: We close.', 'Ana Ruiz: Good.']],
  ])('is nobody known: %s of %j', async (words, paragraphs) => {
    expect(await meaning(words, ...paragraphs)).toBeUndefined();
  });
});
