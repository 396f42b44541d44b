import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreQuotationMarks } from '../../../pipeline/normalize/lost-marks.ts';
import { repair, sourceSpan } from '../../../pipeline/normalize/mapped-text.ts';

const restore = (text: string): string => repair(text, [restoreQuotationMarks]).text;

describe('restoreQuotationMarks', () => {
  it.each([
    ['before a source', '“We sail, he said. “We must.”', '“We sail,” he said. “We must.”'],
    ['before a source at the end', '“Do we sail? asked Ana Ruiz on Monday.', '“Do we sail?” asked Ana Ruiz on Monday.'],
    ['before a name with initials', '“We sail, said R. M. Ruiz.', '“We sail,” said R. M. Ruiz.'],
    ['at the head of a paragraph', 'We sail,” said Ana Ruiz. “We must.”', '“We sail,” said Ana Ruiz. “We must.”'],
    [
      'where the sentence ends that quotes some words',
      'The plan was “a disgrace. She left “in anger”.',
      'The plan was “a disgrace.” She left “in anger”.',
    ],
    [
      'at the end of a paragraph behind a source',
      '“We sail,” he said. “We must.\n\nIt rained.',
      '“We sail,” he said. “We must.”\n\nIt rained.',
    ],
    [
      'at the end of a paragraph that is announced',
      'Ruiz said: “We sail.\n\nIt rained.',
      'Ruiz said: “We sail.”\n\nIt rained.',
    ],
  ])('puts a mark back %s', (_, broken, mended) => {
    expect(restore(broken)).toBe(mended);
  });

  it.each([
    ['a quotation that goes on below', '“We sail,” he said. “We must.\n\n“We win.”'],
    ['a quotation that is closed below', '“We sail. We must.\n\nAna Ruiz.”'],
    ['one within another', '“I call it “the boat” and he does too,” she said.'],
    ['a lone closing mark', 'one lone ” mark and the end'],
    ['words before which somebody speaks', 'Ruiz said we sail,” said Bo Lind.'],
    ['what may end anywhere', 'He called it “a disgrace and left'],
    ['marks of other languages', '„Wir fahren, sagte er. „Sofort!“'],
    ['a text without marks', 'We sail, he said.'],
  ])('leaves alone %s', (_, text) => {
    expect(restore(text)).toBe(text);
  });

  it('gives a mark no place in the source', () => {
    const mapped = repair('“We sail, he said. “We must.”', [restoreQuotationMarks]);
    expect(sourceSpan(mapped, 1, 9)).toEqual({ start: 1, end: 9 });
    expect(sourceSpan(mapped, 11, 18)).toEqual({ start: 10, end: 17 });
  });

  it('never throws', () => {
    const piece = fc.constantFrom('“', '”', ' ', '\n', 'We', 'sail', ', he said', '. ', ', said Ruiz.', '?', '\ud83d');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => restore(pieces.join(''))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    restore('“We sail, he said. '.repeat(10_000));
    restore('“, '.repeat(50_000));
    restore('we “are “'.repeat(20_000));
    restore(`${'A.'.repeat(100_000)},” said Ruiz`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
