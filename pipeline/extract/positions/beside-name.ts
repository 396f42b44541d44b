import type { NameMention } from '../coreference/naming.ts';
import { type Clause, childOf, headAt, personAt, personFrom, relationAt, wordAt } from './clause.ts';
import { type Statement, statement } from './statement.ts';
import type { Title } from './title.ts';
import { afterAddresses, titleHeadAt } from './title-head.ts';

/** `former Mayor Ana Ruiz of Arn`, `Arn Post editor Bo Lind`, `senators Ana Ruiz and Bo Lind`. */
export function titleBeforeName(clause: Clause, title: Title): Statement[] {
  const person = personFrom(clause, afterAddresses(clause, title.core + 1));
  if (person && isOnePhrase(clause, title, person, title.core)) {
    return group(clause, title, person).map((one, index) =>
      index === 0 ? withPlace(clause, title, one) : statement(title, one, 'position/title-before-name'),
    );
  }
  const later = title.last > title.core ? personFrom(clause, afterAddresses(clause, title.last + 1)) : null;
  if (later && isOnePhrase(clause, title, later, title.last))
    return [statement(title, later, 'position/title-before-name')];
  return [];
}

/**
 * Title and name are one phrase: joined in the tree, or, where the tree errs, side by side without a determiner, as no
 * title in the singular stands alone. `told the president Ana Ruiz was ill` is not one.
 */
function isOnePhrase(clause: Clause, title: Title, person: NameMention, last: number): boolean {
  if (isWithin(headAt(clause, title.head), person)) return true;
  const root = rootOf(clause, person);
  const head = headAt(clause, root);
  if (head >= title.first && head <= last) return relationAt(clause, root) !== 'nsubj';
  if (relationAt(clause, root).startsWith('nsubj') && title.determiner !== '') return false;
  const isSibling = head === headAt(clause, title.head);
  return title.determiner === '' || isSibling;
}

function isWithin(index: number, { first, last }: NameMention): boolean {
  return index >= first && index <= last;
}

/** The token of a name that hangs outside it. */
export function rootOf(clause: Clause, person: NameMention): number {
  for (let index = person.first; index <= person.last; index++) {
    if (!isWithin(headAt(clause, index), person)) return index;
  }
  return person.first;
}

/** `Mayor Ana Ruiz of Arn`. */
function withPlace(clause: Clause, title: Title, person: NameMention): Statement {
  const plain = statement(title, person, 'position/title-before-name');
  const at = person.last + 1;
  if (title.of !== null || wordAt(clause, at) !== 'of') return plain;
  const place = clause.names.get(/^the$/.test(wordAt(clause, at + 1)) ? at + 2 : at + 1);
  const isPerson = place !== undefined && clause.naming.entities[place.entity]?.type === 'person';
  return place && !isPerson ? { ...plain, of: place.entity, last: place.last } : plain;
}

/** The persons of a plural title, in text order: Ana Ruiz, Bo Lind and Eva Lind; else the one. */
function group(clause: Clause, title: Title, first: NameMention): NameMention[] {
  const persons = [first];
  if (!title.plural) return persons;
  for (let at = first.last + 1; isJoint(clause, at); ) {
    const next = wordAt(clause, at) === ',' && isJoint(clause, at + 1) ? at + 2 : at + 1;
    const person = personFrom(clause, afterAddresses(clause, next));
    if (person === null) break;
    persons.push(person);
    at = person.last + 1;
  }
  return persons.length > 1 ? persons : [first, ...conjuncts(clause, first)];
}

/** In the tree, names that further words part from the first: Senators Ana Ruiz of Arn, and Bo Lind of Norland. */
function conjuncts(clause: Clause, first: NameMention): NameMention[] {
  return (clause.children[rootOf(clause, first)] ?? []).flatMap((child) => {
    const person = relationAt(clause, child) === 'conj' ? personAt(clause, child) : null;
    return person && titleHeadAt(clause, person.first - 1) === null ? [person] : [];
  });
}

function isJoint(clause: Clause, at: number): boolean {
  return /^(?:and|&|or|,)$/.test(wordAt(clause, at));
}

/** `the president of Norland, Ana Ruiz,`, `Ruiz’s spokesman, Bo Lind, said`. */
export function appositionBefore(clause: Clause, title: Title): Statement[] {
  const person = personAfter(clause, title);
  if (person === null) return [];
  const root = rootOf(clause, person);
  const head = headAt(clause, root);
  const one = oneOf(clause, title);
  const isJoined =
    (relationAt(clause, root) === 'appos' && head >= title.first && head <= title.last) ||
    isWithin(headAt(clause, title.head), person) ||
    (isSubject(clause, title.head) && isSubject(clause, root) && head === headAt(clause, title.head)) ||
    one !== null;
  const isOwnClause = relationAt(clause, root).startsWith('nsubj') && head > person.last;
  const isListed = relationAt(clause, root) === 'conj';
  const isClosed = isEnd(clause, person.last + 1) && (title.determiner === 'the' || title.possessed);
  if (isHeading(clause, title) && !isListed) return [statement(title, person, 'position/apposition-before')];
  if (!isJoined && (isOwnClause || isListed || !isClosed)) return [];
  return (one === null ? group(clause, title, person) : [person]).map((holder) =>
    statement(title, holder, 'position/apposition-before'),
  );
}

function isSubject(clause: Clause, index: number): boolean {
  return relationAt(clause, index).startsWith('nsubj');
}

