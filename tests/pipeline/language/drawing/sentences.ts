import fc from 'fast-check';
import type { Morphology, Name, NameType, Sentence, Token } from '../../../../pipeline/language/sentence.ts';

const noMorphology: Morphology = { number: null, person: null, tense: null, verbForm: null, voice: null };

/** A name of tokens `first` to `last`. */
export interface NameOf {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
  readonly score?: number;
}

/**
 * A sentence of a text from lines `form lemma upos xpos head relation` with the heads' numbers from 1, 0 for the root,
 * as in CoNLL-U. Offsets are those of the forms in the text.
 */
export function sentenceOf(
  text: string,
  lines: readonly string[],
  names: readonly NameOf[] = [],
  morphology: Readonly<Record<number, Partial<Morphology>>> = {},
): Sentence {
  let at = 0;
  const tokens = lines.map((line, index): Token => {
    const [form = '', lemma = '', upos = '', xpos = '', head = '', deprel = ''] = line.trim().split(/ +/);
    const start = text.indexOf(form, at);
    at = start + form.length;
    return {
      start,
      end: at,
      form,
      lemma,
      upos,
      xpos,
      morphology: { ...noMorphology, ...morphology[index] },
      head: Number(head) - 1,
      deprel,
    };
  });
  return {
    start: tokens[0]?.start ?? 0,
    end: at,
    tokens,
    names: names.map(
      ({ type, first, last, score = 0.99 }): Name => ({
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
        type,
        score,
        womanLogOdds: 0,
        first,
        last,
        rule: 'model',
      }),
    ),
  };
}

/** A sentence whose words hang one from the other as told by the heads' numbers from 1. */
export function chainOf(heads: readonly number[]): Sentence {
  const lines = heads.map((head, index) => `w${index + 1} w X X ${head} ${head === 0 ? 'root' : 'dep'}`);
  return sentenceOf(heads.map((_, index) => `w${index + 1}`).join(' '), lines);
}

export const minister = sentenceOf(
  'Minister Ana Ruiz said the port would be closed.',
  [
    'Minister minister NOUN NN 2 nmod:desc',
    'Ana Ana PROPN NNP 4 nsubj',
    'Ruiz Ruiz PROPN NNP 2 flat',
    'said say VERB VBD 0 root',
    'the the DET DT 6 det',
    'port port NOUN NN 9 nsubj:pass',
    'would would AUX MD 9 aux',
    'be be AUX VB 9 aux:pass',
    'closed close VERB VBN 4 ccomp',
    '. . PUNCT . 4 punct',
  ],
  [{ type: 'person', first: 1, last: 2, score: 0.982 }],
  {
    0: { number: 'singular' },
    1: { number: 'singular' },
    2: { number: 'singular' },
    3: { tense: 'past', verbForm: 'finite', voice: 'active' },
    5: { number: 'singular' },
    6: { verbForm: 'finite' },
    7: { verbForm: 'infinitive' },
    8: { tense: 'past', verbForm: 'participle', voice: 'passive' },
  },
);

/** Any code point, also of a lone surrogate, and often one that changes the width of its neighbours. */
export const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
  fc.constantFrom('a', ' ', '\u0301', '\u200d', '\ufe0f', '👩', '🏽', '🇫', '東', '\u001b', '<', '&'),
);
