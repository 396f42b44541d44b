import { expect, it } from 'vitest';
import { heldFiles } from '../../../pipeline/protocol/held-files.ts';

it('reads files that are at hand and knows no others', async () => {
  const files = heldFiles(new Map([['/a.txt', Buffer.from('Arn lies north')]]));
  expect((await files.readFile('/a.txt')).toString()).toBe('Arn lies north');
  const handle = await files.open('/a.txt', 'r');
  const part = Buffer.alloc(10);
  const counts = [];
  for (let step = 0; step < 3; step++) counts.push((await handle.read(part, 0, 10, null)).bytesRead);
  expect(counts).toEqual([10, 4, 0]);
  expect((await files.stat('/a.txt')).size).toBe(14);
  await expect(files.readFile('/package.json')).rejects.toMatchObject({ code: 'ENOENT' });
});
