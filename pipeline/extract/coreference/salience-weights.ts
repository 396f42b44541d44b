import { featureNames, type Features } from './salience.ts';

type Weights = Readonly<Record<(typeof featureNames)[number], number>>;

export const personWeights: Weights = {
  'same sentence': -0.06,
  'sentence before': 0.44,
  'two sentences before': 0.28,
  'log of sentences between': -0.86,
  'other paragraph': -0.2,
  'latest is subject': 0.3,
  'latest is object': 0.41,
  'latest is possessive or modifier': 0.29,
  'latest is pronoun': 0.76,
  'latest is name': -0.08,
  'log of mentions': 0.23,
  'spoken of most': 0.3,
  'log of rank by recency': -0.74,
  'both subjects': 0.9,
  'latest is subject of a clause around': 0.88,
  'given names agree': 0.4,
  'gender is known to agree': 1.41,
  'has no name': 0.34,
  'has no name and is indefinite': -0.93,
  'pronoun quoted, latest not': -1.07,
  'latest quoted, pronoun not': -0.24,
  'first of its kind in the text': 0.25,
  'kind is organization': 0,
  'kind is place': 0,
  nobody: -0.04,
};

export const thingWeights: Weights = {
  'same sentence': 0.55,
  'sentence before': 0.49,
  'two sentences before': 0.07,
  'log of sentences between': -1.23,
  'other paragraph': -0.25,
  'latest is subject': 1.04,
  'latest is object': 1.09,
  'latest is possessive or modifier': 0.93,
  'latest is pronoun': 0.9,
  'latest is name': -0.38,
  'log of mentions': 0.5,
  'spoken of most': 0.19,
  'log of rank by recency': -0.39,
  'both subjects': 0.81,
  'latest is subject of a clause around': 0.91,
  'given names agree': 0,
  'gender is known to agree': 0,
  'has no name': -0.05,
  'has no name and is indefinite': -0.33,
  'pronoun quoted, latest not': -0.4,
  'latest quoted, pronoun not': 0.47,
  'first of its kind in the text': -0.07,
  'kind is organization': -0.57,
  'kind is place': 0.07,
  nobody: 1.39,
};

/** How much the features of a referent speak for it. */
export function scoreOf(weights: Weights, features: Features): number {
  return featureNames.reduce((sum, name, index) => sum + weights[name] * (features[index] ?? 0), 0);
}
