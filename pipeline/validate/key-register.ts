/** Keys of a table as they come, 8 bytes each: a letter, a dash and 16 hex digits such as m-00f3d5a1c2e4b697. */
export interface KeyRegister {
  readonly add: (key: string) => void;
  /** What was added. The register takes no more. */
  readonly close: () => RegisteredKeys;
}

export interface RegisteredKeys {
  readonly has: (key: string) => boolean;
  /** The keys that were added more than once, each once. */
  readonly repeated: readonly string[];
}

/** Keys of the same first two digits: their digits as two halves of 32 bits, one after the other. */
interface Partition {
  halves: Uint32Array<ArrayBuffer>;
  count: number;
}

const partitionCount = 256;
/** Growing by half leaves less unused than doubling. */
const growth = 1.5;
const leastCapacity = 8;

/** An empty register. Keys are kept in partitions, so that neither growing nor sorting needs room for all of them twice. */
export function keyRegister(): KeyRegister {
  const partitions = Array.from(
    { length: partitionCount },
    (): Partition => ({ halves: new Uint32Array(0), count: 0 }),
  );
  let prefix = '';
  return {
    add: (key) => {
      const [high, low] = halvesOf(key);
      const partition = partitions[partitionOf(high)] as Partition;
      prefix = key.slice(0, 2);
      if (partition.halves.length === 2 * partition.count) grow(partition);
      partition.halves[2 * partition.count] = high;
      partition.halves[2 * partition.count + 1] = low;
      partition.count += 1;
    },
    close: () => {
      const sorted = partitions.map(({ halves, count }) => new BigUint64Array(halves.buffer, 0, count).sort());
      return {
        has: (key) => key.startsWith(prefix) && isIn(sorted[partitionOf(halvesOf(key)[0])], numberOf(key)),
        repeated: sorted.flatMap((values) => repeatedIn(values).map((value) => prefix + digitsOf(value))),
      };
    },
  };
}

type Halves = readonly [high: number, low: number];

function halvesOf(key: string): Halves {
  return [Number.parseInt(key.slice(2, 10), 16), Number.parseInt(key.slice(10), 16)];
}

function partitionOf(high: number): number {
  return high >>> 24;
}

function grow(partition: Partition): void {
  const halves = new Uint32Array(2 * Math.max(leastCapacity, Math.ceil(partition.count * growth)));
  halves.set(partition.halves);
  partition.halves = halves;
}

/** The number that the halves of a key are where they are read as one, whatever the order of bytes of the machine. */
function numberOf(key: string): bigint {
  return new BigUint64Array(new Uint32Array(halvesOf(key)).buffer)[0] ?? 0n;
}

function digitsOf(value: bigint): string {
  const halves = new Uint32Array(new BigUint64Array([value]).buffer);
  return [...halves].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function repeatedIn(sorted: BigUint64Array): bigint[] {
  const repeated: bigint[] = [];
  for (let index = 1; index < sorted.length; index++) {
    const value = sorted[index];
    if (value === sorted[index - 1] && value !== undefined && value !== repeated.at(-1)) repeated.push(value);
  }
  return repeated;
}

function isIn(sorted: BigUint64Array | undefined, value: bigint): boolean {
  let [from, to] = [0, sorted?.length ?? 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted?.[middle] ?? value) < value) from = middle + 1;
    else to = middle;
  }
  return sorted?.[from] === value;
}
