import type { Counts } from '../language/counts.ts';
import { type Alignment, firstOf, goldChainOf, nearestBefore, otherNames, representativeOf } from './alignment.ts';
import { newTally } from './tally.ts';

/** How a rule that ties mentions is judged; the report says what each means. */
export const sieveMeasures = ['nearest', 'representative', 'antecedent'] as const;

/**
 * For each rule of found mentions, how often it tied to a mention of the right chain: `gold` are its mentions, `found`
 * those that could be judged, `right` the right ones, each under `rule measure`. A pronoun that stands for none of the
 * gold is wrong, since the gold has every one that means something; of other mentions that stand for none nothing can
 * be said.
 */
export function scoreSieves(alignment: Alignment): Counts {
  const tally = newTally();
  for (const [index, { rule, form, start, antecedent }] of alignment.found.entries()) {
    const chain = goldChainOf(alignment, index);
    const isJudged = chain !== null || form === 'pronoun';
    const names = isJudged ? otherNames(alignment, index) : [];
    const before = nearestBefore(alignment, names, start);
    const nearest = form === 'pronoun' ? (before ?? firstOf(alignment, names)) : before;
    const representative = form === 'name' && before === null ? null : representativeOf(alignment, names);
    const judged = { nearest, representative, antecedent: isJudged ? antecedent : null };
    for (const measure of sieveMeasures) {
      const tied = judged[measure];
      const goldChain = goldChainOf(alignment, tied);
      const answered = tied !== null && goldChain !== null;
      tally.add(`${rule} ${measure}`, { answered, right: answered && goldChain === chain });
    }
  }
  return tally.counts;
}
