import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../../pipeline/extract/coreference/coreference.ts';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { type Extraction, extract } from '../../../../pipeline/extract/extract.ts';
import { mentionRules } from '../../../../schemas/rules/mention.ts';
import { type Cast, cast } from '../../../analyzer.ts';
import { cpuTime } from '../../../cpu-time.ts';
import { article, extracted, readArticle, shown } from '../article.ts';
import { literal } from './literal.ts';

const known: Cast = {
  ...cast,
  ...Object.fromEntries(['William Orme', 'Bill Orme'].map((name) => [name, 'person'] as const)),
  ...Object.fromEntries(
    ['Arn University', 'Oslo University', 'Arn Shipping Corporation', 'Arn Shipping', 'Norland Federation'].map(
      (name) => [name, 'organization'] as const,
    ),
  ),
};

/** The mentions of an article as `words → entity [rule]`. */
async function mentionsOf(paragraphs: readonly string[]): Promise<string[]> {
  const source = article(...paragraphs);
  const { entities, mentions } = await extracted(source, known);
  return mentions.map(({ start, end, entity, rule }) => {
    const words = source.repaired.text.slice(start, end);
    return `${words} → ${entities[entity]?.name} [${rule.slice('mention/'.length)}]`;
  });
}

/** A text for each rule, and the mention that the rule finds there. */
const examples: readonly (readonly [mention: string, ...paragraphs: string[]])[] = [
  ['Ana Ruiz → Ana Ruiz [full-name]', 'The pilot Ana Ruiz landed.'],
  ['Perez Gil → José Pérez Gil [shorter-name]', 'José Pérez Gil won.', 'They praised Perez Gil.'],
  ['Ana Ruiz → Ana Ruiz [same-name]', 'Ana Ruiz won.', 'They praised Ana Ruiz.'],
  ['Bill Orme → William Orme [variant-name]', 'William Orme won.', 'They praised Bill Orme.'],
  ['Arn Shipping → Arn Shipping Corporation [shorter-body]', 'Arn Shipping Corporation won.', 'Arn Shipping paid.'],
  ['Ruiz → Ana Ruiz [surname]', 'Ana Ruiz won.', 'They praised Ruiz.'],
  ['Ana → Ana Ruiz [given-name]', 'Ana Ruiz won.', 'They praised Ana.'],
  ['NFU → Northern Fishing Union [acronym]', 'The Northern Fishing Union won.', 'They praised the NFU.'],
  ['Ministry of Health → Ministry of Health [organization]', 'They left the Ministry of Health.'],
  ['Arn → Arn [place]', 'They left Arn.'],
  ['Arn Regatta → Arn Regatta [event]', 'They left the Arn Regatta.'],
  ['Northern Lights → Northern Lights [work]', 'They read Northern Lights.'],
  ['Borealis → Borealis [other]', 'The Borealis sailed.'],
  ['the pilot → Ana Ruiz [apposition]', 'Ana Ruiz, the pilot, landed.'],
  ['The mayor → Ana Ruiz [office]', 'Mayor Ana Ruiz left.', 'The mayor smiled.'],
  ['NewsLeak’s founder → Bo Lind [office-of]', 'Bo Lind, who founded NewsLeak, left.', 'NewsLeak’s founder smiled.'],
  ['The university → Arn University [head-word]', 'Arn University won.', 'The university closed.'],
  ['The company → Arn Shipping [kind]', 'Arn Shipping lost money.', 'The company sold a ship.'],
  ['The lawmaker → Ana Ruiz [calling]', 'Senator Ana Ruiz left.', 'The lawmaker smiled.'],
  ['the former skipper → Ana Ruiz [description]', '“We won,” Ana Ruiz said.', '“We sail,” the former skipper said.'],
  ['Her campaign → Ruiz campaign [called-after]', 'The Ruiz campaign paid.', 'Ana Ruiz left. Her campaign stayed.'],
  ['herself → Ana Ruiz [reflexive]', 'Ana Ruiz hurt herself.'],
  ['She → Ana Ruiz [pronoun]', 'Ana Ruiz waved. She was tired.'],
  ['She → Ana Ruiz [quoted-pronoun]', 'Bo Lind met Ana Ruiz. “She won,” Lind said.'],
  ['its → Arn Shipping [it]', 'Arn Shipping lost its port.'],
  ['they → Arn Shipping [they]', 'Arn Shipping said they would pay.'],
  ['I → Ana Ruiz [speaker]', '“I won,” Ana Ruiz said.'],
  ['I → Ana Ruiz [author]', 'byline: By Ana Ruiz', 'I was born in Arn.'],
  ['I → Ana Ruiz [interviewee]', 'headline: An interview with Ana Ruiz', 'Where were you born?', 'I was born in Arn.'],
];

