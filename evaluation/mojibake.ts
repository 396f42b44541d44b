import { repair } from '../pipeline/normalize/mapped-text.ts';
import { characterRepairs } from '../pipeline/normalize/text-repairs.ts';

/** A broken text and its repair. */
interface GoldLine {
  readonly original: string;
  readonly fixed: string;
}

/** How many texts came out as they should. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** A text after the repairs of characters and encodings that the pipeline makes. */
export function repairCharactersOf(text: string): string {
  return repair(text, characterRepairs).text;
}

/**
 * Scores text repair on gold lines (JSON with `original` and `fixed`). Curly and straight quotation marks count as the
 * same, and so do all forms of white space, on both sides.
 *
 * @param negative whether the texts are right as they are and must come out unchanged
 */
export function scoreRepairs(gold: string, negative: boolean): Score {
  const lines = gold.split('\n').filter((line) => line.trim() !== '');
  const right = lines.filter((line) => {
    const { original, fixed } = JSON.parse(line) as GoldLine;
    return folded(repairCharactersOf(original)) === folded(negative ? original : fixed);
  });
  return { right: right.length, of: lines.length };
}

function folded(text: string): string {
  const marks = text
    .normalize('NFC')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚]/g, "'");
  return marks.split(/\s+/u).filter(Boolean).join(' ');
}
