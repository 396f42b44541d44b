import { expect, it } from 'vitest';
import { outlineFrom } from './outlines.ts';

it('gives each line its region, letters and letters in links', async () => {
  const { lines, regions } = await outlineFrom(
    '<div class="a b" id=c role=Main><p>One <a href=x>two</a></p>three</div>',
  );
  expect(lines).toEqual([
    { text: 'One two', hint: 'paragraph', region: 3, letters: 6, linked: 3 },
    { text: 'three', hint: 'paragraph', region: 2, letters: 5, linked: 0 },
  ]);
  expect(regions.slice(2)).toEqual([
    { name: 'div', labels: 'a b c', role: 'main', parent: 1, start: 0, end: 2, isHidden: false, hint: null },
    { name: 'p', labels: ' ', role: '', parent: 2, start: 0, end: 1, isHidden: false, hint: null },
  ]);
});

it.each([
  ['a block', '<div style="display: none"><p>a</p></div>', true],
  ['what is for browsers without scripts', '<noscript><p>a</p></noscript>', true],
  ['nothing that is shown', '<div><p>a</p></div>', false],
])('marks as hidden %s', async (_, html, isHidden) => {
  const { lines, regions } = await outlineFrom(html);
  expect(lines.map(({ text, region }) => [text, regions[region]?.isHidden])).toEqual([['a', isHidden]]);
});

it('leaves hidden words out', async () => {
  expect((await outlineFrom('<p>a <span hidden>b</span> c')).lines.map(({ text }) => text)).toEqual(['a c']);
});

it.each([
  ['wp-caption-text', 'caption'],
  ['article__image-subtitle', 'caption'],
  ['subtitle', 'dek'],
  ['entry-date', 'dateline'],
])('knows a block of class %s', async (name, hint) => {
  expect((await outlineFrom(`<div class="${name}">a</div>`)).lines[0]?.hint).toBe(hint);
});

it('leaves out what comes after two hundred thousand lines', async () => {
  const { lines } = await outlineFrom(`<pre>${'a\n'.repeat(200_010)}</pre><p>b`);
  expect(lines).toHaveLength(200_000);
});

it('collapses white space, whatever it is made of', async () => {
  const { lines } = await outlineFrom('<p> a  b\n c\t\td e\u00A0 f </p>');
  expect(lines.map(({ text }) => text)).toEqual(['a b c d e\u00A0 f']);
});
