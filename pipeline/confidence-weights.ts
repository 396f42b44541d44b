// Log odds, fitted by `make confidence` on news with every statement marked: polnear-train and the speakers of polnear-dev.
import type { Weights } from './confidence.ts';

export const contentWeights: Weights = {
  always: 0.9,
  'source behind marks': 1.36,
  'source before marks': 0.49,
  'open paragraph': -1.31,
  'no cue': -2.44,
  turn: -0.3,
  infinitive: -0.59,
  'noun phrase': -0.72,
  naming: -0.7,
  'rest of sentence': -0.57,
  aside: 0.1,
  mixed: 0.23,
  'no source': -0.55,
  pronoun: 0.03,
  'to say': 0.36,
  thought: -0.31,
  'judgement or order': 0.01,
  short: -0.65,
  long: -0.03,
};

export const speakerWeights: Weights = {
  always: 3.19,
  'by name': 0.65,
  'by pronoun': -0.56,
  'by description': -0.42,
  reported: -0.08,
  'no cue': 0.01,
};
