import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../pipeline/extract/coreference/coreference.ts';
import { nameEntities } from '../../../pipeline/extract/coreference/naming.ts';
import { speakerOf } from '../../../pipeline/extract/speakers.ts';
import { cast } from '../../analyzer.ts';
import { article, readArticle, shown } from './article.ts';

const rain = Array.from({ length: 6 }, () => 'Rain fell.');

describe('speakers', () => {
  it.each([
    ['the name beside the cue', ['“We sail today,” said Ana Ruiz.'], 'Ana Ruiz'],
    ['the name behind its titles', ['“We sail today,” Norland Party spokesman Bo Lind said.'], 'Bo Lind'],
    ['the name in the apposition', ['“We sail today,” said the head of the union, Ana Ruiz.'], 'Ana Ruiz'],
    [
      'the name before what it belongs to',
      ['“We sail today,” said Ana Ruiz of the Northern Fishing Union.'],
      'Ana Ruiz',
    ],
    ['the holder of an office', ['Mayor Ana Ruiz left.', '“We sail today,” the mayor said.'], 'Ana Ruiz'],
    [
      'the holder of a country’s office',
      [
        'The president of Mexico, Ana Ruiz, met President Bo Lind. Mexico won.',
        '“We sail today,” said the Mexican President.',
      ],
      'Ana Ruiz',
    ],
    ['the last subject for a pronoun', ['Ana Ruiz waved to Bo Lind.', '“We sail today,” she said.'], 'Ana Ruiz'],
    ['the speaker before for a pronoun', ['“We sail today,” said Ana Ruiz.', '“We stay here,” she said.'], 'Ana Ruiz'],
    [
      'the one whom a title tells for a pronoun',
      ['Ms Ruiz waved. Mr Lind left.', '“We sail today,” she said.'],
      'Ruiz',
    ],
    ['the one who acted since', ['“We sail,” Bo Lind said.', 'Bo Ruiz laughed.', '“We stay,” he said.'], 'Bo Ruiz'],
    [
      'the one named next, of a noun in a headline',
      ['headline: ‘We sail,’ skipper says', 'Ana Ruiz waved.'],
      'Ana Ruiz',
    ],
    [
      'the one named next with an age, of a noun',
      ['A skipper said that they had won.', 'Ana Ruiz, 34, waved.'],
      'Ana Ruiz',
    ],
    [
      'the one who is soon called by that noun',
      ['A senator said that they had won.', 'Rain fell. Senator Ana Ruiz waved.'],
      'Ana Ruiz',
    ],
    ['the one who is called so', ['Plumber Ana Ruiz waved.', '“It leaks,” the plumber said.'], 'Ana Ruiz'],
    ['the one named next, of a pronoun', ['headline: ‘We sail,’ she says', 'Ana Ruiz waved.'], 'Ana Ruiz'],
    [
      'the one whom the same noun stands beside later',
      ['Rain fell.', 'Bo Lind left.', 'A caller said that they had won.', 'The caller, Ana Ruiz, waved.'],
      'Ana Ruiz',
    ],
    [
      'the one of that relation',
      ['Ana Ruiz left with her husband, Bo Lind.', 'Her husband said that they had won.'],
      'Bo Lind',
    ],
    [
      'the one whose name says so',
      ['Ana Ruiz waved.', 'Her cousin Bo Lind left.', 'Her cousin said that they had won.'],
      'Bo Lind',
    ],
    ['the latter of two', ['Ana Ruiz and Bo Lind left.', 'The latter said that they had won.'], 'Bo Lind'],
    ['the one who is called so', ['A fisherman called Bo Lind said that they had won.'], 'Bo Lind'],
    [
      'the body that it means, and no thing',
      ['The Northern Fishing Union lost a strike, a boat and a year.', 'It said that the boats would sail.'],
      'Northern Fishing Union',
    ],
    [
      'the body that a noun stood beside',
      ['Her party, the Northern Fishing Union, won.', ...rain, 'The party said that the boats would sail.'],
      'Northern Fishing Union',
    ],
    [
      'the one behind a short form that the model spells out wrongly',
      ['“We sail today,” said Hon. Ana Ruiz, the leader.'],
      'Ana Ruiz',
    ],
    [
      'the one with whom the text uses the pronoun',
      ['Ana Ruiz lost her hat. Bo Lind lost his.', '“We sail today,” he said.'],
      'Bo Lind',
    ],
  ])('are %s', async (_, paragraphs, speaker) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBe(speaker);
  });

  it('are not told by her as an object', async () => {
    const { speakers } = await shown(
      'Eva Lind waved.',
      'Bo Ruiz, who is not related to her, left.',
      '“We sail today,” he said.',
    );
    expect(speakers.at(-1)).toBe('Bo Ruiz');
  });

  it('are the nearest subject where two persons fit a pronoun', async () => {
    const { speakers } = await shown('Ana Ruiz waved. Eva Lind left.', '“We sail today,” she said.');
    expect(speakers).toEqual(['Eva Lind']);
  });

  it('are found for a pronoun some paragraphs on, while nobody else is spoken of', async () => {
    const { speakers } = await shown('Ana Ruiz waved.', 'Rain fell.', 'Boats sank.', '“We sail today,” she said.');
    expect(speakers).toEqual(['Ana Ruiz']);
  });

  it('are not the one whom a quotation names', async () => {
    const { speakers } = await shown('Eva Lind waved.', '“Ana Ruiz sails today,” she said.');
    expect(speakers).toEqual(['Eva Lind']);
  });

  it.each([
    [
      'the person is too far back',
      ['Ana Ruiz waved.', ...Array.from({ length: 20 }, () => 'Rain fell.'), '“We sail today,” she said.'],
    ],
    [
      'nobody was named before the pronoun, and two after',
      ['“We sail today,” she said.', 'Ana Ruiz and Eva Lind waved.'],
    ],
    ['nobody is named soon after the pronoun', ['“We sail today,” she said.', ...rain, 'Ana Ruiz waved.']],
    ['a man is named after she', ['“We sail today,” she said.', 'Mr Lind waved.']],
    [
      'an unnamed one acts in between',
      ['“We sail today,” Bo Lind said.', ...rain, 'A neighbour waved.', '“We stay,” he said.'],
    ],
    ['the latter is of three', ['Ana Ruiz, Eva Lind and Bo Lind left.', 'The latter said that they had won.']],
    ['only the one who made a study is named', ['A study by the Northern Fishing Union found that boats sink.']],
    ['another sister was never named', ['Ana Ruiz and her cousin Bo Lind left.', 'Her sister said that they had won.']],
    ['a stranger speaks before somebody is named', ['A waiter said: “We sail today.”', 'Bo Lind was tired.']],
    ['it is the only waiter before a name', ['The waiter said: “We sail today.”', 'Bo Lind was tired.']],
    ['it is one of several', ['headline: ‘We sail,’ one skipper says', 'Ana Ruiz waved.']],
    ['it is another one', ['Another pilot told them that they had won.', 'Ana Ruiz, 34, waved.']],
    ['one of several senators speaks', ['One senator said that they had won.', 'Senator Ana Ruiz waved.']],
    [
      'another caller than the one named later speaks',
      ['Bo Lind left.', 'Another caller said that they had won.', 'The caller, Ana Ruiz, waved.'],
    ],
    ['whoever is named next does something else', ['headline: ‘We sail,’ skipper says', 'Plumber Ana Ruiz waved.']],
    ['the only person around is called something else', ['Bishop Ana Ruiz waved.', '“It leaks,” the plumber said.']],
    ['nobody is called so', ['“We sail,” Ana Ruiz said.', '“It leaks,” the plumber said.']],
    ['nobody holds such an office', ['“We sail,” Ana Ruiz said.', '“It leaks,” the mayor said.']],
    [
      'nobody is called so, whatever stands before it',
      ['“We sail,” Ana Ruiz said.', '“It leaks,” the young plumber said.'],
    ],
    [
      'the only person around is called something else than one of a place',
      ['Bishop Ana Ruiz left Arn.', '“It leaks,” the Arn jeweller said.'],
    ],
    ['the office has two holders', ['Mayor Ana Ruiz met Mayor Bo Lind.', '“We sail today,” the mayor said.']],
    ['the name belongs to something else', ['“We sail today,” said a spokesman for Ana Ruiz.']],
    [
      'the office is stated only later, and not soon',
      [
        '“We sail today,” the mayor said.',
        ...Array.from({ length: 8 }, () => 'Rain fell.'),
        'They met Mayor Ana Ruiz.',
      ],
    ],
    ['the text uses another pronoun for the person', ['Bo Lind lost his hat.', '“We sail today,” she said.']],
    [
      'the person was spoken of as she',
      ['Qort Mlin, 49, waved.', '“We sail today,” she said.', '“We stay here,” he said.'],
    ],
    [
      'only a clause that another verb opens stands beside the quotation',
      ['The report says that Qort knew, “for reasons of its own,” what broke.'],
    ],
    ['the pronoun is they', ['Ana Ruiz waved.', '“We sail today,” they said.']],
  ])('are unknown where %s', async (_, paragraphs) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBeNull();
  });

  it('point to the mention that led to them', async () => {
    const { extraction, mentions } = await shown('Ana Ruiz waved.', '“We sail today,” she said.');
    const { speaker } = extraction.quotes[0] ?? {};
    expect(mentions[speaker?.mention ?? -1]).toBe('she → Ana Ruiz');
    expect(speaker?.form).toBe('pronoun');
  });

  it('have the whole noun phrase as their span', async () => {
    const text = '“We sail today,” said the head of the union, Ana Ruiz, on Monday.';
    const { speaker } = (await shown(text)).extraction.quotes[0] ?? {};
    expect(text.slice(speaker?.start, speaker?.end)).toBe('the head of the union, Ana Ruiz');
    expect(speaker?.form).toBe('name');
  });
});

