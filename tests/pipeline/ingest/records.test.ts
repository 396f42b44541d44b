import { describe, expect, it } from 'vitest';
import { readRecord, withTitle } from '../../../pipeline/ingest/records.ts';

const read = (record: Record<string, unknown>, html = true) =>
  readRecord(new Map(Object.entries(record)), 7, { columns: {}, html });

describe('readRecord', () => {
  it('puts the title on a line of its own before the body', async () => {
    expect(await read({ id: 5, title: 'Mayor  resigns', body: 'It is over.\n', published: 1772619072 })).toEqual({
      record: '5',
      text: 'Mayor resigns\nIt is over.\n',
      blocks: [{ start: 0, end: 13, hint: 'title' }],
      stated: { title: 'Mayor  resigns', published_at: '1772619072' },
    });
  });

  it('reads a body of HTML as blocks', async () => {
    expect(await read({ title: 'T', content: '<p>One &amp; <b>two</b></p><ul><li>three</ul>' })).toMatchObject({
      text: 'T\nOne & two\nthree',
      blocks: [
        { start: 0, end: 1, hint: 'title' },
        { start: 2, end: 11, hint: 'paragraph' },
        { start: 12, end: 17, hint: 'list' },
      ],
    });
    expect(await read({ content: '<p>One</p>' }, false)).toMatchObject({ text: '<p>One</p>' });
  });

  it('takes names out of objects and lists', async () => {
    const record = { text: 'x', source: { id: null, name: 'The Paper' }, author: [{ name: 'Ana' }, 'Tom'] };
    expect(await read(record)).toMatchObject({ stated: { publisher: 'The Paper', authors: ['Ana', 'Tom'] } });
    expect(await read({ text: 'x', authors: '["Ana","Tom"]' })).toMatchObject({ stated: { authors: ['Ana', 'Tom'] } });
  });

  it.each([
    [{ title: 'T' }],
    [{ text: ' ' }],
    [{ text: 5 }],
    [{ text: ['a'] }],
    [{ text: 'x', title: true }],
    [{ text: '<p> </p>' }],
  ])('refuses %j', async (record) => {
    expect(await read(record)).toMatchObject({ record: '7', code: 'bad-record', original: record });
  });

  it('refuses names that are nested absurdly deep', async () => {
    const author = Array.from({ length: 20_000 }).reduce<unknown>((name) => ({ name }), 'Ana');
    expect(await read({ text: 'x', author })).toMatchObject({ code: 'bad-record' });
  });

  it('makes text well-formed', async () => {
    expect(await read({ title: 'a\uD800', text: 'b\uD800' })).toMatchObject({ text: 'a\uFFFD\nb\uFFFD' });
  });
});

describe('withTitle', () => {
  it('does not repeat a title that the body begins with', () => {
    const plain = { blocks: [] };
    expect(withTitle('T', { ...plain, text: 'T\r\nBody' }).blocks).toEqual([{ start: 0, end: 1, hint: 'title' }]);
    expect(withTitle('T', { ...plain, text: 'T\nBody' }).text).toBe('T\nBody');
    expect(withTitle('The cat', { ...plain, text: 'The cat sat.' })).toEqual({ text: 'The cat sat.', blocks: [] });
  });
});
