import { describe, expect, it } from 'vitest';
import { tokenize, tokenRanges } from '../../pipeline/language/tokens.ts';
import { anyMisc, labelsOf, noLoss, notNamed, outside } from '../../training/allowed.ts';
import { goldSentences, type Tokenization } from '../../training/gold.ts';
import type { TrainingSet } from '../../training/sets.ts';
import { labelsInAll } from './names.ts';

const tokenization: Tokenization = {
  sentences: tokenize,
  cut: (word) => tokenRanges(word).map(({ start, end }) => word.slice(start, end)),
};

const set: TrainingSet = {
  file: 'invented.jsonl',
  kind: 'names',
  types: {
    PER: labelsOf('person'),
    LOC: labelsOf('place'),
    ORG: labelsOf('organization'),
    MISC: anyMisc,
    TIME: null,
    Person: labelsOf('person'),
  },
  unmarked: outside,
  texts: true,
  share: 1,
};

const open = 'O|B-event|I-event|B-work|I-work|B-other|I-other';

/** The words of the sentences of a record with their labels. */
function read(record: object, change: Partial<TrainingSet> = {}) {
  return goldSentences({ ...set, ...change }, JSON.stringify({ id: 'x', ...record }), tokenization).map(
    ({ tokens, names }) => tokens.map((token, at) => [token, labelsInAll(names)[at]]),
  );
}

const sentence = (text: string, ...ents: [number, number, string][]) => ({
  sents: [{ tokens: text.split(' '), ents }],
});

describe('goldSentences of names', () => {
  it('gives each word the labels that its span allows', () => {
    expect(read(sentence('Ana Ruiz left Halden', [0, 2, 'PER'], [3, 4, 'LOC']))).toEqual([
      [
        ['Ana', 'B-person'],
        ['Ruiz', 'I-person'],
        ['left', 'O'],
        ['Halden', 'B-place'],
      ],
    ]);
  });

  it('writes names as this project does: without title, determiner and possessive', () => {
    const [[...words] = []] = read(sentence("the Mr. Ruiz 's port", [0, 4, 'PER']));
    expect(words.map(([, label]) => label)).toEqual(['O', 'O', 'B-person', 'O', 'O']);
    expect(read(sentence('Minister Ruiz', [0, 2, 'ORG']))[0]?.map(([, label]) => label)).toEqual([
      'B-organization',
      'I-organization',
    ]);
  });

  it('cuts words as the program does, spans with them', () => {
    expect(read(sentence("Halden-based NFU didn't pay", [0, 1, 'LOC'], [1, 2, 'ORG']))).toEqual([
      [
        ['Halden', 'B-place'],
        ['-', 'O'],
        ['based', 'O'],
        ['NFU', 'B-organization'],
        ['did', 'O'],
        ["n't", 'O'],
        ['pay', 'O'],
      ],
    ]);
  });

  it('leaves open whether a single word of MISC is a name, as nationalities are none', () => {
    const [words] = read(sentence('Norse Winter Games', [0, 1, 'MISC'], [1, 3, 'MISC']));
    expect(words?.map(([, label]) => label)).toEqual([open, 'B-event|B-work|B-other', 'I-event|I-work|I-other']);
  });

  it('leaves words outside spans open where the set does not mark all names', () => {
    expect(read(sentence('Ana left', [0, 1, 'PER']), { unmarked: notNamed })[0]?.map(([, label]) => label)).toEqual([
      'B-person',
      open,
    ]);
  });

  it('learns nothing from handles and links in tweets, and from parties to a contract', () => {
    const tweet = sentence('@ anaruiz saw Orme', [1, 2, 'PER'], [3, 4, 'PER']);
    expect(read(tweet, { tweets: true })[0]?.map(([, label]) => label)).toEqual(['O', '', 'O', 'B-person']);
    expect(read(tweet)[0]?.map(([, label]) => label)).toEqual(['O', 'B-person', 'O', 'B-person']);
    expect(read(sentence('the Lender pays', [1, 2, 'ORG']))[0]?.map(([, label]) => label)).toEqual(['O', '', 'O']);
  });

  it('passes over types that are no names, and refuses those that the set does not tell of', () => {
    expect(read(sentence('on Monday', [1, 2, 'TIME']))[0]?.map(([, label]) => label)).toEqual(['O', 'O']);
    expect(() => read(sentence('a Ford', [1, 2, 'CAR']))).toThrow('invented.jsonl: no rule for names of type CAR');
  });

  it('leaves out sentences without words and those of more than 160', () => {
    const words = (count: number) => ({ tokens: new Array<string>(count).fill('fish') });
    const sentences = read({ sents: [words(0), words(160), words(161)] });
    expect(sentences.map(({ length }) => length)).toEqual([160]);
  });
});

