import type { IdPrefix } from '../ids.ts';

/** Puts values one behind the other. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** A whole number from 0 to 2^32 - 1, in one byte below 128 and in five at most (LEB128). */
  readonly count: (value: number) => void;
  /** 32-bit numbers, four bytes each, the lowest first. */
  readonly words: (values: Uint32Array) => void;
  /** An id as 8 bytes, its letter left out. */
  readonly id: (id: string) => void;
  /** Any text, lone surrogates too: a byte a character where Latin-1 has them all, else two. */
  readonly text: (text: string) => void;
  /** A list, with its length before it. */
  readonly list: <Item>(items: readonly Item[], write: (item: Item) => void) => void;
  /** Bytes as they are. */
  readonly raw: (bytes: Uint8Array) => void;
  /** A copy of what was written. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

/** Takes values in the order in which they were written. */
export interface ByteReader {
  readonly byte: () => number;
  readonly count: () => number;
  readonly words: (length: number) => Uint32Array<ArrayBuffer>;
  readonly id: (prefix: IdPrefix) => string;
  readonly text: () => string;
  readonly list: <Item>(read: () => Item) => Item[];
  /** Passes so many bytes over. */
  readonly skip: (length: number) => void;
}

const idBytes = 8;

export function byteWriter(): ByteWriter {
  let buffer = Buffer.allocUnsafe(4096);
  let end = 0;
  const reserve = (length: number): number => {
    while (end + length > buffer.length) {
      const larger = Buffer.allocUnsafe(2 * buffer.length);
      buffer.copy(larger, 0, 0, end);
      buffer = larger;
    }
    end += length;
    return end - length;
  };
  const byte = (value: number): void => {
    const at = reserve(1);
    buffer[at] = value;
  };
  const count = (value: number): void => {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) byte((rest & 0x7f) | 0x80);
    byte(rest);
  };
  return {
    byte,
    count,
    words: (values) => {
      let at = reserve(4 * values.length);
      for (const value of values) at = buffer.writeUInt32LE(value, at);
    },
    id: (id) => {
      const at = reserve(idBytes);
      const written = buffer.write(id.slice('a-'.length), at, 'hex');
      if (written !== idBytes) throw new TypeError(`An id is a letter, a dash and 16 hex digits, not ${id}.`);
    },
    text: (text) => {
      const isWide = /[^\0-\xff]/.test(text);
      const length = isWide ? 2 * text.length : text.length;
      count(2 * length + Number(isWide));
      const at = reserve(length);
      buffer.write(text, at, isWide ? 'utf16le' : 'latin1');
    },
    list: (items, write) => {
      count(items.length);
      for (const item of items) write(item);
    },
    raw: (bytes) => {
      const at = reserve(bytes.length);
      buffer.set(bytes, at);
    },
    bytes: () => Uint8Array.from(buffer.subarray(0, end)),
  };
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let next = 0;
  const take = (length: number): number => {
    if (next + length > buffer.length) throw new RangeError('The bytes end before what they should hold does.');
    next += length;
    return next - length;
  };
  const byte = (): number => buffer[take(1)] as number;
  const count = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const digit = byte();
      value += (digit & 0x7f) * scale;
      if (digit < 0x80) return value;
    }
  };
  return {
    byte,
    count,
    words: (length) => {
      const start = take(4 * length);
      const values = new Uint32Array(length);
      for (let index = 0; index < length; index++) values[index] = buffer.readUInt32LE(start + 4 * index);
      return values;
    },
    id: (prefix) => {
      const start = take(idBytes);
      return `${prefix}-${buffer.toString('hex', start, start + idBytes)}`;
    },
    text: () => {
      const coded = count();
      const length = Math.floor(coded / 2);
      const start = take(length);
      return buffer.toString(coded % 2 === 1 ? 'utf16le' : 'latin1', start, start + length);
    },
    list: (read) => Array.from({ length: count() }, read),
    skip: take,
  };
}
