import { describe, expect, it } from 'vitest';
import { documentDay } from '../../../../pipeline/extract/dates/document-day.ts';
import { normalize } from '../../../../pipeline/normalize/normalize.ts';
import { article } from '../../../builders.ts';

const story =
  'The harbour of Arn was closed on May 1, 2019, Mayor Ana Ruiz said. Nobody was hurt, and the ferry will sail again soon.';

async function dayIn(text: string, metadata: Partial<ReturnType<typeof article>['metadata']> = {}): Promise<string> {
  const made = article({ text, metadata: { ...article().metadata, ...metadata } });
  const { day, from } = documentDay(await normalize(made, { defaultLanguage: 'en' }), made.metadata);
  return `${day} of ${from}`;
}

describe('the day of a document', () => {
  it('is that of the metadata or the URL where they have one', async () => {
    const text = `May 3, 2021\n\n${story}`;
    expect(await dayIn(text, { published_on: '2021-05-04', published_from: 'metadata' })).toBe(
      '2021-05-04 of metadata',
    );
    expect(await dayIn(text, { published_on: '2021-05-05', published_from: 'url' })).toBe('2021-05-05 of url');
  });

  it.each([
    ['a line of its own', `Harbour closed\n\nMonday, May 3, 2021\n\n${story}`],
    ['a labelled line', `Harbour closed\n\nPublished 3 May 2021\n\n${story}`],
    ['a line with a time', `Harbour closed\n\nPosted on May 3, 2021 at 6:40 p.m. EST\n\n${story}`],
    ['a byline', `Harbour closed\n\nBy Ana Ruiz, May 3, 2021\n\n${story}`],
    ['a dateline', `Harbour closed\n\nARN, May 3, 2021 (NPA) — ${story}`],
    ['a dateline without an agency', `Harbour closed\n\nARN, Norland - 3 May 2021 - ${story}`],
    ['figures', `Harbour closed\n\n2021-05-03\n\n${story}`],
  ])('is read in %s', async (_, text) => {
    expect(await dayIn(text)).toBe('2021-05-03 of text');
  });

  it.each([
    ['within the story', `Harbour closed\n\n${story}`],
    ['without its year', `Harbour closed\n\nMonday, May 3\n\n${story}`],
    ['of a dateline without its year', `Harbour closed\n\nARN, May 3 (NPA) — ${story}`],
    ['of an update', `Harbour closed\n\nUpdated 3 May 2021\n\n${story}`],
    ['in figures that could be read two ways', `Harbour closed\n\n03/05/2021\n\n${story}`],
    ['before a dash in a sentence', `Harbour closed\n\nOn May 3, 2021 the mayor spoke — ${story}`],
    ['in no text', ''],
  ])('is not guessed from a date %s', async (_, text) => {
    expect(await dayIn(text)).toBe('null of null');
  });
});
