import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../pipeline/article.ts';
import { unmapped } from '../../../pipeline/normalize/mapped-text.ts';
import { cutPassages } from '../../../pipeline/normalize/passages.ts';
import { assignRoles, type Heading } from '../../../pipeline/normalize/roles.ts';

const unstated: Heading = { title: null, authors: [] };

/** `role rule` of every passage. */
const rolesOf = (text: string, heading: Heading = unstated, blocks: Block[] = []): string[] =>
  assignRoles(text, cutPassages(unmapped(text), blocks), heading).map(({ role, rule }) => `${role} ${rule.slice(5)}`);

const first = 'The ferry between the two islands ran again on Monday after a storm that lasted for three weeks.';
const second = 'The mayor of the larger island said that nobody had expected it to take so long.';
const third = 'Passengers lined up in the rain from early in the morning, some of them with bicycles.';

/** The role of a line in the middle of running text. */
const inText = (line: string): string => rolesOf([first, second, line, third].join('\n\n'))[2] ?? '';

describe('lines in the text that are not its text', () => {
  it.each([
    ['Photo: Ana Ruiz / Getty Images', 'credit photo-credit'],
    ['Photo by Ana Ruiz on Unsplash', 'credit photo-credit'],
    ['Image credit: Harbour Post', 'credit photo-credit'],
    ['(Photo by Ana Ruiz/AFP)', 'credit photo-credit'],
    ['File photo. REUTERS/Ana Ruiz', 'credit photo-credit'],
    ['REUTERS/Ana Ruiz', 'credit photo-credit'],
    ['Ana Ruiz/Getty Images', 'credit photo-credit'],
    ['Foto: Ana Ruiz', 'credit photo-credit'],
    ['(Reuters)', 'credit agency-line'],
    ['Bloomberg via Getty Images', 'credit agency-line'],
    ['The ferry leaves the harbour. (Photo: Ana Ruiz)', 'caption caption-credit'],
    ['The ferry leaves the harbour. REUTERS/Ana Ruiz', 'caption caption-credit'],
    ['Image: a ferry leaves the harbour', 'caption caption-label'],
    ['FILE - In this May 4, 2020 file photo, the ferry leaves the harbour.', 'caption caption-label'],
    ['READ ALSO: Ferry stands still', 'related related-item'],
    ['Lea también: El transbordador no navega', 'related related-item'],
    ['[READ MORE: “Nobody told us,” passengers say]', 'related related-item'],
    ['Read more about ferries here.', 'related related-item'],
    ['Sign up to receive our latest news!', 'boilerplate sign-up'],
    ['Subscribe to our newsletter.', 'boilerplate sign-up'],
    ['Join 5,000 readers and get stories in your inbox', 'boilerplate sign-up'],
    ['Abonnieren Sie unseren Newsletter', 'boilerplate sign-up'],
    ['By submitting this form, I agree to the terms.', 'boilerplate consent'],
    ['Your email address will not be published. Required fields are marked *', 'boilerplate consent'],
    ['We use cookies to improve this site.', 'boilerplate cookie-notice'],
    ['Spread the love', 'boilerplate share-bar'],
    ['Share this:', 'boilerplate share-bar'],
    ['Share on Facebook | Tweet | Email', 'boilerplate share-bar'],
    ['Facebook Twitter WhatsApp', 'boilerplate share-bar'],
    ['Follow us on Instagram', 'boilerplate follow-us'],
    ['Follow Ana Ruiz on Instagram @anaruiz', 'boilerplate follow-us'],
    ['Already a subscriber? Log in', 'boilerplate paywall'],
    ['© 2021 Harbour Post', 'boilerplate copyright'],
    ['Copyright 2021 Harbour Post. All rights reserved.', 'boilerplate copyright'],
    ['Story continues below advertisement', 'boilerplate advertisement'],
    ['ADVERTISEMENT', 'boilerplate advertisement'],
    ['12 Comments', 'boilerplate comments'],
    ['Leave a Reply', 'boilerplate comments'],
    ['Back to top ↑', 'boilerplate navigation'],
    ['Terms of Use', 'boilerplate terms'],
    ['Tags: ferries, islands', 'boilerplate tags'],
    ['5 min read', 'boilerplate reading-time'],
    ['Reading time: 3 minutes', 'boilerplate reading-time'],
    ['This story has been updated to add what the mayor said.', 'boilerplate editorial-note'],
    ['Correction: An earlier version misstated the length of the ferry.', 'boilerplate editorial-note'],
    ['https://example.org/ferry', 'boilerplate bare-address'],
    ['* * *', 'boilerplate separator'],
    ['(Reporting by Ana Ruiz; Editing by Tom Falk)', 'byline contributors'],
    ['Ana Ruiz and Tom Falk contributed to this report.', 'byline contributors'],
    ['Last updated: March 4, 2021 at 10:42 a.m.', 'dateline date-line'],
  ])('%s → %s', (line, role) => {
    expect(inText(line)).toBe(role);
  });
});

