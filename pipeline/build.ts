import type { Collection } from '../schemas/collection.ts';
import { harmlessRejects } from '../schemas/reject.ts';
import type { StageCount, VersionEntry } from '../schemas/manifest.ts';
import type { Rows } from '../schemas/tables.ts';
import type { Annotation } from './annotate.ts';
import { type Effects } from './effects.ts';
import { RecordError } from './error.ts';
