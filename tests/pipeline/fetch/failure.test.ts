import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure, failureCodes, isFailure } from '../../../pipeline/fetch/failure.ts';
import { root } from '../../program.ts';

describe('a failure', () => {
  it('is told from an answer', () => {
    expect([isFailure(failure('bad-url', 'It is none.')), isFailure({ status: 200, headers: [] })]).toEqual([
      true,
      false,
    ]);
  });

  it('of every code is on the page on fetching', async () => {
    const page = await readFile(join(root, 'docs', 'fetching.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:yes|no) \|/.test(line));
    expect(rows).toEqual(
      Object.entries(failureCodes).map(
        ([code, { temporary, meaning }]) => `| \`${code}\` | ${temporary ? 'yes' : 'no'} | ${meaning} |`,
      ),
    );
  });
});
