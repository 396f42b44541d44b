import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../../pipeline/grouping.ts';
import type { UtteranceContext } from '../../../../pipeline/link/utterances/quote-table.ts';
import { type QuotesSketch, sketchQuotes } from '../../../../pipeline/link/utterances/sketch.ts';
import { findUtterances } from '../../../../pipeline/link/utterances/utterances.ts';
import type { QuoteRow } from '../../../../schemas/quotes.ts';
import { id } from '../../../builders.ts';

/** A quote by its article, its speaker, its words, whether it is indirect, and the story of the article. */
interface Said {
  readonly in: string;
  readonly by: string | null;
  readonly text: string;
  readonly type?: QuoteRow['type'];
  readonly story?: string;
}

const context: UtteranceContext = {
  speakerOf: (name) => ({ id: name, type: 'person', name }),
  storyOf: () => null,
};

/** The id of the quote of a number. */
const quoteId = (index: number): string => id('q', `${index}`);

/** Sketches of the articles that some quotes stand in, in the order of their first quotes. */
function sketchesOf(said: readonly Said[]): QuotesSketch[] {
  const numbered = said.map((one, index) => ({ ...one, quote_id: quoteId(index) }));
  return [...groupBy(numbered, (one) => one.in)].map(([article, quotes]) =>
    sketchQuotes({
      article: { article_id: id('a', article) },
      quotes: quotes.map(({ quote_id, by, type = 'direct', text }) => ({ quote_id, speaker_id: by, type, text })),
    }),
  );
}

/** The utterances of some quotes, as the numbers of these in the list. */
function groups(...said: Said[]): number[][] {
  const stories = new Map(said.map(({ in: article, story = null }) => [id('a', article), story]));
  const storyOf = (article: string): string | null => stories.get(article) ?? null;
  const numbers = new Map(said.map((_, index) => [quoteId(index), index]));
  const found = findUtterances(sketchesOf(said), { ...context, storyOf });
  return found.map(({ quotes }) => quotes.map((quote) => numbers.get(quote) ?? -1).sort((a, b) => a - b)).sort();
}

const ana = 'Ana Ruiz';
const bo = 'Bo Lind';
const full = 'The harbour belongs to the town, and we will not let Norland sell it to the highest bidder';
const said = (article: string, text: string, facts: Partial<Said> = {}): Said => ({
  in: article,
  by: ana,
  text,
  ...facts,
});

