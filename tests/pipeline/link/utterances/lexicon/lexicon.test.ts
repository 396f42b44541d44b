import { describe, expect, it } from 'vitest';
import {
  contractedEndings,
  fusedWords,
  verbsBeforeNot,
} from '../../../../../pipeline/link/utterances/lexicon/contractions.ts';
import { reportedForms } from '../../../../../pipeline/link/utterances/lexicon/reported-forms.ts';

describe('the word lists of utterances', () => {
  it('hold words as they are compared: small letters alone', () => {
    const lists = [contractedEndings, verbsBeforeNot, reportedForms];
    const listed = [...lists.flatMap((list) => [...list].flat()), ...[...fusedWords].flat(2)];
    expect(listed.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });

  it('give no form to two words', () => {
    expect(reportedForms.get('would')).toBe('will');
    expect(reportedForms.get('themselves')).toBe('i');
    expect([...reportedForms].filter(([, first]) => reportedForms.get(first) !== first)).toEqual([]);
  });
});
