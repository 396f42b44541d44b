import { percentOf } from '../extraction/bootstrap.ts';
import { table } from '../language/table.ts';
import { crossValidated, speakerCalibration, speakerSet } from './calibration.ts';
import type { QuotesEvaluation } from './evaluate.ts';
import { type Forecast, type Reliability, reliabilityOf, speakerForecasts, statementForecasts } from './reliability.ts';
import type { Panel } from './reliability-plot.ts';

/** The picture of reliability, beside the report. */
export const reliabilityPicture = 'quotes-reliability.svg';

/** What is set against its probability. */
const forecasts: Readonly<Record<string, (evaluation: QuotesEvaluation) => readonly (Forecast | null)[]>> = {
  'statements (confidence)': ({ judgements }) => statementForecasts(judgements.flat()),
  // What was fitted on a set is judged there by weights that have not seen the document.
  'named speakers (speaker_confidence)': ({ set, judgements }) =>
    set === speakerSet ? crossValidated(speakerCalibration, judgements) : speakerForecasts(judgements.flat()),
};

/** How reliable probabilities are, by what they are of and by set; those that are of nothing left out. */
function reliabilities(sets: readonly QuotesEvaluation[]): [what: string, set: string, own: Reliability][] {
  return Object.entries(forecasts).flatMap(([what, forecastsOf]) =>
    sets.flatMap((evaluation): [string, string, Reliability][] => {
      const own = reliabilityOf(forecastsOf(evaluation));
      return own.forecasts + own.without === 0 ? [] : [[what, evaluation.set, own]];
    }),
  );
}

/** What the picture of reliability shows; null where no row has a probability. */
export function reliabilityPanels(sets: readonly QuotesEvaluation[]): Panel[] | null {
  const given = reliabilities(sets).filter(([, , own]) => own.forecasts > 0);
  if (given.length === 0) return null;
  return Object.keys(forecasts).map((title) => ({
    title,
    series: given.filter(([what]) => what === title).map(([, name, { bins }]) => ({ name, bins })),
  }));
}

/** What the report says of probabilities. */
export function reliabilityText(sets: readonly QuotesEvaluation[]): string {
  const measured = reliabilities(sets);
  if (measured.length === 0) return 'Too few statements were measured for that.';
  const rows = measured.map(([what, set, { forecasts: count, without, confidence, right, error }]) => [
    what,
    `\`${set}\``,
    String(count),
    String(without),
    ...(count === 0 ? ['', '', ''] : [confidence, right, error].map(percentOf)),
  ]);
  const summary = table(['', 'set', 'n', 'null', 'mean given', 'right', 'calibration error'], rows);
  const given = measured.filter(([, , own]) => own.forecasts > 0);
  if (given.length === 0)
    return `${summary}\n\nNo row has a probability, so there is nothing to set against what came out.`;
  const bins = given.map(([what, set, own]) => [
    `${what}, \`${set}\``,
    ...own.bins.map(({ confidence, right }) => `${percentOf(confidence)}: ${percentOf(right)}`),
  ]);
  const most = Math.max(...bins.map((row) => row.length));
  const header = ['probability: right', ...Array.from({ length: most - 1 }, (_, index) => String(index + 1))];
  return `${summary}

Rows without a probability (null) are left out. Weights of statements are fitted on \`polnear-train\`, none of which is measured here;
those of named speakers on \`polnear-dev\`, where tenfold cross-validation by document stands for them. In ten bins of equal count, by the probability that was given:

${table(
  header,
  bins.map((row) => [...row, ...Array.from({ length: most - row.length }, () => '')]),
)}

![How often what was given a probability came out right](${reliabilityPicture})`;
}
