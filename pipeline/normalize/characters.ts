import type { Edit, Repair } from './mapped-text.ts';

/** Marks of writing direction and other characters that are never seen and never spell anything. */
const invisible =
  // biome-ignore format: one kind of character a line
  new RegExp(
    [
      '[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]', 
    ].join('|'),
    'gu',
  );
export const x = invisible;
export type y = Edit | Repair;
