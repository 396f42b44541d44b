import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of gold data that `GOLD` names, or null where there is none: tests that need it are skipped then. */
export const gold = existing(process.env['GOLD']);

/** The folder of scorers that `EVAL` names, or that is beside the gold, or null. */
export const scorers = existing(process.env['EVAL'] ?? (gold === null ? undefined : join(gold, '..', 'eval')));

/** The folder of real articles that `SEEDS` names, or null. */
export const realArticles = existing(process.env['SEEDS']);

function existing(folder: string | undefined): string | null {
  return folder !== undefined && existsSync(join(folder)) ? folder : null;
}
