import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../pipeline/build.ts';
import { type CheckOptions, check } from '../../../pipeline/check/check.ts';
import { silentEffects } from '../../../pipeline/effects.ts';
import type { AnalyzerIdentity } from '../../../pipeline/language/analyzer.ts';
import { type RuntimeName, runtimeNames } from '../../../pipeline/language/runtime.ts';
import { inThisThread, type OpenAnnotator } from '../../../pipeline/workers/open.ts';
import { type Cast, fakeAnalyzer } from '../../analyzer.ts';

const text = '“We sail in 2027,” said Mayor Ana Ruiz of Arn.';
const known: Cast = { 'Ana Ruiz': 'person', Arn: 'place' };
const fewer: Cast = { 'Ana Ruiz': 'person' };

/** Annotates by an analyzer of a cast and an identity; native is not installed unless it is said to be. */
const opens = (cast: Cast, identity: Partial<AnalyzerIdentity> = {}, native = false): OpenAnnotator =>
  inThisThread(async ({ runtime }) => {
    if (runtime === 'native' && !native) throw new Error('Install onnxruntime-node.');
    return fakeAnalyzer(cast, { ...identity, runtime });
  });

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'currency-'));
  await mkdir(join(root, 'news'));
  await writeFile(join(root, 'news', 'a.txt'), text);
  for (const runtime of runtimeNames) {
    const options = { sources: [join(root, 'news')], out: join(root, runtime), runtime };
    await build(options, silentEffects(), opens(known, {}, true));
  }
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** What a check says with an analyzer of a version that a runtime made, but for its folder. */
async function checked(made: RuntimeName, open: OpenAnnotator, options: Partial<CheckOptions> = {}) {
  const where = { folder: join(root, made), sources: [join(root, 'news')] };
  const { problems, proved, unproved } = await check({ ...where, ...options }, silentEffects(), open);
  return {
    problems: problems.map(({ message }) => message.replaceAll(root, '')),
    proved: proved.slice(1).map((sentence) => sentence.replaceAll(root, '')),
    unproved: unproved.map((sentence) => sentence.replaceAll(root, '')),
  };
}

const whatBuilds = 'a build of /news gives';

describe('whether the newest version is current', () => {
  it('is proved by the same rows, whatever model and runtime give them', async () => {
    const proved = [`0.1.0 is what ${whatBuilds}`];
    expect(await checked('portable', opens(known))).toEqual({ problems: [], proved, unproved: [] });
    const other = opens(known, { model: 'other 2.0.0', modelSha256: 'e'.repeat(64) });
    expect(await checked('portable', other)).toEqual({ problems: [], proved, unproved: [] });
    expect(await checked('native', opens(known), { runtime: 'portable' })).toEqual({
      problems: [],
      proved,
      unproved: [],
    });
  });

  it('is disproved by other rows of the same model, runtime and library', async () => {
    const { problems, proved, unproved } = await checked('portable', opens(fewer));
    expect(problems[0]).toContain(`is not what ${whatBuilds} now: `);
    expect([proved, unproved]).toEqual([[], []]);
  });

  it.each([
    ['another model', opens(fewer, { model: 'other 2.0.0', modelSha256: 'e'.repeat(64) }), {}],
    ['another library', opens(fewer, { library: 'a test 2' }), {}],
    ['another runtime', opens(fewer, {}, true), { runtime: 'native' as const }],
  ])('is not told by other rows of %s', async (_, found, options) => {
    const { problems, proved, unproved } = await checked('portable', found, options);
    expect([problems, proved]).toEqual([[], []]);
    expect(unproved).toEqual([
      expect.stringMatching(
        /^Whether 0\.1\.0 is current: it was made with fake 1\.0\.0 \(sha256 f{8}\), computed by a test \(portable\), and a build of \/news gives other rows with /,
      ),
    ]);
  });

  it('is not told by other rows of the native runtime, which computes otherwise on another machine', async () => {
    const { problems, unproved } = await checked('native', opens(fewer, { runtime: 'native' }, true));
    expect([problems, unproved.length]).toEqual([[], 1]);
  });

  it('is not told where the runtime that made it is not installed, unless it was asked for', async () => {
    expect(await checked('native', opens(known))).toEqual({
      problems: [],
      proved: [],
      unproved: ['Whether 0.1.0 is current: The language model could not be started: Install onnxruntime-node.'],
    });
    const asked = checked('native', opens(known), { runtime: 'native' });
    await expect(asked).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer' });
  });

  it('fails where the model itself is missing', async () => {
    const none = inThisThread(() => Promise.reject(new Error('Install it again.')));
    await expect(checked('portable', none)).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer' });
  });

  it('is not told by other rows of another gazetteer, and is proved with the one that it was linked with', async () => {
    const gazetteers = [join(root, 'arn.jsonl')];
    const line = '{"wikidata_id":"Q9000002","type":"place","name":"Arn","country_code":"NO"}';
    await writeFile(join(root, 'arn.jsonl'), line);
    const sources = [join(root, 'news')];
    await build({ sources, out: join(root, 'linked'), gazetteers }, silentEffects(), opens(known));
    const folder = join(root, 'linked');
    expect(await checked('portable', opens(known), { folder, gazetteers })).toMatchObject({
      problems: [],
      unproved: [],
    });
    const { problems, proved, unproved } = await checked('portable', opens(known), { folder });
    expect([problems, proved]).toEqual([[], []]);
    expect(unproved).toEqual([
      expect.stringMatching(
        /^Whether 0\.1\.0 is current: it was linked with arn\.jsonl \(sha256 [0-9a-f]{8}\), now with none: give it with --gazetteer, and a build of \/news gives other rows \(/,
      ),
    ]);
  });
});
