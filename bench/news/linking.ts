import { bCubed } from '../../evaluation/linking/b-cubed.ts';
import { adjustedRandIndex, type ClusteredItem, countPairs, pairFigures } from '../../evaluation/linking/pairs.ts';
import type { Annotation } from '../../pipeline/annotate.ts';
import { linkEntities } from '../../pipeline/link/entity-links.ts';
import { describeEntities } from '../../pipeline/link/entity-row.ts';
import { type EntityTallies, tally } from '../../pipeline/link/entity-tally.ts';
import { shippedGazetteer } from '../../pipeline/link/gazetteer/shipped.ts';
import { rowLinker } from '../../pipeline/link/linked-rows.ts';
import type { Links } from '../../pipeline/link/links.ts';
import { packSummary } from '../../pipeline/link/packed-summary.ts';
import { nothingPublished } from '../../pipeline/link/published.ts';
import { bodyText } from '../../pipeline/link/stories/body-text.ts';
import { linkStories } from '../../pipeline/link/story-links.ts';
import { summarize } from '../../pipeline/link/summary.ts';
import { linkUtterances } from '../../pipeline/link/utterance-links.ts';
import type { SummaryFile } from '../../pipeline/store/summary-file.ts';
import type { News } from './news.ts';

/** The work of linking, in its order; `generate` makes the articles and is no part of it. */
export const stages = ['generate', 'summarize', 'stories', 'entities', 'utterances', 'rows', 'entity rows'] as const;
export type Stage = (typeof stages)[number];

/** What a process knows of itself. */
export interface Gauges {
  /** CPU time so far, in seconds. */
  readonly cpu: () => number;
  /** Memory in use, in bytes. */
  readonly memory: () => number;
  /** Peak of its resident memory so far, in bytes, Node included. */
  readonly peak: () => number;
}

export interface LinkedNews {
  readonly articles: number;
  /** CPU seconds. */
  readonly cpu: Readonly<Record<Stage, number>>;
  /** Bytes of all summaries, on disk. */
  readonly summaryBytes: number;
  /** Bytes in use for the links, from before the first article to after linking. */
  readonly linkBytes: number;
  /** Peak of resident memory when the last summary was written, and when the last row was made. */
  readonly peaks: { readonly summarized: number; readonly linked: number };
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

/** Articles between two looks at the clock: to look takes time, and to keep many at once takes memory. */
const portion = 20;

/**
 * Links the first articles of a collection as a build of any size can: summaries in a first pass, rows in a second,
 * each article dropped when it was used; the summaries are in a file. Articles are made again when their text is asked for.
 */
export async function linkNews(
  news: News,
  size: number,
  file: SummaryFile,
  { cpu, memory, peak }: Gauges,
): Promise<LinkedNews> {
  const clock = stageClock(cpu);
  let asked = 0;
  const bodyOf = (articleId: string): string => {
    asked += 1;
    return bodyText(news.article(news.numberOf(articleId)).annotation);
  };
  const during = <Result>(stage: Stage, work: () => Result): Result => {
    asked = 0;
    return clock.during(stage, work, () => asked);
  };

  const atStart = memory();
  for (const annotations of portions(news, size, clock)) {
    const packed = during('summarize', () => annotations.map((annotation) => packSummary(summarize(annotation))));
    for (const summary of packed) await file.add(summary);
  }
  const summarized = peak();
  const summaries = await file.read();
  const storyLinks = during('stories', () => linkStories(summaries, bodyOf, nothingPublished.stories));
  const entityLinks = during('entities', () =>
    linkEntities(summaries, shippedGazetteer, storyLinks, nothingPublished.entities),
  );
  const utteranceLinks = during('utterances', () =>
    linkUtterances(summaries, storyLinks, entityLinks, nothingPublished.utterances),
  );
  const links: Links = { ...storyLinks, ...entityLinks, ...utteranceLinks };
  const linked = memory();
  const tallies: EntityTallies = new Map();
  const counts = { mentions: 0, quotes: 0 };
  const rowsOf = rowLinker(links, bodyOf);
  for (const annotations of portions(news, size, clock)) {
    during('rows', () => {
      for (const annotation of annotations) {
        const rows = rowsOf(annotation);
        tally(tallies, rows);
        counts.mentions += rows.mentions.length;
        counts.quotes += rows.quotes.length;
      }
    });
  }
  const entities = during('entity rows', () => describeEntities(links.identities, tallies)).length;
  return {
    articles: size,
    cpu: clock.spent,
    summaryBytes: file.size(),
    linkBytes: linked - atStart,
    peaks: { summarized, linked: peak() },
    rows: { entities, ...counts },
    agreement: agreementOf(news, Math.min(size, mostJudged), links),
  };
}

interface StageClock {
  readonly spent: Readonly<Record<Stage, number>>;
  /** Does a portion of the work of a stage. @param made how many articles were made again on the way */
  readonly during: <Result>(stage: Stage, work: () => Result, made?: () => number) => Result;
}

/** Counts CPU time by stage. What articles that were made again take is generation, at the price of the others. */
function stageClock(cpu: () => number): StageClock {
  const spent = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  let made = 0;
  return {
    spent,
    during: (stage, work, madeAgain = () => 0) => {
      const start = cpu();
      const result = work();
      const time = cpu() - start;
      const again = madeAgain();
      const making = stage === 'generate' ? time : made === 0 ? 0 : Math.min(time, (again * spent.generate) / made);
      made += stage === 'generate' ? portion : again;
      spent.generate += making;
      if (stage !== 'generate') spent[stage] += time - making;
      return result;
    },
  };
}

/** The annotations of a collection, some at a time. */
function* portions(news: News, size: number, { during }: StageClock): Generator<readonly Annotation[]> {
  for (let start = 0; start < size; start += portion) {
    const length = Math.min(portion, size - start);
    yield during('generate', () => Array.from({ length }, (_, index) => news.article(start + index).annotation));
  }
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