describe('goldSentences of syntax', () => {
  const tree = {
    tokens: ['Ana', 'left'],
    upos: ['PROPN', 'VERB'],
    xpos: ['NNP', 'VBD'],
    lemma: ['Ana', 'leave'],
    head: [1, -1],
    deprel: ['nsubj', 'root'],
  };
  const kind: Partial<TrainingSet> = { kind: 'syntax', unmarked: noLoss };
  const syntaxOf = (sents: object[], change = kind) =>
    goldSentences({ ...set, ...change }, JSON.stringify({ id: 'x', sents }), tokenization);

  it('gives tags and tree as they are', () => {
    const { tokens, ...syntax } = tree;
    expect(syntaxOf([tree])).toEqual([{ tokens, syntax, names: [0, 0] }]);
  });

  it('reads names where the set has types, and none where it has not', () => {
    const named = { ...tree, ents: [[0, 1, 'PER']] };
    expect(labelsInAll(syntaxOf([named])[0]?.names ?? [])).toEqual(['B-person', '']);
    expect(labelsInAll(syntaxOf([named], { ...kind, types: null })[0]?.names ?? [])).toEqual(['', '']);
  });

  it('refuses a sentence without a tree', () => {
    expect(() => syntaxOf([{ tokens: ['Ana'] }])).toThrow('invented.jsonl: x has a sentence without tree');
  });
});

describe('goldSentences of spans that hold nominals', () => {
  const kind: Partial<TrainingSet> = { kind: 'nominal', unmarked: notNamed };

  it('learns only from spans that look like names, and nothing from other capitals and numbers', () => {
    const record = {
      tokens: 'The agency met Ana Ruiz near Halden in 1999'.split(' '),
      sent: [0, 0, 0, 0, 0, 0, 0, 0, 0],
      ents: [
        [0, 2, 'ORG'],
        [3, 5, 'PER'],
      ],
    };
    expect(read(record, kind)).toEqual([
      [
        ['The', ''],
        ['agency', open],
        ['met', open],
        ['Ana', 'B-person'],
        ['Ruiz', 'I-person'],
        ['near', open],
        ['Halden', ''],
        ['in', open],
        ['1999', ''],
      ],
    ]);
  });

  it('takes the inner of two spans, and no pronoun', () => {
    const record = {
      tokens: 'He of Port of Halden'.split(' '),
      sent: [0, 0, 0, 0, 0],
      ents: [
        [2, 5, 'ORG'],
        [4, 5, 'LOC'],
        [0, 1, 'PER'],
      ],
    };
    expect(read(record, kind)[0]?.map(([, label]) => label)).toEqual([
      '',
      open,
      'B-organization',
      'I-organization',
      'B-place',
    ]);
  });

  it('parts a document into its sentences', () => {
    const record = { tokens: ['Ana', 'left', 'Orme', 'stayed'], sent: [0, 0, 1, 1], ents: [[2, 3, 'PER']] };
    expect(read(record, kind)).toEqual([
      [
        ['Ana', ''],
        ['left', open],
      ],
      [
        ['Orme', 'B-person'],
        ['stayed', open],
      ],
    ]);
  });

  it('cuts a text that comes with spans of characters', () => {
    const text = 'It rained. Ana Ruiz left.';
    expect(read({ text, spans: [[11, 19, 'Person']] }, kind)).toEqual([
      [
        ['It', ''],
        ['rained', open],
        ['.', open],
      ],
      [
        ['Ana', 'B-person'],
        ['Ruiz', 'I-person'],
        ['left', open],
        ['.', open],
      ],
    ]);
  });
});
