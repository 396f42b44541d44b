import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { drawTree } from '../../../../pipeline/language/drawing/text.ts';
import { minister, sentenceOf } from './sentences.ts';

describe('drawTree', () => {
  it('draws the tree beside a table, and brackets around names', () => {
    expect(drawTree(minister, { colour: false }).split('\n')).toEqual([
      '         #  form     lemma    upos  xpos morphology    head relation   name',
      '   ╭────  1 Minister minister NOUN  NN   sg               2 nmod:desc',
      ' ╭─┼────  2 Ana      Ana      PROPN NNP  sg               4 nsubj      ╮ person 0.982',
      ' │ ╰────  3 Ruiz     Ruiz     PROPN NNP  sg               2 flat       ╯',
      '─┼──────  4 said     say      VERB  VBD  pst fin act      0 root',
      ' │   ╭──  5 the      the      DET   DT                    6 det',
      ' │ ╭─┴──  6 port     port     NOUN  NN   sg               9 nsubj:pass',
      ' │ ├────  7 would    would    AUX   MD   fin              9 aux',
      ' │ ├────  8 be       be       AUX   VB   inf              9 aux:pass',
      ' ├─┴────  9 closed   close    VERB  VBN  pst ptcp pass    4 ccomp',
      ' ╰────── 10 .        .        PUNCT .                     4 punct',
      '',
    ]);
  });

  it('keeps columns straight under wide characters, marks and emoji, and cuts long forms', () => {
    const link = 'https://example.org/harbour/closure';
    const sentence = sentenceOf(
      `東京 cafe\u0301 🙂 ${link}`,
      [
        '東京 東京 PROPN NNP 2 compound',
        'cafe\u0301 café NOUN NN 0 root',
        '🙂 🙂 SYM NFP 2 discourse',
        `${link} x X ADD 2 dep`,
      ],
      [
        { type: 'place', first: 0, last: 0, score: 0.5 },
        { type: 'work', first: 1, last: 3, score: 1 },
      ],
    );
    expect(drawTree(sentence, { colour: false }).split('\n')).toEqual([
      '     # form                     lemma upos  xpos morphology head relation  name',
      ' ╭── 1 東京                     東京  PROPN NNP                2 compound  ] place 0.500',
      '─┼── 2 cafe\u0301                     café  NOUN  NN                 0 root      ╮ work 1.000',
      ' ├── 3 🙂                       🙂    SYM   NFP                2 discourse │',
      ' ╰── 4 https://example.org/har… x     X     ADD                2 dep       ╯',
      '',
    ]);
  });

  it('paints cells, and shows the same characters as in plain', () => {
    const sentence = sentenceOf(
      'Ruiz left.',
      ['Ruiz Ruiz PROPN NNP 2 nsubj', 'left leave VERB VBD 0 root', '. . PUNCT . 2 punct'],
      [{ type: 'person', first: 0, last: 0, score: 0.9 }],
    );
    const coloured = drawTree(sentence, { colour: true });
    expect(coloured.split('\n')[1]).toBe(
      '\u001b[2m ╭──\u001b[0m \u001b[2m1\u001b[0m \u001b[1;32mRuiz\u001b[0m Ruiz  \u001b[36mPROPN\u001b[0m NNP             \u001b[2m   2\u001b[0m \u001b[33mnsubj\u001b[0m    \u001b[1;32m] person 0.900\u001b[0m',
    );
    expect(stripVTControlCharacters(coloured)).toBe(drawTree(sentence, { colour: false }));
  });

  it('lets no escape code of the text reach the terminal', () => {
    const drawn = drawTree(sentenceOf('\u001b[2J', ['\u001b[2J x X X 0 root']), { colour: false });
    expect(drawn).toContain('\ufffd[2J');
    expect(drawn).not.toContain('\u001b');
  });

  it('draws nothing of an empty sentence', () => {
    expect(drawTree({ start: 0, end: 0, tokens: [], names: [] }, { colour: true })).toBe('');
  });
});
