import { expect, it } from 'vitest';
import { isProse, sizeOf } from '../../../../pipeline/ingest/page/prose.ts';
import { outlineFrom } from './outlines.ts';

async function measure(html: string): Promise<[number, boolean]> {
  const [line] = (await outlineFrom(html)).lines;
  if (line === undefined) throw new Error('no line');
  const size = sizeOf(line);
  return [size, isProse(line, size)];
}

it.each([
  ['a sentence', '<p>The council voted to close the old bridge.</p>', [34, true]],
  ['a sentence in Chinese', '<p>市议会周一投票决定关闭旧桥。</p>', [39, true]],
  ['a sentence that ends in a mark', '<p>“The council voted to close the bridge.”</p>', [31, true]],
  ['a short line', '<p>Old bridge.</p>', [9, false]],
  ['a label', '<p>The council and the old bridge of the town</p>', [34, false]],
  ['mostly a link', '<p><a href=x>The council voted to close the bridge</a> on Monday.</p>', [8, false]],
])('measures %s', async (_, html, expected) => {
  expect(await measure(html)).toEqual(expected);
});
