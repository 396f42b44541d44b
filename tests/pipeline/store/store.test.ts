import { open, readdir, readFile, rm, rmdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Effects, silentEffects } from '../../../pipeline/effects.ts';
import { openStore, type Store } from '../../../pipeline/store/store.ts';
import { folderOf } from '../ingest/folder.ts';

const effects = silentEffects();
const bytes = (text: string): Uint8Array => Buffer.from(text);
const textOf = (store: Store, key: string): string | null => {
  const record = store.read(key);
  return record === null ? null : Buffer.from(record).toString();
};
const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];

/** Opens the store of a folder, uses it and closes it. */
async function using<Result>(folder: string, use: (store: Store) => Promise<Result> | Result): Promise<Result> {
  const store = await openStore(folder, effects);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A disk that is full when a record with this text is to be written. */
function cuttingShort(text: string): Effects {
  const openFull = async (...given: Parameters<typeof open>) => {
    const handle = await open(...given);
    const appendFile = async (entry: Buffer): Promise<void> => {
      const isCut = entry.includes(text);
      await handle.write(isCut ? entry.subarray(0, -2) : entry);
      if (isCut) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    };
    return Object.assign(handle, { appendFile });
  };
  return { ...effects, files: { ...effects.files, open: openFull as typeof open } };
}

describe('openStore', () => {
  it('reads what was put, at once and when it is opened again', async () => {
    const folder = await folderOf({});
    await using(folder, async (store) => {
      await Promise.all([store.put(one, bytes('first')), store.put(two, bytes('')), store.put(three, bytes('third'))]);
      expect([one, two, three].map((key) => textOf(store, key))).toEqual(['first', '', 'third']);
    });
    await using(folder, (store) => {
      expect([one, two, three].map((key) => textOf(store, key))).toEqual(['first', '', 'third']);
      expect([store.has(one), store.has('f'.repeat(32)), store.read('f'.repeat(32))]).toEqual([true, false, null]);
    });
  });

  it('has what several processes put at the same time', async () => {
    const folder = await folderOf({});
    const [left, right] = [await openStore(folder, effects), await openStore(folder, effects)];
    await Promise.all([left.put(one, bytes('left')), right.put(two, bytes('right'))]);
    await Promise.all([left.close(), right.close()]);
    await using(folder, (store) => expect([textOf(store, one), textOf(store, two)]).toEqual(['left', 'right']));
  });

  it('loses the record that was cut short, and no other', async () => {
    const folder = await folderOf({});
    await using(folder, async (store) => {
      await store.put(one, bytes('first'));
      await store.put(two, bytes('second'));
    });
    const [segment = ''] = await readdir(folder);
    const { length } = await readFile(join(folder, segment));
    for (const cut of [1, 6, 20, 33]) {
      await truncate(join(folder, segment), length - cut);
      await using(folder, (store) => expect([textOf(store, one), store.has(two)]).toEqual(['first', false]));
    }
    await using(folder, (store) => store.put(two, bytes('again')));
    await using(folder, (store) => expect([textOf(store, one), textOf(store, two)]).toEqual(['first', 'again']));
  });

  it('does not give a record whose bytes were changed, and takes it anew', async () => {
    const folder = await folderOf({});
    await using(folder, async (store) => {
      await store.put(one, bytes('first'));
      await store.put(two, bytes('second'));
    });
    const [segment = ''] = await readdir(folder);
    const handle = await open(join(folder, segment), 'r+');
    const at = (await readFile(join(folder, segment))).indexOf('first');
    await handle.write('F', at);
    await handle.close();
    await using(folder, async (store) => {
      expect([store.has(one), store.read(one), store.has(one), textOf(store, two)]).toEqual([
        true,
        null,
        false,
        'second',
      ]);
      await store.put(one, bytes('mended'));
    });
    await using(folder, (store) => expect(textOf(store, one)).toBe('mended'));
  });

  it('holds nothing of files that are no segments', async () => {
    const folder = await folderOf({ '00000001.segment': 'something else', 'notes.txt': 'notes' });
    await using(folder, async (store) => {
      await store.put(one, bytes('first'));
      expect(await readdir(folder)).toContain('00000002.segment');
    });
  });

  it('goes on when its folder is cleared meanwhile', async () => {
    const folder = await folderOf({});
    await using(folder, (store) => store.put(one, bytes('first')));
    await using(folder, async (store) => {
      for (const name of await readdir(folder)) await rm(join(folder, name));
      expect(textOf(store, one)).toBe('first');
      await store.put(two, bytes('second'));
    });
    await using(folder, (store) => expect([store.has(one), textOf(store, two)]).toEqual([false, 'second']));
  });

  it('holds few files open, however many builds have added to it', async () => {
    const folder = await folderOf({});
    const keys = Array.from({ length: 300 }, (_, index) => index.toString(16).padStart(32, '0'));
    for (const key of keys) await using(folder, (store) => store.put(key, bytes(`record ${key}`)));
    let opened = 0;
    let most = 0;
    const openCounted = async (...given: Parameters<typeof open>) => {
      const handle = await open(...given);
      const close = handle.close.bind(handle);
      most = Math.max(most, ++opened);
      return Object.assign(handle, {
        close: async () => {
          opened--;
          await close();
        },
      });
    };
    const store = await openStore(folder, {
      ...effects,
      files: { ...effects.files, open: openCounted as typeof open },
    });
    expect(keys.map((key) => textOf(store, key))).toEqual(keys.map((key) => `record ${key}`));
    await rm(join(folder, '00000300.segment'));
    expect(store.read(keys[299] ?? '')).toBeNull();
    await store.close();
    expect([most < 300, opened]).toEqual([true, 0]);
  });

  it('goes on when its folder is removed before anything is put', async () => {
    const folder = join(await folderOf({}), 'store');
    await using(folder, async (store) => {
      await rmdir(folder);
      await store.put(one, bytes('first'));
    });
    await using(folder, (store) => expect(textOf(store, one)).toBe('first'));
  });

  it('loses nothing of what is put after a record that could not be written whole', async () => {
    const folder = await folderOf({});
    const store = await openStore(folder, cuttingShort('second'));
    await store.put(one, bytes('first'));
    await expect(store.put(two, bytes('second'))).rejects.toMatchObject({ kind: 'io', code: 'cache-failed' });
    await store.put(three, bytes('third'));
    expect([one, two, three].map((key) => textOf(store, key))).toEqual(['first', null, 'third']);
    await store.close();
    await using(folder, (reopened) => {
      expect([one, two, three].map((key) => textOf(reopened, key))).toEqual(['first', null, 'third']);
    });
  });

  it('takes a record that cannot be read for one that is not there', async () => {
    const store = await openStore(await folderOf({}), effects);
    await store.put(one, bytes('first'));
    await store.close();
    expect(store.read(one)).toBeNull();
  });

  it('says what to do where it cannot be written', async () => {
    const folder = await folderOf({ cache: 'a file' });
    await writeFile(join(folder, 'other'), '');
    await expect(openStore(join(folder, 'cache'), effects)).rejects.toMatchObject({ kind: 'io', code: 'cache-failed' });
  });
});
