import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../program.ts';

describe('make bench', () => {
  it('prints the figures of every writer and reader, and of validation', { timeout: 120_000 }, async () => {
    const { stdout } = await promisify(execFile)('make', ['bench', 'ROWS=1000', 'ROUNDS=1'], { cwd: root });
    const lines = stdout.split('\n').filter((line) => /^\| (write|read|validate)/.test(line));
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      '| write csv',
      '| read csv',
      '| write json',
      '| read json',
      '| write arrow',
      '| read arrow',
      '| write parquet',
      '| read parquet',
      '| validate',
    ]);
    for (const line of lines) {
      expect(line).toMatch(/^\| [a-z ]+ \| \d+\.\d\d \| \d+\.\d\d \| \d+\.\d\d \| \d+\.\d\d – \d+\.\d\d \|/);
    }
    expect(stdout).toMatch(/^Node v\d.*load average/m);
  });
});
