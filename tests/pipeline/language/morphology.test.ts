import { describe, expect, it } from 'vitest';
import { morphologyOf, type TaggedToken } from '../../../pipeline/language/morphology.ts';

/** A sentence of `form/lemma/upos/xpos/head/deprel`. */
function tagged(words: string): TaggedToken[] {
  return words.split(' ').map((word) => {
    const [form = '', lemma = '', upos = '', xpos = '', head, deprel = ''] = word.split('/');
    return { form, lemma, upos, xpos, head: Number(head), deprel };
  });
}

const summary = (words: string) =>
  morphologyOf(tagged(words)).map(({ person, number, tense, verbForm, voice }) =>
    [person, number, tense, verbForm, voice].filter((value) => value !== null).join(' '),
  );

describe('morphologyOf', () => {
  it('reads number from the tags of nouns and person from pronouns', () => {
    expect(
      summary("Cities/city/NOUN/NNS/2/nsubj 'm/be/AUX/VBP/2/cop mine/mine/PRON/PRP/-1/root Oslo/Oslo/PROPN/NNP/2/obl"),
    ).toEqual(['plural', '1 singular present finite', '1 singular', 'singular']);
    expect(summary('These/this/DET/DT/1/det Alps/Alps/PROPN/NNPS/-1/root ’s/we/PRON/PRP/1/dep')).toEqual([
      'plural',
      'plural',
      '1 plural',
    ]);
  });

  it('reads tense and person from finite verbs', () => {
    expect(summary('goes/go/VERB/VBZ/-1/root')).toEqual(['3 singular present finite active']);
    expect(summary('went/go/VERB/VBD/-1/root')).toEqual(['past finite active']);
    expect(summary('could/can/AUX/MD/1/aux go/go/VERB/VB/-1/root')).toEqual(['finite', 'infinitive active']);
    expect(summary('was/be/AUX/VBD/1/cop late/late/ADJ/JJ/-1/root')).toEqual(['singular past finite', '']);
  });

  it('tells the imperative from the infinitive', () => {
    expect(summary('Go/go/VERB/VB/-1/root home/home/ADV/RB/0/advmod')).toEqual(['finite active', '']);
    expect(summary('want/want/VERB/VBP/-1/root to/to/PART/TO/2/mark go/go/VERB/VB/0/xcomp')).toEqual([
      'present finite active',
      '',
      'infinitive active',
    ]);
  });

  it('finds the passive by its auxiliary or subject', () => {
    expect(summary('was/be/AUX/VBD/1/aux:pass seen/see/VERB/VBN/-1/root')).toEqual([
      'singular past finite',
      'past participle passive',
    ]);
    expect(summary('has/have/AUX/VBZ/1/aux seen/see/VERB/VBN/-1/root')[1]).toBe('past participle active');
    expect(summary('work/work/NOUN/NN/1/nsubj:pass done/do/VERB/VBN/-1/root')[1]).toBe('past participle passive');
  });

  it('finds the passive of a past participle that modifies a noun', () => {
    expect(summary('report/report/NOUN/NN/-1/root published/publish/VERB/VBN/0/acl')[1]).toBe(
      'past participle passive',
    );
    expect(summary('man/man/NOUN/NN/-1/root seeing/see/VERB/VBG/0/acl')[1]).toBe('present participle active');
  });

  it('lets joined participles share an auxiliary', () => {
    const heard = 'and/and/CCONJ/CC/3/cc heard/hear/VERB/VBN/1/conj';
    expect(summary(`was/be/AUX/VBD/1/aux:pass seen/see/VERB/VBN/-1/root ${heard}`)[3]).toBe('past participle passive');
    expect(summary(`has/have/AUX/VBZ/1/aux seen/see/VERB/VBN/-1/root ${heard}`)[3]).toBe('past participle active');
    expect(summary(`saw/see/VERB/VBD/-1/root x/x/X/FW/0/dep ${heard.replace('/1/', '/0/')}`)[3]).toBe(
      'past participle active',
    );
  });

  it('lets joined participles share their relation to a noun', () => {
    const words = 'report/report/NOUN/NN/-1/root published/publish/VERB/VBN/0/acl read/read/VERB/VBN/1/conj';
    expect(summary(words)[2]).toBe('past participle passive');
  });

  it('says nothing of the number of a relative pronoun', () => {
    expect(summary('that/that/PRON/DT/-1/root that/that/PRON/WDT/0/dep')).toEqual(['singular', '']);
  });

  it('tells the gerund from the participle', () => {
    expect(summary('Voting/vote/VERB/VBG/1/csubj matters/matter/VERB/VBZ/-1/root')[0]).toBe('gerund active');
    expect(summary('by/by/SCONJ/IN/1/mark voting/vote/VERB/VBG/-1/advcl')[1]).toBe('gerund active');
    expect(summary('is/be/AUX/VBZ/1/aux voting/vote/VERB/VBG/-1/root')[1]).toBe('present participle active');
    expect(summary('said/say/VERB/VBD/-1/root is/be/AUX/VBZ/2/aux voting/vote/VERB/VBG/0/ccomp')[2]).toBe(
      'present participle active',
    );
  });

  it('says nothing of other words, nor of a tag that it does not know', () => {
    expect(summary('5/5/NUM/CD/-1/root ,/,/PUNCT/,/0/punct who/who/PRON/WP/0/dep x/x/VERB/XX/0/dep')).toEqual([
      '',
      '',
      '',
      'active',
    ]);
    expect(morphologyOf([])).toEqual([]);
    expect(morphologyOf(tagged('a/a/VERB/VBN/7/conj'))).toHaveLength(1);
  });
});
