import type { Measurement } from './measure.ts';

/** A subject and the bare loop, measured one after the other. */
export interface Pair {
  readonly loop: Measurement;
  readonly subject: Measurement;
}

/** What is told of a subject. */
export interface Figures {
  readonly name: string;
  readonly rows: number;
  /** One pair a round. */
  readonly pairs: readonly Pair[];
  /** Measured once over three times as many rows; null where that was not asked for. */
  readonly threefold: Measurement | null;
}

/** The most CPU time of a writer that the project allows itself, in that of the bare loop. */
export const bars: Readonly<Record<string, number>> = {
  'write csv': 1.5,
  'write json': 1.3,
  'write arrow': 1.3,
  'write parquet': 2.5,
};

/** A Markdown table with a line for each subject. */
export function figuresTable(figures: readonly Figures[]): string {
  const header = [
    'work',
    'µs a row',
    'bare loop',
    'ratio',
    'lowest – highest',
    'bar',
    'MB peak',
    '3 × rows',
    'MB file',
  ];
  const rows = figures.map(({ name, rows, pairs, threefold }) => {
    const microseconds = (measurements: readonly Measurement[]): string =>
      (median(measurements.map(({ cpu }) => cpu / rows)) * 1e6).toFixed(2);
    const ratios = pairs.map(({ loop, subject }) => subject.cpu / loop.cpu);
    const bar = bars[name];
    return [
      name,
      microseconds(pairs.map(({ subject }) => subject)),
      microseconds(pairs.map(({ loop }) => loop)),
      median(ratios).toFixed(2),
      `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
      bar === undefined ? '' : bar.toFixed(1),
      megabytes(Math.max(...pairs.map(({ subject }) => subject.memory))),
      threefold === null ? '' : megabytes(threefold.memory),
      megabytes(pairs[0]?.subject.bytes ?? 0),
    ];
  });
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

/** The middle value, or the mean of the two in the middle. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
