import type { Rows } from '../../schemas/tables.ts';
import type { IdPrefix } from '../ids.ts';
import type { RowStreams } from '../row-streams.ts';
import type { ClustersByMember, ListedCluster, PublishedCluster } from './carry-over.ts';
import { numberColumn } from './column.ts';
import { entityLabel } from './entities/label.ts';
import { type IdList, idList, isId, sortedIds } from './id-list.ts';
import { fuller, labelOfWording, type Wording, wordingOf } from './utterances/sketch.ts';

/** The clusters of a published version, whose ids the next one carries over. */
export interface PublishedClusters {
  readonly entities: ClustersByMember;
  readonly stories: ClustersByMember;
  readonly utterances: ClustersByMember;
}

/** The tables that tell of clusters, in the order in which they are read. */
const clusteredTables = ['entities', 'mentions', 'articles', 'quotes'] as const;
type ClusteredRows = Partial<Pick<Rows, (typeof clusteredTables)[number]>>;

/**
 * The clusters of a version by its rows, each read once: some 15 bytes are kept of a member. None where there is no
 * version.
 *
 * @param withdrawn entities of the version that its rows do not hold, since they were withdrawn.
 */
export async function publishedClusters(
  before: RowStreams | null,
  withdrawn: readonly ListedCluster[] = [],
): Promise<PublishedClusters> {
  const reader = clusterReader(withdrawn);
  for (const table of clusteredTables) {
    for await (const rows of before?.[table].read() ?? []) reader.add({ [table]: rows } as ClusteredRows);
  }
  return reader.clusters();
}

/** The same of rows in memory. */
export function clustersIn(rows: ClusteredRows | null, withdrawn: readonly ListedCluster[] = []): PublishedClusters {
  const reader = clusterReader(withdrawn);
  reader.add(rows ?? {});
  return reader.clusters();
}

interface ClusterReader {
  /** Adds rows, those of entities before mentions. */
  readonly add: (rows: ClusteredRows) => void;
  readonly clusters: () => PublishedClusters;
}

function clusterReader(withdrawn: readonly ListedCluster[]): ClusterReader {
  const entities = memberList<PublishedCluster>('m');
  const stories = memberList<{ original: string | null }>('a');
  const utterances = memberList<{ fullest: Wording }>('q');
  for (const { members, ...cluster } of withdrawn) {
    entities.cluster(cluster.id, () => cluster);
    for (const member of members) entities.add(member, cluster.id);
  }
  return {
    add: ({ entities: named = [], mentions = [], articles = [], quotes = [] }) => {
      for (const { entity_id: id, former_ids: formerIds, type, name } of named) {
        entities.cluster(id, () => ({ id, formerIds, label: entityLabel(type, name) }));
      }
      for (const { mention_id, entity_id } of mentions) entities.add(mention_id, entity_id);
      for (const { article_id, story_id, duplicate_of } of articles) {
        if (story_id === null) continue;
        const story = stories.cluster(story_id, () => ({ original: null }));
        if (duplicate_of === null) story.original ??= article_id;
        stories.add(article_id, story_id);
      }
      for (const quote of quotes) {
        if (quote.utterance_id === null) continue;
        const wording = wordingOf(quote);
        const utterance = utterances.cluster(quote.utterance_id, () => ({ fullest: wording }));
        utterance.fullest = fuller(utterance.fullest, wording);
        utterances.add(quote.quote_id, quote.utterance_id);
      }
    },
    clusters: () => ({
      entities: entities.byMember((_, entity) => entity),
      stories: stories.byMember((id, { original }) => ({ id, formerIds: [], label: original ?? id })),
      utterances: utterances.byMember((id, { fullest }) => ({ id, formerIds: [], label: labelOfWording(fullest) })),
    }),
  };
}

/** Members as they are read, each with the id of its cluster. */
interface MemberList<Cluster> {
  /** The cluster of an id, made when it is first asked for. */
  readonly cluster: (id: string, make: () => Cluster) => Cluster;
  /** Adds a member to a cluster that was made; what is no id is passed over. */
  readonly add: (memberId: string, clusterId: string) => void;
  readonly byMember: (finish: (id: string, cluster: Cluster) => PublishedCluster) => ClustersByMember;
}

function memberList<Cluster>(prefix: IdPrefix): MemberList<Cluster> {
  const clusters = new Map<string, { readonly number: number; readonly cluster: Cluster }>();
  const members = idList(prefix);
  const numbers = numberColumn();
  return {
    cluster: (id, make) => {
      const known = clusters.get(id);
      if (known !== undefined) return known.cluster;
      const cluster = make();
      clusters.set(id, { number: clusters.size, cluster });
      return cluster;
    },
    add: (memberId, clusterId) => {
      const known = clusters.get(clusterId);
      if (known === undefined || !isId(memberId)) return;
      members.add(memberId);
      numbers.add(known.number);
    },
    byMember: (finish) =>
      byMember(
        [...clusters].map(([id, { cluster }]) => finish(id, cluster)),
        members,
        numbers.values(),
      ),
  };
}

/** @param numbers the cluster of each member */
function byMember(clusters: readonly PublishedCluster[], members: IdList, numbers: Uint32Array): ClustersByMember {
  const { numberOf } = sortedIds(members);
  return { clusters, clusterOf: (memberId) => numbers[numberOf(memberId)] ?? -1 };
}

export const nothingPublished: PublishedClusters = clustersIn(null);
