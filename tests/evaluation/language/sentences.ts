import type { Word } from '../../../evaluation/language/syntax.ts';
import type { Name, NameType, Sentence } from '../../../pipeline/language/sentence.ts';

const morphology = { number: null, person: null, tense: null, verbForm: null, voice: null };

/** A sentence of a text from its words, each `[form, upos, head, relation]`, found from `start` on, and its names. */
export function sentenceOf(
  text: string,
  start: number,
  words: readonly (readonly [form: string, upos: string, head: number, deprel: string])[],
  names: readonly (readonly [first: number, last: number, type: NameType])[] = [],
): Sentence {
  let at = start;
  const tokens = words.map(([form, upos, head, deprel]) => {
    const from = text.indexOf(form, at);
    at = from + form.length;
    return { start: from, end: at, form, lemma: form.toLowerCase(), upos, xpos: upos, head, deprel, morphology };
  });
  const range = (first: number, last: number) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
  return {
    ...range(0, tokens.length - 1),
    tokens,
    names: names.map(
      ([first, last, type]): Name => ({
        ...range(first, last),
        first,
        last,
        type,
        score: 1,
        womanLogOdds: 0,
        rule: 'x',
      }),
    ),
  };
}

export const wordsOf = ({ tokens }: Sentence): readonly Word[] => tokens;
