import { describe, expect, it } from 'vitest';
import { shown } from './article.ts';

const mentioned = (...paragraphs: string[]): string[] =>
  shown(...paragraphs).mentions.map((one) => one.split(' → ')[0] ?? '');

describe('name mentions', () => {
  it.each([
    [
      'are bare of title and determiner',
      'Then President Ana Ruiz met the Northern Fishing Union.',
      ['Ana Ruiz', 'Northern Fishing Union'],
    ],
    ['are bare of the possessive ending', 'It was Ana Ruiz’s boat.', ['Ana Ruiz']],
    ['hold particles', 'They met Ana de la Cruz and Jan van der Berg.', ['Ana de la Cruz', 'Jan van der Berg']],
    [
      'hold hyphens, apostrophes and accents',
      'They met Anne-Lise O’Hara and José Núñez.',
      ['Anne-Lise O’Hara', 'José Núñez'],
    ],
    ['hold initials', 'They met Ana J. Ruiz.', ['Ana J. Ruiz']],
    ['leave out the ordinary word that opens a sentence', 'Yesterday Ana Ruiz left. Fishermen waved.', ['Ana Ruiz']],
    ['leave out a calling that opens a sentence', 'Activist Ana Ruiz left.', ['Ana Ruiz']],
    ['leave out adjectives of nationality', 'The Norwegian boat met Swedish Prime Minister Ana Ruiz.', ['Ana Ruiz']],
    ['leave out days, months and groups', 'On Monday in March the Democrats met Ana Ruiz.', ['Ana Ruiz']],
    ['leave out a capital that small letters elsewhere belie', 'They read the Charter. The charter is old.', []],
    [
      'keep a body’s name with what it is of',
      'He left the Ministry of Health and Welfare.',
      ['Ministry of Health and Welfare'],
    ],
    ['keep an office within a body’s name', 'He sued the Department of Justice.', ['Department of Justice']],
    ['leave out an inline dateline', 'OSLO (NPA) — They met Ana Ruiz.', ['Ana Ruiz']],
    ['keep an office within a place’s name', 'They left King County.', ['King County']],
    ['keep a surname that is a form of address', 'They met Ana Yeboah Dame.', ['Ana Yeboah Dame']],
    ['part a person from a place before the title', 'They met Ohio Gov. Ana Ruiz.', ['Ohio', 'Ana Ruiz']],
  ])('%s', (_, text, names) => {
    expect(mentioned(text)).toEqual(names);
  });

  it('are taken from a title-case headline only where the body has them', () => {
    expect(mentioned('headline: Bold Ana Ruiz Wins Big Race', 'The sailor Ana Ruiz won.')).toEqual([
      'Ana Ruiz',
      'Ana Ruiz',
    ]);
  });

  it('are read from bylines', () => {
    expect(mentioned('byline: By Ana Ruiz')).toEqual(['Ana Ruiz']);
  });
});

describe('function words', () => {
  it('are no names though an institution is spelt like one', () => {
    expect(mentioned('Who will sail? The WHO will.')).toEqual(['WHO']);
  });
});

describe('labels', () => {
  it('of one word in capitals on a line of their own are no names', () => {
    expect(mentioned('RESULTS')).toEqual([]);
    expect(mentioned('QORT')).toEqual([]);
    expect(mentioned('QORT won.')).toEqual(['QORT']);
  });
});

describe('types', () => {
  it.each([
    ['a given name makes a person', 'They met Ana Zzyzx.', 'person Ana Zzyzx'],
    ['a title makes a person', 'They met Senator Qort.', 'person Qort'],
    ['a calling in small letters makes a person', 'They met the pilot Qort Mlin.', 'person Qort Mlin'],
    ['an age makes a person', 'They met Qort Mlin, 49, there.', 'person Qort Mlin'],
    ['a cue makes a person of two words', '“We sail today,” said Qort Mlin.', 'person Qort Mlin'],
    ['a cue beside the last word makes a person', 'They met Qort Mlin. Mlin said no.', 'person Qort Mlin'],
    ['a cue makes no person behind the', 'They sail today, the Qort Mlin said.', 'other Qort Mlin'],
    ['a key word makes an organization', 'They met the Qort Union.', 'organization Qort Union'],
    ['a noun before makes an organization', 'They sued the carmaker Qort.', 'organization Qort'],
    ['a country of the list is a place', 'They left Norway.', 'place Norway'],
    ['a key word makes a place', 'They left Qort Bay.', 'place Qort Bay'],
    ['a country behind makes a place', 'They live in Qort, Norway.', 'place Qort'],
    ['nothing makes it other', 'They sank the Qort.', 'other Qort'],
  ])('%s', (_, text, name) => {
    expect(shown(text).names[0]).toBe(name);
  });
});
