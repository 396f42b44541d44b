import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../program.ts';

/** MiB of heap: fewer than the 150,000 passages of the second version take, or the changes that lead to them. */
const heap = 48;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passages-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('publish', () => {
  it('holds neither the rows of two versions of 250,000 passages in memory nor the changes between them', async () => {
    const script = join(import.meta.dirname, 'publish-passages.js');
    const args = [`--max-old-space-size=${heap}`, script, join(root, 'dist'), folder, '10000'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(JSON.parse(stdout)).toEqual([
      'MINOR: articles: 5000 added with new articles',
      'MINOR: passages: 10000 changed by a change of method',
      'MINOR: passages: 50000 added with new articles',
    ]);
    expect((await readdir(folder)).sort()).toEqual(['0.1.0', '0.2.0', 'index.json']);
  });
});
