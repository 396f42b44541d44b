import { remembered } from './remembered.ts';

const parsed = remembered((json): unknown => JSON.parse(json));

/** A value of JSON that is the same object for equal ones, with texts of its own: a slice of a text keeps all of it in memory. */
export function shared<T>(value: T): T {
  return parsed(JSON.stringify(value)) as T;
}
