import { describe, expect, it } from 'vitest';
import { cast } from '../../../analyzer.ts';
import { article, extracted } from '../article.ts';

/** Of each quote its words, the words for its speaker, how they name him, whom they mean, and by which rule. */
async function speakersIn(...paragraphs: string[]): Promise<string[]> {
  const source = article(...paragraphs);
  const { quotes, entities } = await extracted(source, { ...cast, 'Alba Rios': 'person' });
  const { text } = source.repaired;
  return quotes.map(({ parts, speaker }) => {
    const said = parts.map(({ start, end }) => text.slice(start, end)).join(' … ');
    if (speaker === null) return `${said} | nobody`;
    const name = speaker.entity === null ? null : entities[speaker.entity]?.name;
    return `${said} | ${text.slice(speaker.start, speaker.end)} ${speaker.form} | ${name} | ${speaker.rule}`;
  });
}

describe('speakerReader', () => {
  it('reads the name that a label is', async () => {
    expect(await speakersIn('It rained in Arn.', 'Ana Ruiz: Do you sail?', 'Bo Lind: I do.', 'Ruiz: So do I.')).toEqual(
      [
        'Do you sail? | Ana Ruiz name | Ana Ruiz | speaker/name',
        'I do. | Bo Lind name | Bo Lind | speaker/name',
        'So do I. | Ruiz name | Ana Ruiz | speaker/name',
      ],
    );
  });

  it('takes initials for the one person whom they fit', async () => {
    const lines = ['A.R.: Do you sail?', 'LIND: I do.', 'A.R.: So do I.'];
    expect(await speakersIn('Ana Ruiz met Bo Lind in Arn.', ...lines)).toEqual([
      'Do you sail? | A.R. name | Ana Ruiz | speaker/label',
      'I do. | LIND name | Bo Lind | speaker/name',
      'So do I. | A.R. name | Ana Ruiz | speaker/label',
    ]);
    const [line] = await speakersIn('Ana Ruiz met Alba Rios in Arn.', ...lines);
    expect(line).toBe('Do you sail? | A.R. nominal | null | speaker/nominal');
  });

  it('gives answers to the one interviewed, and questions to nobody', async () => {
    const headline = 'headline: An interview with Ana Ruiz';
    expect(await speakersIn(headline, 'Q: Why do you sail?', 'A: I must.')).toEqual([
      'Why do you sail? | Q nominal | null | speaker/nominal',
      'I must. | A nominal | Ana Ruiz | speaker/interviewee',
    ]);
    const exchanges = ['Why do you sail?', 'I must.', 'Where to?', 'To my home.', 'And then?', 'We rest.'];
    expect((await speakersIn(headline, ...exchanges)).slice(0, 2)).toEqual([
      'Why do you sail? | nobody',
      'I must. |  none | Ana Ruiz | speaker/interviewee',
    ]);
  });

  it('gives questions to the writer of the interview', async () => {
    const lines = ['headline: An interview with Ana Ruiz', 'byline: By Bo Lind', 'Q: Why do you sail?', 'A: I must.'];
    const [question] = await speakersIn(...lines);
    expect(question).toBe('Why do you sail? | Q nominal | Bo Lind | speaker/interviewer');
  });

  it('takes a label with initials for a person of a double name, and one in capitals for the body of that name', async () => {
    const lines = ['ARN POST: Do you sail?', 'BRL: I do.', 'ARN POST: Where to?', 'BRL: To Oslo.'];
    const source = article('Bo Ruiz-Lind met the Arn Post in Oslo.', ...lines);
    const { quotes, entities } = await extracted(source, { ...cast, 'Bo Ruiz-Lind': 'person' });
    expect(quotes.map(({ speaker }) => entities[speaker?.entity ?? -1]?.name)).toEqual([
      'Arn Post',
      'Bo Ruiz-Lind',
      'Arn Post',
      'Bo Ruiz-Lind',
    ]);
  });

  it('takes a title and a surname in capitals for the person whom the article names in full', async () => {
    const lines = ['CLLR RUIZ: Do you sail?', 'LIND: I do.', 'CLLR RUIZ: So do I.'];
    const names = { ...cast, 'CLLR RUIZ': 'person' as const };
    const { quotes, entities } = await extracted(article('Ana Ruiz met Bo Lind in Arn.', ...lines), names);
    expect(quotes.map(({ speaker }) => entities[speaker?.entity ?? -1]?.name)).toEqual([
      'Ana Ruiz',
      'Bo Lind',
      'Ana Ruiz',
    ]);
  });

  it('leaves no statement of another kind inside a turn', async () => {
    const lines = ['RUIZ: I said that the ferry sails. “We stay,” she said.', 'LIND: You did.', 'RUIZ: I know.'];
    expect(await speakersIn('Ana Ruiz met Bo Lind in Arn.', ...lines)).toHaveLength(3);
  });
});
