import { createHash } from 'node:crypto';
import type { Scores } from '../../../pipeline/language/runtime.ts';
import type { Vocabulary } from '../../../pipeline/language/subwords.ts';
import { tokenize } from '../../../pipeline/language/tokens.ts';
import { encodeSentence, type Window, windowsOf } from '../../../pipeline/language/windows.ts';

/** A short report of three paragraphs, long enough for several windows. */
export const paragraphs: readonly string[] = [
  'HALDEN, March 3 — The port of Halden will stay closed until the ice has gone, Minister Ana Ruiz said on Tuesday. ' +
    '“Nobody has asked the fishermen,” said Lars Orme, who leads the Northern Fishing Union (NFU).',
  'Ruiz, 44, told the Fjord Gazette that her ministry had not been warned. The NFU doubts it: its letters of 12 and ' +
    '19 February were answered, it says, by the ministry’s own harbour office.',
  'Prices rose by 3.5 per cent, the National Statistics Bureau said. No ship has left Halden since Sunday night, when ' +
    'the tug Aurora was crushed off Cape Sorrel with four men aboard. All of them walked ashore over the ice.',
];

/** The windows of the report, its sentences read one after the other. */
export function windowsOfTexts(vocabulary: Vocabulary): Window[] {
  const sentences = paragraphs.flatMap((text) =>
    tokenize(text).map((tokens) =>
      encodeSentence(
        vocabulary,
        tokens.map(({ start, end }) => text.slice(start, end)),
      ),
    ),
  );
  return windowsOf(sentences);
}

/** A hash of the bits of all scores. */
export function bitsOf(scores: Scores): string {
  const hash = createHash('sha256');
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(scores))
    hash.update(name).update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex');
}
