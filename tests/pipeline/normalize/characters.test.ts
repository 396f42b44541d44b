import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeNfc,
  removeInvisible,
  repairCharacters,
  splitLigatures,
  unifyLineEnds,
  unifySpaces,
} from '../../../pipeline/normalize/characters.ts';
import { type Repair, repair, sourceSpan } from '../../../pipeline/normalize/mapped-text.ts';

const by = (text: string, ...repairs: Repair[]): string => repair(text, repairs).text;
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'ae\u0301\u0323\u1100\u1161\u11a8가\u212b\u200b\u200c\u200d\u200e\u00ad👩💻🏽\ufe0fعहि् \t\r\n\u0085\u2028\u2003ﬁ🏴',
    ),
    fc.constantFrom('\u{e0067}', '\u{e007f}', '\u{1d15e}', '\ufeff'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

describe('removeInvisible', () => {
  it.each([
    ['soft hyphens', 'co\u00adop', 'coop'],
    ['byte order marks', '\ufeffa\ufeffb', 'ab'],
    ['zero-width spaces and joiners between Latin letters', 'a\u200bb\u200cc\u200dd\u2060e', 'abcde'],
    ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u0081f', 'abcdef'],
    ['marks of direction in Latin text', '\u202aJohn\u202c \u200eSmith\u2069', 'John Smith'],
    ['interlinear marks and object replacements', 'a\ufff9b\ufffac\ufffb\ufffc', 'abc'],
    ['tags outside flags', 'a\u{e0061}b\u{e0001}', 'ab'],
    ['tags at the very start', '\u{e0061}b', 'b'],
  ])('deletes %s', (_, text, expected) => {
    expect(by(text, removeInvisible)).toBe(expected);
  });

  it.each([
    ['joiners in Persian', 'می\u200cخواهم'],
    ['joiners in Hindi', 'क्\u200dष'],
    ['joiners in emoji', '👩🏽\u200d💻 ❤\ufe0f\u200d🔥'],
    ['marks of direction beside Hebrew', 'שלום\u200f!'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['tabs and line ends', 'a\tb\nc\r\nd\u0085e'],
    ['variation selectors', '❤\ufe0f'],
  ])('keeps %s', (_, text) => {
    expect(removeInvisible(text)).toEqual([]);
  });
});

describe('composeNfc', () => {
  it('edits only the clusters that change', () => {
    expect(composeNfc('cafe\u0301 é Å')).toEqual([{ start: 3, end: 5, replacement: 'é' }]);
  });

  it.each([
    'e\u0301',
    'q\u0323\u0307',
    '\u1112\u1161\u11ab\u1100\u1173\u11af',
    '가\u11a8',
    '\u212b\u2126',
    '\u0344',
    '\ufb1d',
    '\u{1d15e}',
    '\u0301e',
  ])('gives the composed form of %j', (text) => {
    expect(by(text, composeNfc)).toBe(text.normalize('NFC'));
  });

  it('gives the composed form of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(by(text, composeNfc)).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('splitLigatures', () => {
  it('spells ligatures out', () => {
    expect(by('ﬁnal oﬃce ﬂow ﬀ ﬄ ﬆ', splitLigatures)).toBe('final office flow ff ffl st');
  });
});

describe('unifySpaces', () => {
  it('turns every space and tab into U+0020, one for one', () => {
    expect(by('a\u00a0b\u202fc\u2003d\u3000e\tf\u2009\u200ag\nh', unifySpaces)).toBe('a b c d e f  g\nh');
  });
});

describe('unifyLineEnds', () => {
  it('turns every line end into one line feed', () => {
    expect(by('a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh\n\r\n\ri', unifyLineEnds)).toBe('a\nb\nc\nd\ne\nf\ng\nh\n\n\ni');
  });

  it('keeps the line feed of CR LF where it stood', () => {
    expect(unifyLineEnds('a\r\n')).toEqual([{ start: 1, end: 2, replacement: '' }]);
  });
});

describe('repairCharacters', () => {
  it('runs in an order in which each finds what the others leave', () => {
    expect(by('\ufeffcafe\u00ad\u0301\u2028ﬁn\u00a0de', ...repairCharacters)).toBe('café\nfin de');
  });

  it('keeps a map that never goes back and stays in the source, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapped = repair(text, repairCharacters);
        let [start, end] = [0, 0];
        for (let index = 0; index < mapped.text.length; index++) {
          const span = sourceSpan(mapped, index, index + 1);
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.end).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          [start, end] = [span.start, span.end];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('composes what a ligature leaves beside a mark', () => {
    expect(by('\ufb01\u0323', ...repairCharacters)).toBe('f\u1ecb');
  });

  it('changes nothing in what it has repaired', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = by(text, ...repairCharacters);
        expect(by(once, ...repairCharacters)).toBe(once);
      }),
    );
  });
});
