import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Block, unknownMetadata } from '../../../pipeline/article.ts';
import { sourceSpan } from '../../../pipeline/normalize/mapped-text.ts';
import { normalize } from '../../../pipeline/normalize/normalize.ts';

const article = (text: string, stated: Partial<Article['metadata']> = {}, blocks: Block[] = []): Article => ({
  id: 'a-0000000000000000',
  source: 'ferry.txt',
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  text,
  blocks,
  metadata: {
    ...unknownMetadata,
    ...stated,
  },
});

const ferry = [
  'Ferry runs again',
  '',
  'Photo: Ana Ruiz / Harbour Post',
  '',
  'The ferry between the two islands ran again on Monday after a storm that had kept it in the harbour for three weeks.',
  '',
  '“Nobody expected it to take so long, “the mayor said. She thanked the crew for their patience, and the passengers for waiting with them.',
  '',
  'Sign up to receive our latest news!',
].join('\n');

describe('normalize', () => {
  it('gives repaired passages with roles and the language', async () => {
    const { repaired, passages, language } = await normalize(article(ferry), { defaultLanguage: 'de' });
    expect(passages.map(({ start, end, role }) => [role, repaired.text.slice(start, end)])).toEqual([
      ['headline', 'Ferry runs again'],
      ['credit', 'Photo: Ana Ruiz / Harbour Post'],
      [
        'body',
        'The ferry between the two islands ran again on Monday after a storm that had kept it in the harbour for three weeks.',
      ],
      [
        'body',
        '“Nobody expected it to take so long,” the mayor said. She thanked the crew for their patience, and the passengers for waiting with them.',
      ],
      ['boilerplate', 'Sign up to receive our latest news!'],
    ]);
    expect(language).toBe('en');
  });

  it('finds the language in the body alone', async () => {
    const german = 'Die Fähre fährt wieder, und alle sind froh darüber, dass es nach dem Sturm weitergeht';
    const captions = `${german}\n`.repeat(5);
    const text = `${captions}\n${ferry}`;
    const blocks: Block[] = [{ start: 0, end: captions.length, hint: 'caption' }];
    expect((await normalize(article(text, {}, blocks), { defaultLanguage: 'fr' })).language).toBe('en');
  });

  it('believes the stated language', async () => {
    expect((await normalize(article(ferry, { language: 'es-MX' }), { defaultLanguage: 'fr' })).language).toBe('es');
  });

  it('mends encoding damage before it deletes what the damage is told by', async () => {
    const { repaired } = await normalize(article('Ana LÃ³pez said: â\u0080\u009cWe sail at noon.â\u0080\u009d'), {
      defaultLanguage: 'en',
    });
    expect(repaired.text).toBe('Ana López said: “We sail at noon.”');
  });

  it('knows where each passage came from', async () => {
    const source = 'Ferry runs&nbsp;again\r\n\r\nAna Lo\u0301pez said: "We sail, "and left.\u00a0\r\n';
    const { repaired, passages } = await normalize(article(source), { defaultLanguage: 'en' });
    const slices = passages.map(({ start, end }) => {
      const span = sourceSpan(repaired, start, end);
      return [repaired.text.slice(start, end), source.slice(span.start, span.end)];
    });
    expect(slices).toEqual([
      ['Ferry runs again', 'Ferry runs&nbsp;again'],
      ['Ana López said: “We sail,” and left.', 'Ana Lo\u0301pez said: "We sail, "and left.'],
    ]);
  });

  it('gives sorted passages that do not overlap and hold no white space at their ends, whatever the text', async () => {
    const piece = fc.constantFrom(
      'Photo: ',
      'a',
      '“',
      '"',
      ' ',
      '\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      'Ã©',
      'e\u0301',
      '😀',
      'ש',
      '&amp;',
      '.',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), async (pieces) => {
        const { repaired, passages } = await normalize(article(pieces.join('')), { defaultLanguage: 'en' });
        let end = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          const slice = repaired.text.slice(passage.start, passage.end);
          expect(slice).toBe(slice.trim());
          end = passage.end;
        }
        expect(end).toBeLessThanOrEqual(repaired.text.length);
      }),
    );
  });
});
