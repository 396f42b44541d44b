import * as fileSystem from 'node:fs/promises';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Effects, silentEffects } from '../../../pipeline/effects.ts';
import { withLock } from '../../../pipeline/publish/lock.ts';
import { folderOf } from '../ingest/folder.ts';

/** No process has this number: it is above the highest that systems give. */
const deadPid = 2_000_000_000;
const deadLock = JSON.stringify({ pid: deadPid, host: hostname(), started: '1' });

/** Effects whose `files` differ in some calls. */
function withFiles(calls: Partial<Effects['files']>): Effects {
  return silentEffects({ files: { ...fileSystem, ...calls } });
}

/** A promise and what fulfils it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

async function attempt(folder: string, effects: Effects = silentEffects()): Promise<string> {
  return await withLock(folder, effects, async () => 'held').catch(
    (error: { kind: string; code: string }) => `${error.kind} ${error.code}`,
  );
}

describe('withLock', () => {
  it('gives what the work gives and leaves nothing behind', async () => {
    const folder = await folderOf({});
    expect(await withLock(folder, silentEffects(), async () => (await readdir(folder)).length)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets one of two builds at once in and tells the other that the folder is locked', async () => {
    const folder = await folderOf({});
    const done = gate();
    const first = withLock(folder, silentEffects(), async () => await done.opened);
    await expect.poll(async () => await readdir(folder)).toEqual(['.lock']);
    expect(await attempt(folder)).toBe('io locked');
    done.open();
    await first;
    expect(await attempt(folder)).toBe('held');
  });

  it('never lets two in, however many try', async () => {
    const folder = await folderOf({ '.lock': deadLock });
    let inside = 0;
    let most = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        withLock(folder, silentEffects(), async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is released when the work fails', async () => {
    const folder = await folderOf({});
    await expect(withLock(folder, silentEffects(), () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a process that is gone, and says so', async () => {
    const folder = await folderOf({ '.lock': deadLock });
    const warnings: string[] = [];
    expect(await attempt(folder, silentEffects({ warn: (line) => warnings.push(line) }))).toBe('held');
    expect(warnings).toEqual([`Taking over ${join(folder, '.lock')}: the process that made it no longer runs.`]);
  });

  it('is taken over even if a build was killed while it took over', async () => {
    const folder = await folderOf({ '.lock': deadLock, '.lock.takeover': deadLock });
    expect(await attempt(folder)).toBe('held');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a process whose number another one has now', async () => {
    const started = async (): Promise<string> => `${process.pid} (node) ${'0 '.repeat(19)}77 0`;
    const folder = await folderOf({ '.lock': JSON.stringify({ pid: process.pid, host: hostname(), started: '76' }) });
    expect(await attempt(folder, withFiles({ readFile: readingProcess(started) }))).toBe('held');
  });

  it('is respected where the process started when the lock says, or the system does not tell', async () => {
    const folder = await folderOf({ '.lock': JSON.stringify({ pid: process.pid, host: hostname(), started: '77' }) });
    const started = async (): Promise<string> => `${process.pid} (a (b) c) ${'0 '.repeat(19)}77 0`;
    expect(await attempt(folder, withFiles({ readFile: readingProcess(started) }))).toBe('io locked');
    const unknown = (): Promise<string> => Promise.reject(new Error('no /proc here'));
    expect(await attempt(folder, withFiles({ readFile: readingProcess(unknown) }))).toBe('io locked');
  });

  it('is respected where another machine holds it', async () => {
    const lock = JSON.stringify({ pid: deadPid, host: 'another-machine', started: null });
    const folder = await folderOf({ '.lock': lock });
    await expect(withLock(folder, silentEffects(), async () => {})).rejects.toThrow(
      `${join(folder, '.lock')} is held by process ${deadPid} on another-machine.`,
    );
    expect(await readFile(join(folder, '.lock'), 'utf8')).toBe(lock);
  });

  it('is respected while it names nobody, for it may be just being written, and taken over later', async () => {
    const folder = await folderOf({ '.lock': '' });
    expect(await attempt(folder)).toBe('io locked');
    await utimes(join(folder, '.lock'), 0, 0);
    expect(await attempt(folder)).toBe('held');
  });

  it('is not taken from the build that took it over first', async () => {
    const folder = await folderOf({ '.lock': deadLock });
    const [late, done] = [gate(), gate()];
    const hasRead = gate();
    let reads = 0;
    const slow = withFiles({
      readFile: (async (path: string, encoding: 'utf8') => {
        const content = await readFile(path, encoding);
        if (path.endsWith('.lock') && reads++ === 0) {
          hasRead.open();
          await late.opened;
        }
        return content;
      }) as Effects['files']['readFile'],
    });
    const second = attempt(folder, slow);
    await hasRead.opened;
    const first = withLock(folder, silentEffects(), async () => {
      const mine = await readFile(join(folder, '.lock'), 'utf8');
      late.open();
      expect(await second).toBe('io locked');
      expect(await readFile(join(folder, '.lock'), 'utf8')).toBe(mine);
      done.open();
    });
    await done.opened;
    await first;
  });

  it('is not taken over by two that recover at once', async () => {
    const folder = await folderOf({ '.lock': deadLock });
    const [late, hasRead] = [gate(), gate()];
    let reads = 0;
    const slow = withFiles({
      readFile: (async (path: string, encoding: 'utf8') => {
        const content = await readFile(path, encoding);
        if (path.endsWith('.lock') && ++reads === 2) {
          hasRead.open();
          await late.opened;
        }
        return content;
      }) as Effects['files']['readFile'],
    });
    const first = attempt(folder, slow);
    await hasRead.opened;
    expect(await attempt(folder)).toBe('io locked');
    late.open();
    expect(await first).toBe('held');
  });

  it('works on a file system without links', async () => {
    const folder = await folderOf({});
    const effects = withFiles({
      link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' })),
    });
    expect(await withLock(folder, effects, async () => await attempt(folder, effects))).toBe('io locked');
    expect(await readdir(folder)).toEqual([]);
  });

  it('tries again where its prepared file was swept away', async () => {
    const folder = await folderOf({});
    let links = 0;
    const effects = withFiles({
      link: async (from, to) => {
        if (links++ === 0) await fileSystem.rm(from);
        await fileSystem.link(from, to);
      },
    });
    expect(await attempt(folder, effects)).toBe('held');
  });

  it('warns where it cannot be released, and gives what the work gave', async () => {
    const folder = await folderOf({});
    const warnings: string[] = [];
    const rm: typeof fileSystem.rm = async (path, options) => {
      if (String(path).endsWith('.lock')) throw Object.assign(new Error('gone read-only'), { code: 'EROFS' });
      await fileSystem.rm(path, options);
    };
    const effects = silentEffects({ files: { ...fileSystem, rm }, warn: (line) => warnings.push(line) });
    expect(await attempt(folder, effects)).toBe('held');
    expect(warnings).toEqual([
      `Cannot remove ${join(folder, '.lock')}. Remove it if a later run says that the folder is locked.`,
    ]);
  });

  it('fails as the file system does where no lock can be made', async () => {
    const folder = await folderOf({});
    const full = (): Promise<void> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(withLock(folder, withFiles({ writeFile: full }), async () => {})).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    await writeFile(join(folder, 'free'), '');
    expect(await attempt(folder)).toBe('held');
  });
});

/** `readFile` with another answer for what the system says of a process. */
function readingProcess(answer: () => Promise<string>): Effects['files']['readFile'] {
  return ((path: string, encoding: 'utf8') =>
    path.startsWith('/proc/') ? answer() : readFile(path, encoding)) as Effects['files']['readFile'];
}
