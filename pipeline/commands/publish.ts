import { RecordError } from '../error.ts';
import { publishAnnotated } from '../publish-annotated.ts';
import { type Command, commonHelp, onlyOperand, parseOptions } from './command.ts';
import { publishing, publishingHelp, publishingOptions, tellPublished } from './publishing.ts';

const help = `Publish a dataset from articles that were annotated on a cluster.

Usage: on-the-record publish FOLDER [--out FOLDER]

FOLDER is what the job of a cluster wrote (docs/cluster.md). The articles are linked, validated and published as a build
of the same sources would have done it, byte for byte.

${publishingHelp}
${commonHelp}

Exit codes: 0 published or unchanged, 1 too many rejects, no article, or the job is not done, 2 usage, 3 a file could
not be read or written, or another build is running.
`;

/** The command `publish`. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'publish a dataset from articles that were annotated on a cluster',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('publish', args, publishingOptions);
    const annotated = onlyOperand('publish', positionals);
    if (annotated === undefined) {
      const message = 'Name the folder that the job on the cluster wrote. See on-the-record publish --help.';
      throw new RecordError('usage', 'no-folder', message);
    }
    const options = { ...publishing(values, terminal.sourceDateEpoch), annotated };
    return tellPublished(await publishAnnotated(options, effects), options.out);
  },
};
