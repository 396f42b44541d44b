import { describe, expect, it } from 'vitest';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import type { EntityType } from '../../../../schemas/entities.ts';
import { type Cast, cast } from '../../../analyzer.ts';
import { cpuTime } from '../../../cpu-time.ts';
import { article, readArticle } from '../article.ts';
import { literal } from './literal.ts';

/** The entities of a text, each name with its entity's, and the rules of the names. */
async function named(paragraphs: readonly string[], known: Cast = cast) {
  const document = await readArticle(article(...paragraphs), known);
  const { entities, mentions } = nameEntities(document);
  return {
    entities: entities.map(({ type, name }) => `${type} ${name}`),
    mentions: mentions.map(
      ({ start, end, entity }) => `${document.text.slice(start, end)} → ${entities[entity]?.name}`,
    ),
    rules: mentions.map(({ rule }) => rule.slice('mention/'.length)),
    antecedents: mentions.map(({ antecedent }) => antecedent),
  };
}

describe('a part of a name', () => {
  it.each([
    ['a surname before another', { 'Ana Ruiz de Holm': 'person', Ruiz: 'person' }, 'Ruiz → Ana Ruiz de Holm'],
    ['a given name behind a form of address', { 'Ana Ruiz': 'person', 'Dona Ana': 'person' }, 'Dona Ana → Ana Ruiz'],
    [
      'the first word of a company',
      { 'Brimfell Cold Storage': 'organization', Brimfell: 'organization' },
      'Brimfell → Brimfell Cold Storage',
    ],
  ] as const)('stands for the whole: %s', async (_, known, expected) => {
    const [whole = '', part = ''] = Object.keys(known);
    expect((await named([`They met ${whole}.`, `They praised ${part}.`], known)).mentions).toContain(expected);
  });

  it('stands for the whole that comes soon after a headline', async () => {
    const known: Cast = { Brimfell: 'person', 'Brimfell Cold Storage': 'organization' };
    const { mentions } = await named(['headline: Brimfell cuts outlook', 'They met Brimfell Cold Storage.'], known);
    expect(mentions).toContain('Brimfell → Brimfell Cold Storage');
  });

  it.each([
    ['is spoken of as a body', 'Arn moved there.', 'Arn → Arn Cold Storage'],
    ['is a place that one can be in', 'They lived in Arn.', 'Arn → Arn'],
  ])('that the model takes for a place %s', async (_, text, expected) => {
    const known: Cast = { Arn: 'place', 'Arn Cold Storage': 'organization' };
    expect((await named(['They met Arn Cold Storage.', text], known)).mentions).toContain(expected);
  });

  it('that the model takes for a person stands for the body it opens', async () => {
    const known: Cast = { 'Brim Lind Ltd': 'organization', 'Brim Lind': 'person' };
    expect((await named(['They met Brim Lind Ltd.', 'Brim Lind won.'], known)).mentions).toContain(
      'Brim Lind → Brim Lind Ltd',
    );
  });

  it('is nobody’s where two persons have the family name before their own', async () => {
    const known: Cast = { 'Sato Qort': 'person', 'Sato Mlin': 'person', Sato: 'person' };
    const { mentions } = await named(['Sato Qort and Sato Mlin left.', 'They met Mr. Sato.'], known);
    expect(mentions).toEqual(['Sato Qort → Sato Qort', 'Sato Mlin → Sato Mlin']);
  });

  it.each([
    ['the whole comes later', ['They left Brimfell.', 'They met Brimfell Cold Storage.']],
    ['two wholes begin so', ['They met Brimfell Cold Storage.', 'They met Brimfell Shipping.', 'They left Brimfell.']],
  ])('stands for itself where %s', async (_, paragraphs) => {
    const known: Cast = Object.fromEntries(
      ['Brimfell Cold Storage', 'Brimfell Shipping', 'Brimfell'].map((name) => [name, 'organization'] as const),
    );
    expect((await named(paragraphs, known)).mentions).toContain('Brimfell → Brimfell');
  });
});

