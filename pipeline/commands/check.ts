import { check } from '../check/check.ts';
import type { OpenAnnotator } from '../workers/open.ts';
import { type Command, commonHelp, onlyOperand, parseOptions, runtimeName } from './command.ts';

const help = `Prove that published versions are valid, complete, unchanged and current.

Usage: on-the-record check [FOLDER] [--sources SOURCE]…

Re-reads every file of every version in FOLDER (dist-data): hashes, bytes and counts as the manifests say, the same
rows in all formats, schemas, keys, references, spans, counts, and changes that lead from version to version.

  --sources SOURCE   build SOURCE again in memory and compare it with the newest version; may be repeated
  --gazetteer FILE   a gazetteer that was given to the build; may be repeated
  --runtime NAME     what computes the language model for that, portable or native (what made the newest version)
${commonHelp}

Exit codes: 0 everything holds, 1 something does not, 2 usage, 3 a file could not be read.
`;

/** The command `check`, with what opens its annotator. */
export const checkCommand = (open: OpenAnnotator): Command => ({
  name: 'check',
  summary: 'prove that published versions are valid, complete, unchanged and current',
  help,
  run: async (args, effects) => {
    const { values, positionals } = parseOptions('check', args, {
      sources: { type: 'string', multiple: true },
      gazetteer: { type: 'string', multiple: true },
      runtime: { type: 'string' },
    });
    const runtime = runtimeName(values.runtime);
    const folder = onlyOperand('check', positionals) ?? 'dist-data';
    const { sources = [], gazetteer: gazetteers = [] } = values;
    const options = { folder, sources, gazetteers, ...(runtime === undefined ? {} : { runtime }) };
    const { problems, proved, unproved } = await check(options, effects, open);
    const lines = [
      ...problems.map(({ place, message }) => `Wrong: ${place}: ${message}`),
      ...proved.map((sentence) => `Proved: ${sentence}`),
      ...unproved.map((sentence) => `Not proved: ${sentence}`),
      problems.length === 0
        ? `${folder} holds.`
        : `${folder} does not hold: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
    ];
    const status = problems.length === 0 ? 'good' : 'failed';
    return {
      exit: problems.length === 0 ? 'good' : 'data',
      summary: { status, folder, problems, proved, unproved },
      lines,
    };
  },
});
