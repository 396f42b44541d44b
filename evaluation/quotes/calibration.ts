import {
  contentFeatures,
  type Feature,
  probability,
  speakerFeatures,
  type Weighed,
  type Weights,
} from '../../pipeline/confidence.ts';
import type { Judgement } from './judgements.ts';
import { fitLogistic } from './logistic.ts';
import type { FoundStatement } from './predictions.ts';
import type { Forecast } from './reliability.ts';
import { isEndToEnd } from './score.ts';

/** The sets that the probabilities of statements and of named speakers are fitted on: news with every statement marked. */
export const statementSet = 'polnear-train';
export const speakerSet = 'polnear-dev';

/** A row that was judged. */
interface Judged {
  readonly row: Weighed;
  readonly isRight: boolean;
}

/** A model of one of the two probabilities: what it weighs, and which judged rows it learns from. */
export interface Calibration {
  readonly features: readonly Feature[];
  readonly judged: (judgements: readonly Judgement[]) => Judged[];
}

export const contentCalibration: Calibration = {
  features: contentFeatures,
  judged: (judgements) =>
    judgements.flatMap((judgement) =>
      judgement.found === null ? [] : [{ row: rowOf(judgement.found.statement), isRight: isEndToEnd(judgement) }],
    ),
};

export const speakerCalibration: Calibration = {
  features: speakerFeatures,
  judged: (judgements) =>
    judgements.flatMap(({ found, isNameRight }) =>
      found === null || found.statement.speaker === null || isNameRight === null
        ? []
        : [{ row: rowOf(found.statement), isRight: isNameRight }],
    ),
};

/** The columns of a row that its probabilities hang on. */
function rowOf(found: FoundStatement): Weighed {
  return {
    type: found.type,
    rule: found.rule,
    cue_class: found.cueClass,
    cue_lemma: found.cueLemma,
    speaker_form: found.speakerForm,
    speaker_rule: found.speakerRule,
    part_starts: found.content.map(([start]) => start),
    part_ends: found.content.map(([, end]) => end),
  };
}

/** Weights by the judgements of documents, in two decimals. */
export function fitWeights({ features, judged }: Calibration, documents: readonly (readonly Judgement[])[]): Weights {
  const cases = documents.flatMap((judgements) =>
    judged(judgements).map(({ row, isRight }) => ({ holds: features.map(({ holds }) => holds(row)), isRight })),
  );
  const [always = 0, ...rest] = fitLogistic(cases).map((weight) => Math.round(weight * 100) / 100 + 0);
  return { always, ...Object.fromEntries(features.map(({ name }, index) => [name, rest[index] ?? 0])) };
}

const folds = 10;

/** What weights give that were fitted on nine tenths of the documents for the tenth that they have not seen. */
export function crossValidated(calibration: Calibration, documents: readonly (readonly Judgement[])[]): Forecast[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = fitWeights(
      calibration,
      documents.filter((_, index) => index % folds !== fold),
    );
    return documents
      .filter((_, index) => index % folds === fold)
      .flatMap(calibration.judged)
      .map(({ row, isRight }) => ({ confidence: probability(calibration.features, weights, row), isRight }));
  }).flat();
}
