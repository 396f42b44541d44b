import type { Withdrawal } from '../../schemas/collection.ts';
import type { Quarantine } from '../../schemas/manifest.ts';
import type { Stage } from '../../schemas/reject.ts';
import { addTo } from '../grouping.ts';
import type { ListedCluster } from '../link/carry-over.ts';
import type { Reject } from '../reject.ts';

/** What is kept of a withdrawn record, so that it keeps its ids: ids alone. */
export interface WithdrawnIds {
  /** Of an article. */
  readonly article_id?: string;
  /** Of a mention: the entity. */
  readonly entity_id?: string;
  /** Of an entity: those merged into it before. */
  readonly former_ids?: readonly string[];
}

/** The account of a withdrawn record in quarantine.json. */
export function withdrawnReject(
  stage: Stage,
  inputRef: string,
  { reason }: Withdrawal,
  record: WithdrawnIds | null = null,
): Reject {
  return { stage, code: 'withdrawn', message: `Withdrawn: ${reason.replace(/\s+/g, ' ')}`, inputRef, record };
}

/** Why records were withdrawn: by `table/key` the account of each, as a version's quarantine lists them. */
export function withdrawnRecords(rejects: Quarantine['rejects']): Map<string, string> {
  return new Map(
    rejects
      .filter(({ code }) => code === 'withdrawn')
      .map(({ input_ref, record, message }) => {
        const { article_id } = (record ?? {}) as WithdrawnIds;
        return [article_id === undefined ? input_ref : `articles/${article_id}`, message];
      }),
  );
}

/**
 * The withdrawn entities of a version as clusters of mentions: an entity that is withdrawn by its id has to be known
 * again in the version after, though the version before no longer holds it. There is no name left to know it by.
 */
export function withdrawnEntities(rejects: Quarantine['rejects']): ListedCluster[] {
  const formerIds = new Map<string, readonly string[]>();
  const members = new Map<string, string[]>();
  for (const { code, input_ref, record } of rejects) {
    if (code !== 'withdrawn') continue;
    const [table, key = ''] = input_ref.split('/');
    const { entity_id, former_ids } = (record ?? {}) as WithdrawnIds;
    if (table === 'entities') formerIds.set(key, former_ids ?? []);
    if (table === 'mentions' && entity_id !== undefined) addTo(members, entity_id, key);
  }
  return [...formerIds].map(([id, former]) => ({
    id,
    formerIds: former,
    members: members.get(id) ?? [],
    label: null,
  }));
}
