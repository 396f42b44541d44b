import type { Quarantine } from '../../schemas/manifest.ts';
import { rejectCodes } from '../../schemas/reject.ts';
import { sha256 } from '../ids.ts';
import type { Reject } from '../reject.ts';
import type { Dataset } from './dataset.ts';

/** changes.json of a version: a JSON document whose changes stand one a line, so that it can be read as a stream. */
export function changesJson({ before, version, verdict, reasons, changes }: Dataset): AsyncIterable<string> {
  return linedJson({ from: before?.version ?? null, to: version, verdict, reasons }, 'changes', changes.lines());
}

/** quarantine.json of a version: what each stage took and gave, and every rejected record, one a line. */
export function quarantineJson({ stages, rejects, collection }: Dataset): AsyncIterable<string> {
  const records = quarantined(rejects, collection.text);
  const lines = function* (): Generator<string[]> {
    for (const record of records) yield [JSON.stringify(record)];
  };
  return linedJson({ stages }, 'rejects', lines());
}

/**
 * Rejects as quarantine.json holds them. Where text is withheld a hash stands for the record, and what its code means
 * for the message, which may quote the text; of a withdrawn record it holds ids alone in any case.
 */
export function quarantined(
  rejects: readonly Reject[],
  textPolicy: Dataset['collection']['text'],
): Quarantine['rejects'] {
  return rejects.map(({ stage, code, message, inputRef, record }) => {
    const isWithheld = textPolicy === 'withhold' && code !== 'withdrawn';
    const json = JSON.stringify(record ?? null);
    return {
      stage,
      code,
      message: isWithheld ? rejectCodes[code] : message,
      input_ref: inputRef,
      record: isWithheld && json !== 'null' ? { sha256: sha256(json) } : JSON.parse(json),
    };
  });
}

/** A document in pieces, since the whole of it may be longer than a string can be. */
async function* linedJson(
  head: Readonly<Record<string, unknown>>,
  name: string,
  records: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, `,\n  ${JSON.stringify(name)}: [`);
  let isEmpty = true;
  for await (const portion of records) {
    if (portion.length === 0) continue;
    yield `${isEmpty ? '' : ','}\n${portion.join(',\n')}`;
    isEmpty = false;
  }
  yield isEmpty ? ']\n}\n' : '\n  ]\n}\n';
}
