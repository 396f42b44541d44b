import { featureNames, type Features } from './salience.ts';

type Weights = Readonly<Record<(typeof featureNames)[number], number>>;

export const personWeights: Weights = {
  'same sentence': -0.22,
  'sentence before': 0.32,
  'two sentences before': 0.24,
  'log of sentences between': -0.97,
  'other paragraph': -0.27,
  'latest is subject': 0.22,
  'latest is object': 0.39,
  'latest is possessive or modifier': 0.26,
  'latest is pronoun': 0.71,
  'latest is name': 0.15,
  'log of mentions': 0.24,
  'spoken of most': 0.32,
  'log of rank by recency': -0.78,
  'both subjects': 0.95,
  'latest is subject of a clause around': 1.03,
  'given names agree': 0.4,
  'gender is known to agree': 1.56,
  'has no name': 0.75,
  'has no name and is indefinite': -1.11,
  'pronoun in speech, latest not': -1.2,
  'only spoken of in speech': -0.36,
  'spoke before': 1.2,
  'named in what the pronoun says': -2.5,
  'first of its kind in the text': 0.07,
  'kind is organization': 0,
  'kind is place': 0,
  nobody: -0.06,
};

export const thingWeights: Weights = {
  'same sentence': 0.49,
  'sentence before': 0.47,
  'two sentences before': 0.07,
  'log of sentences between': -0.98,
  'other paragraph': -0.28,
  'latest is subject': 1.25,
  'latest is object': 1.18,
  'latest is possessive or modifier': 1.03,
  'latest is pronoun': 0.68,
  'latest is name': -0.46,
  'log of mentions': 0.58,
  'spoken of most': 0.03,
  'log of rank by recency': -0.72,
  'both subjects': 0.63,
  'latest is subject of a clause around': 0.71,
  'given names agree': 0,
  'gender is known to agree': 0,
  'has no name': -0.09,
  'has no name and is indefinite': -0.5,
  'pronoun in speech, latest not': -0.53,
  'only spoken of in speech': 0.12,
  'spoke before': 0,
  'named in what the pronoun says': 0,
  'first of its kind in the text': 0.07,
  'kind is organization': -0.08,
  'kind is place': -0.07,
  nobody: 1.12,
};

/** How much the features of a referent speak for it. */
export function scoreOf(weights: Weights, features: Features): number {
  return featureNames.reduce((sum, name, index) => sum + weights[name] * (features[index] ?? 0), 0);
}
