import type { PositionRow } from '../../schemas/positions.ts';
import { candidateHeads, classOfTitle, openHeads, type TitleClass } from '../extract/lexicon/titles.ts';
import { compareCodePoints } from '../offsets.ts';
import { type CountedPosition, comparePlaces } from './entity-tally.ts';

/** Positions of a person that are told in the same words. */
interface Description {
  readonly words: string;
  readonly status: PositionRow['status'];
  readonly class: TitleClass | null;
  readonly hasOf: boolean;
  /** It says whose a person is instead of what: wife, opponent. */
  readonly isPersonal: boolean;
  count: number;
  /** The place of its first row in the table. */
  first: CountedPosition['first'];
}

/** What says more of a person comes first. */
const statusOrder: readonly PositionRow['status'][] = ['current', 'acting', 'elect', 'candidate', 'former'];
const classOrder: readonly (TitleClass | null)[] = ['office', 'rank', 'occupation', 'relation', 'kinship', null];

/**
 * The position that describes a person best, in words: a current one before acting, elect, candidate and former ones;
 * of these what a person is before whose; then one that says of what; then an office before a rank, an occupation and a
 * relation; then the one that most rows state; then the first. `president` of the entity named Mexico → `President of Mexico`; null without positions.
 */
export function bestPosition(
  positions: readonly CountedPosition[],
  nameOf: ReadonlyMap<string, string>,
): string | null {
  const descriptions = new Map<string, Description>();
  for (const position of positions) {
    const described = describe(position, nameOf);
    const known = descriptions.get(described.words);
    if (known === undefined) {
      descriptions.set(described.words, described);
      continue;
    }
    known.count += described.count;
    if (comparePlaces(described.first, known.first) < 0) known.first = described.first;
  }
  const [best] = [...descriptions.values()].sort(compare);
  return best === undefined ? null : best.words.charAt(0).toUpperCase() + best.words.slice(1);
}

function describe(position: CountedPosition, nameOf: ReadonlyMap<string, string>): Description {
  const { title, status, of_id, count, first } = position;
  const of = of_id === null ? undefined : nameOf.get(of_id);
  const kind = classOfTitle(title);
  return {
    words: `${toldTitle(title, status)}${of === undefined ? '' : ` of ${of}`}`,
    status,
    class: kind,
    hasOf: of !== undefined,
    isPersonal: kind === 'kinship' || (kind === 'relation' && title.split(' ').some((word) => openHeads.has(word))),
    count,
    first,
  };
}

/** A title as it is told with its status: `former mayor`, `candidate for mayor`. */
function toldTitle(title: string, status: PositionRow['status']): string {
  if (status === 'former' || status === 'acting') return `${status} ${title}`;
  if (status === 'elect') return `${title}-elect`;
  const isCandidacy = title.split(' ').some((word) => candidateHeads.has(word));
  return status === 'candidate' && !isCandidacy ? `candidate for ${title}` : title;
}

function compare(a: Description, b: Description): number {
  return (
    statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
    Number(a.isPersonal) - Number(b.isPersonal) ||
    Number(b.hasOf) - Number(a.hasOf) ||
    classOrder.indexOf(a.class) - classOrder.indexOf(b.class) ||
    b.count - a.count ||
    comparePlaces(a.first, b.first) ||
    compareCodePoints(a.words, b.words)
  );
}
