import { expect } from 'vitest';
import { nameRules } from '../../../pipeline/language/consistency.ts';
import { nameTypes, type Sentence } from '../../../pipeline/language/sentence.ts';
import { isTree } from '../../../pipeline/language/trees.ts';

/**
 * Proves what holds of the analysis of any text: tokens in order that cut the text at their offsets and lose none of it
 * but white space, heads that make one tree, names of whole tokens that do not overlap.
 */
export function expectSound(text: string, sentences: readonly Sentence[]): void {
  let end = 0;
  for (const sentence of sentences) {
    const { tokens, names } = sentence;
    expect([sentence.start, sentence.end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end]);
    for (const token of tokens) {
      expect(text.slice(end, token.start).trim()).toBe('');
      expect(token.start < token.end && text.slice(token.start, token.end) === token.form).toBe(true);
      end = token.end;
    }
    expect(isTree(tokens.map(({ head }) => head))).toBe(true);
    expect(tokens.filter(({ deprel }) => deprel === 'root').map(({ head }) => head)).toEqual([-1]);
    let free = 0;
    for (const name of names) {
      expect(free <= name.first && name.first <= name.last && name.last < tokens.length).toBe(true);
      expect([name.start, name.end]).toEqual([tokens[name.first]?.start, tokens[name.last]?.end]);
      expect(nameTypes).toContain(name.type);
      expect(Object.keys(nameRules)).toContain(name.rule);
      expect(name.score >= 0 && name.score <= 1).toBe(true);
      free = name.last + 1;
    }
  }
  expect(text.slice(end).trim()).toBe('');
}

/** Texts of the kinds that break programs. */
export const hardTexts: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \t\n\u00a0\u2003\r\n '],
  ['emoji', '👩‍👩‍👧 said 🇫🇯 was 🙂🏽.'],
  ['right-to-left marks', '\u200fقال أمير\u200f Amir said \u202eyes\u202c.'],
  ['no letters', '— 1,000 … 3.5 % (!) ** 7/8'],
  ['capitals', 'MINISTER ANA RUIZ LEFT HALDEN FOR GOOD, SAYS HER PARTY'],
  ['lone surrogates and controls', 'a \ud800 b\udfff \u0000 \u0007\ufeff c'],
  ['combining marks without end', `e${'\u0301'.repeat(500)} done`],
  ['one word of 20,000 letters', 'Ab'.repeat(10_000)],
  ['a run of brackets', '([{'.repeat(100)],
  ['a sentence of 500 tokens', `${'fish '.repeat(499)}.`],
];
