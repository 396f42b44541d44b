import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../pipeline/build.ts';
import { silentEffects } from '../../pipeline/effects.ts';
import { annotateFake } from '../analyzer.ts';
import { folderOf } from './ingest/folder.ts';

const text =
  '“We sail in 2027,” said Mayor Ana Ruiz of Arn. “The harbour is ready for the ferry and its crew.” The council met.';
const evil = (name: string): string =>
  `${name} <script>alert(1)</script> <img src=x onerror=alert(2)> [click](javascript:alert(3)) | \`code\`\n# Head`;

/** Markdown without what is escaped in it: what is left is markup. */
const unescaped = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

it('lets no markup of what articles state reach the card or the changes of a version', async () => {
  const names = {
    title: evil('Title'),
    authors: [evil('Author')],
    publisher: evil('Publisher'),
    section: evil('Part'),
  };
  const root = await folderOf({
    'news/collection.json': JSON.stringify({ title: evil('Collection'), metadata: { licence: evil('Licence') } }),
    'news/a.jsonl': `${JSON.stringify({ id: evil('Id'), text, ...names })}\n`,
    'news/b.html': `<html><head><title>&lt;script&gt;alert(4)&lt;/script&gt; Ferry</title><meta name="author" content="&lt;img src=x onerror=alert(5)&gt;"></head><body><article><h1>Ferry</h1><p>${text}</p><p>${text}</p></article></body></html>`,
  });
  const options = { sources: [join(root, 'news')], out: join(root, 'data') };
  await build(options, silentEffects(), annotateFake);
  await rm(join(root, 'news', 'a.jsonl'));
  const { version = '' } = await build(options, silentEffects(), annotateFake);
  const files = (await readdir(options.out, { recursive: true })).filter((file) => file.endsWith('.md'));
  expect(files).toEqual(expect.arrayContaining([join(version, 'README.md'), join(version, 'CHANGES.md')]));
  for (const file of files) {
    const shown = unescaped(await readFile(join(options.out, file), 'utf8'));
    expect([file, /<(?:script|img)|\]\(javascript:|^# Head/im.exec(shown)]).toEqual([file, null]);
  }
  const card = await readFile(join(options.out, '0.1.0', 'README.md'), 'utf8');
  expect(card).toContain('Publisher \\<script\\>alert(1)\\</script\\>');
});
