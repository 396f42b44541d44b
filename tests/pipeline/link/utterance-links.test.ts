import { describe, expect, it } from 'vitest';
import { packSummary } from '../../../pipeline/link/packed-summary.ts';
import { nothingPublished } from '../../../pipeline/link/published.ts';
import { summarize } from '../../../pipeline/link/summary.ts';
import { linkUtterances } from '../../../pipeline/link/utterance-links.ts';
import { annotation, id } from '../../builders.ts';

const words = 'We will not sail before the inquiry is over and the last of the pumps was replaced';
const summaries = [...'ABC'].map((name) => packSummary(summarize(annotation(name, { quotes: { [words]: null } }))));
const quotes = [...'ABC'].map((name) => id('q', `${name} ${words}`));

describe('linkUtterances', () => {
  it('tells of a quote whether an earlier article of its story has it', () => {
    const places = new Map([
      [id('a', 'A'), 2],
      [id('a', 'B'), 0],
    ]);
    const { utteranceOf, isToldBefore } = linkUtterances(
      summaries,
      {
        storyOf: (articleId) => (places.has(articleId) ? 's-1' : null),
        placeInStory: (articleId) => places.get(articleId) ?? 0,
      },
      { entityOf: () => expect.unreachable() },
      nothingPublished.utterances,
    );
    expect(new Set(quotes.map(utteranceOf)).size).toBe(1);
    expect(quotes.map(isToldBefore)).toEqual([true, false, false]);
    expect([utteranceOf(id('q', 'other')), isToldBefore(id('q', 'other'))]).toEqual([null, false]);
  });
});
