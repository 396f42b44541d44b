import { beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '../../../pipeline/check/check.ts';
import { silentEffects } from '../../../pipeline/effects.ts';
import type { RecordError } from '../../../pipeline/error.ts';
import { readIndex } from '../../../pipeline/publish/folder.ts';
import type { PublishOptions } from '../../../pipeline/publish/publish.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { dateRow, sampleRows } from '../../builders.ts';
import { type Disk, memoryFiles, systemError } from '../../memory-files.ts';
import { type Call, watched } from './faults.ts';
import { publishRows, twoArticles } from './publication.ts';

/** One format is enough to fail in: they are all written alike, and a release of four makes many more calls. */
vi.mock('../../../pipeline/publish/formats.ts', async () => {
  const { json } = await import('../../../pipeline/publish/json.ts');
  return { formats: [json] };
});

const folder = '/data';
const corrected: Rows = { ...sampleRows(), dates: [dateRow({ value: '2027-05' })] };

/** A step from versions that are there to the next. */
interface Step {
  readonly before: readonly (readonly [rows: Rows, options?: PublishOptions])[];
  readonly rows: Rows;
  readonly options?: PublishOptions;
  /** Versions that are listed before and after. */
  readonly versions: readonly [before: readonly string[], after: readonly string[]];
}

const steps: Readonly<Record<string, Step>> = {
  'the first version': { before: [], rows: sampleRows(), versions: [[], ['0.1.0']] },
  'a further version': {
    before: [[sampleRows()]],
    rows: twoArticles(),
    versions: [['0.1.0'], ['0.1.0', '0.2.0']],
  },
  'a draft of the same number': {
    before: [[sampleRows()], [twoArticles()]],
    rows: twoArticles('The ferry docked in 2027.'),
    options: { draft: true },
    versions: [
      ['0.1.0', '0.2.0'],
      ['0.1.0', '0.2.0'],
    ],
  },
  'a first draft': {
    before: [[sampleRows()]],
    rows: corrected,
    options: { draft: true },
    versions: [['0.1.0'], ['0.1.0']],
  },
  'a draft of another number': {
    before: [[twoArticles()], [corrected]],
    rows: sampleRows(),
    options: { draft: true },
    versions: [
      ['0.1.0', '0.2.0'],
      ['0.1.0', '0.1.1'],
    ],
  },
  'a draft that is no more than the version before': {
    before: [[sampleRows()], [twoArticles()]],
    rows: sampleRows(),
    options: { draft: true },
    versions: [['0.1.0', '0.2.0'], ['0.1.0']],
  },
};

/** Tables are written alike, one after another: failing in the first and in the last of them is enough. */
function isOfItsOwn({ path }: Call): boolean {
  return !/\/(passages|entities|mentions|quotes|dates)(\/|$)/.test(path);
}

/** Steps that between them make every call there is. */
const failing = ['the first version', 'a first draft', 'a draft of another number'];

async function publishOn(
  disk: Disk,
  rows: Rows,
  options: PublishOptions = {},
  before: (call: Call) => void = () => {},
) {
  const effects = silentEffects({ files: watched(memoryFiles(disk), before) });
  return await publishRows(folder, rows, { ...options, effects });
}

async function diskBefore({ before }: Step): Promise<Disk> {
  const disk: Disk = new Map([['', null]]);
  for (const [rows, options] of before) await publishOn(disk, rows, options);
  return disk;
}

/** Paths with their bytes as text, to compare disks by. */
function contentOf(disk: Disk): Record<string, string> {
  return Object.fromEntries(
    [...disk].map(([path, bytes]) => [path, bytes === null ? '' : Buffer.from(bytes).toString('hex')]),
  );
}

/** What matters of a disk that was left in the middle of a step: all names but those of files that are being written. */
function stateOf(disk: Disk): string {
  const whole = (path: string): boolean => {
    const staging = path.match(/^\/data\/\.staging-[^/]+/)?.[0];
    return staging === undefined || path === staging || disk.has(`${staging}/datapackage.json`);
  };
  const index = disk.get(`${folder}/index.json`);
  return JSON.stringify([[...disk.keys()].filter(whole).sort(), index && Buffer.from(index).toString()]);
}

/** What a build finds that comes after one that was killed: the lock is held by a process that is gone. */
function afterDeath(disk: Disk): Disk {
  const dead = new Map(disk);
  for (const [path, bytes] of disk) {
    if (bytes === null || !path.includes('/.lock')) continue;
    dead.set(path, Buffer.from(Buffer.from(bytes).toString().replace(`"pid":${process.pid}`, '"pid":2000000000')));
  }
  return dead;
}

/** Proves that what the index lists holds, and that it is the versions from before the step or from after it. */
async function expectWhole(disk: Disk, [before, after]: Step['versions']): Promise<void> {
  const effects = silentEffects({ files: memoryFiles(disk) });
  const { versions } = await readIndex(folder, effects);
  expect([before, after]).toContainEqual(versions.map(({ version }) => version));
  if (versions.length > 0) expect((await check({ folder }, effects)).problems).toEqual([]);
}

/** Proves that what the index lists is found under its number, by readers that know nothing of staging. */
async function expectInPlace(disk: Disk): Promise<void> {
  const { versions } = await readIndex(folder, silentEffects({ files: memoryFiles(disk) }));
  for (const { version } of versions) expect([...disk.keys()]).toContain(`${folder}/${version}/datapackage.json`);
}

describe.each(Object.entries(steps))('publishing %s', (name, step) => {
  const { rows, options, versions } = step;
  let start: Disk = new Map();
  let end: Record<string, string> = {};
  const calls: Call[] = [];
  const states = new Map<string, Disk>();

  beforeAll(async () => {
    start = await diskBefore(step);
    const disk = new Map(start);
    await publishOn(disk, rows, options, (call) => {
      calls.push(call);
      states.set(stateOf(disk), new Map(disk));
      if (call.name !== 'rm') return;
      const partly = new Map(disk);
      partly.delete(`${call.path}/datapackage.json`);
      states.set(stateOf(partly), partly);
    });
    end = contentOf(disk);
  });

  it('leaves the versions that it should, and nothing else', async () => {
    const effects = silentEffects({ files: memoryFiles(new Map(start)) });
    expect((await readIndex(folder, effects)).versions.map(({ version }) => version)).toEqual(versions[0]);
    const names = Object.keys(end).map((path) => path.split('/')[2]);
    expect([...new Set(names)].filter((name) => name !== undefined).sort()).toEqual(
      [...versions[1], 'index.json'].sort(),
    );
  });

  it('leaves whole versions and goes on to the same end, whenever it is killed', async () => {
    expect(states.size).toBeGreaterThan(5);
    const isOfItsNumber = versions[0].at(-1) !== versions[1].at(-1);
    for (const state of states.values()) {
      const disk = afterDeath(state);
      await expectWhole(disk, versions);
      if (isOfItsNumber) await expectInPlace(disk);
      await publishOn(disk, rows, options);
      expect(contentOf(disk)).toEqual(end);
    }
  });

  if (failing.includes(name)) {
    it('says what went wrong, leaves whole versions and goes on to the same end, whichever call fails', async () => {
      const proved = new Set<string>();
      for (const { number } of calls.filter(isOfItsOwn)) {
        const disk = new Map(start);
        const error = await publishOn(disk, rows, options, (call) => {
          if (call.number === number) throw systemError('EIO');
        }).catch((thrown: RecordError) => thrown);
        if ('kind' in error) expect(error).toMatchObject({ name: 'RecordError', kind: 'io' });
        if (proved.has(stateOf(disk))) continue;
        proved.add(stateOf(disk));
        const next = afterDeath(disk);
        await expectWhole(next, versions);
        await publishOn(next, rows, options);
        expect(contentOf(next)).toEqual(end);
      }
    });
  }

  it('writes nothing the second time', async () => {
    const disk = new Map(start);
    await publishOn(disk, rows, options);
    expect((await publishOn(disk, rows, options)).status).toBe('unchanged');
    expect(contentOf(disk)).toEqual(end);
  });
});

describe('publishing where there is no room or no permission', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'there is no space left on the disk'],
    ['EROFS', 'read-only', 'the disk can only be read'],
    ['EACCES', 'no-permission', 'you may not write there'],
  ])('after %s the error says %s, and neither a version nor its half is left', async (code, expected, words) => {
    const disk = await diskBefore({ before: [[sampleRows()]], rows: sampleRows(), versions: [[], []] });
    const start = contentOf(disk);
    const full = ({ name, path }: Call): void => {
      if (name === 'write' && path.includes('quotes.json')) throw systemError(code);
    };
    const error = await publishOn(disk, twoArticles(), {}, full).catch((thrown: RecordError) => thrown);
    expect(error).toMatchObject({ kind: 'io', code: expected });
    expect(String(error)).toContain(words);
    expect(contentOf(disk)).toEqual(start);
  });
});
