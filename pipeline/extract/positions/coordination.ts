import { type Clause, headAt, relationAt, wordAt } from './clause.ts';
import type { Statement } from './statement.ts';
import type { Title } from './title.ts';

/**
 * All statements of a sentence, with those of titles that are joined by `and` to one that a person has: founder and CEO
 * of Acme. What the one is of the other is of too, where neither is an occupation.
 */
export function coordinated(
  clause: Clause,
  titles: readonly Title[],
  statements: ReadonlyMap<Title, readonly Statement[]>,
): Statement[] {
  const stated = titles.map((title) => statements.get(title) ?? []);
  const whole = [...titles];
  const join = (index: number, other: number): void => {
    const [title, partner] = [whole[index], whole[other]];
    const [left, right] = [Math.min(index, other), Math.max(index, other)];
    if (title === undefined || partner === undefined || title.vague) return;
    if (!areJoined(clause, [titles[left], stated[left]], [titles[right], stated[right]])) return;
    whole[index] = completed(title, partner);
    if (stated[index]?.length === 0) stated[index] = stated[other] ?? [];
  };
  for (let index = titles.length - 2; index >= 0; index--) join(index, index + 1);
  for (let index = 1; index < titles.length; index++) join(index, index - 1);
  return whole.flatMap((title, index) =>
    title.open && title.of === null ? [] : (stated[index] ?? []).map((statement) => ({ ...statement, title })),
  );
}

/** A title and what is stated of it. */
type Stated = readonly [title: Title | undefined, statements: readonly Statement[] | undefined];

/** One is the conjunct of the other, or of what is, and nothing stands between them but a conjunction. */
function areJoined(clause: Clause, [left, ofLeft]: Stated, [right, ofRight]: Stated): boolean {
  if (left === undefined || right === undefined || !areBeside(clause, left, right)) return false;
  const head = headAt(clause, right.head);
  const isConjunct = relationAt(clause, right.head) === 'conj';
  const areSiblings =
    relationAt(clause, left.head) === relationAt(clause, right.head) && headAt(clause, left.head) === head;
  if (areSiblings || (isConjunct && head >= left.first && head <= left.last)) return true;
  // The tree may hang the second on the name: Ana Ruiz, a lawyer and a mayor.
  const holder = ofLeft?.[0]?.person;
  if (isConjunct && holder !== undefined) return head >= holder.first && head <= holder.last;
  const isPrefixed = ofRight?.[0]?.rule === 'position/title-before-name';
  return (
    isPrefixed &&
    right.opening - left.last === 2 &&
    left.class === right.class &&
    right.opening === right.first &&
    !left.plural
  );
}

function areBeside(clause: Clause, left: Title, right: Title): boolean {
  const gap = right.opening - left.last;
  const isJoint = (at: number): boolean => /^(?:and|&|,|\/|or)$/.test(wordAt(clause, at));
  return gap >= 2 && gap <= 3 && isJoint(right.opening - 1) && (gap < 3 || isJoint(right.opening - 2));
}

/** A title with what its partner says of both: `former Arn mayor and senator`. */
function completed(title: Title, partner: Title): Title {
  const isOccupation = title.class === 'occupation' || partner.class === 'occupation';
  const status = title.status ?? (title.determiner === '' && partner.head < title.head ? partner.status : null);
  const isApart = isOccupation || (title.head > partner.head && title.determiner !== '');
  return { ...title, status, of: title.of ?? (isApart ? null : partner.of) };
}
