import PQueue from 'p-queue';

/** Work that is done host by host. */
export interface Lanes {
  /** Puts work of a host behind its other work. It may be added while work is done, by work too. */
  readonly add: (host: string, work: () => Promise<void>) => void;
  /** Resolves when all work is done. @throws what the first work that failed has thrown; the rest is then left */
  readonly finished: () => Promise<void>;
}

/** Work of one host that is begun at the same time: most of it waits for its turn or for another attempt. */
const lanesOfHost = 8;

interface Site {
  readonly work: (() => Promise<void>)[];
  next: number;
  lanes: number;
}

/**
 * A few lanes for each host: a host with much work keeps no other waiting, and memory holds little of what waits.
 *
 * @param giveUp called once when work fails
 */
export function newLanes(giveUp: () => void): Lanes {
  const lanes = new PQueue();
  const sites = new Map<string, Site>();
  let failed: { readonly error: unknown } | null = null;

  const lane = async (host: string, site: Site): Promise<void> => {
    while (failed === null) {
      const work = site.work[site.next];
      if (work === undefined) break;
      site.next++;
      try {
        await work();
      } catch (error) {
        if (failed === null) giveUp();
        failed ??= { error };
      }
    }
    site.lanes--;
    if (site.lanes === 0) sites.delete(host);
  };

  return {
    add(host, work) {
      const site = sites.get(host) ?? { work: [], next: 0, lanes: 0 };
      sites.set(host, site);
      site.work.push(work);
      if (site.lanes >= lanesOfHost) return;
      site.lanes++;
      void lanes.add(() => lane(host, site));
    },
    async finished() {
      await lanes.onIdle();
      if (failed !== null) throw failed.error;
    },
  };
}
