import { describe, expect, it } from 'vitest';
import { json } from '../../../pipeline/publish/json.ts';
import { numbers, readText, writtenText } from './sample.ts';

describe('json', () => {
  it('writes an array with one record a line', async () => {
    const rows = [
      { id: 'x', count: 1 },
      { id: 'y\n', count: 2 },
    ];
    expect(await writtenText(json, numbers, rows)).toBe('[\n{"id":"x","count":1},\n{"id":"y\\n","count":2}\n]\n');
  });

  it('writes a table without rows as an empty array on two lines', async () => {
    expect(await writtenText(json, numbers, [])).toBe('[\n]\n');
  });

  it('writes keys in the order of the columns, whatever their order in the row', async () => {
    expect(await writtenText(json, numbers, [{ count: 1, id: 'x' }])).toBe('[\n{"id":"x","count":1}\n]\n');
  });

  it.each([[{ id: 'x' }], [{ id: 'x', count: 1, size: 2 }]])('does not write %j', async (row) => {
    await expect(writtenText(json, numbers, [row])).rejects.toMatchObject({ code: 'wrong-columns' });
  });

  it.each([
    ['', 'damaged-file', 'ends before its closing bracket'],
    ['[]\n', 'damaged-file', 'no array with one record a line'],
    ['[\n{"id":"x","count":1}\n', 'damaged-file', 'ends before its closing bracket'],
    ['[\n{"id":"x","count":1},\n]\n', 'damaged-file', 'row 2 that is no JSON'],
    ['[\n{"id":"x","count":1}\n{"id":"y","count":2}\n]\n', 'damaged-file', 'no array with one record a line'],
    ['[\n]\n[\n', 'damaged-file', 'no array with one record a line'],
    ['[\n]', 'damaged-file', 'line feed'],
    ['[\n7\n]\n', 'damaged-file', 'row 1 that is no object'],
    ['[\n{"id":"x"}\n]\n', 'wrong-columns', 'lacks count'],
    ['[\n{"id":"x","count":1,"size":2}\n]\n', 'wrong-columns', 'unknown size'],
    ['[\n{"id":"x","count":1},\n{"id":"x","count":"1"}\n]\n', 'wrong-value', 'Row 2'],
    ['[\n{"id":null,"count":1}\n]\n', 'wrong-value', 'Row 1'],
  ])('does not read %j', async (text, code, says) => {
    await expect(readText(json, numbers, text)).rejects.toMatchObject({
      kind: 'data',
      code,
      message: expect.stringContaining(says),
    });
  });
});
