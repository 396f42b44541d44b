/** Something that does not hold: where, and what was expected. */
export interface Problem {
  /** Version and file, table or row. */
  readonly place: string;
  readonly message: string;
}

/** What a check found. */
export interface Report {
  readonly problems: readonly Problem[];
  /** What was proved, in words and numbers. */
  readonly proved: readonly string[];
  /** What could not be proved, and why. */
  readonly unproved: readonly string[];
}

/** Problems of one kind that are told one by one; the rest are counted. */
const mostTold = 10;

/** Shortens a list of problems of one kind to what a person will read. */
export function tellFew(problems: readonly Problem[]): Problem[] {
  const first = problems[0];
  if (first === undefined || problems.length <= mostTold) return [...problems];
  const rest = { place: first.place, message: `and ${problems.length - mostTold} more of this kind` };
  return [...problems.slice(0, mostTold), rest];
}
