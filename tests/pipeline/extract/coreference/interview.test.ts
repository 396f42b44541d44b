import { describe, expect, it } from 'vitest';
import { interviewOf } from '../../../../pipeline/extract/coreference/interview.ts';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { article, readArticle } from '../article.ts';

/** Who is interviewed in an article, and which of its passages are answers. */
async function interviewIn(...paragraphs: string[]): Promise<{ who: string | undefined; answers: number[] } | null> {
  const document = await readArticle(article(...paragraphs));
  const naming = nameEntities(document);
  const interview = interviewOf(document, naming);
  if (interview === null) return null;
  const answers = [...document.passages.keys()].filter(interview.isAnswer);
  return { who: naming.entities[interview.entity]?.name, answers };
}

const questions = ['Where were you born?', 'I was born in Arn.', 'Do you sail?', 'I do.', 'Why?', 'I must.'];

describe('interviewOf', () => {
  it('is with the only one whom the headline names, and its answers are what is no question', async () => {
    expect(await interviewIn('headline: Ana Ruiz on boats', 'Bo Lind saw the pilot.', ...questions)).toEqual({
      who: 'Ana Ruiz',
      answers: [3, 5, 7],
    });
  });

  it.each([
    ['with whom it says that it is', 'headline: On boats', 'An interview with Ana Ruiz by Bo Lind.'],
    [
      'whom the text says was interviewed',
      'headline: Bo Lind on boats',
      'The Arn Post interviewed the pilot Ana Ruiz.',
    ],
    ['who was named most before the first question', 'headline: On boats', 'Ana Ruiz saw Bo Lind. Then Ana Ruiz left.'],
  ])('is with the one %s', async (_, ...head) => {
    expect(await interviewIn(...head, ...questions)).toMatchObject({ who: 'Ana Ruiz' });
  });

  it('needs one question only where the text says that it is an interview', async () => {
    const [question = '', answer = ''] = questions;
    expect(await interviewIn('headline: An interview with Ana Ruiz', question, answer)).toMatchObject({ answers: [2] });
    expect(await interviewIn('headline: Ana Ruiz on boats', question, answer)).toBeNull();
  });

  it.each([
    ['several are in the headline', 'headline: Ana Ruiz and Bo Lind on boats', ...questions],
    ['several are named as often', 'headline: On boats', 'Ana Ruiz saw Bo Lind.', ...questions],
    ['nobody is named', 'headline: On boats', ...questions],
    ['several are interviewed', 'headline: An interview with Ana Ruiz and Bo Lind', ...questions],
    [
      'the one interviewed is not named',
      'headline: Ana Ruiz on film',
      'The Arn Post interviewed a baker.',
      ...questions,
    ],
    ['nothing is asked', 'headline: An interview with Ana Ruiz', 'I was born in Arn.'],
  ])('is none where %s', async (_, ...paragraphs) => {
    expect(await interviewIn(...paragraphs)).toBeNull();
  });
});
