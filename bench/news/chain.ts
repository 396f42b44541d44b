import { addTo } from '../../pipeline/grouping.ts';
import type { Random } from '../random.ts';

/** Sequences of tokens that are put together from pieces of those it was made of. */
export interface Chain {
  /** All tokens that it knows, by number; the first is the empty one, which begins and ends a sequence. */
  readonly tokens: readonly string[];
  /** A sequence of at most so many tokens. */
  readonly sequence: (random: Random, longest: number) => string[];
}

/** Share of steps that follow the kind of the token instead of the token itself. */
const leap = 0.4;

/**
 * A Markov chain of order 1 (Markov 1906) over sequences of tokens. A step goes to what followed the last token
 * somewhere, or, so that rare tokens do not always lead to the same words, to what followed a token of its kind.
 */
export function chainOf(sequences: Iterable<readonly string[]>, kindOf: (token: string) => string): Chain {
  const numbers = new Map<string, number>([['', 0]]);
  const followers: number[][] = [[]];
  const kinds: string[] = [''];
  const byKind = new Map<string, number[]>();
  for (const sequence of sequences) {
    let last = 0;
    for (const token of [...sequence, '']) {
      const number = numbers.get(token) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(token, number);
        followers.push([]);
        kinds.push(kindOf(token));
      }
      followers[last]?.push(number);
      addTo(byKind, kinds[last] ?? '', number);
      last = number;
    }
  }
  const tokens = [...numbers.keys()];
  const steps = followers.map((numbers) => Int32Array.from(numbers));
  const leaps = new Map([...byKind].map(([kind, numbers]) => [kind, Int32Array.from(numbers)]));
  const leapsOf = kinds.map((kind) => leaps.get(kind) ?? new Int32Array());
  return {
    tokens,
    sequence: (random, longest) => {
      const found: string[] = [];
      let last = 0;
      while (found.length < longest) {
        const next = random.chance(leap) ? leapsOf[last] : steps[last];
        last = next?.[random.below(next.length)] ?? 0;
        if (last === 0) break;
        found.push(tokens[last] ?? '');
      }
      return found;
    },
  };
}
