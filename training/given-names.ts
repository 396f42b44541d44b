import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buckets, piecesOf, weightSteps } from '../pipeline/language/given-names.ts';

interface Person {
  readonly name: string;
  readonly gender: string;
}

interface Example {
  readonly pieces: readonly number[];
  readonly isWoman: boolean;
  readonly weight: number;
}

const rounds = 12;
const rate = 0.15;
const decay = 2e-5;

/** Persons of the gazetteer whose gender Wikidata states; women and men weigh as much in sum. */
function examplesOf(lines: readonly string[]): Example[] {
  const people = lines
    .map((line) => JSON.parse(line) as Person)
    .filter(({ gender }) => gender === 'female' || gender === 'male');
  const women = people.filter(({ gender }) => gender === 'female').length;
  return people
    .map(({ name, gender }) => {
      const isWoman = gender === 'female';
      return { pieces: piecesOf(name), isWoman, weight: people.length / 2 / (isWoman ? women : people.length - women) };
    })
    .filter(({ pieces }) => pieces.length > 0);
}

/** Logistic regression by stochastic gradient descent, in an order that is always the same. */
function fitted(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(buckets);
  const step = 7919;
  for (let round = 0; round < rounds; round++) {
    const pace = rate / (1 + round);
    for (let index = 0; index < examples.length; index++) {
      const example = examples[(index * step + round) % examples.length];
      if (example === undefined) continue;
      const sum = example.pieces.reduce((total, piece) => total + (weights[piece] ?? 0), 0);
      const error = (example.isWoman ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const piece of example.pieces) {
        const weight = weights[piece] ?? 0;
        weights[piece] = weight + pace * (example.weight * error - decay * weight);
      }
    }
  }
  return weights;
}

function logOdds(weights: ArrayLike<number>, pieces: readonly number[]): number {
  return pieces.reduce((sum, piece) => sum + (weights[piece] ?? 0), 0);
}

/** Share of women and of men whose side the weights take: what is reported for names that were not learnt. */
function shares(weights: ArrayLike<number>, examples: readonly Example[]): string {
  const share = (isWoman: boolean): string => {
    const own = examples.filter((example) => example.isWoman === isWoman);
    const right = own.filter(({ pieces }) => logOdds(weights, pieces) > 0 === isWoman);
    return `${((100 * right.length) / own.length).toFixed(1)} % of ${own.length}`;
  };
  return `women ${share(true)}, men ${share(false)}`;
}

/** Writes the weights of given names from the people of a gazetteer, and says how well a tenth is told from the rest. */
function trainGivenNames(gold: string, out: string): void {
  const people = gunzipSync(readFileSync(join(gold, 'gazetteer', 'people.jsonl.gz'))).toString('utf8');
  const examples = examplesOf(people.split('\n').filter(Boolean));
  const learnt = fitted(examples.filter((_, index) => index % 10 !== 0));
  process.stdout.write(
    `given names, held out: ${shares(
      learnt,
      examples.filter((_, index) => index % 10 === 0),
    )}\n`,
  );
  const bytes = Int8Array.from(fitted(examples), (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * weightSteps))),
  );
  writeFileSync(out, bytes);
}

const [gold, out] = process.argv.slice(2);
if (!gold || !out) throw new Error('usage: given-names GOLD OUT');
trainGivenNames(gold, out);