describe('lines in the text that look like furniture and are its text', () => {
  it.each([
    'Sign up for the vaccine starts Monday, the mayor said.',
    'Share prices fell',
    'Share prices fell 3 percent on Tuesday.',
    '“Subscribe to my channel,” he told the crowd.',
    'Subscribe to the theory that ferries are safe, she said, and you sleep well.',
    'Follow the money, he told the committee.',
    'Comments by the mayor drew criticism on Tuesday.',
    'Photos by the agency show people in the street.',
    'Pictures of the ferry spread on Facebook and Twitter within hours.',
    'More than 300 people were on board.',
    'Related charges against two officers were dropped.',
    'Cookies will be phased out next year, the company said.',
    'Copyright law was changed in 2019.',
    'Read more books, the minister told pupils.',
    'Correction officers went on strike on Friday.',
    'Also on Monday, the mayor is to open the new pier.',
    'Most popular among them is Ana Ruiz.',
    'Tags are used to trace the fish.',
    'Terms of the deal were not disclosed.',
    'Updated figures show that 12 people died.',
    'Published in 1984, the book sold 3 million copies.',
    'Reuters reported that the ferry ran.',
    'LONDON (Reuters) - The ferry ran again on Monday.',
    'The ferry ran again. (Reuters)',
    'By Monday the harbour was open again.',
    '“Back!”',
    'March 4',
    'What the mayor says',
  ])('%s', (line) => {
    expect(inText(line)).toBe('body body');
  });
});

describe('lists of related articles', () => {
  it('run from their heading until the text goes on', () => {
    const text = [
      first,
      'You might also like',
      'Ferry stands still',
      'Why does it not run?',
      second,
      'What the mayor says',
      third,
    ];
    expect(rolesOf(text.join('\n\n'))).toEqual([
      'body body',
      'related related-heading',
      'related related-item',
      'related related-item',
      'body body',
      'body body',
      'body body',
    ]);
  });

  it('run to the next blank line where their first title adjoins the heading', () => {
    const text = `${first}\n\nIt may interest you:\nFerry stands still\nMayor thanks crew\n\nWhat the mayor says\n\n${second}`;
    expect(rolesOf(text)).toEqual([
      'body body',
      'related related-heading',
      'related related-item',
      'related related-item',
      'body body',
      'body body',
    ]);
  });

  it('run to the end of the text, where furniture follows', () => {
    expect(rolesOf(`${first}\n\nRelated:\nFerry stands still\n\n\nSpread the love`).slice(1)).toEqual([
      'related related-heading',
      'related related-item',
      'boilerplate share-bar',
    ]);
  });

  it('begin after an invitation that ends in a colon', () => {
    expect(rolesOf(`${first}\n\nRead more from us:\n\nFerry stands still\n\nMayor thanks crew`).slice(1)).toEqual([
      'related related-heading',
      'related related-item',
      'related related-item',
    ]);
  });

  it('are no more than a heading where the text goes on at once', () => {
    expect(rolesOf(`${first}\n\nRelated\n\n${second}`)).toEqual(['body body', 'related related-heading', 'body body']);
  });
});

describe('headline, dek, byline and dateline', () => {
  it('finds a first line that looks like a headline', () => {
    expect(rolesOf(`Ferry runs again\n\n${first}\n\n${second}`)).toEqual([
      'headline headline-first-line',
      'body body',
      'body body',
    ]);
    expect(rolesOf(`${first}\n\n${second}`)).toEqual(['body body', 'body body']);
  });

  it('finds the stated title, be it longer or shorter than its line or on two lines', () => {
    const titled = (lines: string, title: string): string[] => rolesOf(`${lines}\n\n${first}`, { title, authors: [] });
    expect(titled('Ferry runs again.', 'Ferry runs again')).toEqual(['headline title', 'body body']);
    expect(titled('Ferry runs again', 'Ferry Runs Again | Harbour Post')).toEqual(['headline title', 'body body']);
    expect(titled('Politics\nFerry runs again', 'Ferry runs again')).toEqual([
      'body body',
      'headline title',
      'body body',
    ]);
    expect(titled('Ferry runs again\nafter three weeks', 'Ferry runs again after three weeks')).toEqual([
      'headline title',
      'headline title',
      'body body',
    ]);
  });

  it('finds what stands between headline and body', () => {
    const text = [
      'Ferry runs again',
      'Islanders had waited for three weeks',
      'By Ana Ruiz and Tom Falk',
      'March 4, 2021, 10:42 a.m.',
      'NORTHPORT, March 4',
      first,
      second,
    ];
    expect(rolesOf(text.join('\n\n'))).toEqual([
      'headline headline-first-line',
      'dek dek-line',
      'byline byline-line',
      'dateline date-line',
      'dateline place-line',
      'body body',
      'body body',
    ]);
  });

  it('takes no byline or dateline above the headline for the headline', () => {
    expect(rolesOf(`By Ana Ruiz\n\nMarch 4, 2021\n\nFerry runs again\n\n${first}`)).toEqual([
      'byline byline-line',
      'dateline date-line',
      'headline headline-first-line',
      'body body',
    ]);
    expect(rolesOf(`Von Trapp Family Sings Again\n\n${first}`)[0]).toBe('headline headline-first-line');
  });

  it('knows the stated authors and what authors are', () => {
    const text = `Ferry runs again\n\nana ruiz\n\nTom Falk, Staff Writer\n\n${first}`;
    expect(rolesOf(text, { title: null, authors: ['Ana Ruiz'] })).toEqual([
      'headline headline-first-line',
      'byline byline-author',
      'byline byline-position',
      'body body',
    ]);
  });

  it('takes one sentence above the byline for the dek', () => {
    expect(rolesOf(`Ferry runs again\n\nIslanders had waited.\n\nBy Ana Ruiz\n\n${first}`)[1]).toBe(
      'dek dek-before-byline',
    );
    expect(rolesOf(`Ferry runs again\n\nIslanders had waited.\n\n${first}`)[1]).toBe('body body');
  });

  it.each([
    'NORTHPORT, March 4',
    'LONDON (Reuters) -',
    'WASHINGTON —',
    'London, 4 March 2021',
    'NEW YORK, N.Y., Monday, May 3, 2021',
  ])('takes %s for a dateline', (line) => {
    expect(rolesOf(`Ferry runs again\n\n${line}\n\n${first}`)[1]).toBe('dateline place-line');
  });
});

