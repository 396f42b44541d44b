import { expect, it } from 'vitest';
import { quoteDocuments } from '../../../evaluation/quotes/gold.ts';

const quote = { content: [[0, 2]], source: [], cue: [], type: 'direct' } as const;
const line = (quotes: Parameters<typeof quoteDocuments>[0][number]['quotes']) => ({
  id: 'tide',
  text: 'We sail',
  quotes,
});
const speaker = (i: number, name: string | null) => ({ id: 'tide', i, speaker: name, kind: 'person' }) as const;

it('gives each statement its speaker, of whom nobody else is known', () => {
  const [document] = quoteDocuments([line([quote, quote, quote])], [speaker(0, 'Ana Ruiz'), speaker(2, null)]);
  expect(document?.quotes.map(({ speakers }) => speakers)).toEqual([
    { first: { name: 'Ana Ruiz', kind: 'person' }, others: null },
    null,
    { first: null, others: null },
  ]);
});

it('takes no speaker that is not sure', () => {
  const [document] = quoteDocuments([line([quote])], [{ ...speaker(0, 'Ana Ruiz'), sure: false }]);
  expect(document?.quotes[0]?.speakers).toBeNull();
});

it('takes a statement without a type for indirect, and what is discarded from the remarks', () => {
  const [document] = quoteDocuments([{ ...line([{ ...quote, type: null }]), meta: { discard: [[3, 7]] } }], []);
  expect([document?.quotes[0]?.type, document?.discard]).toEqual(['indirect', [[3, 7]]]);
});