describe('a mention', () => {
  it.each(examples)('is found: %s', async (mention, ...paragraphs) => {
    expect(await mentionsOf(paragraphs)).toContain(mention);
  });

  it('has an example of each rule', () => {
    const tried = examples.map(([mention]) => `mention/${/\[(.*)\]$/.exec(mention)?.[1]}`);
    expect(tried.sort()).toEqual(Object.keys(mentionRules).sort());
  });
});

describe('he and she', () => {
  it.each([
    ['the subject of the sentence', ['Ana Ruiz said she would stay.'], 'she → Ana Ruiz [pronoun]'],
    ['the subject before another person', ['Ana Ruiz waved to Bo Lind. She was tired.'], 'She → Ana Ruiz [pronoun]'],
    ['whose given name agrees', ['Ana Ruiz met Bo Lind. He was tired.'], 'He → Bo Lind [pronoun]'],
    ['the one whom Ms tells', ['Mr Lind met Ms Ruiz. She was tired.'], 'She → Ruiz [pronoun]'],
    ['who possesses', ['They saw Ana Ruiz. Her mother smiled.'], 'Her → Ana Ruiz [pronoun]'],
    [
      'the one who is not the subject, as an object',
      ['Ana Ruiz waved.', 'Eva Lind met her.'],
      'her → Ana Ruiz [pronoun]',
    ],
    ['who spoke before', ['“We sail,” said Ana Ruiz.', '“We stay,” she said.'], 'she → Ana Ruiz [pronoun]'],
    ['the owner of what is his', ['Bo Lind lost his.'], 'his → Bo Lind [pronoun]'],
    [
      'another than whom a relative clause tells of',
      ['Eva Lind waved.', 'Bo Ruiz, who met her, left.'],
      'her → Eva Lind [pronoun]',
    ],
    ['who says what the sentence is', ['“Bo Lind is tired,” Ana Ruiz said. She left.'], 'She → Ana Ruiz [pronoun]'],
  ])('mean %s', async (_, paragraphs, mention) => {
    expect(await mentionsOf(paragraphs)).toContain(mention);
  });

  it.each([
    ['nobody is named', ['Nobody came. She left.']],
    ['only a place is named', ['They left Arn. She stayed.']],
    ['a title says otherwise', ['Ms Ruiz waved. He left.']],
    ['grammar rules the only person out', ['Ruiz saw her.']],
    ['the only person says it', ['“She is tired,” Ana Ruiz said.']],
    ['the person comes later', ['She left. They saw Ana Ruiz.']],
    ['the text has used the other pronoun', ['Bo Lind lost his hat.', 'She smiled.']],
  ])('are silent where %s', async (_, paragraphs) => {
    expect(
      (await mentionsOf(paragraphs)).filter((mention) => /pronoun\]$/.test(mention) && !/^his/.test(mention)),
    ).toEqual([]);
  });
});

describe('it and they', () => {
  it.each([
    ['a place that is spoken of', ['Norway said it would sail.'], 'it → Norway [it]'],
    ['the same over sentences', ['The White House burned. It was old.'], 'It → White House [it]'],
  ])('mean %s', async (_, paragraphs, mention) => {
    expect(await mentionsOf(paragraphs)).toContain(mention);
  });

  it.each([
    ['nothing is meant', ['Ana Ruiz met the Arn Post. It rained.']],
    ['something without a name is meant', ['Norway lost the boat. It sank.']],
    ['only a person is named', ['Ana Ruiz waved. It sank.']],
    ['several persons are meant', ['Ana Ruiz and Bo Lind left. They were tired.']],
  ])('are silent where %s', async (_, paragraphs) => {
    expect((await mentionsOf(paragraphs)).filter((mention) => /\[(it|they)\]$/.test(mention))).toEqual([]);
  });
});

describe('I and we in a quotation', () => {
  it('are its speaker, in all their forms and in each of its parts', async () => {
    const mentions = await mentionsOf(['“My boat is mine,” Ana Ruiz said. “You know me.”']);
    const own = mentions.filter((mention) => mention.endsWith('[speaker]'));
    expect(own.map((mention) => mention.split(' ')[0])).toEqual(['My', 'mine', 'me']);
  });

  it('are the one for whom a pronoun stands', async () => {
    const mentions = await mentionsOf(['Ana Ruiz waved.', '“I won,” she said.']);
    expect(mentions).toContain('I → Ana Ruiz [speaker]');
  });

  it.each([
    ['we of a body', '“We won,” the Northern Fishing Union said.', ['We → Northern Fishing Union [speaker]']],
    ['not we of a person', '“We won,” Ana Ruiz said.', []],
    ['not I of a body', '“I won,” the Northern Fishing Union said.', []],
    ['nobody where none is named', '“I won,” somebody said.', []],
    ['nobody outside', 'I won, and so did Ana Ruiz.', []],
  ])('mean %s', async (_, text, mentions) => {
    expect((await mentionsOf([text])).filter((mention) => mention.endsWith('[speaker]'))).toEqual(mentions);
  });
});

