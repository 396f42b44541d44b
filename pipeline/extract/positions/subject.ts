import type { NameMention } from '../coreference/naming.ts';
import { type Clause, childOf, headAt, lemmaAt, personAt, relationAt, wordAt } from './clause.ts';

/** How many clauses up a subject is looked for. */
const deepest = 3;

/**
 * The person that a predicate is said of: its subject, the noun that its relative clause or participle modifies, or the
 * subject of the clause it is joined to; null where that is no name of a person.
 */
export function subjectOf(clause: Clause, predicate: number): NameMention | null {
  let at = predicate;
  for (let depth = 0; depth < deepest && at >= 0; depth++) {
    const subject = childOf(clause, at, (child) => /^(?:nsubj|nsubj:pass)$/.test(relationAt(clause, child)));
    const relation = relationAt(clause, at);
    if (subject !== null) {
      if (/^(?:who|that|which)$/.test(wordAt(clause, subject)) && /^(?:acl:relcl|appos)$/.test(relation))
        return named(clause, subject) ?? holderAt(clause, headAt(clause, at));
      return holderAt(clause, subject);
    }
    if (relation === 'acl' || relation === 'acl:relcl') return holderAt(clause, headAt(clause, at));
    const isAdverbial = relation === 'advcl' && isParticiple(clause, at) && !isMarked(clause, at);
    if (relation !== 'conj' && !isAdverbial) return null;
    at = headAt(clause, at);
  }
  return null;
}

/** `Ana Ruiz, who`: the person right before a relative pronoun, wherever the tree hangs the clause. */
function named(clause: Clause, pronoun: number): NameMention | null {
  const at = wordAt(clause, pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
  const person = personAt(clause, at);
  return person?.last === at ? person : null;
}

/** The person of a name or of a title that was read before. */
function holderAt(clause: Clause, index: number): NameMention | null {
  return personAt(clause, index) ?? clause.holders.get(index) ?? null;
}

/** `criticized her for acting as`: a preposition before a participle, whose subject may be the object. */
function isMarked(clause: Clause, verb: number): boolean {
  return (
    childOf(
      clause,
      verb,
      (child) => /^(?:for|of|from)$/.test(wordAt(clause, child)) && relationAt(clause, child) === 'mark',
    ) !== null
  );
}

function isParticiple(clause: Clause, verb: number): boolean {
  const form = clause.tokens[verb]?.morphology.verbForm;
  return form === 'participle' || form === 'gerund';
}

/** Whether a predicate is stated as a fact: not denied, possible, hoped for or asked. */
export function isStated(clause: Clause, predicate: number): boolean {
  const doubtful = childOf(clause, predicate, (child) => {
    const word = wordAt(clause, child);
    const isMood = relationAt(clause, child) === 'aux' && clause.tokens[child]?.xpos === 'MD';
    return isMood || /^(?:not|n't|n’t|never|if|unless|whether|hardly|almost|to|like|than|among)$/.test(word);
  });
  return doubtful === null && clause.tokens.at(-1)?.form !== '?';
}

/** `until 2020`, `from 2001 to 2005`, `formerly`: words that end what a predicate says. */
export function isOver(clause: Clause, ...predicates: number[]): boolean {
  return predicates.some((predicate) => {
    const children = clause.children[predicate] ?? [];
    return children.some((child) => {
      if (/^(?:formerly|previously|once|then)$/.test(wordAt(clause, child))) return child < predicate + 1;
      const isUntil = childOf(clause, child, (word) => /^(?:until|till)$/.test(wordAt(clause, word))) !== null;
      const isFrom = childOf(clause, child, (word) => /^(?:from|between)$/.test(wordAt(clause, word))) !== null;
      return isUntil || (isFrom && isYear(clause, child));
    });
  });
}

function isYear(clause: Clause, index: number): boolean {
  return /^[12]\d{3}$/.test(lemmaAt(clause, index)) || clause.tokens[index]?.upos === 'NUM';
}
