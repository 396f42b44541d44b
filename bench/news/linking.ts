import { bCubed } from '../../evaluation/linking/b-cubed.ts';
import { describeEntities } from '../../pipeline/link/entity-row.ts';
import { type EntityTallies, tally } from '../../pipeline/link/entity-tally.ts';
import { shippedGazetteer } from '../../pipeline/link/gazetteer/shipped.ts';
import { linkedRows } from '../../pipeline/link/linked-rows.ts';
import { type Links, linkEntities, linkStories, linkUtterances } from '../../pipeline/link/links.ts';
import { nothingPublished } from '../../pipeline/link/published.ts';
import { bodyText } from '../../pipeline/link/stories/body-text.ts';
import { type ArticleSummary, summarize } from '../../pipeline/link/summary.ts';
import { adjustedRandIndex, type ClusteredItem, countPairs, pairFigures } from './agreement.ts';
import type { GeneratedArticle, News } from './news.ts';

/** The work of linking, in its order; `generate` makes the articles and is no part of it. */
export const stages = ['generate', 'summarize', 'stories', 'entities', 'utterances', 'rows', 'entity rows'] as const;
export type Stage = (typeof stages)[number];

/** What a process knows of itself. */
export interface Gauges {
  /** CPU time so far, in seconds. */
  readonly cpu: () => number;
  /** Memory in use, in bytes. */
  readonly memory: () => number;
}

export interface LinkedNews {
  readonly articles: number;
  /** CPU seconds. */
  readonly cpu: Readonly<Record<Stage, number>>;
  /** Bytes in use, from before the first article to after all summaries, and to after linking them. */
  readonly memory: { readonly summaries: number; readonly links: number };
  readonly rows: { readonly entities: number; readonly mentions: number; readonly quotes: number };
  readonly agreement: Agreement;
}

/** How what was found agrees with what is true. */
export interface Agreement {
  readonly stories: { readonly ari: number; readonly precision: number; readonly recall: number };
  /** B-cubed over the entities of articles. */
  readonly entities: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Shares of pairs of quotes. */
  readonly utterances: { readonly precision: number; readonly recall: number };
}

/**
 * Links the first articles of a collection as a build of any size can: summaries in a first pass, rows in a second,
 * each article dropped when it was used. Articles are made again when their text is asked for.
 */
export function linkNews(news: News, size: number, { cpu, memory }: Gauges): LinkedNews {
  const spent = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  /** Does a piece of work; what is made on the way counts as made. */
  const during = <Result>(stage: Stage, work: () => Result): Result => {
    const [start, generated] = [cpu(), spent.generate];
    const result = work();
    spent[stage] += cpu() - start - (stage === 'generate' ? 0 : spent.generate - generated);
    return result;
  };
  const article = (number: number): GeneratedArticle => during('generate', () => news.article(number));
  const bodyOf = (articleId: string): string => bodyText(article(news.numberOf(articleId)).annotation);

  const atStart = memory();
  const summaries: ArticleSummary[] = [];
  for (let number = 0; number < size; number += 1) {
    const { annotation } = article(number);
    summaries.push(during('summarize', () => summarize(annotation)));
  }
  const summarized = memory();
  const storyLinks = during('stories', () => linkStories(summaries, bodyOf, nothingPublished.stories));
  const entityLinks = during('entities', () =>
    linkEntities(summaries, shippedGazetteer, storyLinks, nothingPublished.entities),
  );
  const utteranceOf = during('utterances', () =>
    linkUtterances(summaries, storyLinks, entityLinks, nothingPublished.utterances),
  );
  const links: Links = { ...storyLinks, ...entityLinks, utteranceOf };
  const linked = memory();
  const tallies: EntityTallies = new Map();
  const counts = { mentions: 0, quotes: 0 };
  for (let number = 0; number < size; number += 1) {
    const { annotation } = article(number);
    during('rows', () => {
      const rows = linkedRows(annotation, links, bodyOf);
      tally(tallies, rows);
      counts.mentions += rows.mentions.length;
      counts.quotes += rows.quotes.length;
    });
  }
  const entities = during('entity rows', () => describeEntities(links.identities, tallies)).length;
  return {
    articles: size,
    cpu: spent,
    memory: { summaries: summarized - atStart, links: linked - atStart },
    rows: { entities, ...counts },
    agreement: agreementOf(news, Math.min(size, mostJudged), links),
  };
}

/** Agreement is told of the first articles: to hold the truth of all would take more memory than linking them. */
const mostJudged = 10_000;

function agreementOf(news: News, size: number, links: Links): Agreement {
  const stories: ClusteredItem[] = [];
  const entities: ClusteredItem[] = [];
  const utterances: ClusteredItem[] = [];
  for (let number = 0; number < size; number += 1) {
    const { annotation, truth } = news.article(number);
    const id = annotation.article.article_id;
    stories.push({ key: String(truth.original), found: links.storyOf(id) ?? id });
    annotation.entities.forEach(({ entity_id }, index) => {
      entities.push({ key: truth.things[index] ?? '', found: links.entityOf(entity_id).identity.entity_id });
    });
    annotation.quotes.forEach(({ quote_id }, index) => {
      utterances.push({ key: truth.statements[index] ?? '', found: links.utteranceOf(quote_id) ?? quote_id });
    });
  }
  const storyPairs = countPairs(stories);
  return {
    stories: { ari: adjustedRandIndex(storyPairs), ...pairFigures(storyPairs) },
    entities: bCubedMeans(entities),
    utterances: pairFigures(countPairs(utterances)),
  };
}

function bCubedMeans(entities: readonly ClusteredItem[]): Agreement['entities'] {
  const shares = bCubed(entities);
  const mean = (kind: 'precision' | 'recall'): number =>
    shares.reduce((sum, share) => sum + share[kind], 0) / shares.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
