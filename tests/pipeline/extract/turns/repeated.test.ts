import { describe, expect, it } from 'vitest';
import { article, extracted } from '../article.ts';

/** Of the quotes of the headline the one whom they are given to, and by which rule. */
async function speakersAbove(headline: string, ...paragraphs: string[]): Promise<string[]> {
  const { quotes, entities } = await extracted(article(`headline: ${headline}`, ...paragraphs));
  return quotes
    .filter(({ parts }) => (parts[0]?.start ?? 0) < headline.length)
    .map(({ speaker }) => (speaker ? `${entities[speaker.entity ?? -1]?.name} ${speaker.rule}` : 'nobody'));
}

describe('withRepeatedSpeakers', () => {
  const headline = '‘We had warned them’: ferry sinks';

  it.each([
    ['quotation', '“We had warned them in June,” said Ana Ruiz.'],
    ['statement without marks', 'Ana Ruiz said that we had warned them.'],
  ])('gives a quotation of the headline to whoever says the same words in a %s', async (_, paragraph) => {
    expect(await speakersAbove(headline, paragraph, '“We sail,” said Bo Lind.')).toEqual(['Ana Ruiz speaker/repeated']);
  });

  it.each([
    ['nobody says the words', headline, ['“We warned them in June,” said Ana Ruiz.']],
    ['two say them', headline, ['“We had warned them,” said Ana Ruiz.', '“We had warned them,” said Bo Lind.']],
    ['one word is repeated', '‘Never!’: ferry sinks', ['“Never!” said Ana Ruiz.']],
    ['the words only begin those of the article', '‘We had warn’: ferry', ['“We had warned them,” said Ana Ruiz.']],
  ])('gives it to nobody where %s', async (_, words, paragraphs) => {
    expect(await speakersAbove(words, ...paragraphs)).not.toContainEqual(expect.stringContaining('speaker/repeated'));
  });
});
