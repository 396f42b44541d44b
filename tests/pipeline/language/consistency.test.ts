import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConsistencySettings,
  consistencySettings,
  consistentNames,
} from '../../../pipeline/language/consistency.ts';
import type { Words } from '../../../pipeline/language/name-boundaries.ts';
import type { NameSpan } from '../../../pipeline/language/name-labels.ts';
import { type NameType, nameTypes } from '../../../pipeline/language/sentence.ts';

type Found = readonly [first: number, last: number, masses: Partial<Record<NameType, number>>];

function span([first, last, masses]: Found): NameSpan {
  const list = nameTypes.map((type) => masses[type] ?? 0);
  const score = Math.max(...list);
  return { first, last, type: nameTypes[list.indexOf(score)] ?? 'other', score, masses: list };
}

const words = (text: string): Words => {
  const forms = text.split(' ');
  return { forms, ranges: forms.map((form, at) => ({ start: at, end: at + form.length })) };
};

/** The names of a document of sentences with what the model found in them, written as `first-last type score rule`. */
function held(document: readonly (readonly [string, ...Found[]])[], settings?: ConsistencySettings): string[] {
  const sentences = document.map(([text]) => words(text));
  const spans = document.map(([, ...found]) => found.map(span));
  return consistentNames(sentences, spans, settings).flatMap((names, sentence) =>
    names.map(({ first, last, type, score, rule }) =>
      [sentence, sentences[sentence]?.forms.slice(first, last + 1).join(' '), type, score, rule.slice(5)].join(' | '),
    ),
  );
}

describe('consistentNames', () => {
  it('gives one type to a string, the one with most of the probability', () => {
    expect(
      held([
        ['in Arn', [1, 1, { place: 0.7, person: 0.2 }]],
        ['from Arn', [1, 1, { place: 0.8 }]],
        ['Arn said', [0, 0, { person: 0.9, place: 0.1 }]],
      ]),
    ).toEqual(['0 | Arn | place | 0.7 | model', '1 | Arn | place | 0.8 | model', '2 | Arn | place | 0.1 | one-type']);
  });

  it('leaves a string that stands once the type that the model chose', () => {
    const name: NameSpan = { first: 1, last: 1, type: 'work', score: 0.4, masses: [0, 0, 0, 0, 0.4, 0.5] };
    expect(consistentNames([words('in Arn')], [[name]])).toEqual([[{ ...name, rule: 'name/model' }]]);
  });

  it('takes a bare surname for the person', () => {
    expect(
      held([
        ['Daniel Orme left', [0, 1, { person: 0.9 }]],
        ['near Orme', [1, 1, { place: 0.6, person: 0.3 }]],
      ]),
    ).toEqual(['0 | Daniel Orme | person | 0.9 | model', '1 | Orme | person | 0.3 | surname']);
  });

  it('leaves a word its own type where that outweighs the person of that surname', () => {
    const document: Parameters<typeof held>[0] = [
      ['Daniel Orme left', [0, 1, { person: 0.9 }]],
      ['near Orme and Orme', [1, 1, { place: 0.9 }], [3, 3, { place: 0.9 }]],
    ];
    expect(held(document).slice(1)).toEqual(['1 | Orme | place | 0.9 | model', '1 | Orme | place | 0.9 | model']);
    expect(held(document, { ...consistencySettings, surnameWeight: 3 }).slice(1)).toEqual([
      '1 | Orme | person | 0 | surname',
      '1 | Orme | person | 0 | surname',
    ]);
  });

  it('takes no word for a surname after a longer name that is no person', () => {
    const union: Found = [0, 1, { organization: 0.5, person: 0.45 }];
    expect(
      held([
        ['Arn Union met', union],
        ['near Union', [1, 1, { place: 0.4, person: 0.35 }]],
      ])[1],
    ).toBe('1 | Union | place | 0.4 | model');
  });

  it('finds a name where the model missed it', () => {
    expect(
      held([['in Arn', [1, 1, { place: 0.6 }]], ['Arn wins and arn'], ['by Arn', [1, 1, { place: 0.9 }]]]),
    ).toEqual(['0 | Arn | place | 0.6 | model', '1 | Arn | place | 0.75 | elsewhere', '2 | Arn | place | 0.9 | model']);
  });

  it('finds no word that is seldom a name, but a string of several words that seldom is', () => {
    expect(held([['May left', [0, 0, { person: 0.9 }]], ['May 1 and May 2']])).toHaveLength(1);
    expect(held([['Arn Bay froze', [0, 1, { place: 0.9 }]], ['Arn Bay Arn Bay']])).toHaveLength(3);
    expect(held([['Arn Bay froze', [0, 1, { place: 0.9 }]], ['Arn Bay Arn Bay Arn Bay Arn Bay Arn Bay']])).toHaveLength(
      1,
    );
  });

  it('finds no string that begins in lower case or is longer than the setting', () => {
    expect(held([['arn won', [0, 0, { place: 0.9 }]], ['in arn']])).toHaveLength(1);
    const document: Parameters<typeof held>[0] = [['Arn Bay won', [0, 1, { place: 0.9 }]], ['in Arn Bay']];
    expect(held(document, { ...consistencySettings, longestPhrase: 1 })).toHaveLength(1);
  });

  it('prefers the longer string and leaves the words of other names alone', () => {
    expect(
      held([
        ['Arn Bay Union and Bay Union', [0, 2, { organization: 0.9 }], [4, 5, { organization: 0.8 }]],
        ['Arn Bay Union'],
      ]),
    ).toEqual([
      '0 | Arn Bay Union | organization | 0.9 | model',
      '0 | Bay Union | organization | 0.8 | model',
      '1 | Arn Bay Union | organization | 0.9 | elsewhere',
    ]);
  });

  it('has names in order and without overlap for any document', () => {
    const form = fc.constantFrom('Arn', 'Bay', 'bay', 'Orme');
    const text = fc.array(form, { minLength: 1, maxLength: 7 });
    const mass = fc.constantFrom<NameType>('person', 'place');
    const sentence = fc.tuple(text, fc.nat({ max: 6 }), fc.nat({ max: 2 }), mass);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (document) => {
        const sentences = document.map(([forms]) => words(forms.join(' ')));
        const spans = document.map(([forms, first, more, type]) =>
          first + more < forms.length ? [span([first, first + more, { [type]: 0.9 }])] : [],
        );
        return consistentNames(sentences, spans).every((names) =>
          names.every(({ first, last }, at) => first <= last && first > (names[at - 1]?.last ?? -1)),
        );
      }),
    );
  });

  it('has nothing to hold in an empty document', () => {
    expect(consistentNames([], [])).toEqual([]);
    expect(consistentNames([words('a')], [])).toEqual([[]]);
  });
});
