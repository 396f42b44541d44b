import { describe, expect, it } from 'vitest';
import { changesJson, quarantined, quarantineJson } from '../../../pipeline/publish/record-files.ts';
import type { Reject } from '../../../pipeline/reject.ts';
import { changesSchema, quarantineSchema } from '../../../schemas/manifest.ts';
import { datasetOf } from './sample-dataset.ts';
import { changeStreamOf } from './streams.ts';

const reject: Reject = {
  stage: 'validate',
  code: 'span-mismatch',
  message: 'the text there reads "a secret"',
  inputRef: 'dates/d-1',
  record: { text: 'a secret' },
};

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('changesJson', () => {
  it('is a document with one change a line', async () => {
    const changes = [
      { op: 'DEL', table: 'dates', key: 'd-1', reason: 'removed' },
      { op: 'DEL', table: 'dates', key: 'd-2', reason: 'removed' },
    ] as const;
    const text = await whole(changesJson(datasetOf({ changes: changeStreamOf(changes) })));
    expect(text).toContain('\n{"op":"DEL","table":"dates","key":"d-1","reason":"removed"},\n{"op":"DEL"');
    expect(changesSchema.parse(JSON.parse(text))).toEqual({
      from: null,
      to: '0.1.0',
      verdict: 'FIRST',
      reasons: ['The first version'],
      changes,
    });
  });

  it('is a document too where nothing changed', async () => {
    const text = await whole(changesJson(datasetOf()));
    expect(changesSchema.parse(JSON.parse(text)).changes).toEqual([]);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('quarantineJson', () => {
  it('gives the account of the stages and every reject', async () => {
    const stages = [{ stage: 'ingest', of: 'documents', in: 1, out: 1, rejected: 0 }] as const;
    const document = await whole(quarantineJson(datasetOf({ stages, rejects: [reject] })));
    const parsed = quarantineSchema.parse(JSON.parse(document));
    const { inputRef: input_ref, ...rest } = reject;
    expect(parsed).toEqual({ stages, rejects: [{ ...rest, input_ref }] });
  });
});

describe('quarantined', () => {
  it('holds neither record nor message where text is withheld, for both may quote it', () => {
    const [held] = quarantined([reject], 'withhold');
    expect(held).toEqual({
      stage: 'validate',
      code: 'span-mismatch',
      message: "The row's span of the article's text is not the text that the row holds.",
      input_ref: 'dates/d-1',
      record: { sha256: 'f7f4c22aaf4d38f6eb1231816a904a5a1276280c4f5e7b163164ecdc40270dd2' },
    });
  });

  it('gives null for a record that could not be read', () => {
    expect(quarantined([{ ...reject, record: undefined }], 'publish')[0]?.record).toBeNull();
    expect(quarantined([{ ...reject, record: null }], 'withhold')[0]?.record).toBeNull();
  });
});
