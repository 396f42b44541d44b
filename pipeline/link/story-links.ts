import { type ClustersByMember, carryOver, type Membership } from './carry-over.ts';
import { numberColumn } from './column.ts';
import { idList, sortedIds } from './id-list.ts';
import type { Links } from './links.ts';
import { type PackedSummaries, readAll, sketchIn } from './packed-summary.ts';
import { findStories, type Story } from './stories/stories.ts';

export interface StoryLinks extends Pick<Links, 'storyOf' | 'originalOf' | 'earlierOf'> {
  /** The place of an article in the order in which its story was published; 0 for one without copies. */
  readonly placeInStory: (articleId: string) => number;
}

/** Finds which articles are copies, as `findLinks` does. */
export function linkStories(
  summaries: PackedSummaries,
  bodyOf: (articleId: string) => string,
  published: ClustersByMember,
): StoryLinks {
  const stories = findStories(readAll(summaries, sketchIn), bodyOf);
  const members = stories.flatMap(({ original, copies }, story) =>
    [original, ...copies].map((article): Membership => [article, story]),
  );
  const ids = carryOver(
    published,
    stories.map(({ id, original }) => ({ id, label: original })),
    members,
  );
  return storyLinks(
    stories,
    ids.map(({ id }) => id),
  );
}

function storyLinks(stories: readonly Story[], ids: readonly string[]): StoryLinks {
  const articles = idList('a');
  const [storyNumbers, places] = [numberColumn(), numberColumn()];
  for (const [story, { original, copies }] of stories.entries()) {
    for (const [place, article] of [original, ...copies].entries()) {
      articles.add(article);
      storyNumbers.add(story);
      places.add(place);
    }
  }
  const { numberOf } = sortedIds(articles);
  const storyAt = (number: number): Story | undefined => (number < 0 ? undefined : stories[storyNumbers.at(number)]);
  const placeAt = (number: number): number => (number < 0 ? 0 : places.at(number));
  return {
    storyOf: (articleId) => {
      const number = numberOf(articleId);
      return number < 0 ? null : (ids[storyNumbers.at(number)] ?? null);
    },
    originalOf: (articleId) => {
      const number = numberOf(articleId);
      return placeAt(number) === 0 ? null : (storyAt(number)?.original ?? null);
    },
    earlierOf: (articleId) => {
      const number = numberOf(articleId);
      const story = placeAt(number) === 0 ? undefined : storyAt(number);
      return story === undefined ? [] : [...new Set([story.original, story.longestBefore[placeAt(number) - 1] ?? ''])];
    },
    placeInStory: (articleId) => placeAt(numberOf(articleId)),
  };
}
