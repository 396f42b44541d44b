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

/** Takes problems of one kind as they are found, and tells as many as a person will read. */
export function problemsOfAKind(): { readonly add: (problem: Problem) => void; readonly told: () => Problem[] } {
  const first: Problem[] = [];
  let count = 0;
  return {
    add(problem) {
      count++;
      if (first.length < mostTold) first.push(problem);
    },
    told() {
      const [problem] = first;
      if (problem === undefined || count <= mostTold) return first;
      return [...first, { place: problem.place, message: `and ${count - mostTold} more of this kind` }];
    },
  };
}

/** Shortens a list of problems of one kind to what a person will read. */
export function tellFew(problems: readonly Problem[]): Problem[] {
  const few = problemsOfAKind();
  for (const problem of problems) few.add(problem);
  return few.told();
}