describe('a noun phrase before the name', () => {
  it.each([
    [
      'who is introduced with that office, in a headline',
      ['headline: Ferry will sail, mayor says', 'It rained.', 'Mayor Ana Ruiz opened the port.'],
      'mayor → Ana Ruiz [calling]',
    ],
    [
      'who is introduced with a narrower one, in the first sentence',
      ['A lawmaker said on Monday that the ferry would sail.', 'Senator Ana Ruiz opened the port.'],
      'A lawmaker → Ana Ruiz [calling]',
    ],
    [
      'the body with that noun, in a headline',
      ['headline: Ferry will sail, union says', 'It rained.', 'They left the Northern Fishing Union.'],
      'union → Northern Fishing Union [head-word]',
    ],
    [
      'the body of that kind, in the first sentence',
      ['A union said on Monday that the ferry would sail.', 'They left the Norland Federation.'],
      'A union → Norland Federation [kind]',
    ],
  ])('means %s', async (_, paragraphs, mention) => {
    expect(await mentionsOf(paragraphs)).toContain(mention);
  });

  it.each([
    ['the name comes much later', ['A senator spoke.', ...Array(9).fill('Rain fell.'), 'They met Senator Ana Ruiz.']],
    ['it is of another place', ['An Oslo judge said it was late.', 'Arn Judge Ana Ruiz left.']],
    ['it is not at the beginning', [...Array(5).fill('Rain fell.'), 'A mayor said so.', 'Mayor Ana Ruiz left.']],
    ['it means any', ['The next mayor said so.', 'Mayor Ana Ruiz left.']],
  ])('is silent where %s', async (_, paragraphs) => {
    const found = await mentionsOf(paragraphs);
    expect(found.filter((mention) => /\[(calling|kind|head-word)\]$/.test(mention))).toEqual([]);
  });
});

describe('a description of a speaker', () => {
  it.each([
    ['another is called so', ['“We won,” Ana Ruiz said of the skipper Bo Lind.', '“We sail,” the old skipper said.']],
    ['somebody without a name is', ['A skipper waved to Ana Ruiz.', '“We sail,” the skipper said.']],
    ['it is a bystander', ['“We won,” Ana Ruiz said.', '“We sail,” the young reporter said.']],
    ['it is kin', ['“We won,” Ana Ruiz said.', '“We sail,” the proud father said.']],
    ['its sentence is about the person', ['Ana Ruiz left when the former skipper had said that it was late.']],
  ])('is silent where %s', async (_, paragraphs) => {
    const found = await mentionsOf(paragraphs);
    expect(found.filter((mention) => mention.endsWith('Ana Ruiz [description]'))).toEqual([]);
  });
});

describe('I of the writer', () => {
  it.each([
    ['two wrote', ['byline: By Ana Ruiz and Bo Lind', 'I was born in Arn.']],
    ['it is said', ['byline: By Ana Ruiz', '“I won,” Bo Lind said.']],
    ['it is we', ['byline: By Ana Ruiz', 'We were born in Arn.']],
  ])('is not meant where %s', async (_, paragraphs) => {
    expect((await mentionsOf(paragraphs)).filter((mention) => mention.endsWith('[author]'))).toEqual([]);
  });

  it('is not whom she means', async () => {
    const mentions = await mentionsOf(['byline: By Ana Ruiz', 'I left. She waved.']);
    expect(mentions).not.toContain('She → Ana Ruiz [pronoun]');
  });
});

describe('a nominal', () => {
  it.each([
    [
      'a country’s officer',
      ['Bo Lind, the president of Norway, met Ana Ruiz, the president of Mexico.', 'The Norwegian president smiled.'],
      'The Norwegian president → Bo Lind [office-of]',
    ],
    [
      'the holder told by of what',
      ['The mayor of Arn, Ana Ruiz, met the mayor of Oslo, Bo Lind.', 'The mayor of Oslo smiled.'],
      'The mayor of Oslo → Bo Lind [office-of]',
    ],
    [
      'the one who holds it now',
      ['Former Mayor Ana Ruiz met Mayor Bo Lind.', 'The mayor smiled.'],
      'The mayor → Bo Lind [office]',
    ],
    [
      'the holder of what a possessive means',
      ['Bo Lind, the husband of Ana Ruiz, left.', 'Ana Ruiz stayed. Her husband waved.'],
      'Her husband → Bo Lind [office-of]',
    ],
    [
      'the body with that noun before of',
      ['The Ministry of Health won.', 'The ministry closed.'],
      'The ministry → Ministry of Health [head-word]',
    ],
  ])('means %s', async (_, paragraphs, mention) => {
    expect(await mentionsOf(paragraphs)).toContain(mention);
  });

  it.each([
    ['two hold the office', ['Mayor Ana Ruiz met Mayor Bo Lind.', 'The mayor smiled.']],
    ['it is stated only later', ['The mayor smiled.', 'They met Mayor Ana Ruiz.']],
    ['it is indefinite or of several', ['Mayor Ana Ruiz left.', 'A mayor smiled. The mayors left.']],
    ['it is of another body', ['Ana Ruiz, the mayor of Arn, left.', 'The mayor of Oslo smiled.']],
    ['two bodies are called so', ['Arn University met Oslo University.', 'The university closed.']],
  ])('is silent where %s', async (_, paragraphs) => {
    const found = (await mentionsOf(paragraphs)).filter((mention) =>
      /\[(office|office-of|head-word|kind)\]$/.test(mention),
    );
    expect(found).toEqual([]);
  });
});