describe('a body that is called after a person or place', () => {
  it('is an entity behind those that have names', async () => {
    const { entities } = await named(['The Ruiz campaign paid the Arn police. Ana Ruiz left.']);
    expect(entities).toEqual(['person Ana Ruiz', 'place Arn', 'organization Ruiz campaign', 'organization Arn police']);
  });

  it.each([
    ['it is only whose it is', 'Ana Ruiz’s campaign paid.'],
    ['it is part of a title', 'The Ruiz campaign manager paid.'],
    ['it is no such body', 'The Ruiz boat sank.'],
  ])('is none where %s', async (_, text) => {
    expect((await named([text])).entities).toHaveLength(1);
  });
});

describe('a short form', () => {
  it.each([
    ['a surname', ['Ana Ruiz won.', 'They praised Ruiz.'], 'person Ana Ruiz', 'surname'],
    ['a given name', ['Ana Ruiz won.', 'They praised Ana.'], 'person Ana Ruiz', 'given-name'],
    [
      'both surnames, without their marks',
      ['José Pérez Gil won.', 'They met Perez Gil.'],
      'person José Pérez Gil',
      'shorter-name',
    ],
    [
      'a name without the middle name',
      ['Ana J. Ruiz won.', 'They met Ana Ruiz.'],
      'person Ana J. Ruiz',
      'shorter-name',
    ],
    [
      'initials',
      ['The Northern Fishing Union won.', 'They met the NFU.'],
      'organization Northern Fishing Union',
      'acronym',
    ],
    [
      'initials in brackets',
      ['The Northern Fishing Union (NFU) won.'],
      'organization Northern Fishing Union',
      'acronym',
    ],
    ['the same name', ['Ana Ruiz won.', 'They praised Ana Ruiz.'], 'person Ana Ruiz', 'same-name'],
    ['another case', ['They read NewsLeak.', 'They sued Newsleak.'], 'other NewsLeak', 'same-name'],
    [
      'another name of a country',
      ['They left the United Kingdom.', 'It is the UK.'],
      'place United Kingdom',
      'same-name',
    ],
    [
      'the short form of a given name',
      ['William Orme won.', 'They met Bill Orme.'],
      'person William Orme',
      'variant-name',
    ],
    [
      'a name without its general word',
      ['Arn Shipping Corporation won.', 'They left Arn Shipping.'],
      'organization Arn Shipping Corporation',
      'shorter-body',
    ],
    [
      'a name without its first words',
      ['Royal Arn Opera won.', 'They left Arn Opera.'],
      'organization Royal Arn Opera',
      'shorter-body',
    ],
  ])('means the fuller name: %s', async (_, paragraphs, entity, rule) => {
    const bodies = ['Arn Shipping Corporation', 'Arn Shipping', 'Royal Arn Opera', 'Arn Opera'];
    const known: Cast = {
      ...cast,
      ...Object.fromEntries(['William Orme', 'Bill Orme'].map((name) => [name, 'person'] as const)),
      ...Object.fromEntries(bodies.map((name) => [name, 'organization'] as const)),
    };
    const { entities, rules, antecedents } = await named(paragraphs, known);
    expect([entities, rules.at(-1), antecedents]).toEqual([[entity], rule, [null, 0]]);
  });

  it('means the fuller name that comes later, and the entity has the fullest', async () => {
    const { entities, rules } = await named(['headline: Ruiz Wins', 'Ana Ruiz won.']);
    expect([entities, rules]).toEqual([['person Ana Ruiz'], ['full-name', 'same-name']]);
  });

  it('is nobody’s where it fits none', async () => {
    const { entities } = await named(['Ana Ruiz won.', 'They praised Lind.']);
    expect(entities).toEqual(['person Ana Ruiz', 'person Lind']);
  });
});