/** Form, names and rule of whom some words of a text mean as a speaker, the last of them if they stand there twice. */
async function speaker(text: string, words: string): Promise<string> {
  const document = await readArticle(article(...text.split(' ¶ ')), { ...cast, 'Arn Watch': 'organization' });
  const naming = nameEntities(document);
  const mentions = resolveReferences(document, naming, [], [], []);
  const start = document.text.lastIndexOf(words);
  const found = speakerOf(document, mentions, naming.entities, { start, end: start + words.length });
  const names = [found.entity, ...found.others].map((entity) => naming.entities[entity ?? -1]?.name ?? null);
  return `${found.form} ${names.map(String).join(' + ')} ${found.rule.slice('speaker/'.length)}`;
}

describe('speakerOf', () => {
  it.each([
    ['a name', 'Ana Ruiz said it was late.', 'Ana Ruiz', 'name Ana Ruiz name'],
    [
      'the name behind a title',
      'The spokesman Bo Lind said it was late.',
      'The spokesman Bo Lind',
      'name Bo Lind name',
    ],
    [
      'the name behind the title of somebody of a body',
      'Northern Fishing Union spokesman Bo Lind said it was late.',
      'Northern Fishing Union spokesman Bo Lind',
      'name Bo Lind name',
    ],
    [
      'the name behind an office with what it is of',
      'Secretary of State Bo Lind said it was late.',
      'Secretary of State Bo Lind',
      'name Bo Lind name',
    ],
    [
      'the name before an apposition',
      'Ana Ruiz, a pilot, said it was late.',
      'Ana Ruiz, a pilot',
      'name Ana Ruiz name',
    ],
    [
      'the name in an apposition',
      'The head of the union, Ana Ruiz, said it was late.',
      'The head of the union, Ana Ruiz',
      'name Ana Ruiz name',
    ],
    [
      'the name in an apposition to a body',
      'The group, Arn Watch, said it was late.',
      'The group, Arn Watch',
      'name Arn Watch name',
    ],
    ['whom a pronoun means', 'Ana Ruiz left. She said it was late.', 'She', 'pronoun Ana Ruiz resolved-pronoun'],
    [
      'who made a report',
      'A report by the Northern Fishing Union said it was late.',
      'A report by the Northern Fishing Union',
      'name Northern Fishing Union maker',
    ],
    ['the body that a report is called after', 'An NFU report said it was late.', 'An NFU report', 'name NFU maker'],
    ['whose letter it is', 'Ana Ruiz’s letter said it was late.', 'Ana Ruiz’s letter', 'name Ana Ruiz maker'],
    ['whose book her book is', 'Ana Ruiz left. Her book said it was late.', 'Her book', 'nominal Ana Ruiz maker'],
  ])('is %s', async (_, text, words, expected) => {
    expect(await speaker(text, words)).toBe(expected);
  });

  it.each([
    ['the words are for several', 'Two officials said it was late.', 'Two officials', 'nominal null nominal'],
    [
      'the name is of somebody else',
      'The mother of Ana Ruiz said so.',
      'The mother of Ana Ruiz',
      'nominal null nominal',
    ],
    ['it is a supporter', 'Ana Ruiz’s supporters said so.', 'Ana Ruiz’s supporters', 'nominal null nominal'],
    ['it is a body’s aide', 'A White House aide said it was late.', 'A White House aide', 'nominal null nominal'],
    [
      'somebody else got hold of the letter',
      'A letter obtained by the Arn Post said so.',
      'A letter obtained by the Arn Post',
      'nominal null nominal',
    ],
    ['the lawyers speak for one', 'Lawyers for Ana Ruiz said so.', 'Lawyers for Ana Ruiz', 'nominal null nominal'],
  ])('is nobody where %s', async (_, text, words, expected) => {
    expect(await speaker(text, words)).toBe(expected);
  });

  it.each([
    ['two names', 'Ana Ruiz and Bo Lind said so.', 'Ana Ruiz and Bo Lind', 'name Ana Ruiz + Bo Lind name'],
    [
      'names with their titles and appositions',
      'Mayor Ana Ruiz, a pilot, and Bo Lind of Arn said so.',
      'Mayor Ana Ruiz, a pilot, and Bo Lind of Arn',
      'name Ana Ruiz + Bo Lind name',
    ],
    [
      'the names of two offices',
      'The mayors of Arn and Oslo, Ana Ruiz and Bo Lind, said so.',
      'The mayors of Arn and Oslo, Ana Ruiz and Bo Lind',
      'name Ana Ruiz + Bo Lind name',
    ],
    [
      'two bodies',
      'The Ministry of Health and the Northern Fishing Union said so.',
      'The Ministry of Health and the Northern Fishing Union',
      'name Ministry of Health + Northern Fishing Union name',
    ],
    [
      'a pronoun and a name',
      'Ana Ruiz left. She and Bo Lind said so.',
      'She and Bo Lind',
      'pronoun Ana Ruiz + Bo Lind resolved-pronoun',
    ],
    [
      'they who were named together',
      'Ana Ruiz and Bo Lind left. They said so.',
      'They',
      'pronoun Ana Ruiz + Bo Lind together',
    ],
    [
      'both who were named together',
      'Ana Ruiz and Bo Lind left. ¶ Both said so.',
      'Both',
      'nominal Ana Ruiz + Bo Lind together',
    ],
  ])('is the first, with the others, of %s', async (_, text, words, expected) => {
    expect(await speaker(text, words)).toBe(expected);
  });

  it.each([
    ['a third was named', 'Ana Ruiz and Bo Lind left. Tom Berg stayed. They said so.', 'They', 'pronoun null pronoun'],
    ['one of two was meant', 'Ana Ruiz or Bo Lind left. They said so.', 'They', 'pronoun null pronoun'],
    [
      'two ambassadors are of two places',
      'Ana Ruiz of Arn and Oslo said so.',
      'Ana Ruiz of Arn and Oslo',
      'name Ana Ruiz name',
    ],
  ])('has no others where %s', async (_, text, words, expected) => {
    expect(await speaker(text, words)).toBe(expected);
  });

  it('takes in the name that goes on from a title', async () => {
    const text = 'Spokesman Bo Lind said it was late.';
    const document = await readArticle(article(text));
    const naming = nameEntities(document);
    const mentions = resolveReferences(document, naming, [], [], []);
    const found = speakerOf(document, mentions, naming.entities, { start: 0, end: 'Spokesman'.length });
    expect(text.slice(found.start, found.end)).toBe('Spokesman Bo Lind');
  });
});
