#!/usr/bin/env node
import { once } from 'node:events';
import { runCommandLine } from './commands/command-line.ts';
import { exitCode, messageOf, systemCode } from './error.ts';
import { keepGarbageLow } from './garbage.ts';
import { cacheDefaults } from './store/cache.ts';

/** Waits until there is room again, so that output is never held in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

function takeOutput(): (bytes: Uint8Array) => Promise<void> {
  const writeOutput = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return async (bytes) => {
    if (!writeOutput(bytes)) await once(process.stdout, 'drain');
  };
}

keepGarbageLow();

process.stdout.on('error', (error) => {
  // Who reads the output, such as `head`, may have had enough of it.
  if (systemCode(error) === 'EPIPE') process.exit(exitCode.good);
  process.stderr.write(`on-the-record: Standard output cannot be written: ${messageOf(error)}.\n`);
  process.exit(exitCode.io);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  write,
  takeOutput,
  messages: process.stderr,
  cache: cacheDefaults.folder,
  // See https://no-color.org.
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
});
