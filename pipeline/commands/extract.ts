import { type ExtractedDocument, extractFiles, extractRecords } from '../extract-stream.ts';
import { gazetteerFiles, openGazetteers } from '../gazetteer-files.ts';
import { ingestDefaults } from '../ingest/ingest.ts';
import { type OpenAnnotator, withAnnotator } from '../workers/open.ts';
import { annotating, annotatingHelp, annotatingOptions } from './annotating.ts';
import { type Command, commonHelp, gazetteerHelp, milliseconds, parseOptions, wholeNumber } from './command.ts';

const help = `Annotate documents one by one, without publishing: one line of JSON out for each document in.

Usage: on-the-record extract FILES…
       on-the-record extract < lines.jsonl > rows.jsonl

With no file, or -, it reads JSON lines {"id", "text"} from standard input, with any metadata column of the table
articles such as title, url and published_on. For each it writes {"id", "article", "passages", "entities", "mentions",
"quotes", "dates", "positions"}, or {"id", "error": {"stage", "code", "message"}}. A bad line never ends the stream.

${gazetteerHelp}
  --max-bytes N      most bytes of a file, or of a line or record (${ingestDefaults.maxBytes})
  --timeout N        milliseconds that reading a file may take (${ingestDefaults.timeoutMilliseconds})
${annotatingHelp}
${commonHelp}

Exit codes: 0 good, also where documents had errors, 2 usage, 3 a file or the language model could not be read.
`;

/** The command `extract`, with what opens its annotator. */
export const extractCommand = (open: OpenAnnotator): Command => ({
  name: 'extract',
  summary: 'annotate documents one by one, as a filter',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('extract', args, {
      gazetteer: { type: 'string', multiple: true },
      'max-bytes': { type: 'string' },
      timeout: { type: 'string' },
      ...annotatingOptions,
    });
    const options = {
      maxBytes: wholeNumber('max-bytes', values['max-bytes']) ?? ingestDefaults.maxBytes,
      timeoutMilliseconds: milliseconds('timeout', values.timeout) ?? ingestDefaults.timeoutMilliseconds,
    };
    const { gazetteer: gazetteers = [] } = values;
    const fromStream = positionals.length === 0 || (positionals.length === 1 && positionals[0] === '-');
    const given = fromStream ? gazetteerFiles(gazetteers, null, []) : [];
    await openGazetteers(given, effects);
    const quiet = { ...effects, progress: () => {} };
    await withAnnotator(open(annotating(values), quiet), async (annotator) => {
      const documents: AsyncIterable<ExtractedDocument> = fromStream
        ? extractRecords(terminal.stdin, annotator, { ...options, gazetteers: given })
        : extractFiles(positionals, annotator, { ...options, gazetteers }, quiet);
      for await (const document of documents) await terminal.write(`${JSON.stringify(document)}\n`);
    });
    return { exit: 'good', summary: null, lines: [] };
  },
});
