import type { Withdrawal } from '../../schemas/collection.ts';
import { rejectCodes } from '../../schemas/reject.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { describeEntities } from '../link/entity-row.ts';
import type { Reject } from '../reject.ts';
import { readSifted, type Sift, siftEach } from '../validate/article-passes.ts';
import { refOf } from '../validate/row-checks.ts';
import type { SiftedArticles } from '../validate/validate.ts';
import { textsOf } from './names.ts';
import { findSubjects, type Subjects } from './subjects.ts';
import { findTraces, type Traces } from './traces.ts';
import { withdrawnReject } from './withdrawn.ts';
import { articleWithout, idsOf } from './without.ts';

/** Rows and rejects that hold nothing of withdrawn persons. */
export interface WithdrawnFrom extends SiftedArticles {
  /**
   * Those given, without records that name a withdrawn person, and then one for each row that was withdrawn, in the
   * order of the tables and of the rows in them.
   */
  readonly rejects: readonly Reject[];
  /** The withdrawals of persons that nothing fell under. */
  readonly idle: readonly Withdrawal[];
}

/**
 * Takes withdrawn persons out of rows. Their entity, mentions, positions and quotes go, with the same words quoted
 * elsewhere of nobody, and every other row whose words are or hold their name. The text of an article that names them
 * and of its passages becomes null, and so do titles and other optional texts that hold the name; references to them
 * are dropped. Addresses, `url` and `source_path`, stay: they are whose they are. After it no other text of any row
 * holds a full name of theirs. Articles are read twice, where there is anybody to withdraw.
 *
 * @param rejects of all stages so far, those of the rows among them.
 * @throws RecordError of kind usage for a withdrawal whose reason names the person.
 */
export async function withdrawPersons(
  sifted: SiftedArticles,
  rejects: readonly Reject[],
  withdrawals: readonly Withdrawal[],
): Promise<WithdrawnFrom> {
  const persons = withdrawals.filter(({ person }) => person !== undefined);
  if (persons.length === 0) return { ...sifted, rejects, idle: [] };
  const subjects = findSubjects(sifted.entities, withdrawals);
  const traces = await findTraces(sifted, subjects);
  const cleared = rejects.map((reject) => clearReject(reject, subjects, traces));
  const effective = new Set([...subjects.entities.values(), ...traces.naming.values()]);
  for (const [index, reject] of cleared.entries()) {
    const found = reject === rejects[index] ? undefined : withdrawalOfRecord(rejects[index]?.record, subjects);
    if (found !== undefined) effective.add(found);
  }
  const idle = persons.filter((withdrawal) => !effective.has(withdrawal));
  if (subjects.entities.size === 0 && traces.naming.size === 0) return { ...sifted, rejects: cleared, idle };
  const left = await without(sifted, subjects, traces);
  return { ...left, rejects: [...cleared, ...left.rejects], idle };
}

async function without(sifted: SiftedArticles, subjects: Subjects, traces: Traces): Promise<SiftedArticles> {
  const table = tableOf('entities');
  const entities = sifted.entities.filter(({ entity_id }) => !traces.entities.has(entity_id));
  const gone = sifted.entities.flatMap((row) => {
    const withdrawal = traces.entities.get(row.entity_id);
    return withdrawal === undefined
      ? []
      : [withdrawnReject('validate', refOf(table, row), withdrawal, idsOf(table.name, row))];
  });
  const names = new Map(entities.map(({ entity_id, name }) => [entity_id, name]));
  const sift: Sift = (rows) => articleWithout(rows, subjects, traces, names);
  const pass = await siftEach(sifted.read, sift);
  return {
    entities: describeEntities(entities, pass.tallies),
    read: readSifted(sifted.read, pass, sift),
    rejects: tableNames.flatMap((name) => (name === 'entities' ? gone : pass.rejects[name])),
    rowsIn: sifted.rowsIn,
    rowsOut: pass.rowsOut + entities.length,
  };
}

/** A reject without its record where that names a withdrawn person or is a row of an article that does. */
function clearReject(reject: Reject, subjects: Subjects, { naming }: Traces): Reject {
  const { record, message, code } = reject;
  const article = typeof record === 'object' && record !== null && 'article_id' in record ? record.article_id : null;
  const isNaming = naming.has(String(article));
  if (code === 'withdrawn' || !(isNaming || withdrawalOfRecord([record, message], subjects))) return reject;
  return { ...reject, message: rejectCodes[code], record: null };
}

function withdrawalOfRecord(record: unknown, { findFullName }: Subjects): Withdrawal | undefined {
  for (const text of textsOf(record)) {
    const found = findFullName(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
