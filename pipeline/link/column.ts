type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Numbers that are added one by one, off the JavaScript heap: a byte or four each. */
export interface Column<Values extends Numbers = Numbers> {
  /** Adds a number and says where it stands. */
  readonly add: (value: number) => number;
  readonly at: (place: number) => number;
  readonly count: () => number;
  /** What was added so far. */
  readonly values: () => Values;
}

export const byteColumn = (): Column<Uint8Array<ArrayBuffer>> => column((length) => new Uint8Array(length));
export const numberColumn = (): Column<Uint32Array<ArrayBuffer>> => column((length) => new Uint32Array(length));

/** Lists of numbers, one behind the other. */
export interface ListColumn {
  /** Adds a list and says which it is. */
  readonly add: (numbers: Iterable<number>) => number;
  readonly at: (list: number) => Uint32Array;
}

export function listColumn(): ListColumn {
  const numbers = numberColumn();
  const ends = numberColumn();
  return {
    add: (list) => {
      for (const number of list) numbers.add(number);
      return ends.add(numbers.count());
    },
    at: (list) => numbers.values().subarray(list === 0 ? 0 : ends.at(list - 1), ends.at(list)),
  };
}

/** Doubled when it is full; what is never written to takes no memory of the machine. */
function column<Values extends Numbers>(make: (length: number) => Values): Column<Values> {
  let values = make(64);
  let count = 0;
  return {
    add: (value) => {
      if (count === values.length) {
        const larger = make(2 * count);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      return count++;
    },
    at: (place) => values[place] ?? 0,
    count: () => count,
    values: () => values.subarray(0, count) as Values,
  };
}
