import { join } from 'node:path';

/** The root of the project. */
export const root = join(import.meta.dirname, '..');

/** The program as the package ships it; it is built before the tests run. */
export const program = join(root, 'dist', 'pipeline', 'cli.js');
