import { describe, expect, it } from 'vitest';
import { type Entry, isSettled, readIndexLine } from '../../../pipeline/fetch/entry.ts';

const entry: Entry = {
  run: 1,
  url: 'https://arn.example/1',
  outcome: 'failed',
  date: '2026-03-03T12:00:00Z',
  final_url: null,
  status: 404,
  code: 'http-error',
  message: 'The server answered 404.',
  media_type: null,
  digest: null,
  etag: null,
  last_modified: null,
  file: null,
  offset: null,
  length: null,
};

describe('a line of the index', () => {
  it('is an entry or tells of a run', () => {
    expect(readIndexLine(JSON.stringify(entry))).toEqual({ entry });
    expect(readIndexLine('{"run":2,"started":"2026-03-03T12:00:00Z"}')).toMatchObject({ run: { run: 2 } });
  });

  it.each(['', '{"run":1,"url":"https://arn.ex', '[]', '{"url":"https://arn.example/1"}'])('is not %s', (line) => {
    expect(readIndexLine(line)).toBeNull();
  });
});

describe('an address', () => {
  it('is settled unless it failed in a way that may pass', () => {
    expect(isSettled(entry)).toBe(true);
    expect(isSettled({ ...entry, outcome: 'fetched', code: null })).toBe(true);
    expect(isSettled({ ...entry, code: 'server-error' })).toBe(false);
  });
});
