import { describe, expect, it } from 'vitest';
import { shown } from './article.ts';

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
    ['nobody was named before the pronoun', ['“We sail today,” she said.', 'Ana Ruiz waved.']],
    ['the office has two holders', ['Mayor Ana Ruiz met Mayor Bo Lind.', '“We sail today,” the mayor said.']],
    ['the name belongs to something else', ['“We sail today,” said a spokesman for Ana Ruiz.']],
    ['the office is stated only later', ['“We sail today,” the mayor said.', 'They met Mayor Ana Ruiz.']],
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
