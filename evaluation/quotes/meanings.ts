/** What the figures of quotes mean, for the report. */
export const meanings = `- **Pairs**: statements of the gold and rows are paired one to one, those first that share most of their letters and
  digits. **J5**: at least half of all letters of both are shared, which counts as found; **J8**: 80 %; **exact**: all.
- **Source** is right if both have no speaker span; or one span lies in the other and is not much longer; or they share half
  of both; and ours does not lie in the content. **Source exact**: the same letters. **Cue**: a letter is shared, or both have none.
- **End-to-end**: J8 and the right source. A pair counts by the gold’s type, a row without a pair by its own.
- **Named speakers** of the statements found of which the gold says who speaks: **accuracy** is right names of those whom the
  article names, **precision** of the names that were given, **kept silent** the share given no name of those without one. A name
  is right if it, or another name of the entity, is the gold’s but for case, accents and marks, or, for persons, ends in the same
  surname and all words of the shorter stand in the longer. **Co-speakers** are those who speak together with the first.
- **Outcomes**: *boundary* is found, but not J8; *wrong source* is J8 with another speaker span; *wrong name* is end-to-end with a
  wrong name, a needless one or none; *extra* are rows for which the gold has nothing.
- **Probabilities**: that of a statement promises J8 and the right source, that of a speaker the right name. The
  **calibration error** is how far bins of ten are from what they promise: the mean of |probability − share right|.
- In brackets, where the middle 95 % of 1,000 draws of as many documents lie (percentile bootstrap): what chance in the
  choice of documents does.`;
