import type { StageCount } from '../../schemas/manifest.ts';
import { groupBy } from '../grouping.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import type { Problem } from './finding.ts';

/**
 * Proves the account of the stages: each gave on what it took less what it rejected, the next took what the one before
 * gave, the last gave the rows that were published, and every reject is listed.
 */
export function checkStages({ version, quarantine, tables }: PublishedVersion): Problem[] {
  const { stages, rejects } = quarantine;
  const listed = groupBy(rejects, (reject) => reject.stage);
  const rows = tables.reduce((sum, table) => sum + table.rows.count, 0);
  const messages = [
    ...stages.flatMap((count, index) => stageProblems(count, stages[index - 1], listed.get(count.stage)?.length ?? 0)),
    ...[...listed.keys()]
      .filter((stage) => !stages.some((count) => count.stage === stage))
      .map((stage) => `lists rejects of ${stage}, a stage that it does not count`),
  ];
  const last = stages.at(-1);
  if (last === undefined) messages.push('counts no stage');
  else if (last.out !== rows) messages.push(`${last.stage} gave ${last.out} ${last.of}, but ${rows} are published`);
  return messages.map((message) => ({ place: `${version}/quarantine.json`, message }));
}

/** Documents become articles, articles become rows: between those alone is nothing lost unseen. */
function stageProblems(
  { stage, of, in: taken, out, rejected }: StageCount,
  before: StageCount | undefined,
  listed: number,
): string[] {
  const problems: string[] = [];
  if (taken !== out + rejected) problems.push(`${stage} took ${taken} ${of}, gave ${out} and rejected ${rejected}`);
  if (listed !== rejected) problems.push(`${stage} rejected ${rejected} ${of}, but ${listed} are listed`);
  if (before !== undefined && of !== 'rows' && before.out !== taken) {
    problems.push(`${stage} took ${taken} ${of}, but ${before.stage} gave ${before.out}`);
  }
  return problems;
}
