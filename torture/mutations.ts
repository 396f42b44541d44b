import type { Random } from './random.ts';

/** Damages the bytes of a file. */
export type Mutation = (bytes: Buffer, random: Random) => Buffer;

const nest = 20_000;

/** Ways in which files are damaged, or made by somebody who means ill. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bits': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random.below(8); flips > 0; flips--) {
      const index = random.below(copy.length);
      copy[index] = (copy[index] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  truncation: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'inserted bytes': (bytes, random) => {
    return inserted(bytes, random, Buffer.from(Array.from({ length: 1 + random.below(40) }, () => random.below(256))));
  },
  'a chunk twice': (bytes, random) => inserted(bytes, random, chunkOf(bytes, random)),
  'chunks swapped': (bytes, random) => {
    const cuts = [random.below(bytes.length), random.below(bytes.length), random.below(bytes.length)];
    const [first = 0, second = 0, third = 0] = cuts.sort((left, right) => left - right);
    const parts = [
      [0, first] as const,
      [second, third] as const,
      [first, second] as const,
      [third, bytes.length] as const,
    ];
    return Buffer.concat(parts.map(([start, end]) => bytes.subarray(start, end)));
  },
  'deleted quotation marks': (bytes, random) => {
    return Buffer.from(bytes.filter((byte) => byte !== 0x22 || random.below(6) > 0));
  },
  NULs: (bytes, random) => inserted(bytes, random, Buffer.alloc(1 + random.below(3))),
  'invalid UTF-8': (bytes, random) => {
    const sequences = [[0xff], [0xc0, 0x80], [0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x80]];
    return inserted(bytes, random, Buffer.from(random.pick(sequences)));
  },
  'deep nesting': (bytes, random) => {
    const [open, close] = random.pick([['[', ']'] as const, ['{"a":', '}'] as const, ['<div>', '</div>'] as const]);
    const depth = 1 + random.below(nest);
    return Buffer.concat([Buffer.from(open.repeat(depth)), bytes, Buffer.from(random.pick(['', close.repeat(depth)]))]);
  },
  'huge numbers': (bytes, random) => {
    const number = random.pick(['1e999', '9'.repeat(400), '-1e-999', '1'.repeat(40)]);
    return replacedOnce(bytes, /"(?:[^"\\\n]|\\.){3,40}"/, number) ?? inserted(bytes, random, Buffer.from(number));
  },
  'lone surrogates': (bytes, random) =>
    inserted(bytes, random, Buffer.from(random.pick(['\\ud800', '\\udc00 \\ud83d']))),
  '__proto__ fields': (bytes, random) => {
    const field = '{"__proto__":{"text":"none","polluted":true},"constructor":{"prototype":{"polluted":true}},';
    return (
      replacedOnce(bytes, /\{/, field) ??
      replacedOnce(bytes, /\bpublisher\b/, '__proto__') ??
      inserted(bytes, random, Buffer.from('__proto__'))
    );
  },
  'a very long line': (bytes, random) => {
    const unit = random.pick(['a', 'word ', '“', '"', '<b>', '&', 'é', ' he said,', 'http://a.b/']);
    return inserted(bytes, random, Buffer.from(unit.repeat(Math.ceil(60_000 / unit.length))));
  },
  'byte order marks': (bytes, random) => {
    return inserted(
      bytes,
      random,
      Buffer.from(
        random.pick([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
        ]),
      ),
    );
  },
};

function inserted(bytes: Buffer, random: Random, what: Uint8Array): Buffer {
  const at = random.pick([0, random.below(bytes.length + 1), random.below(bytes.length + 1), bytes.length]);
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
}

function chunkOf(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length);
  return bytes.subarray(start, start + 1 + random.below(bytes.length - start));
}

/** Byte for byte, so that only what is meant is changed; null where the pattern is not found. */
function replacedOnce(bytes: Buffer, pattern: RegExp, by: string): Buffer | null {
  const text = bytes.toString('latin1');
  return pattern.test(text)
    ? Buffer.from(
        text.replace(pattern, () => by),
        'latin1',
      )
    : null;
}

/** Damages a file in one way, two or three; names the ways. Bytes that are none stay none. */
export function mutate(bytes: Buffer, random: Random): { readonly bytes: Buffer; readonly ways: readonly string[] } {
  let damaged = bytes;
  const ways: string[] = [];
  for (let rounds = random.pick([1, 1, 1, 2, 3]); rounds > 0 && damaged.length > 0; rounds--) {
    const [way, mutation] = random.pick(Object.entries(mutations));
    damaged = mutation(damaged, random);
    ways.push(way);
  }
  return { bytes: damaged, ways };
}
