import PQueue from 'p-queue';

/** How hosts are spared. */
export interface Pace {
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Requests at the same time in all. */
  readonly concurrency: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly delay: number;
}

/** What time is to a fetch: real, or a test's. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after some milliseconds; rejects with the signal's reason if that comes first. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Takes turns in asking hosts. */
export interface Hosts {
  /** Does work that is one request to a host when it is its turn: in the order of calls, within all limits. */
  readonly inTurn: <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;
  /** Keeps at least so many milliseconds between two requests to the host, from now on. */
  readonly slowDown: (host: string, milliseconds: number) => void;
  /** Sends the host nothing more for so many milliseconds. */
  readonly pause: (host: string, milliseconds: number) => void;
}

interface Host {
  readonly queue: PQueue;
  /** Lets one request start after another, so that there is an order in which to keep the distance. */
  readonly gate: PQueue;
  delay: number;
  /** When the next request may start. */
  nextStart: number;
}

/** Hosts that are remembered though nothing is asked of them: their pace and pauses. */
const mostIdleHosts = 1000;

/**
 * Hosts that are asked at a pace. A request holds one of the slots of all only while it runs: a host that must wait
 * keeps no other host waiting.
 *
 * @param stop ends all waiting
 */
export function pacedHosts(pace: Pace, clock: Clock, stop: AbortSignal): Hosts {
  const slots = new PQueue({ concurrency: pace.concurrency });
  const hosts = new Map<string, Host>();

  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    const host = known ?? {
      queue: new PQueue({ concurrency: pace.perHost }),
      gate: new PQueue({ concurrency: 1 }),
      delay: pace.delay,
      nextStart: 0,
    };
    hosts.delete(name);
    hosts.set(name, host);
    if (known === undefined && hosts.size > mostIdleHosts) forgetIdle(hosts, clock.now());
    return host;
  };

  /** Waits until a request to the host may start, and gives what ends it. */
  const started = async (host: Host): Promise<() => void> => {
    for (;;) {
      stop.throwIfAborted();
      const early = host.nextStart - clock.now();
      if (early > 0) {
        await clock.wait(early, stop);
        continue;
      }
      const release = await slotOf(slots);
      if (host.nextStart <= clock.now()) {
        host.nextStart = clock.now() + host.delay;
        return release;
      }
      release();
    }
  };

  return {
    async inTurn(name, work) {
      const host = hostOf(name);
      return await host.queue.add(async () => {
        const end = await host.gate.add(() => started(host));
        try {
          return await work();
        } finally {
          end();
        }
      });
    },
    slowDown(name, milliseconds) {
      const host = hostOf(name);
      host.nextStart += Math.max(0, milliseconds - host.delay);
      host.delay = Math.max(host.delay, milliseconds);
    },
    pause(name, milliseconds) {
      const host = hostOf(name);
      host.nextStart = Math.max(host.nextStart, clock.now() + milliseconds);
    },
  };
}

/** A slot of a queue, once there is one: what gives it back. */
function slotOf(queue: PQueue): Promise<() => void> {
  return new Promise((fulfil) => {
    void queue.add(() => new Promise<void>((release) => fulfil(release)));
  });
}

/** Drops the host that was asked longest ago, of those that are owed no pause. */
function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, { queue, nextStart }] of hosts) {
    if (queue.size + queue.pending > 0 || nextStart > now) continue;
    hosts.delete(name);
    return;
  }
}