describe('findUtterances', () => {
  it.each([
    ['the same words', full],
    [
      'other case, accents and marks',
      'THE HARBOUR BELONGS TO THE TÓWN — and we will not let Norland sell it, to the highest bidder!',
    ],
    ['parts', 'The harbour belongs to the town … and we will not let Norland sell it to the highest bidder'],
    [
      'a bracketed insertion',
      'The harbour belongs to the town, and we [the council] will not let Norland sell it to the highest bidder',
    ],
    [
      'a bracketed replacement',
      'The harbour belongs to the town, and [the council] will not let Norland sell it to the highest bidder',
    ],
    ['an ellipsis', 'The harbour belongs to the town, and we will not let Norland sell it … highest bidder'],
    ['a word changed', 'The harbour belongs to the city, and we will not let Norland sell it to the highest bidder'],
    ['a word dropped', 'The harbour belongs to the town, we will not let Norland sell it to the highest bidder'],
    ['a contraction', 'The harbour belongs to the town, and we won’t let Norland sell it to the highest bidder'],
    ['American spelling', 'The harbor belongs to the town, and we will not let Norland sell it to the highest bidder'],
    ['a fragment', 'we will not let Norland sell it'],
    ['the first half', 'The harbour belongs to the town'],
    [
      'reported speech',
      'that the harbour belonged to the town and they would not let Norland sell it to the highest bidder',
    ],
  ])('joins %s', (_, text) => {
    expect(groups(said('A', full), said('B', text))).toEqual([[0, 1]]);
    expect(groups(said('A', full), said('B', text, { type: 'indirect' }))).toHaveLength(
      text.split(' ').length > 7 ? 1 : 0,
    );
  });

  it.each([
    ['a negation', 'The harbour belongs to the town', 'The harbour never belongs to the town'],
    [
      'every fourth word',
      'In the morning we mended the nets, at noon we painted the boats, and all night we waited for the wind',
      'In the morning we mended the sails, by noon we cleaned the boats, and some night we waited for the rain',
    ],
    ['a number', 'We lost twelve boats in the storm', 'We lost nineteen boats in the storm'],
    ['a name', 'We will sail to Arn at dawn', 'We will sail to Norland at dawn'],
    ['fewer than five words', 'We will not sail', 'We will not sail'],
    [
      'half of the words',
      'We will sail at dawn and come home at night',
      'We will sail at dawn and never see you again',
    ],
  ])('does not join quotes of one speaker that differ in %s', (_, one, other) => {
    expect(groups(said('A', one), said('B', other))).toEqual([]);
  });

  it('needs two articles, and then takes in repetitions within one', () => {
    const fragment = 'we will not let Norland sell it';
    expect(groups(said('A', full), said('A', fragment))).toEqual([]);
    expect(groups(said('A', full), said('A', fragment), said('B', full))).toEqual([[0, 1, 2]]);
  });

  it('joins two halves in two papers with the whole in a third', () => {
    expect(groups(said('A', full.slice(0, 32)), said('B', full.slice(36)), said('C', full))).toEqual([[0, 1, 2]]);
  });

  describe('of other speakers', () => {
    const formula = 'We are working closely with the authorities';

    it('keeps formulas of different people and of nobody apart', () => {
      expect(groups(said('A', formula), said('B', formula, { by: bo }), said('C', formula, { by: null }))).toEqual([]);
      expect(groups(said('A', formula), said('B', formula))).toEqual([[0, 1]]);
    });

    it('finds the two of one speaker among thousands who say the same', () => {
      const others = Array.from({ length: 2000 }, (_, index) => said(`${index}`, formula, { by: `Bo Lind${index}x` }));
      expect(groups(...others, said('A', formula), said('B', formula))).toEqual([[2000, 2001]]);
    });

    it('joins copies of one story in spite of the names, if the words are not few', () => {
      const copies = { story: 's' };
      const sentence = `${formula} in Arn and Norland`;
      expect(groups(said('A', sentence, copies), said('B', sentence, { by: bo, ...copies }))).toEqual([[0, 1]]);
      expect(groups(said('A', sentence), said('B', sentence, { by: bo }))).toEqual([]);
    });

    it('joins long words that are the same', () => {
      const long = `${full}, since it has been ours for two hundred years`;
      expect(groups(said('A', long), said('B', long, { by: bo }))).toEqual([[0, 1]]);
    });

    it('leaves words of nobody alone that two people may have said', () => {
      const words = 'The harbour has always belonged to the people who fish in it';
      const nobody = said('C', words, { by: null });
      expect(groups(said('A', words), said('B', words, { by: bo }), nobody)).toEqual([]);
      expect(groups(said('A', words), nobody)).toEqual([[0, 1]]);
    });
  });

  it('joins a fragment of two speeches to one of them, and not the speeches', () => {
    const slogan = 'we will make the harbour great';
    const speeches = [
      `My father fished here when I was a girl and ${slogan}`,
      `Nobody asked the town what it wants, but ${slogan}`,
    ];
    const found = groups(said('A', speeches[0] ?? ''), said('B', speeches[1] ?? ''), said('C', slogan));
    expect(found).toHaveLength(1);
    expect(found[0]).toHaveLength(2);
  });

  it('joins a fragment of a member only if it stands by half in the centre', () => {
    const centre = 'My father fished these waters for forty years and he saw the council send one boat to help us all';
    const member = centre.replace('us all', 'poor widows');
    expect(groups(said('A', `${centre} then`), said('B', member))).toEqual([[0, 1]]);
    expect(groups(said('A', `${centre} then`), said('B', member), said('C', 'boat to help poor widows'))).toEqual([
      [0, 1],
    ]);
    const fragment = 'the council send one boat to help poor widows';
    expect(groups(said('A', `${centre} then`), said('B', member), said('C', fragment))).toEqual([[0, 1, 2]]);
  });

  it('lets no chain grow of ever less alike quotes', () => {
    const words =
      'old ferry sails north past grey stone towers while gulls follow every boat toward dawn and home'.split(' ');
    const other = 'red vans drove south along wide empty roads until rain stopped all work beside camp for weeks'.split(
      ' ',
    );
    const chain = words.map((_, turned) =>
      said(`${turned}`, [...other.slice(0, turned), ...words.slice(turned)].join(' ')),
    );
    for (const group of groups(...chain))
      expect((group.at(-1) ?? 0) - (group[0] ?? 0)).toBeLessThanOrEqual(words.length / 2);
  });

  it('joins speeches of more words than are compared', () => {
    const speech = Array.from({ length: 700 }, (_, index) => `word${index}`).join(' ');
    expect(groups(said('A', speech), said('B', `${speech} Thank you`))).toEqual([[0, 1]]);
  });

  it('gives the same whatever the order of the articles', () => {
    const text = fc.constantFrom(
      full,
      full.slice(0, 40),
      full.slice(36),
      'We are working closely with the authorities',
      `${full} today`,
    );
    const quote = fc.record({ in: fc.constantFrom('A', 'B', 'C', 'D'), by: fc.constantFrom(ana, bo, null), text });
    const shuffled = fc
      .array(quote, { minLength: 2, maxLength: 12 })
      .chain((quotes) =>
        fc.tuple(fc.constant(quotes), fc.shuffledSubarray([...quotes.keys()], { minLength: quotes.length })),
      );
    fc.assert(
      fc.property(shuffled, ([quotes, order]) => {
        const sketches = sketchesOf(quotes);
        const turned = order.flatMap((index) => sketches[index] ?? []);
        expect(findUtterances(turned, context)).toEqual(findUtterances(sketches, context));
      }),
    );
  });
});
