import { arrow } from './arrow.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';

/** The formats that every table is published in, in the order in which manifests list them. */
export const formats: readonly Format[] = [csv, json, arrow, parquet];
