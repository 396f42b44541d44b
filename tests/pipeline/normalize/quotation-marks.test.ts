import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair, sourceSpan } from '../../../pipeline/normalize/mapped-text.ts';
import { mendQuotationMarks } from '../../../pipeline/normalize/quotation-marks.ts';

const mend = (text: string): string => repair(text, [mendQuotationMarks]).text;

describe('mendQuotationMarks turns marks that face the wrong way', () => {
  it.each([
    ['“The ferry runs again, “he said.', '“The ferry runs again,” he said.'],
    ['“The ferry runs, “Ruiz said. “It is safe,” she added.', '“The ferry runs,” Ruiz said. “It is safe,” she added.'],
    ['“The ferry runs again“, he said.', '“The ferry runs again”, he said.'],
    ['They called it “unsafe“ and left.', 'They called it “unsafe” and left.'],
    ['”The ferry runs again,” he said.', '“The ferry runs again,” he said.'],
    ['The mayor called it ”a gift” on Monday.', 'The mayor called it “a gift” on Monday.'],
    ['“The ferry runs again. “', '“The ferry runs again. ”'],
    ['He said:“ We sail at noon.”', 'He said: “We sail at noon.”'],
    ['“We sail at noon,”he said.', '“We sail at noon,”he said.'],
    ['“We sail at noon, ”he said.', '“We sail at noon,” he said.'],
    ['‘We sail at noon,‘ he said.', '‘We sail at noon,’ he said.'],
  ])('%s', (broken, mended) => {
    expect(mend(broken)).toBe(mended);
  });
});

describe('mendQuotationMarks reads two accents as a mark', () => {
  it('where something can close them, and nowhere else', () => {
    expect(mend("``We sail at noon,'' he said.")).toBe('“We sail at noon,” he said.');
    expect(mend('``toda a gente vai lá´´')).toBe('``toda a gente vai lá´´');
  });
});

describe('mendQuotationMarks makes openings and closings of straight marks', () => {
  it.each([
    ['"We sail at noon," he said, "if we can."', '“We sail at noon,” he said, “if we can.”'],
    ['"We sail at noon, "he said.', '“We sail at noon,” he said.'],
    ['“We sail at noon," he said.', '“We sail at noon,” he said.'],
    ['"We sail at noon,” he said.', '“We sail at noon,” he said.'],
    ['"Wir fahren", sagte er. „Sofort!"', '„Wir fahren“, sagte er. „Sofort!“'],
    ["''We sail at noon,'' he said.", '“We sail at noon,” he said.'],
    ["``We sail at noon,'' he said.", '“We sail at noon,” he said.'],
    ["''He told us, 'Sail at noon,''' she said.", "“He told us, 'Sail at noon,'” she said."],
    ['He is 6\'2" tall and said: "I am 6\'2" tall."', 'He is 6\'2" tall and said: “I am 6\'2" tall.”'],
    ['"Somebody says, "Sail," and we sail."', '“Somebody says, “Sail,” and we sail.”'],
  ])('%s', (straight, curly) => {
    expect(mend(straight)).toBe(curly);
  });
});

describe('mendQuotationMarks leaves what is right', () => {
  it.each([
    '“We sail at noon,” he said, “if we can.”',
    '“We sail,” he said. “We must.” And: “Now!”',
    '“He said, ‘Sail,’ and we sailed,” she recalled.',
    '“I call it “the boat” and he does too,” she said.',
    '“The first paragraph of a speech.\n\n“The second paragraph of it.\n\n“The third,” she said.',
    '“He told us, “Sail at noon.\n\n“And so we did,” she said.',
    '„Wir fahren um zwölf“, sagte er. „Sofort!“',
    '„Wir fahren um zwölf.\n\nUnd zwar sofort“, sagte er.',
    '„Płyniemy w południe”, powiedział. „Teraz!”',
    '»Wir fahren um zwölf«, sagte er.',
    '« Nous partons à midi », a-t-il dit.',
    '”Vi åker klockan tolv”, sade han på måndagen. ”Nu!”',
    "The '90s, rock 'n' roll, the dogs' beds and O’Brien’s boat",
    'A 27" screen, a 6\'2" man, 5′ 11″',
    '<a href="https://example.org/a">',
    'one lone ” mark and the end',
    '',
  ])('%s', (right) => {
    expect(mend(right)).toBe(right);
  });

  it('holds for every paragraph of well-set quotations', () => {
    const word = fc.constantFrom('ferry', 'harbour', 'Ruiz', 'noon', 'the', 'we', 'I', '12', 'don’t');
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const quotation = fc.tuple(words, fc.constantFrom(',', '.', '?', '!')).map(([said, stop]) => `“${said}${stop}”`);
    const paragraph = fc
      .array(
        fc.oneof(
          quotation,
          words,
          words.map((said) => `${said}:`),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(paragraph, (text) => {
        expect(mend(text)).toBe(text);
      }),
    );
  });
});

describe('mendQuotationMarks and the map to the source', () => {
  it('keeps code point for code point where a mark and a space change places', () => {
    const source = '“We sail, “he said.';
    const mapped = repair(source, [mendQuotationMarks]);
    expect(mapped.text).toBe('“We sail,” he said.');
    expect(sourceSpan(mapped, 1, 9)).toEqual({ start: 1, end: 9 });
    expect(sourceSpan(mapped, 11, 13)).toEqual({ start: 11, end: 13 });
  });

  it('never throws, and gives sorted edits that do not overlap', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '``',
      '„',
      '«',
      '‘',
      '’',
      "'",
      ' ',
      '\n',
      'a',
      'B',
      ',',
      '.',
      '6',
      '=',
      '(',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(() => repair(text, [mendQuotationMarks])).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    mendQuotationMarks('“We sail, “he said. '.repeat(5_000));
    mendQuotationMarks('="'.repeat(50_000));
    mendQuotationMarks("'".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
