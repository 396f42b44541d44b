import type { Withdrawal } from '../../schemas/collection.ts';
import type { EntityRow } from '../../schemas/entities.ts';
import { RecordError } from '../error.ts';
import { entityLabel } from '../link/entities/label.ts';
import { comparableWords } from '../link/words.ts';
import { type NameFinder, nameFinder } from './names.ts';

/** Who is withdrawn: entities, and the names that may stand in no text. */
export interface Subjects {
  /** The withdrawal of each withdrawn entity, by entity_id. */
  readonly entities: ReadonlyMap<string, Withdrawal>;
  /** Finds their full names, wherever they stand. */
  readonly findFullName: NameFinder;
  /** Finds any of their names, for the articles that name them: a surname alone may be another's elsewhere. */
  readonly findAnyName: NameFinder;
}

/**
 * The entities that withdrawals of persons mean: by entity_id, one that it was merged into since, or a name. A full name
 * means every person who bears it among their names; a single one only who is known by nothing else. Entities of any
 * kind whose name holds a full name of a withdrawn person, such as a foundation, go with them.
 *
 * @throws RecordError of kind usage for a reason, which is published, that holds a name of the person.
 */
export function findSubjects(entities: readonly EntityRow[], withdrawals: readonly Withdrawal[]): Subjects {
  const found = new Map<string, Withdrawal>();
  const names: [string, Withdrawal][] = [];
  for (const withdrawal of withdrawals) {
    const { person } = withdrawal;
    if (person === undefined) continue;
    if (!isEntityId(person)) names.push([person, withdrawal]);
    for (const entity of entities) {
      if (!isMeant(entity, person)) continue;
      if (!found.has(entity.entity_id)) found.set(entity.entity_id, withdrawal);
      names.push(...namesOf(entity).map((name): [string, Withdrawal] => [name, withdrawal]));
    }
  }
  const findFullName = nameFinder(names.filter(([name]) => isFullName(name)));
  const findAnyName = nameFinder(names);
  for (const [index, withdrawal] of withdrawals.entries()) refuseNamedReason(withdrawal, index, findAnyName);
  for (const { entity_id, name } of entities) {
    const withdrawal = findFullName(name);
    if (withdrawal !== undefined && !found.has(entity_id)) found.set(entity_id, withdrawal);
  }
  return { entities: found, findFullName, findAnyName };
}

function isMeant(entity: EntityRow, person: string): boolean {
  if (isEntityId(person)) return [entity.entity_id, ...entity.former_ids].includes(person);
  if (entity.type !== 'person') return false;
  const candidates = isFullName(person) ? namesOf(entity) : [entity.name];
  return candidates.some((name) => comparable(name) === comparable(person));
}

function namesOf({ name, aliases }: EntityRow): string[] {
  return [name, ...aliases];
}

/** Whether a name is one that tells a person from others: a given name and a surname. */
function isFullName(name: string): boolean {
  return entityLabel('person', name) !== null;
}

function isEntityId(person: string): boolean {
  return /^e-[0-9a-f]{16}$/.test(person);
}

function comparable(name: string): string {
  return comparableWords(name).join(' ');
}

function refuseNamedReason({ reason }: Withdrawal, index: number, findAnyName: NameFinder): void {
  if (findAnyName(reason) === undefined) return;
  throw new RecordError(
    'usage',
    'named-reason',
    `The reason of withdrawal ${index + 1} in collection.json holds the name of a withdrawn person, and reasons are published. Word it without.`,
  );
}
