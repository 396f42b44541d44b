/** Numbers for values, from 0 in the order in which they first came; those of one key have one number. */
export interface Interned<Value> {
  readonly numberOf: (value: Value) => number;
  /** The first value of each number. */
  readonly values: readonly Value[];
}

/** @param keyOf what tells values from one another. @default the value itself */
export function interned<Value>(keyOf: (value: Value) => unknown = (value) => value): Interned<Value> {
  const numbers = new Map<unknown, number>();
  const values: Value[] = [];
  return {
    values,
    numberOf: (value) => {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
