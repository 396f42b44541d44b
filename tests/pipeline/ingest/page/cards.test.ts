import { expect, it } from 'vitest';
import { cardsOf } from '../../../../pipeline/ingest/page/cards.ts';
import { outlineFrom } from './outlines.ts';

async function cards(html: string): Promise<string[]> {
  const outline = await outlineFrom(html);
  return [...cardsOf(outline)].map((index) => outline.lines[outline.regions[index]?.start ?? -1]?.text ?? '');
}

const card = (text: string): string => `<div class=c><h3><a href=x>${text}</a></h3><p>What happened then.</p></div>`;

it('finds cards, which come in sets', async () => {
  expect(await cards(card('Ferry runs again') + card('Bridge to close'))).toEqual([
    'Ferry runs again',
    'Bridge to close',
  ]);
  expect(
    await cards(`${card('Ferry runs again')}<div class=c><p>Text.</p></div><div class=c><p>More.</p></div>`),
  ).toEqual([]);
  expect(await cards(`<div>${card('Ferry runs again')}</div><p>Text.</p>`)).toEqual([]);
});

it('takes no long section with a link for a card', async () => {
  const section = `<section><p><a href=x>A link of some length</a></p><p>${'Many words. '.repeat(100)}</p></section>`;
  expect(await cards(section + section)).toEqual([]);
});
