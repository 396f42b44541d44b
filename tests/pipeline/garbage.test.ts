import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { program } from '../program.ts';

it('asks V8 for what it knows: of a flag that it does not know it would speak on standard error', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [program, '--version']);
  expect(stderr).toBe('');
});
