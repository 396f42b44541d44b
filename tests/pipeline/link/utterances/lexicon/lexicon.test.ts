import { describe, expect, it } from 'vitest';
import {
  contractedEndings,
  fusedWords,
  verbsBeforeNot,
} from '../../../../../pipeline/link/utterances/lexicon/contractions.ts';
import { reportedForms } from '../../../../../pipeline/link/utterances/lexicon/reported-forms.ts';
import { spellingEndings, spellings } from '../../../../../pipeline/link/utterances/lexicon/spellings.ts';

describe('the word lists of utterances', () => {
  it('hold words as they are compared: small letters alone', () => {
    const lists = [contractedEndings, verbsBeforeNot, spellings, reportedForms, new Map(spellingEndings)];
    const listed = [...lists.flatMap((list) => [...list].flat()), ...[...fusedWords].flat(2)];
    expect(listed.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });

  it('lead no American spelling on to another', () => {
    const american = [...spellings.values()];
    expect(american.filter((word) => spellings.has(word))).toEqual([]);
  });

  it('give no form to two words', () => {
    expect(reportedForms.get('would')).toBe('will');
    expect(reportedForms.get('themselves')).toBe('i');
    expect([...reportedForms].filter(([, first]) => reportedForms.get(first) !== first)).toEqual([]);
  });
});
