import { compareCodePoints } from '../offsets.ts';
import { openCascades } from './cascades.ts';
import { openCorrections, titleOf } from './corrections.ts';
import { type EntityNames, openEntityCauses } from './entity-causes.ts';
import { type FirstFew, firstFew, type Told } from './first-few.ts';
import type { Difference } from './row-diff.ts';
import type { TableStream } from './row-pairs.ts';
import type { Scratch } from './sorted-lines.ts';
import { describeCounts, type Tally } from './tally.ts';

/** Something that made rows differ, and what it did, in plain sentences without a full stop. */
export interface Cause {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Takes differences and tells what caused them. */
export interface CauseFinder {
  /** Takes the differences of an article in a table; tables come in their order, but entities last. */
  add(differences: readonly Difference[]): Promise<void>;
  causes(tally: Tally): Promise<Cause[]>;
}

/** Sentences of one cause that are told; the rest are counted. */
const mostTold = 20;

/** What causes are found by, beside the differences. */
export interface CauseContext {
  /** All tables that may change, in their order. */
  readonly tables: readonly string[];
  /** The tables of the version after. */
  readonly after: readonly TableStream[];
  readonly names: EntityNames;
  /** The account of each withdrawn record, by `table/key`. */
  readonly withdrawn: ReadonlyMap<string, string>;
  readonly scratch: Scratch | null;
}

/**
 * Finds what caused the changes between two versions. Of what is gone nothing is told but where it came from, and of
 * what was withdrawn nothing but the stated reason and how much it was.
 */
export function openCauses({ tables, after, names, withdrawn, scratch }: CauseContext): CauseFinder {
  const added = fewByKey();
  const gone = fewByKey();
  const corrections = openCorrections(tables, mostTold);
  const entities = openEntityCauses(names, withdrawn, mostTold);
  const cascades = openCascades(tables, scratch, mostTold);
  return {
    async add(differences) {
      for (const { op, table, key, reason, old, now } of differences) {
        if (table !== 'articles') break;
        if (op === 'ADD') added.add({ key, sentence: titleOf(now) });
        if (op === 'DEL' && reason !== 'withdrawn') gone.add({ key, sentence: String(old?.['source_path'] ?? key) });
      }
      corrections.add(differences);
      await cascades.add(differences.filter((difference) => !entities.add(difference)));
    },
    async causes({ groups, withdrawals }) {
      const ofMethod = groups.filter(({ reason }) => reason === 'method');
      const all = (sentences: readonly string[]): Told => ({ sentences, count: sentences.length });
      return [
        cause('New articles', fewOf(added)),
        cause('Corrected articles', await corrections.told(after)),
        cause('Articles that are gone', fewOf(gone)),
        cause('Withdrawals', all(withdrawals)),
        cause('Names and identities', entities.told()),
        cause('Changes of method', all(ofMethod.map(({ table, counts }) => `${table}: ${describeCounts(counts)}`))),
        cause('Changes that many rows share', await cascades.told()),
      ].filter(({ sentences }) => sentences.length > 0);
    },
  };
}

function cause(title: string, { sentences, count }: Told): Cause {
  if (count <= mostTold) return { title, sentences };
  return { title, sentences: [...sentences.slice(0, mostTold), `and ${count - mostTold} more`] };
}

type Keyed = { readonly key: string; readonly sentence: string };

function fewByKey(): FirstFew<Keyed> {
  return firstFew(mostTold, (left, right) => compareCodePoints(left.key, right.key));
}

function fewOf(few: FirstFew<Keyed>): Told {
  return { sentences: few.few().map(({ sentence }) => sentence), count: few.count() };
}
