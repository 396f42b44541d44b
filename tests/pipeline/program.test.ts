import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generator, pinned, programVersion } from '../../pipeline/program.ts';

it('knows the version of the program and of the libraries that it is pinned to', async () => {
  const { version, dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(programVersion).toBe(version);
  expect(generator).toBe(`on-the-record ${version}`);
  expect(pinned('zod')).toBe(`zod ${dependencies.zod}`);
  expect(() => pinned('left-pad')).toThrow(TypeError);
});
