/** Bits of the longest table of positions. */
const mostBits = 14;

/** How far back a copy can reach. */
const longestReach = 65_535;

/** No match begins this close to the end, so that four bytes can be read wherever one is looked for. */
const margin = 15;

/**
 * Makes a compressor into one block of Snappy without a frame, as Parquet holds it. What it gives is good until its
 * next call.
 *
 * The format is that of Google's format_description.txt; how matches are looked for is as in its reference encoder, so
 * that the bytes are those that other encoders of that kind write. It takes a third of the time of the compressor of
 * hyparquet-writer, which grows its output and makes a view for every literal.
 */
export function snappyCompressor(): (input: Uint8Array) => Uint8Array {
  let output = new Uint8Array(0);
  const longTable = new Uint32Array(1 << mostBits);
  return (input) => {
    const longest = 32 + input.length + Math.ceil(input.length / 6);
    if (output.length < longest) output = new Uint8Array(longest);
    const bits = Math.min(mostBits, 31 - Math.clz32(input.length));
    const table = longTable.subarray(0, 1 << Math.max(bits, 0)).fill(0);
    const at = writeLength(output, input.length);
    return output.subarray(0, compressInto(output, at, input, table, 32 - bits));
  };
}

/** Writes the length of the input, seven bits a byte, the lowest first. Gives where the next byte goes. */
function writeLength(output: Uint8Array, length: number): number {
  let at = 0;
  let rest = length;
  for (; rest > 127; rest >>>= 7) output[at++] = (rest & 127) | 128;
  output[at++] = rest;
  return at;
}

/** Writes literals and copies. `table` knows for a hash of four bytes where they were last seen. Gives the end. */
function compressInto(output: Uint8Array, start: number, input: Uint8Array, table: Uint32Array, shift: number): number {
  const view = new DataView(input.buffer, input.byteOffset, input.length);
  const end = input.length;
  const limit = end - margin;
  let at = start;
  let emitted = 0;
  let place = 1;
  while (place <= limit) {
    // The longer nothing is found, the larger the steps: what cannot be compressed costs little.
    let misses = 32;
    let candidate = 0;
    for (;;) {
      const word = view.getInt32(place, true);
      const slot = Math.imul(word, 0x1e35a7bd) >>> shift;
      candidate = table[slot] ?? 0;
      table[slot] = place;
      if (place - candidate <= longestReach && view.getInt32(candidate, true) === word) break;
      place += misses >>> 5;
      misses += 1;
      if (place > limit) return writeLiteral(output, at, input, emitted, end);
    }
    at = writeLiteral(output, at, input, emitted, place);
    for (;;) {
      const offset = place - candidate;
      const from = place;
      place += 4;
      while (place < end && input[place] === input[place - offset]) place += 1;
      at = writeCopy(output, at, offset, place - from);
      emitted = place;
      if (place >= limit) return writeLiteral(output, at, input, emitted, end);
      table[Math.imul(view.getInt32(place - 1, true), 0x1e35a7bd) >>> shift] = place - 1;
      const word = view.getInt32(place, true);
      const slot = Math.imul(word, 0x1e35a7bd) >>> shift;
      candidate = table[slot] ?? 0;
      table[slot] = place;
      if (place - candidate > longestReach || view.getInt32(candidate, true) !== word) break;
    }
    place += 1;
  }
  return writeLiteral(output, at, input, emitted, end);
}

/** Bytes as they are; nothing if there are none. */
function writeLiteral(output: Uint8Array, start: number, input: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length === 0) return start;
  let at = start;
  const last = length - 1;
  if (last < 60) {
    output[at++] = last << 2;
  } else {
    const bytes = last < 0x100 ? 1 : last < 0x10000 ? 2 : last < 0x1000000 ? 3 : 4;
    output[at++] = (59 + bytes) << 2;
    for (let index = 0; index < bytes; index += 1) output[at++] = last >>> (8 * index);
  }
  if (length > 64) output.set(input.subarray(from, to), at);
  else for (let index = 0; index < length; index += 1) output[at + index] = input[from + index] ?? 0;
  return at + length;
}

/** A copy of what stood `offset` bytes before, in pieces of at most 64 bytes and none shorter than four. */
function writeCopy(output: Uint8Array, start: number, offset: number, length: number): number {
  let at = start;
  let rest = length;
  while (rest >= 68) {
    at = writePiece(output, at, offset, 64);
    rest -= 64;
  }
  if (rest > 64) {
    at = writePiece(output, at, offset, 60);
    rest -= 60;
  }
  return writePiece(output, at, offset, rest);
}

function writePiece(output: Uint8Array, at: number, offset: number, length: number): number {
  const isShort = length < 12 && offset < 2048;
  output[at] = isShort ? 1 | ((length - 4) << 2) | ((offset >>> 8) << 5) : 2 | ((length - 1) << 2);
  output[at + 1] = offset;
  if (isShort) return at + 2;
  output[at + 2] = offset >>> 8;
  return at + 3;
}
