/** What is known of a case, as yes or no for each feature, and what came out. */
export interface Case {
  readonly holds: readonly boolean[];
  readonly isRight: boolean;
}

const rounds = 60;
/** Keeps the weights of features that few cases have near zero. */
const ridge = 1;

/**
 * The weights of a logistic regression in log odds, the first of them that of every case, by Newton steps along one
 * weight at a time (Genkin, Lewis and Madigan 2007, with a ridge). The same cases in the same order give the same weights.
 */
export function fitLogistic(cases: readonly Case[]): number[] {
  const width = 1 + Math.max(0, ...cases.map(({ holds }) => holds.length));
  const weights = Array.from({ length: width }, () => 0);
  const members = weights.map((_, feature) =>
    cases.flatMap(({ holds }, index) => (feature === 0 || holds[feature - 1] ? [index] : [])),
  );
  const odds = new Float64Array(cases.length);
  for (let round = 0; round < rounds; round++) {
    for (const [feature, own] of members.entries()) {
      const weight = weights[feature] ?? 0;
      const penalty = feature === 0 ? 0 : ridge;
      let slope = -penalty * weight;
      let curve = penalty;
      for (const index of own) {
        const probability = 1 / (1 + Math.exp(-(odds[index] ?? 0)));
        slope += (cases[index]?.isRight ? 1 : 0) - probability;
        curve += probability * (1 - probability);
      }
      const step = curve > 0 ? slope / curve : 0;
      weights[feature] = weight + step;
      for (const index of own) odds[index] = (odds[index] ?? 0) + step;
    }
  }
  return weights;
}