/** The person whose name follows a comma after the title, or in the tree a little further on. */
function personAfter(clause: Clause, { head, last }: Title): NameMention | null {
  const isSetOff = wordAt(clause, last + 1) === ',';
  const next = isSetOff ? personFrom(clause, afterAddresses(clause, last + 2)) : null;
  if (next !== null) return next;
  const name = childOf(clause, head, (child) => child > last && relationAt(clause, child) === 'appos');
  const person = name !== null && name - last <= farthestApposition ? personAt(clause, name) : null;
  const isListed =
    isSetOff && person !== null && clause.tokens.slice(last + 1, person.first).some(({ upos }) => upos === 'CCONJ');
  return person && !isListed && (isSetOff || wordAt(clause, person.first - 1) === ',') ? person : null;
}

/** `one of the family’s lawyers, Bo Lind`: the token of `one`. */
function oneOf(clause: Clause, { head, plural }: Title): number | null {
  const one = headAt(clause, head);
  return plural && wordAt(clause, one) === 'one' && one < head ? one : null;
}

/** `Chairman of the Arn Bank, Bo Lind said`: capitalised, without a determiner, and no `as` before it. */
function isHeading(clause: Clause, { head, first, opening, plural, possessed }: Title): boolean {
  const isBare = opening === first && !plural && !possessed;
  const previous = clause.tokens[first - 1];
  return (
    isBare &&
    /^\p{Lu}/u.test(clause.tokens[head]?.form ?? '') &&
    !/^(?:as|for)$/i.test(previous?.form ?? '') &&
    previous?.upos !== 'VERB'
  );
}

function isEnd(clause: Clause, at: number): boolean {
  return at >= clause.tokens.length || /^[,.;:)—–”?!]$/.test(clause.tokens[at]?.form ?? '');
}

/** Relations that a title beside a name has in a tree that missed the apposition. */
const missed = /^(?:parataxis|dep|list|nmod|nmod:desc|nmod:unmarked|flat|acl|root|orphan|obl:unmarked|ccomp)$/;

/**
 * `Ana Ruiz, the mayor of Arn,`, `Bo Lind, 45, a lawyer for the union`, `Ana Ruiz (mayor, Arn)`. `reached` is where
 * appositions that were found before end, with whose they are: a second one goes on from there.
 */
export function appositionAfter(clause: Clause, title: Title, reached: ReadonlyMap<number, NameMention>): Statement[] {
  const person = personBefore(clause, title, reached);
  if (person === null) return [];
  const one = oneOf(clause, title);
  const relation = relationAt(clause, one ?? title.head);
  const head = headAt(clause, one ?? title.head);
  const isJoined = relation === 'appos' || (isWithin(head, person) && relation !== 'conj') || isSonOf(clause, title);
  const isClosed = isEnd(clause, title.last + 1) || /^(?:who|and)$/.test(wordAt(clause, title.last + 1));
  if (!isJoined && !(missed.test(relation) && isClosed)) return [];
  const persons = title.plural && one === null ? groupBefore(clause, person) : [person];
  if (title.plural && one === null && persons.length === 1) return [];
  const place = title.of === null ? placeInBrackets(clause, title) : null;
  return persons.map((one) => {
    const plain = statement(title, one, 'position/apposition-after');
    return place ? { ...plain, of: place.entity, last: place.last } : plain;
  });
}

/** `(mayor, Arn)`. */
function placeInBrackets(clause: Clause, title: Title): NameMention | null {
  if (wordAt(clause, title.opening - 1) !== '(' || wordAt(clause, title.last + 1) !== ',') return null;
  const place = clause.names.get(title.last + 2);
  return place && wordAt(clause, place.last + 1) === ')' ? place : null;
}

/** The person whose name ends before the mark that opens the title. */
function personBefore(clause: Clause, title: Title, reached: ReadonlyMap<number, NameMention>): NameMention | null {
  if (isSonOf(clause, title)) return personEndingAt(clause, title.first - 1);
  const mark = (oneOf(clause, title) ?? title.opening) - 1;
  if (!/^(?:,|\(|—|–|--?)$/.test(wordAt(clause, mark))) return null;
  const before = personEndingAt(clause, beforeAge(clause, mark - 1)) ?? reached.get(mark - 1);
  if (before) return before;
  // In the tree an apposition may stand further off: Ana Ruiz of Arn, the mayor.
  const head = headAt(clause, title.head);
  const isNear = head >= 0 && head < title.head && title.opening - head <= farthestApposition;
  return isNear && relationAt(clause, title.head) === 'appos' ? personAt(clause, head) : null;
}

const farthestApposition = 12;

/** `Bo Lind son of Ana Ruiz`, as papers of India write it. */
function isSonOf(clause: Clause, { first, opening, class: kind, of }: Title): boolean {
  return kind === 'kinship' && of !== null && first === opening && personEndingAt(clause, first - 1) !== null;
}

function personEndingAt(clause: Clause, index: number): NameMention | null {
  const person = personAt(clause, index);
  return person?.last === index ? person : null;
}

/** `Ana Ruiz, 45`, `Ana Ruiz (D)`: index of the last token of the name. */
function beforeAge(clause: Clause, index: number): number {
  if (clause.tokens[index]?.upos === 'NUM' && wordAt(clause, index - 1) === ',') return index - 2;
  if (wordAt(clause, index) === ')') {
    for (let at = index - 1; at > index - 6; at--) if (wordAt(clause, at) === '(') return at - 1;
  }
  return index;
}

/** The persons that a plural apposition is of, in text order. */
function groupBefore(clause: Clause, last: NameMention): NameMention[] {
  const persons = [last];
  for (let at = last.first - 1; isJoint(clause, at); ) {
    const next = wordAt(clause, at) !== ',' && wordAt(clause, at - 1) === ',' ? at - 2 : at - 1;
    const person = personEndingAt(clause, next);
    if (person === null) break;
    persons.unshift(person);
    at = person.first - 1;
  }
  return persons;
}
