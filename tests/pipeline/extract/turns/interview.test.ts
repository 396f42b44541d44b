import { describe, expect, it } from 'vitest';
import { turnsIn } from './read.ts';

const headline = 'headline: An interview with Ana Ruiz';

describe('findTurns: interviews', () => {
  it.each([
    ['Q: Why do you sail?', 'A: I must.', 'Q', 'A'],
    ['Q. Why do you sail?', 'A. I must.', 'Q', 'A'],
    ['Question: Why do you sail?', 'Answer: I must.', 'Question', 'Answer'],
  ])(
    'reads questions as nobody’s and answers as those of the one interviewed: %s %s',
    async (question, answer, q, a) => {
      expect(await turnsIn(headline, question, answer, 'It is a long story.', question, answer)).toEqual([
        `${q} | Why do you sail?`,
        `${a} | I must. … It is a long story. = Ana Ruiz`,
        `${q} | Why do you sail?`,
        `${a} | I must. = Ana Ruiz`,
      ]);
    },
  );

  it('gives the questions to the one person whom the byline names', async () => {
    const lines = ['Q: Why do you sail?', 'A: I must.'];
    const [question] = await turnsIn(headline, 'byline: By Bo Lind', ...lines);
    expect(question).toBe('Q | Why do you sail? = Bo Lind');
    const [other] = await turnsIn(headline, 'byline: By Bo Lind and Carlos Diaz', ...lines);
    expect(other).toBe('Q | Why do you sail?');
  });

  it('reads what stands behind questions alone as answers', async () => {
    const paragraphs = ['Q: Why do you sail?', 'I must.', 'Q: Where to?', 'To Oslo.', 'My father sailed there.'];
    expect(await turnsIn(headline, ...paragraphs)).toEqual([
      'Q | Why do you sail?',
      '- | I must. = Ana Ruiz',
      'Q | Where to?',
      '- | To Oslo. … My father sailed there. = Ana Ruiz',
    ]);
  });

  it('reads questions and answers without any labels where the article says that it is an interview', async () => {
    const paragraphs = [
      'Why do you sail?',
      'I must.',
      'The early years',
      'Where to?',
      'To Oslo, my home.',
      'It is cold.',
      'And then?',
      'We rest.',
    ];
    expect(await turnsIn(headline, 'Ana Ruiz sails alone.', ...paragraphs, 'Her book is out in May.')).toEqual([
      '- | Why do you sail?',
      '- | I must. = Ana Ruiz',
      '- | Where to?',
      '- | To Oslo, my home. … It is cold. = Ana Ruiz',
      '- | And then?',
      '- | We rest. = Ana Ruiz',
    ]);
    expect(await turnsIn('headline: Ana Ruiz on boats', ...paragraphs)).toEqual([]);
  });

  it('reads no answer in a caption that names the one interviewed', async () => {
    const paragraphs = [
      'Why do you sail?',
      'I must.',
      'Ana Ruiz on board.',
      'Where to?',
      'To my home.',
      'And then?',
      'We rest.',
    ];
    expect(await turnsIn(headline, ...paragraphs)).not.toContainEqual(expect.stringContaining('on board'));
  });

  it.each([
    [
      'a list of what people ask, in which nobody says I or we',
      ['Q: Who may vote?', 'A: All adults.', 'Q: Where?', 'A: At the port.'],
    ],
    ['answers before questions', ['A: I sail.', 'Q: Why do you?']],
    ['paragraphs that open with an initial', ['A. Ruiz told us why she sails.', 'Q. Lind did not.']],
  ])('reads no turns in %s', async (_, paragraphs) => {
    expect(await turnsIn('Ana Ruiz met Bo Lind in Arn.', ...paragraphs)).toEqual([]);
  });

  it('reads no turns in an article that asks its readers', async () => {
    const paragraphs = [
      'Why does it matter?',
      'The ferry is old.',
      'Who pays?',
      'The town does.',
      'What next?',
      'A vote.',
    ];
    expect(await turnsIn('An interview with Ana Ruiz was on the radio.', ...paragraphs)).toEqual([]);
  });
});
