import { expect, it } from 'vitest';
import { publishedEntities, publishedStories, publishedUtterances } from '../../../pipeline/link/published.ts';
import { labelOfRows } from '../../../pipeline/link/utterances/sketch.ts';
import { articleRow, entityRow, id, quoteRow, sampleRows } from '../../builders.ts';

it('reads entities as clusters of their mentions', () => {
  const [ana] = publishedEntities(sampleRows({ entities: [entityRow({ former_ids: ['e-1'] })] }));
  expect(ana).toEqual({
    id: id('e', 'Ana Ruiz'),
    members: [id('m', 'Ana Ruiz')],
    formerIds: ['e-1'],
    label: 'person ana ruiz',
  });
});

it('reads stories as clusters of articles, and articles without one as none', () => {
  const articles = [
    articleRow({ article_id: 'a-1', story_id: 's-1', duplicate_of: 'a-2' }),
    articleRow({ article_id: 'a-2', story_id: 's-1' }),
    articleRow({ article_id: 'a-3' }),
  ];
  expect(publishedStories(sampleRows({ articles }))).toEqual([
    { id: 's-1', members: ['a-1', 'a-2'], formerIds: [], label: 'a-2' },
  ]);
});

it('reads utterances as clusters of quotes', () => {
  const quotes = [quoteRow({ quote_id: 'q-1', utterance_id: 'u-1' }), quoteRow({ quote_id: 'q-2' })];
  expect(publishedUtterances(sampleRows({ quotes }))).toEqual([
    { id: 'u-1', members: ['q-1'], formerIds: [], label: labelOfRows([quoteRow()]) },
  ]);
});
