import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../program.ts';

describe('make bench-linking', () => {
  it('prints cost, growth and agreement of each size', { timeout: 240_000 }, async () => {
    const { stdout } = await promisify(execFile)('make', ['bench-linking', 'ARTICLES=50 100'], { cwd: root });
    const lines = stdout.split('\n').filter((line) => /^\| \d/.test(line));
    expect(lines.map((line) => line.split(' | ')[0])).toEqual(['| 50', '| 100', '| 50 – 100', '| 50', '| 100']);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
    expect(stdout).toMatch(/^Node v\d.*load average/m);
  });
});
