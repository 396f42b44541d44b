/** Deepest branch that is drawn: a line of a terminal has room for no more. */
const mostColumns = 16;

const up = 1;
const down = 2;
const left = 4;
const right = 8;

/** The box character that joins these sides. */
const boxes: readonly string[] = [' ', '╵', '╷', '│', '╴', '╯', '╮', '┤', '╶', '╰', '╭', '├', '─', '┴', '┬', '┼'];

/**
 * A tree drawn to the left of its words: a string for each, all of one width.
 *
 * A word with dependents has a trunk, a vertical line as long as they and it stand apart; from it a branch leads to
 * each of them, and to it leads one from the trunk of its head, further left. A root's branch begins at the margin.
 * Where branches cross, the one that leads to a word runs beneath. Words below the deepest branch that has room, and
 * those that hang from no root, get `┄`.
 *
 * @param heads the index of each word's head, any that is none for a root
 */
export function drawBranches(heads: readonly number[]): string[] {
  const { columns, grid } = trunksOf(heads);
  return heads.map((head, row) => {
    const start = heads[head] === undefined ? -1 : (columns[head] ?? mostColumns);
    if (start >= mostColumns) return `${'  '.repeat(grid.length)} ┄`;
    const cells = grid.map((cell, column) => {
      const trunk = cell[row] ?? 0;
      const lines = trunk | branch(column, start, columns[row], trunk);
      return `${boxes[lines]}${column >= start ? '─' : ' '}`;
    });
    return `${start === -1 ? '─' : ' '}${cells.join('')}─`;
  });
}

/** What a branch from the column `start` adds to a cell; it passes beneath a trunk that is not its word's own. */
function branch(column: number, start: number, own: number | undefined, trunk: number): number {
  if (column < start) return 0;
  if (column === start) return right;
  return column === own || trunk === 0 ? left | right : 0;
}

interface Trunks {
  /** The column of each word's trunk, undefined where it has none, `mostColumns` where there was no room. */
  readonly columns: readonly (number | undefined)[];
  /** The trunks' lines in each cell, by column and row. */
  readonly grid: readonly Uint8Array[];
}

/** Lays out the trunks, those of heads before those of their dependents, each in the first column that is free. */
function trunksOf(heads: readonly number[]): Trunks {
  const dependents = dependentsOf(heads);
  const columns: (number | undefined)[] = heads.map(() => undefined);
  const grid: Uint8Array[] = [];
  const queue = heads.flatMap((head, word) => (heads[head] === undefined ? [{ word, first: 0 }] : []));
  for (const { word, first } of queue) {
    const own = dependents.get(word) ?? [];
    const top = Math.min(word, own[0] ?? word);
    const bottom = Math.max(word, own.at(-1) ?? word);
    if (top === bottom) continue;
    let column = first;
    while (column < mostColumns && grid[column]?.subarray(top, bottom + 1).some((lines) => lines !== 0)) column++;
    columns[word] = column;
    if (column < mostColumns) {
      grid[column] ??= new Uint8Array(heads.length);
      grid[column]
        ?.fill(up | down, top + 1, bottom)
        .fill(down, top, top + 1)
        .fill(up, bottom, bottom + 1);
    }
    for (const dependent of own) queue.push({ word: dependent, first: Math.min(column + 1, mostColumns) });
  }
  return { columns, grid };
}

/** The dependents of each word that has any, in the order of the sentence. */
function dependentsOf(heads: readonly number[]): Map<number, number[]> {
  const dependents = new Map<number, number[]>();
  for (const [word, head] of heads.entries()) {
    const others = dependents.get(head);
    if (others === undefined) dependents.set(head, [word]);
    else others.push(word);
  }
  return dependents;
}
