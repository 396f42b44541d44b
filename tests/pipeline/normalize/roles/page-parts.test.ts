import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLine } from '../../../../pipeline/normalize/roles/line.ts';
import { partsOfPage } from '../../../../pipeline/normalize/roles/page-parts.ts';
import type { PageLine } from '../../../../pipeline/normalize/roles/prose.ts';

const pageOf = (texts: readonly string[]): PageLine[] =>
  texts.map((text) => ({
    line: describeLine(text, { start: 0, end: text.length, hint: null, adjoins: false }),
    isFurniture: false,
    isRepeated: false,
  }));

/** `h` head, `a` article, `i` insert, `f` foot. */
const partsOf = (...texts: string[]): string =>
  partsOfPage(
    pageOf(texts),
    texts.map(() => null),
  )
    .map((part) => part[0])
    .join('');

const prose = [
  'The ferry between the two islands ran again on Monday after a storm that lasted for three weeks.',
  'The mayor of the larger island said that nobody had expected it to take so long to clear the harbour.',
  'Passengers lined up in the rain from early in the morning, some of them with bicycles and with dogs.',
  '“We ran out of flour on the second day,” said the baker, who had waited at the pier since five.',
] as const;

const opinion =
  'I take this boat every day and I have never seen it leave on time, so nobody should act surprised now.';

describe('partsOfPage', () => {
  it('divides a page into what stands above its article, the article, and what stands below', () => {
    expect(partsOf('Home', 'Sports', 'Weather', ...prose, 'About us', 'Jobs', 'Imprint')).toBe('hhhaaaafff');
  });

  it('keeps a subheading in the article', () => {
    expect(partsOf('Home', 'Sports', prose[0], prose[1], 'Rain all day', prose[2], prose[3], 'Jobs')).toBe('hhaaaaaf');
  });

  it('finds what was put between the lines of an article', () => {
    const links = ['Arn', 'Sund', 'Norland', 'Weather', 'Ports'];
    expect(partsOf('Home', ...prose, ...links, ...prose, 'Jobs')).toBe('haaaaiiiiiaaaaf');
  });

  it('does not go on with the article after so much else that it must be over', () => {
    const links = Array.from({ length: 120 }, (_, index) => `Arn ${index}`);
    expect(partsOf('Home', ...prose, ...links, ...prose, 'Jobs')).toBe(`haaaa${'f'.repeat(125)}`);
    expect(partsOf('Home', ...prose, ...links.slice(0, 8), ...prose, 'Jobs')).toBe('haaaaiiiiiiiiaaaaf');
  });

  it('knows comments by who says what and when, where no heading announces them', () => {
    const readers = Array.from({ length: 12 }, () => ['Bo Lind says:', '4 March 2026 at 10:42', opinion]).flat();
    expect(partsOf('Home', ...prose, ...readers, 'Imprint')).toBe(`haaaa${'f'.repeat(37)}`);
  });

  it('leaves out what readers write under an article, however much it is', () => {
    const readers = Array.from({ length: 12 }, (_, index) => [`Reader ${index}`, opinion]).flat();
    expect(partsOf('Home', ...prose, '12 comments', ...readers, 'Imprint')).toBe(`haaaa${'f'.repeat(26)}`);
  });

  it('is not misled by a link to comments above the article', () => {
    expect(partsOf('Home', 'Comments', ...prose, 'Jobs')).toBe('hhaaaaf');
  });

  it('gives every page an article, and the parts in their order', () => {
    const texts = fc.array(fc.constantFrom('Home', 'Comments', 'Arn, 12:30', opinion, ...prose), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (lines) => {
        expect(partsOf(...lines)).toMatch(/^h*a+(?:i+a+)*(?:i*|f*)$|^h*a+(?:i+a+)*i+f*$/);
      }),
    );
  });

  it('takes time in proportion to the page', () => {
    const page = pageOf(Array.from({ length: 20_000 }, (_, index) => (index % 3 === 0 ? prose[0] : 'Sports')));
    const started = performance.now();
    partsOfPage(
      page,
      page.map(() => null),
    );
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