/** Each mention is joined to the one of its entity before it, and names do not overlap. */
function expectOrder({ mentions }: Extraction): void {
  const seen = new Set<number>();
  const namedEntities = new Set<number>();
  let named = 0;
  for (const [index, { entity, antecedent, form, start, end }] of mentions.entries()) {
    expect(antecedent === null).toBe(!seen.has(entity));
    if (antecedent !== null) {
      expect(antecedent).toBeLessThan(index);
      expect(mentions[antecedent]?.entity).toBe(entity);
      if (form === 'name' && namedEntities.has(entity)) expect(mentions[antecedent]?.form).toBe('name');
    }
    seen.add(entity);
    expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0);
    if (form === 'name') expect(start).toBeGreaterThanOrEqual(named);
    if (form === 'name') namedEntities.add(entity);
    if (form === 'name') named = end;
  }
}

describe('mentions', () => {
  it.each(examples.map(([, ...paragraphs]) => [paragraphs]))(
    'are in order and joined backwards: %j',
    async (paragraphs) => {
      expectOrder(await extracted(article(...paragraphs), known));
    },
  );

  it('may hold others, the longer first', async () => {
    const { mentions } = await shown('Bo Lind, who founded NewsLeak, left.', 'NewsLeak’s founder smiled.');
    expect(mentions.slice(-2)).toEqual(['NewsLeak’s founder → Bo Lind', 'NewsLeak → NewsLeak']);
  });

  it('are in order and joined backwards whatever the text', async () => {
    const words = fc.constantFrom(
      ...['Ana Ruiz', 'Bo Lind', 'Mr Ruiz', 'Ruiz', 'Norway', 'NFU', 'the mayor', 'Mayor', 'the Norwegian president'],
      ...[
        'she',
        'his',
        'herself',
        'it',
        'they',
        'I',
        'we',
        'said',
        'saw',
        'that',
        'and',
        'of',
        '’s',
        ', ',
        '. ',
        '“',
        '”',
      ],
      ...['?', 'interview', 'who', '\n', '😀', '\u0301', '(', 'שלום'],
    );
    const anyText = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expectOrder(await extracted(article(...text.split('\n')), known));
      }),
      { numRuns: 25 },
    );
  });
});

it('references of a long text take time in proportion', () => {
  const words = ['Ana Ana PROPN NNP 3 nsubj', 'Ruiz Ruiz PROPN NNP 1 flat', 'told tell VERB VBD 0 root'];
  const story = {
    text: 'Ana Ruiz told the driver that she hurt herself in its port',
    tree: [
      ...words,
      'the the DET DT 5 det',
      'driver driver NOUN NN 3 obj',
      'that that SCONJ IN 8 mark',
      'she she PRON PRP 8 nsubj',
      'hurt hurt VERB VBD 3 ccomp',
      'herself herself PRON PRP 8 obj',
      'in in ADP IN 12 case',
      'its its PRON PRP$ 12 nmod:poss',
      'port port NOUN NN 8 obl',
    ],
    names: [{ type: 'person', first: 0, last: 1 }] as const,
  };
  const time = (count: number): number => {
    const document = literal(...Array.from({ length: count }, () => story));
    const naming = nameEntities(document);
    const speech = document.sentences.map(({ start, end }) => ({
      start: end - 10,
      end,
      speaker: { start, end: start + 8 },
    }));
    return cpuTime(() => {
      expect(resolveReferences(document, naming, [], speech, []).length).toBeGreaterThan(2 * count);
    });
  };
  time(100);
  expect(time(3_000)).toBeLessThan(40 * Math.max(time(300), 5));
});

it('an article in another language has no mentions', async () => {
  const source = { ...article('Ana Ruiz waved.'), language: 'de' };
  expect(extract(source, await readArticle(article('Ana Ruiz waved.')), null).mentions).toEqual([]);
});
