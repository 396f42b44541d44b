import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemaFiles } from './json-schema.ts';

/** Writes the JSON Schema files of `schemas/json/` again, from the root of the project: `make schemas`. */
const folder = join('schemas', 'json');
await mkdir(folder, { recursive: true });
for (const [name, text] of jsonSchemaFiles()) await writeFile(join(folder, name), text);
