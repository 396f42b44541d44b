import { composeNfc, repairCharacters } from './characters.ts';
import { restoreQuotationMarks } from './lost-marks.ts';
import type { Repair } from './mapped-text.ts';
import { repairMojibake } from './mojibake.ts';
import { mendQuotationMarks } from './quotation-marks.ts';
import { decodeReferences } from './references.ts';

/**
 * What mends characters, in order. References may spell encoding damage, and real pages hold it decomposed; it is told
 * by the control characters and odd spaces in it, so it is mended before those are deleted and unified.
 */
export const characterRepairs: readonly Repair[] = [decodeReferences, composeNfc, repairMojibake, ...repairCharacters];

/** All repairs of an article's text. Quotation marks come last: they are read from the text as it is meant. */
export const textRepairs: readonly Repair[] = [...characterRepairs, mendQuotationMarks, restoreQuotationMarks];
