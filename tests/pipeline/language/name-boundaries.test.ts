import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyNames, type Words } from '../../../pipeline/language/name-boundaries.ts';
import type { NameSpan } from '../../../pipeline/language/name-labels.ts';
import type { NameType } from '../../../pipeline/language/sentence.ts';

/** Words apart by spaces; `_` between two words says that they touch. */
function sentence(text: string): Words {
  const forms: string[] = [];
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of text.split(' ')) {
    for (const form of run.split('_')) {
      forms.push(form);
      ranges.push({ start: at, end: at + form.length });
      at += form.length;
    }
    at += 1;
  }
  return { forms, ranges };
}

const span = (type: NameType, first: number, last: number): NameSpan => ({ type, first, last, score: 1, masses: [] });

/** The names of sentences in which `[` and `]` stand round the names, all of one type, as they are afterwards. */
function tidied(type: NameType, ...texts: readonly string[]): string[][] {
  const spans = texts.map((text) => {
    const found: NameSpan[] = [];
    const words = text.split(/[ _]/u);
    for (const [word, form] of words.entries()) {
      if (form.startsWith('['))
        found.push(
          span(
            type,
            word,
            words.findIndex((end, at) => at >= word && end.endsWith(']')),
          ),
        );
    }
    return found;
  });
  const sentences = texts.map((text) => sentence(text.replaceAll(/[[\]]/gu, '')));
  return tidyNames(sentences, spans).map((names, index) =>
    names.map(({ first, last }) => (sentences[index]?.forms ?? []).slice(first, last + 1).join(' ')),
  );
}

