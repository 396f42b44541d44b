import { describe, expect, it } from 'vitest';
import { sentences } from '../../../pipeline/extract/sentences.ts';
import { tokenize } from '../../../pipeline/extract/tokens.ts';

const split = (text: string): string[] =>
  sentences(tokenize(text, 0, text.length)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['ends at a full stop before a capital', ['Rain fell.', 'Boats stayed in.']],
    ['goes on after a title', ['Mr. Lind and Sen. Ruiz left.']],
    ['goes on after an initial', ['Bo J. Lind left.']],
    ['goes on after initials before a name', ['The U.S. Navy left.']],
    ['ends after initials before an ordinary word', ['He moved to the U.S.', 'The rest stayed.']],
    ['ends after Inc. before an ordinary word', ['He owns Volta Inc.', 'It makes cars.']],
    ['keeps the closing mark', ['“We sail.”', 'She left.']],
    ['goes on after a question that small letters follow', ['“Why now?” she asked.']],
    ['goes on within a number', ['It cost 3.5 crowns.']],
    ['takes in several marks', ['Really?!', 'Yes.']],
  ])('%s', (_, parts) => {
    expect(split(parts.join(' '))).toEqual(parts);
  });
});
