import type { AnalyzerIdentity } from '../../pipeline/language/analyzer.ts';
import type { Figure } from '../floors.ts';
import type { SpanCounts } from '../tokenization.ts';

/** Figures as they are committed, with the model and arithmetic that they were measured with. */
export interface CommittedFigures {
  readonly identity: AnalyzerIdentity;
  readonly figures: readonly Figure[];
}

type Tree<T> = Readonly<Record<string, T>>;

/** The text of `language.json`: counts by task, set and figure, a figure a line. */
export function formatFigures({ identity, figures }: CommittedFigures): string {
  const tasks = groupBy(figures, ({ task }) => task).map(([task, ofTask]) => {
    const sets = groupBy(ofTask, ({ set }) => set).map(([set, ofSet]) => [set, block(ofSet.map(lineOf), 6)] as const);
    return [task, block(sets.map(field), 4)] as const;
  });
  const fields = Object.entries(identity).map(([name, value]) => field([name, JSON.stringify(value)]));
  return `${block([field(['identity', block(fields, 2)]), field(['figures', block(tasks.map(field), 2)])], 0)}\n`;
}

/** Reads what `formatFigures` writes. @throws SyntaxError where it is no JSON */
export function parseFigures(text: string): CommittedFigures {
  const { identity, figures } = JSON.parse(text) as {
    identity: AnalyzerIdentity;
    figures: Readonly<Record<Figure['task'], Tree<Tree<SpanCounts>>>>;
  };
  return {
    identity,
    figures: Object.entries(figures).flatMap(([task, sets]) =>
      Object.entries(sets).flatMap(([set, counts]) =>
        Object.entries(counts).map(([figure, own]) => ({ task: task as Figure['task'], set, figure, ...own })),
      ),
    ),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function lineOf({ figure, gold, found, right }: Figure): string {
  return field([figure, `{ "gold": ${gold}, "found": ${found}, "right": ${right} }`]);
}

function field([name, value]: readonly [name: string, value: string]): string {
  return `${JSON.stringify(name)}: ${value}`;
}

function block(lines: readonly string[], indent: number): string {
  const inner = ' '.repeat(indent + 2);
  return `{\n${lines.map((line) => inner + line).join(',\n')}\n${' '.repeat(indent)}}`;
}
