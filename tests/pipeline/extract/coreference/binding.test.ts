import { describe, expect, it } from 'vitest';
import { isBarred, isReflexive, isSubjectAround } from '../../../../pipeline/extract/coreference/binding.ts';
import { type LiteralSentence, literal, referencesIn } from './literal.ts';

const ruiz = [{ type: 'person', first: 0, last: 0 }] as const;

const saw = (object: string): LiteralSentence => ({
  text: `Ruiz saw ${object}.`,
  tree: [
    'Ruiz Ruiz PROPN NNP 2 nsubj',
    'saw see VERB VBD 0 root',
    `${object} ${object} PRON PRP 2 obj`,
    '. . PUNCT . 2 punct',
  ],
  names: ruiz,
});
const said: LiteralSentence = {
  text: 'Ruiz said she won.',
  tree: [
    'Ruiz Ruiz PROPN NNP 2 nsubj',
    'said say VERB VBD 0 root',
    'she she PRON PRP 4 nsubj',
    'won win VERB VBD 2 ccomp',
    '. . PUNCT . 2 punct',
  ],
  names: ruiz,
};
const praised: LiteralSentence = {
  text: 'Ruiz came and praised her.',
  tree: [
    'Ruiz Ruiz PROPN NNP 2 nsubj',
    'came come VERB VBD 0 root',
    'and and CCONJ CC 4 cc',
    'praised praise VERB VBD 2 conj',
    'her her PRON PRP 4 obj',
    '. . PUNCT . 2 punct',
  ],
  names: ruiz,
};
const mother: LiteralSentence = {
  text: 'Ruiz saw her mother.',
  tree: [
    'Ruiz Ruiz PROPN NNP 2 nsubj',
    'saw see VERB VBD 0 root',
    'her her PRON PRP$ 4 nmod:poss',
    'mother mother NOUN NN 2 obj',
    '. . PUNCT . 2 punct',
  ],
  names: ruiz,
};
const whoKnows: LiteralSentence = {
  text: 'Ruiz, who knows her, left.',
  tree: [
    'Ruiz Ruiz PROPN NNP 7 nsubj',
    ', , PUNCT , 4 punct',
    'who who PRON WP 4 nsubj',
    'knows know VERB VBZ 1 acl:relcl',
    'her her PRON PRP 4 obj',
    ', , PUNCT , 4 punct',
    'left leave VERB VBD 0 root',
    '. . PUNCT . 7 punct',
  ],
  names: ruiz,
};
const whoseMotherKnows: LiteralSentence = {
  text: 'Ruiz, whose mother knows her, left.',
  tree: [
    'Ruiz Ruiz PROPN NNP 8 nsubj',
    ', , PUNCT , 5 punct',
    'whose whose PRON WP$ 4 nmod:poss',
    'mother mother NOUN NN 5 nsubj',
    'knows know VERB VBZ 1 acl:relcl',
    'her her PRON PRP 5 obj',
    ', , PUNCT , 5 punct',
    'left leave VERB VBD 0 root',
    '. . PUNCT . 8 punct',
  ],
  names: ruiz,
};

/** The document of some sentences with two of its references, by their words. */
function pair(pronoun: string, earlier: string, ...sentences: LiteralSentence[]) {
  const document = literal(...sentences);
  const { find } = referencesIn(document);
  return [document, find(pronoun), find(earlier)] as const;
}

describe('isBarred', () => {
  it.each([
    ['the subject of the verb whose object it is', 'her', 'Ruiz', saw('her')],
    ['the subject that the verb shares', 'her', 'Ruiz', praised],
    ['the noun phrase that it stands in', 'her', 'her mother', mother],
    ['the subject of the relative clause that it stands in', 'her', 'Ruiz', whoKnows],
  ])('holds between a pronoun and %s', (_, pronoun, earlier, sentence) => {
    expect(isBarred(...pair(pronoun, earlier, sentence))).toBe(true);
  });

  it.each([
    ['the subject of a clause around', 'she', 'Ruiz', said],
    ['the subject, where it is a possessive', 'her', 'Ruiz', mother],
    ['the subject, where it stands for what is hers', 'hers', 'Ruiz', saw('hers')],
    ['the subject, where it is reflexive', 'herself', 'Ruiz', saw('herself')],
    ['whose mother the relative clause is about', 'her', 'Ruiz', whoseMotherKnows],
  ])('does not hold between a pronoun and %s', (_, pronoun, earlier, sentence) => {
    expect(isBarred(...pair(pronoun, earlier, sentence))).toBe(false);
  });

  it('does not hold over sentences', () => {
    expect(isBarred(...pair('her', 'Ruiz', { ...said, text: 'Ruiz said she won.' }, saw('her')))).toBe(false);
  });
});

describe('isSubjectAround', () => {
  it.each([
    [true, 'she', said],
    [true, 'her', mother],
    [true, 'her', saw('her')],
  ])('is %s of the subject above %s', (is, pronoun, sentence) => {
    expect(isSubjectAround(...pair(pronoun, 'Ruiz', sentence))).toBe(is);
  });

  it('is false of an object, and of a subject in another sentence', () => {
    const [document, her, ,] = pair('her', 'Ruiz', said, saw('her'));
    expect(isSubjectAround(...pair('her', 'her mother', mother))).toBe(false);
    expect(isSubjectAround(document, her, referencesIn(document).find('Ruiz'))).toBe(false);
  });

  it('looks through apposition to the subject', () => {
    const sentence: LiteralSentence = {
      text: 'The mayor, Ruiz, said she won.',
      tree: [
        'The the DET DT 2 det',
        'mayor mayor NOUN NN 6 nsubj',
        ', , PUNCT , 4 punct',
        'Ruiz Ruiz PROPN NNP 2 appos',
        ', , PUNCT , 4 punct',
        'said say VERB VBD 0 root',
        'she she PRON PRP 8 nsubj',
        'won win VERB VBD 6 ccomp',
        '. . PUNCT . 6 punct',
      ],
      names: [{ type: 'person', first: 3, last: 3 }],
    };
    expect(isSubjectAround(...pair('she', 'Ruiz', sentence))).toBe(true);
  });
});

describe('isReflexive', () => {
  it('tells pronouns in -self and -selves', () => {
    const lemmas = ['herself', 'themselves', 'itself', 'her', 'self-made'];
    const { find } = referencesIn(literal(saw('herself')));
    expect(lemmas.map((lemma) => isReflexive({ ...find('herself'), lemma }))).toEqual([true, true, true, false, false]);
    expect(isReflexive({ ...find('Ruiz'), lemma: 'herself' })).toBe(false);
  });
});