describe('tidyNames', () => {
  it.each<[string, NameType, string, string[]]>([
    ['a title', 'person', 'said [Mr. Daniel Orme]', ['Daniel Orme']],
    ['a title of several words', 'person', '[Prime Minister Ana Ruiz] left', ['Ana Ruiz']],
    ['a hyphenated title', 'person', '[Vice_-_President Ana Ruiz] left', ['Ana Ruiz']],
    ['how an office was held', 'person', '[ex_-_President Ana Ruiz] left', ['Ana Ruiz']],
    ['joined titles', 'person', '[Chairman and CEO Ana Ruiz] left', ['Ana Ruiz']],
    ['an office with its field', 'person', '[Finance Minister Ana Ruiz] left', ['Ana Ruiz']],
    ['letters after a name', 'person', '[Ana Ruiz , Ph.D.] left', ['Ana Ruiz']],
    ['a possessive', 'place', '[Norway_’s] coast', ['Norway']],
    ['a determiner', 'organization', 'to [the Senate] now', ['Senate']],
    ['The where a sentence begins', 'organization', '“_[The Senate] met', ['Senate']],
    ['surrounding quotation marks', 'work', 'her [“_Arctic Nights_”] won', ['Arctic Nights']],
    ['stray punctuation', 'place', 'to [Oslo_,] then', ['Oslo']],
    ['a bracket that is not closed', 'organization', 'the [Fishing Union (_FU]_) met', ['Fishing Union']],
    ['a bracket that was not opened', 'organization', 'a [)_Fishing Union] met', ['Fishing Union']],
    ['the other half of a compound', 'place', 'an [Oslo_-_based] firm', ['Oslo']],
  ])('takes away %s', (_, type, text, names) => {
    expect(tidied(type, text)).toEqual([names]);
  });

  it.each<[string, NameType, string, string[]]>([
    ['titles of what is no person', 'work', 'saw [King Ottokar] twice', ['King Ottokar']],
    ['Jr.', 'person', 'said [Ana Ruiz Jr.] too', ['Ana Ruiz Jr.']],
    ['The within a sentence', 'place', 'in [The Hague] now', ['The Hague']],
    ['The of a work', 'work', '[The Long Fjord] opens', ['The Long Fjord']],
    ['the full stop of an abbreviation', 'organization', 'at [Halden Inc_.] today', ['Halden Inc .']],
    ['a pair of brackets', 'organization', 'at [Halden (_Europe_) Ltd] now', ['Halden ( Europe ) Ltd']],
    [
      'a bracket at either edge that has its pair',
      'person',
      'said [(_Ana_) Ruiz (_Orme_)] today',
      ['( Ana ) Ruiz ( Orme )'],
    ],
    ['a sign that touches the name', 'organization', 'on [Fjord_+] now', ['Fjord +']],
    ['the sign of a handle', 'person', 'by [@_anaruiz] now', ['@ anaruiz']],
    ['the possessive of a firm', 'organization', 'at [Macy_’s] now', ['Macy ’s']],
  ])('leaves %s', (_, type, text, names) => {
    expect(tidied(type, text)).toEqual([names]);
  });

  it.each<[string, NameType, string, string[]]>([
    ['its second half', 'person', 'said [Lee Sang]_-_min today', ['Lee Sang - min']],
    ['its first half', 'person', 'said Jean_-_[Claude Monin] today', ['Jean - Claude Monin']],
    ['its particle', 'person', 'said Omar al_-_[Rashid] today', ['al - Rashid']],
    ['all its parts', 'place', 'in [Bourg]_-_la_-_Reine today', ['Bourg - la - Reine']],
    ['the ’s of a firm', 'organization', 'at [Macy]_’s now', ['Macy ’s']],
  ])('completes a word by %s', (_, type, text, names) => {
    expect(tidied(type, text)).toEqual([names]);
  });

  it('does not complete a name by what is no part of it', () => {
    expect(tidied('person', 'the [Ruiz]_-_era law')).toEqual([['Ruiz']]);
    expect(tidied('person', 'the [Ana Ruiz]_-_backed law')).toEqual([['Ana Ruiz']]);
    expect(tidied('person', 'an anti_-_[Ruiz] law')).toEqual([['Ruiz']]);
    expect(tidied('person', 'the [Ruiz]_-_[Orme] talks')).toEqual([['Ruiz', 'Orme']]);
    expect(tidied('person', 'the [Ruiz]_-_min talks')).toEqual([['Ruiz']]);
    expect(tidied('person', 'the [Lee]_-_Kim_-_[Orme] talks')).toEqual([['Lee - Kim', 'Orme']]);
    expect(tidied('person', 'the [Mr]_-_Orme talks')).toEqual([[]]);
    expect(tidied('place', 'a [U.S.]_-_Israeli plan')).toEqual([['U.S.']]);
    expect(tidied('place', 'a Norwegian_-_[Iceland] plan')).toEqual([['Iceland']]);
    expect(tidied('person', 'said [Lee Sang] - min today')).toEqual([['Lee Sang']]);
  });

  it('drops a title alone, but not a surname that is one', () => {
    expect(tidied('person', '[King] said', '[Prime Minister] said', '[Justice Secretary] said')).toEqual([[], [], []]);
    expect(tidied('person', '[Ana King] left', '[King] said')).toEqual([['Ana King'], ['King']]);
  });

  it('drops what has no word', () => {
    expect(tidied('other', 'a [“_”] b')).toEqual([[]]);
  });

  it('keeps The at the beginning where the document has it within a sentence', () => {
    expect(tidied('place', '[The Hague] ruled', 'in [The Hague] now')).toEqual([['The Hague'], ['The Hague']]);
  });

  it('leaves the type and what speaks for it', () => {
    const name: NameSpan = { type: 'person', first: 0, last: 1, score: 0.8, masses: [0.8, 0.1, 0, 0, 0, 0.1] };
    expect(tidyNames([sentence('Mr Orme')], [[name]])).toEqual([[{ ...name, first: 1 }]]);
  });

  it('makes names that are within their sentence and do not overlap, of any words', () => {
    const form = fc.constantFrom(
      'the',
      'The',
      'Mr',
      'King',
      'Ana',
      'al',
      '-',
      '(',
      ')',
      '’s',
      '.',
      'min',
      'Minister',
      'and',
      '',
    );
    const edges = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(form, { maxLength: 16 }),
        edges,
        fc.constantFrom<NameType>('person', 'place'),
        (forms, gaps, type) => {
          const spans: NameSpan[] = [];
          let next = 0;
          for (const [gap, length] of gaps) {
            if (next + gap + length < forms.length) spans.push(span(type, next + gap, next + gap + length));
            next += gap + length + 1;
          }
          let end = -1;
          return tidyNames([sentence(forms.join('_'))], [spans]).every((names) =>
            names.every(({ first, last }) => {
              const isRight = end < first && first <= last && last < forms.length;
              end = last;
              return isRight;
            }),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('names beside each other', () => {
  it('do not grow into each other', () => {
    expect(tidied('organization', "then [McDonald] ['s Group] met")).toEqual([['McDonald', "'s Group"]]);
    expect(tidied('organization', "then [McDonald] 's met")).toEqual([["McDonald 's"]]);
  });
});

describe('what is no part of a name', () => {
  it('leaves out a word that joins nothing', () => {
    expect(tidied('organization', 'the [Tide Charter for] ports')).toEqual([['Tide Charter']]);
    expect(tidied('organization', 'the [Friends of Orme] met')).toEqual([['Friends of Orme']]);
  });

  it('leaves out common words, unless the text has no capitals', () => {
    expect(tidied('organization', 'Ana left the [port authority] today')).toEqual([['port authority']]);
    expect(tidied('organization', 'in Orme the [port authority] met')).toEqual([[]]);
    expect(tidied('place', 'they met in [orme]')).toEqual([['orme']]);
  });

  it('leaves out pronouns, but not those in capitals', () => {
    expect(tidied('person', 'then [His Highness Ana] spoke')).toEqual([['Ana']]);
    expect(tidied('person', 'and [Her] own')).toEqual([[]]);
    expect(tidied('organization', 'the [IT] office')).toEqual([['IT']]);
  });

  it('keeps both marks of a nickname that a name begins with', () => {
    expect(tidied('person', 'then [“ Peg ” Lind] spoke')).toEqual([['“ Peg ” Lind']]);
    expect(tidied('person', 'then “ [Peg ” Lind] spoke')).toEqual([['“ Peg ” Lind']]);
    expect(tidied('person', 'then [“ Peg Lind ”] spoke')).toEqual([['Peg Lind']]);
  });
});
