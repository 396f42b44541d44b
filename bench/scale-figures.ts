import { type BuildMeasurement, phases } from './build-measurement.ts';
import type { StageMeasurement } from './measure-stages.ts';
import { barPlot, linePlot } from './plot.ts';
import { type BuildStage, buildStages } from './stages.ts';

/** What was measured, as it is kept in `scale.json`. Each kind has the load of the machine beside it. */
export interface ScaleFigures {
  readonly memory?: Measured<Sized<BuildMeasurement>>;
  readonly stages?: Measured<Sized<StageMeasurement>>;
  readonly threads?: Measured<{ readonly threads: number; readonly measurement: BuildMeasurement }>;
  readonly increment?: Measured<Sized<{ readonly full: BuildMeasurement; readonly changed: BuildMeasurement }>>;
}

export interface Measured<Item> {
  readonly machine: string;
  readonly items: readonly Item[];
}

interface Sized<Measurement> {
  readonly length: string;
  readonly measurement: Measurement;
}

/** Memory against the size of a collection: a line for each, each beside the one before. */
export function memoryTable({ items }: NonNullable<ScaleFigures['memory']>): string {
  const header = ['articles', 'length', ...phases, 'MB peak', 'beside the one before'];
  const rows = items.map(({ length, measurement }, index) => {
    const { articles, peak } = measurement;
    const before = items[index - 1];
    const ratio = before?.length === length ? (peak / before.measurement.peak).toFixed(2) : '';
    const peaks = phases.map((phase) => megabytes(measurement.phases[phase].peak));
    return [whole(articles), length, ...peaks, megabytes(peak), ratio];
  });
  return markdown(header, rows);
}

/** CPU milliseconds an article of each stage, and its share: a column for each length. */
export function stagesTable({ items }: NonNullable<ScaleFigures['stages']>): string {
  const header = ['stage', ...items.flatMap(({ length }) => [`${length}: ms`, '%'])];
  const cells = (stage: BuildStage): string[] =>
    items.flatMap(({ measurement: { cpu, articles, stages } }) => [
      significant((1000 * cpu * stages[stage]) / articles),
      (100 * stages[stage]).toFixed(1),
    ]);
  const total = items.flatMap(({ measurement: { cpu, articles } }) => [significant((1000 * cpu) / articles), '100']);
  const words = items.flatMap(({ measurement }) => [whole(measurement.words / measurement.articles), '']);
  return markdown(header, [
    ['words an article', ...words],
    ...buildStages.map((stage) => [stage, ...cells(stage)]),
    ['all', ...total],
  ]);
}

/** Times by number of threads; where a number was measured several times, the least of each, which was disturbed least. */
export function threadsTable({ items }: NonNullable<ScaleFigures['threads']>): string {
  const header = [
    'threads',
    'CPU seconds',
    'seconds',
    'annotating',
    'beside one thread',
    'annotating',
    'busy',
    'MB peak',
  ];
  const least = (threads: number, of: (measurement: BuildMeasurement) => number): number =>
    Math.min(...items.filter((item) => item.threads === threads).map(({ measurement }) => of(measurement)));
  const wall = (measurement: BuildMeasurement): number => measurement.wall;
  const annotating = (measurement: BuildMeasurement): number => measurement.phases.annotate.wall;
  const rows = [...new Set(items.map(({ threads }) => threads))].map((threads) => [
    String(threads),
    least(threads, ({ cpu }) => cpu).toFixed(1),
    least(threads, wall).toFixed(1),
    least(threads, annotating).toFixed(1),
    (least(1, wall) / least(threads, wall)).toFixed(2),
    (least(1, annotating) / least(threads, annotating)).toFixed(2),
    least(threads, ({ busy }) => Math.min(...busy)).toFixed(2),
    megabytes(least(threads, ({ peak }) => peak)),
  ]);
  return markdown(header, rows);
}

/** What a build takes after one article was changed, beside the whole. Articles are annotated by who knows them. */
export function incrementTable({ items }: NonNullable<ScaleFigures['increment']>): string {
  const header = ['articles', 'length', 'whole: CPU s', 'all but annotating', 'one changed: CPU s', 'ms an article'];
  const rows = items.map(({ length, measurement: { full, changed } }) => [
    whole(full.articles),
    length,
    full.cpu.toFixed(1),
    (full.cpu - full.phases.annotate.cpu).toFixed(1),
    changed.cpu.toFixed(1),
    significant((1000 * changed.cpu) / full.articles),
  ]);
  return markdown(header, rows);
}

/** Peak memory over articles, a line a phase. */
export function memoryPlot({ items }: NonNullable<ScaleFigures['memory']>): string {
  const lengths = [...new Set(items.map(({ length }) => length))];
  return linePlot({
    title: 'Peak memory of a build',
    x: 'articles',
    y: 'MB',
    series: lengths.flatMap((length) => {
      const line = (name: string, peakOf: (measurement: BuildMeasurement) => number) => ({
        name: `${name}, ${length}`,
        points: items
          .filter((item) => item.length === length)
          .map(({ measurement }) => [measurement.articles, peakOf(measurement) / 1e6] as const),
      });
      const ofPhases = phases.map((phase) => line(phase, (measurement) => measurement.phases[phase].peak));
      return [line('whole', ({ peak }) => peak), ...ofPhases];
    }),
  });
}

/** Shares of the stages, a bar a length; stages of no weight go together. */
export function stagesPlot({ items }: NonNullable<ScaleFigures['stages']>): string {
  const shown: readonly BuildStage[] = ['analyze', 'extract', 'normalize', 'link', 'garbage collection'];
  return barPlot({
    title: 'CPU time of a build by stage, portable runtime',
    bars: items.map(({ length, measurement: { stages } }) => {
      const parts = shown.map((stage) => ({ name: stage, share: stages[stage] }));
      const rest = parts.reduce((sum, { share }) => sum - share, 1);
      return { name: length, parts: [...parts, { name: 'all others', share: rest }] };
    }),
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function whole(number: number): string {
  return number.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function significant(number: number): string {
  return String(Number(number.toPrecision(2)));
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
