import { dayOf, daysBetween, monthIn, monthOf, yearIn } from './arithmetic.ts';
import { type Context, numberOf, type Reading, relative, type Values, wordOf } from './context.ts';

/** Days beyond which a day without a year that is past by its verb is not taken for one ahead. */
const farthestAhead = 150;

/** The same where the date’s own verb is past: `extended to Nov. 20 its offer` still lies ahead. */
const nearAhead = 60;

/**
 * `May 3`: the nearest such day; of a date ahead the next one, and of a past one the last one unless the next is near,
 * as in `declared a dividend payable May 3`.
 */
export function nearestDay(values: Values, context: Context): Reading | null {
  const month = numberOf(values, 'month');
  const day = numberOf(values, 'day');
  if (dayOf(2000, month, day) === null) return null;
  return relative(context.day, (anchor) => {
    const year = yearIn(anchor);
    const days = [year - 1, year, year + 1].map((each) => dayOf(each, month, day)).filter((each) => each !== null);
    const before = days.findLast((each) => each <= anchor) ?? null;
    const after = days.find((each) => each >= anchor) ?? null;
    if (before === null || after === null) return before ?? after;
    const direction = context.direction();
    if (direction === 'future') return daysBetween(before, anchor) <= 3 ? before : after;
    const nearer = daysBetween(before, anchor) <= daysBetween(anchor, after) ? before : after;
    const limit = context.ownDirection() === 'past' ? nearAhead : farthestAhead;
    return direction === 'past' && daysBetween(anchor, after) > limit ? before : nearer;
  });
}

/** `in April`: the last one, this month counting as one, or the next one where the sentence tells so. */
export function nearestMonth(values: Values, context: Context): Reading | null {
  const month = numberOf(values, 'month');
  const which = wordOf(values, 'which');
  return relative(context.day, (anchor) => {
    const year = yearIn(anchor);
    const now = monthIn(anchor);
    if (which === 'this') return monthOf(year, month);
    if (which === 'last' || which === 'past' || which === 'previous')
      return monthOf(month < now ? year : year - 1, month);
    if (which === 'next' || which === 'coming') return monthOf(month > now ? year : year + 1, month);
    if (/^(?:through|to)$/.test(context.word(-1)))
      return monthOf(now - month > 6 ? year + 1 : month - now > 6 ? year - 1 : year, month);
    const isAhead = context.direction() === 'future' || (context.direction() === null && context.word(-1) === 'by');
    const monthsAhead = (month - now + 12) % 12;
    const isNear =
      context.ownDirection() !== 'past' && monthsAhead > 0 && monthsAhead <= (context.direction() === 'past' ? 1 : 2);
    if (isAhead || isNear) return monthOf(month >= now ? year : year + 1, month);
    return monthOf(month <= now ? year : year - 1, month);
  });
}
