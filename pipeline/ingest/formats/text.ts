import { decode } from '../decode.ts';
import type { Format } from '../draft.ts';
import { undecodable } from '../draft.ts';

/** Plain text: one article a file, as it is. What is what in it is left to normalize. */
export const textFormat: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  mediaType: 'text/plain',
  *read(bytes) {
    const text = decode(bytes);
    if (text === null) yield undecodable();
    else yield { record: null, text, blocks: [], stated: {} };
  },
};
