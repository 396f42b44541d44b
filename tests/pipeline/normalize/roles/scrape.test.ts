import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../pipeline/article.ts';
import { unmapped } from '../../../../pipeline/normalize/mapped-text.ts';
import { cutPassages } from '../../../../pipeline/normalize/passages.ts';
import { assignRoles } from '../../../../pipeline/normalize/roles.ts';

/** `role rule line` of every passage. */
function rolesOf(lines: readonly string[], title: string | null = null, blocks: Block[] = []): string[] {
  const text = lines.join('\n');
  return assignRoles(text, cutPassages(unmapped(text), blocks), { title, authors: [] }).map(
    ({ role, rule, start, end }) => `${role} ${rule.slice(5)} ${text.slice(start, end).slice(0, 24)}`,
  );
}

const prose = [
  'The ferry between the two islands ran again on Monday after a storm that lasted for three weeks.',
  'The mayor of the larger island said that nobody had expected it to take so long to clear the harbour.',
  'Passengers lined up in the rain from early in the morning, some of them with bicycles and with dogs.',
  '“We ran out of flour on the second day,” said the baker, who had waited at the pier since five.',
];
const menu = ['Home', 'Norland', 'World', 'Sports', 'Weather', 'Log in'];
const heading = ['Islands', 'Ferry runs again after the storm of the century', 'By Ana Ruiz', '4 March 2021'];
const foot = [
  'Share',
  'Most popular',
  'Mayor of Arn thanks the crew',
  'Baker of Sund buys a boat',
  '2 comments',
  'Bo Lind',
  'I take this boat every day and have never once seen it leave the pier on time.',
  'About us',
  'Jobs',
  'Imprint',
  '© 2021 Harbour Post',
];
const page = [...menu, ...heading, ...prose.slice(0, 2), 'Advertisement', ...prose.slice(2), ...foot];

describe('a page copied with its menus', () => {
  it('is divided into its article and what stands around it', () => {
    expect(rolesOf(page)).toEqual([
      'boilerplate navigation Home',
      'boilerplate page-head Norland',
      'boilerplate page-head World',
      'boilerplate page-head Sports',
      'boilerplate page-head Weather',
      'boilerplate navigation Log in',
      'boilerplate page-head Islands',
      'headline headline-first-line Ferry runs again after t',
      'byline byline-line By Ana Ruiz',
      'dateline date-line 4 March 2021',
      'body body The ferry between the tw',
      'body body The mayor of the larger ',
      'boilerplate advertisement Advertisement',
      'body body Passengers lined up in t',
      'body body “We ran out of flour on ',
      'boilerplate share-bar Share',
      'related related-heading Most popular',
      'related related-item Mayor of Arn thanks the ',
      'related related-item Baker of Sund buys a boa',
      'boilerplate comments 2 comments',
      'boilerplate page-foot Bo Lind',
      'boilerplate page-foot I take this boat every d',
      'boilerplate navigation About us',
      'boilerplate page-foot Jobs',
      'boilerplate page-foot Imprint',
      'boilerplate copyright © 2021 Harbour Post',
    ]);
  });

  it('has the line of the stated title for its headline, however far down it stands', () => {
    const lines = [...menu, 'Ferry runs again', 'What everybody on the two islands asks', ...prose, ...foot];
    expect(rolesOf(lines, 'Ferry runs again | Harbour Post').slice(6, 8)).toEqual([
      'headline title Ferry runs again',
      'dek dek-line What everybody on the tw',
    ]);
  });

  it('keeps the whole article though a teaser above it has its first words', () => {
    const lines = [...menu, prose[0] ?? '', ...menu, ...heading, ...prose, ...foot];
    const body = rolesOf(lines).filter((line) => line.startsWith('body'));
    expect(body).toHaveLength(4);
  });

  it('is known by its menus in other languages too', () => {
    const lines = [
      'Главная',
      'Поиск',
      'Мода',
      'Спорт',
      'Вход',
      'Паром снова ходит между островами',
      'Паром снова ходит между двумя островами после шторма, который продолжался три недели, сказал мэр.',
      'Пассажиры стояли под дождём с самого утра, некоторые из них с велосипедами и с собаками на руках.',
      'Поделиться',
      'Комментарии',
      'Реклама',
      'Контакты',
      'Арн',
      'Сунд',
      'Погода',
      'Порт',
    ];
    expect(rolesOf(lines).filter((line) => line.startsWith('body'))).toHaveLength(2);
  });
});

describe('a text that is no copied page', () => {
  const poem = Array.from({ length: 24 }, (_, index) => `And ferry ${index} upon the sea`);
  const results = Array.from({ length: 12 }, (_, index) => `Arn ${index}, Sund ${index + 1}`);
  const talk = prose.flatMap((answer) => ['Q: And then?', `A: ${answer}`]);

  it.each([
    ['a poem', poem],
    ['an interview', [...talk, ...talk]],
    ['results around a report', [...results, ...prose, ...results]],
    ['an article with a line to share it', ['Ferry runs again', ...prose, ...results, 'Share this article', 'Share']],
    ['a press release with its contact', ['Ferry runs again', ...prose, 'Contact', 'Bo Lind', 'Arn', 'Tel. 555 0100']],
  ])('%s: no line is marked by where it stands', (_, lines) => {
    expect(rolesOf(lines).filter((line) => / page-/.test(line))).toEqual([]);
  });

  it('is one whose format says what its lines are', () => {
    const end = page.join('\n').length;
    const said = rolesOf(page, null, [{ start: 0, end, hint: 'paragraph' }]);
    expect(said.filter((line) => / page-/.test(line))).toEqual([]);
  });

  it('is every text without furniture', () => {
    const lines = fc.array(fc.constantFrom('Arn', 'Ana Ruiz', 'Norland wins', 'Why?', ...prose), { maxLength: 60 });
    fc.assert(
      fc.property(lines, (texts) => {
        expect(rolesOf(texts).filter((line) => / page-/.test(line))).toEqual([]);
      }),
    );
  });
});
