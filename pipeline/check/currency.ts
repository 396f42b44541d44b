import type { LanguageModel } from '../../schemas/manifest.ts';
import { type Assembled, assemble } from '../assemble.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { compareWith, currentTables } from '../publish/comparison.ts';
import type { Inputs } from '../publish/dataset.ts';
import { describeModel } from '../publish/language-model.ts';
import type { PublishedVersion } from '../publish/published-version.ts';
import { diffSchemas } from '../publish/schema-diff.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { type OpenAnnotator, withAnnotator } from '../workers/open.ts';
import type { CheckOptions } from './check.ts';
import type { Problem, Report } from './finding.ts';
import type { Predecessor } from './version.ts';

const nothing: Report = { problems: [], proved: [], unproved: [] };

/**
 * Proves what must hold of the newest version alone: that its schema is that of the code, and that its rows are what
 * a build of the sources after the version before gives now.
 *
 * @throws RecordError of kind io where the sources or the language model cannot be read
 */
export async function checkNewest(
  newest: PublishedVersion | null,
  before: Predecessor | null,
  options: CheckOptions,
  effects: Effects,
  open: OpenAnnotator,
): Promise<Report> {
  const current = 'Whether the newest version is current';
  if (newest === null) return { ...nothing, unproved: [`${current}: it could not be read`] };
  const problems = checkSchema(newest);
  const { sources = [] } = options;
  if (sources.length === 0) {
    return { ...nothing, problems, unproved: [`${current}: give its sources with --sources`] };
  }
  if (before?.version === null) {
    return { ...nothing, problems, unproved: [`${current}: ${before.entry.version} could not be read`] };
  }
  const found = await checkCurrency(newest, before?.version ?? null, { ...options, sources }, effects, open);
  return { ...found, problems: [...problems, ...found.problems] };
}

function checkSchema({ version, tables, rows }: PublishedVersion): Problem[] {
  const now = currentTables(rows).map(({ shape }) => shape);
  const then = tables.map(({ shape }) => shape);
  return diffSchemas(then, now).map(({ reason }) => ({
    place: version,
    message: `is not of the schema of this program: ${reason}`,
  }));
}

/** Builds the sources with the runtime that made the version, or the one that is asked for. */
async function checkCurrency(
  newest: PublishedVersion,
  before: PublishedVersion | null,
  { folder, sources, gazetteers = [], runtime }: CheckOptions & { readonly sources: readonly string[] },
  effects: Effects,
  open: OpenAnnotator,
): Promise<Report> {
  const uses = runtime ?? newest.description.on_the_record.language_model?.runtime ?? 'portable';
  const quarantined = before?.quarantine.rejects ?? [];
  try {
    return await withAnnotator(open({ runtime: uses }, effects), (annotator) =>
      inTemporaryFolder(effects, async (work) => {
        const from = { annotator, leftOut: folder, gazetteers, quarantined };
        const assembled = await assemble(sources, before?.rows ?? null, from, work, effects);
        return await judge(newest, assembled, `a build of ${sources.join(', ')} gives`);
      }),
    );
  } catch (error) {
    const isMissing = error instanceof RecordError && error.code === 'no-analyzer';
    if (!isMissing || runtime !== undefined || uses === 'portable') throw error;
    return { ...nothing, unproved: [`Whether ${newest.version} is current: ${error.message}`] };
  }
}

/**
 * What the rows of a build now say of a version. Another model, runtime or library and other gazetteers may give other
 * rows, which then prove nothing: only the same rows do.
 */
async function judge(newest: PublishedVersion, assembled: Assembled, whatBuilds: string): Promise<Report> {
  const { version, description } = newest;
  const then = description.on_the_record.language_model;
  const now = assembled.languageModel;
  const reasons = (await compareWith(newest, assembled, null))?.reasons ?? [];
  const [first] = reasons;
  if (first === undefined) return { ...nothing, proved: [`${version} is what ${whatBuilds}`] };
  const gazetteers = tellGazetteers(description.on_the_record.inputs, assembled.inputs);
  if (gazetteers !== null) {
    return {
      ...nothing,
      unproved: [`Whether ${version} is current: ${gazetteers}, and ${whatBuilds} other rows (${first})`],
    };
  }
  if (then !== undefined && provesOtherwise(then, now)) {
    const message = (reason: string): string => `is not what ${whatBuilds} now: ${reason}`;
    return { ...nothing, problems: reasons.map((reason) => ({ place: version, message: message(reason) })) };
  }
  const maker = then === undefined ? 'without a language model that it names' : `with ${describeModel(then)}`;
  const why = `it was made ${maker}, and ${whatBuilds} other rows with ${describeModel(now)} (${first})`;
  return { ...nothing, unproved: [`Whether ${version} is current: ${why}`] };
}

/** Other rows of the same model are a fault, but not under the native runtime: it computes otherwise on another machine. */
function provesOtherwise(then: LanguageModel, now: LanguageModel): boolean {
  const isSame = then.sha256 === now.sha256 && then.library === now.library;
  return isSame && then.runtime === 'portable' && now.runtime === 'portable';
}

/** What tells the gazetteers of a version from those of a build now; null where they are the same. */
function tellGazetteers(then: Inputs, now: Inputs): string | null {
  const [thenUsed, nowUsed] = [then, now].map(({ gazetteers = [] }) =>
    gazetteers.map(({ path, sha256 }) => `${path} (sha256 ${sha256.slice(0, 8)})`).join(', '),
  );
  if (thenUsed === nowUsed) return null;
  return `it was linked with ${thenUsed || 'no gazetteer of its own'}, now with ${nowUsed || 'none: give it with --gazetteer'}`;
}
