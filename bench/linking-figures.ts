import type { LinkingMeasurement } from './measure-linking.ts';
import { type Stage, stages } from './news/linking.ts';

/** Articles a CPU second of each stage, time and memory: a line for each size. */
export function costTable(measurements: readonly LinkingMeasurement[]): string {
  const header = [
    'articles',
    ...stages,
    'all but generate',
    'minutes',
    'MB summaries',
    'MB links',
    'MB before',
    'MB peak',
  ];
  const rows = measurements.map(({ articles, cpu, summaryBytes, linkBytes, peaks, wall }) => {
    const linking = stages.reduce((sum, stage) => (stage === 'generate' ? sum : sum + cpu[stage]), 0);
    return [
      String(articles),
      ...stages.map((stage: Stage) => perSecond(articles, cpu[stage])),
      perSecond(articles, linking),
      (wall / 60).toFixed(1),
      (summaryBytes / 1e6).toFixed(0),
      (linkBytes / 1e6).toFixed(0),
      (peaks.summarized / 1e6).toFixed(0),
      (peaks.linked / 1e6).toFixed(0),
    ];
  });
  return markdown(header, rows);
}

/** How each cost grows from one size to the next: 1 where it grows as the articles do. */
export function growthTable(measurements: readonly LinkingMeasurement[]): string {
  const header = ['from – to', ...stages, 'wall', 'MB peak', 'links in memory'];
  const rows = measurements.slice(1).map((larger, index) => {
    const smaller = measurements[index] as LinkingMeasurement;
    const growth = (costOf: (measurement: LinkingMeasurement) => number): string =>
      ((costOf(larger) / costOf(smaller)) * (smaller.articles / larger.articles)).toFixed(2);
    return [
      `${smaller.articles} – ${larger.articles}`,
      ...stages.map((stage) => growth(({ cpu }) => cpu[stage])),
      growth(({ wall }) => wall),
      growth(({ peaks }) => peaks.linked),
      growth(({ linkBytes }) => linkBytes),
    ];
  });
  return markdown(header, rows);
}

/** What was found beside what is true. */
export function agreementTable(measurements: readonly LinkingMeasurement[]): string {
  const header = [
    'articles',
    'entities',
    'mentions',
    'quotes',
    'stories: ARI',
    'pair precision',
    'pair recall',
    'entities: B³ precision',
    'recall',
    'F1',
    'utterances: pair precision',
    'pair recall',
  ];
  const rows = measurements.map(({ articles, rows, agreement: { stories, entities, utterances } }) => [
    ...[articles, rows.entities, rows.mentions, rows.quotes].map(String),
    ...[stories.ari, stories.precision, stories.recall, entities.precision, entities.recall, entities.f1].map(share),
    ...[utterances.precision, utterances.recall].map(share),
  ]);
  return markdown(header, rows);
}

const share = (fraction: number): string => fraction.toFixed(3);

function perSecond(articles: number, seconds: number): string {
  const rate = articles / seconds;
  return rate < 1e6 ? String(Number(rate.toPrecision(3))) : '> 1,000,000';
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