describe('repeated passages', () => {
  it('are duplicates by their words, the first of them a dek where it stands under the headline', () => {
    const dek = 'The ferry runs after three weeks of storm on the coast.';
    expect(rolesOf(`Ferry runs again\n\n${dek}\n\n${dek.toUpperCase()}\n\n${first}\n\n${second}\n\n${first}`)).toEqual([
      'headline headline-first-line',
      'dek dek-repeated',
      'duplicate repeated-passage',
      'body body',
      'body body',
      'duplicate repeated-passage',
    ]);
  });

  it('are duplicates of a headline however short', () => {
    expect(rolesOf(`Ferry runs\n\nFERRY RUNS\n\n${first}`)).toEqual([
      'headline headline-first-line',
      'duplicate repeated-passage',
      'body body',
    ]);
  });

  it('are no duplicates where short answers come again', () => {
    expect(rolesOf(`${first}\n\n“I do not know.”\n\n${second}\n\n“I do not know.”`)[3]).toBe('body body');
  });

  it('are duplicates where they break off', () => {
    expect(rolesOf(`The ferry between the two islands ran again on Mon…\n\n${first}\n\n${second}`)).toEqual([
      'duplicate truncated-copy',
      'body body',
      'body body',
    ]);
  });
});

describe('what the format knows', () => {
  it.each([
    ['title', 'headline title-hint'],
    ['dek', 'dek dek-hint'],
    ['byline', 'byline byline-hint'],
    ['dateline', 'dateline dateline-hint'],
    ['caption', 'caption caption-hint'],
    ['aside', 'boilerplate aside-hint'],
    ['form', 'boilerplate form-hint'],
    ['links', 'related links-hint'],
    ['paragraph', 'body body'],
    ['list', 'body body'],
    ['table', 'body body'],
    ['heading', 'body body'],
  ] as const)('%s → %s', (hint, role) => {
    const line = 'The ferry leaves.';
    expect(rolesOf(`${line}\n\n${first}`, unstated, [{ start: 0, end: line.length, hint }])[0]).toBe(role);
  });

  it('leaves a caption that is a credit a credit', () => {
    const line = 'Photo: Ana Ruiz';
    expect(rolesOf(`${line}\n\n${first}`, unstated, [{ start: 0, end: line.length, hint: 'caption' }])[0]).toBe(
      'credit photo-credit',
    );
  });
});

describe('assignRoles', () => {
  it('gives every passage a role and keeps its span, whatever the text', () => {
    const piece = fc.constantFrom(
      'Photo',
      ':',
      'Read more',
      'By',
      'Ana',
      'LONDON',
      ',',
      '.',
      '…',
      '\n',
      '\n\n',
      ' ',
      '4',
      'March',
      '“',
      '@',
      '/',
      '😀',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const cuts = cutPassages(unmapped(text), []);
        const passages = assignRoles(text, cuts, { title: 'Ana', authors: [] });
        expect(passages.map(({ start, end }) => [start, end])).toEqual(cuts.map(({ start, end }) => [start, end]));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    rolesOf('a '.repeat(100_000));
    rolesOf('Read more\n'.repeat(5_000));
    rolesOf(`${'“'.repeat(400)}\n`.repeat(500));
    rolesOf(`${'é'.repeat(490)}\n`.repeat(500));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
