import { describe, expect, it } from 'vitest';
import type { ClustersByMember } from '../../../pipeline/link/carry-over.ts';
import { clustersIn, publishedClusters } from '../../../pipeline/link/published.ts';
import { labelOfWording, wordingOf } from '../../../pipeline/link/utterances/sketch.ts';
import { streamsOf } from '../../../pipeline/row-streams.ts';
import { articleRow, entityRow, id, quoteRow, sampleRows } from '../../builders.ts';

/** The cluster of each of some members, null for none. */
const clustersOf = ({ clusters, clusterOf }: ClustersByMember, ...members: string[]) =>
  members.map((member) => clusters[clusterOf(member)]?.id ?? null);

describe('publishedClusters', () => {
  it('reads entities as clusters of their mentions', async () => {
    const rows = sampleRows({ entities: [entityRow({ former_ids: ['e-1'] })] });
    const { entities } = await publishedClusters(streamsOf(rows));
    expect(entities.clusters).toEqual([{ id: id('e', 'Ana Ruiz'), formerIds: ['e-1'], label: 'person ana ruiz' }]);
    const members = [id('m', 'Ana Ruiz'), id('m', 'Arn'), id('m', 'Bo Lind'), 'no id'];
    expect(clustersOf(entities, ...members)).toEqual([id('e', 'Ana Ruiz'), null, null, null]);
  });

  it('knows withdrawn entities by the mentions that are told of them', async () => {
    const [known, mention] = [id('e', 'Bo Lind'), id('m', 'Bo Lind')];
    const withdrawn = [{ id: known, formerIds: [], label: null, members: [mention, 'damaged'] }];
    for (const before of [null, streamsOf(sampleRows())]) {
      const { entities } = await publishedClusters(before, withdrawn);
      expect(clustersOf(entities, mention)).toEqual([known]);
    }
  });

  it('reads stories as clusters of articles, and articles without one as none', async () => {
    const [copy, original, alone] = [id('a', '1'), id('a', '2'), id('a', '3')];
    const articles = [
      articleRow({ article_id: copy, story_id: 's-1', duplicate_of: original }),
      articleRow({ article_id: original, story_id: 's-1' }),
      articleRow({ article_id: alone }),
    ];
    const { stories } = await publishedClusters(streamsOf(sampleRows({ articles })));
    expect(stories.clusters).toEqual([{ id: 's-1', formerIds: [], label: original }]);
    expect(clustersOf(stories, copy, original, alone)).toEqual(['s-1', 's-1', null]);
  });

  it('reads utterances as clusters of quotes, known again by their fullest wording', async () => {
    const [full, part, alone] = [id('q', '1'), id('q', '2'), id('q', '3')];
    const quotes = [
      quoteRow({ quote_id: part, utterance_id: 'u-1', text: 'not sail in 2027' }),
      quoteRow({ quote_id: full, utterance_id: 'u-1', text: 'We will not sail in 2027' }),
      quoteRow({ quote_id: alone }),
    ];
    const { utterances } = await publishedClusters(streamsOf(sampleRows({ quotes })));
    const label = labelOfWording(wordingOf({ quote_id: full, text: 'We will not sail in 2027' }));
    expect(utterances.clusters).toEqual([{ id: 'u-1', formerIds: [], label }]);
    expect(clustersOf(utterances, full, part, alone)).toEqual(['u-1', 'u-1', null]);
  });

  it('is nothing where there is no version', async () => {
    const { entities, stories, utterances } = await publishedClusters(null);
    expect([entities, stories, utterances].map(({ clusters }) => clusters)).toEqual([[], [], []]);
    expect(clustersOf(entities, id('m', 'Ana Ruiz'))).toEqual([null]);
  });

  it('gives the same for rows in memory', () => {
    const { entities } = clustersIn(sampleRows());
    expect(clustersOf(entities, id('m', 'Arn'))).toEqual([id('e', 'Arn')]);
  });
});