describe('a surname that several persons have', () => {
  it.each([
    ['the one named before it', ['They met Ana Ruiz.', 'They praised Ruiz.', 'They met Carlos Ruiz.'], 'Ana Ruiz'],
    ['the one with its title', ['They met Senator Ana Ruiz and Mayor Carlos Ruiz.', 'Mayor Ruiz left.'], 'Carlos Ruiz'],
    ['the one whom Ms tells', ['They met Ana Ruiz and Carlos Ruiz.', 'Ms Ruiz left.'], 'Ana Ruiz'],
    ['the one whom Mr tells', ['They met Ana Ruiz and Carlos Ruiz.', 'Mr. Ruiz left.'], 'Carlos Ruiz'],
    [
      'the one spoken of most',
      ['Carlos Ruiz won.', 'Ana Ruiz won.', 'They met Ana Ruiz.', 'They praised Ruiz.'],
      'Ana Ruiz',
    ],
    [
      'the one whom it meant before',
      ['Ana Ruiz won.', 'They praised Ruiz.', 'Carlos Ruiz won.', 'Then Ruiz left.'],
      'Ana Ruiz',
    ],
  ])('means %s', async (_, paragraphs, name) => {
    expect((await named(paragraphs)).mentions).toContain(`Ruiz → ${name}`);
  });

  it('keeps a father and his junior apart', async () => {
    expect((await named(['They met Bo Ruiz and Bo Ruiz Jr there.'])).entities).toEqual([
      'person Bo Ruiz',
      'person Bo Ruiz Jr',
    ]);
  });
});

it('a place is not taken for a surname', async () => {
  expect((await named(['They met Ana London.', 'They left London.'])).mentions).toContain('London → London');
});

describe('an entity', () => {
  const qort = (...spans: readonly [type: EntityType, score: number][]) => {
    const sentences = spans.map(([type, score]) => ({
      text: 'Qort won',
      tree: ['Qort Qort PROPN NNP 2 nsubj', 'won win VERB VBD 0 root'],
      names: [{ type, score, first: 0, last: 0 }],
    }));
    return nameEntities(literal(...sentences)).entities;
  };

  it('has the type that the scores of its names add up to', () => {
    expect(qort(['place', 0.9], ['work', 0.5], ['work', 0.5])).toEqual([{ type: 'work', name: 'Qort' }]);
    expect(qort(['place', 0.9], ['work', 0.4], ['work', 0.4])).toEqual([{ type: 'place', name: 'Qort' }]);
  });

  it.each([
    ['Ana Ruiz left.', 'person', 'full-name'],
    ['The White House burned.', 'organization', 'organization'],
    ['Norway won.', 'place', 'place'],
    ['The Arn Regatta began.', 'event', 'event'],
    ['They read Northern Lights.', 'work', 'work'],
    ['The Borealis sank.', 'other', 'other'],
  ])('begins with the rule of its type: %s', async (text, type, rule) => {
    const { entities, rules } = await named([text]);
    expect([entities.map((entity) => entity.split(' ')[0]), rules]).toEqual([[type], [rule]]);
  });
});

it('many names that fit one another take time in proportion to the text', () => {
  const textOf = (count: number) =>
    literal(
      ...Array.from({ length: count }, (_, index) => ({
        text: `Ana Ruiz${index} met Ruiz`,
        tree: [
          'Ana Ana PROPN NNP 3 nsubj',
          `Ruiz${index} Ruiz PROPN NNP 1 flat`,
          'met meet VERB VBD 0 root',
          'Ruiz Ruiz PROPN NNP 3 obj',
        ],
        names: [
          { type: 'person', first: 0, last: 1 },
          { type: 'person', first: 3, last: 3 },
        ] as const,
      })),
    );
  const time = (count: number): number => {
    const document = textOf(count);
    return cpuTime(() => nameEntities(document));
  };
  time(200);
  expect(time(10_000)).toBeLessThan(40 * Math.max(time(1_000), 5));
});
