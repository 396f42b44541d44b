import type { RuleId } from '../../../schemas/rules.ts';
import type { NameMention } from '../coreference/naming.ts';
import type { ExtractedPosition } from '../extract.ts';
import {
  appointingVerbs,
  leavingVerbs,
  linkingVerbs,
  nominatingVerbs,
  seekingVerbs,
  servingVerbs,
} from '../lexicon/title-words.ts';
import { rootOf } from './beside-name.ts';
import { type Clause, childOf, headAt, lemmaAt, personAt, relationAt, wordAt } from './clause.ts';
import { type Statement, statement } from './statement.ts';
import { isOver, isStated, subjectOf } from './subject.ts';
import type { Title } from './title.ts';

/** What a predicate says of a person: whom, by which construction, and how the title is held. */
interface Predication {
  readonly person: NameMention;
  readonly rule: RuleId;
  readonly status: ExtractedPosition['status'] | null;
}

/** `Ruiz is the mayor`, `was elected president`, `resigned as director`, `ran for governor`, `As president, Ruiz …`. */
export function predicated(clause: Clause, title: Title): Statement[] {
  const found = copula(clause, title) ?? named(clause, title) ?? withPreposition(clause, title);
  if (found === null || (title.plural && found.rule !== 'position/copula')) return [];
  return [{ ...statement(title, found.person, found.rule), status: found.status }];
}

/** `Ruiz is the mayor of Arn`, `Bo Lind, who was mayor until 2020`, `His wife is Ana Ruiz`. */
function copula(clause: Clause, title: Title): Predication | null {
  const { head } = title;
  const be = childOf(clause, head, (child) => relationAt(clause, child) === 'cop' && lemmaAt(clause, child) === 'be');
  if (be === null) return inverted(clause, title);
  const hasCase = childOf(clause, head, (child) => child < head && relationAt(clause, child) === 'case') !== null;
  if (hasCase || title.determiner === 'no' || !isStated(clause, head)) return null;
  const person = subjectOf(clause, head);
  if (person === null || title.plural) return null;
  const status = isPast(clause, be) && isOver(clause, head) ? 'former' : null;
  return { person, rule: 'position/copula', status };
}

function inverted(clause: Clause, { head, plural }: Title): Predication | null {
  const predicate = headAt(clause, head);
  const person = personAt(clause, predicate);
  if (person === null || plural || !/^nsubj/.test(relationAt(clause, head)) || predicate !== rootOf(clause, person))
    return null;
  const be = childOf(clause, predicate, (child) => relationAt(clause, child) === 'cop');
  if (be === null || !isStated(clause, predicate)) return null;
  return { person, rule: 'position/copula', status: null };
}

/** `Ruiz became president`, `was elected mayor`, `The board named Lind director`. */
function named(clause: Clause, { head }: Title): Predication | null {
  const verb = headAt(clause, head);
  if (!/^(?:xcomp|obj|obl:unmarked|dep|nsubj)$/.test(relationAt(clause, head)) || verb < 0 || verb > head) return null;
  const lemma = lemmaAt(clause, verb);
  if (!isStated(clause, verb)) return null;
  if (linkingVerbs.has(lemma)) return byVerb('position/became', subjectOf(clause, verb), null);
  if (appointingVerbs.has(lemma)) return byVerb('position/appointed', appointee(clause, verb), null);
  return null;
}

/** `was appointed as director`, `served as mayor`, `ran for governor`, `As mayor, Ruiz …`. */
function withPreposition(clause: Clause, title: Title): Predication | null {
  const { head } = title;
  const marker = childOf(
    clause,
    head,
    (child) => child < title.first && /^(?:case|mark|advmod)$/.test(relationAt(clause, child)),
  );
  const preposition = marker === null ? '' : wordAt(clause, marker);
  const verb = headAt(clause, head);
  if (marker === null || verb < 0 || !/^(?:obl|advcl|xcomp|nmod|obl:.*)$/.test(relationAt(clause, head))) return null;
  const lemma = lemmaAt(clause, verb);
  const isVerb = clause.tokens[verb]?.upos === 'VERB';
  if (!isVerb || !isStated(clause, verb)) return null;
  if (preposition === 'for' && title.class === 'office') {
    if (seekingVerbs.has(lemma)) return byVerb('position/seeks', subjectOf(clause, verb), 'candidate');
    if (nominatingVerbs.has(lemma)) return byVerb('position/seeks', appointee(clause, verb), 'candidate');
    return null;
  }
  if (preposition !== 'as') return null;
  if (lemma === 'stand' && !hasParticle(clause, verb, 'down'))
    return byVerb('position/seeks', subjectOf(clause, verb), 'candidate');
  if (nominatingVerbs.has(lemma)) return byVerb('position/seeks', appointee(clause, verb), 'candidate');
  if (appointingVerbs.has(lemma) || lemma === 'hire' || lemma === 'swear')
    return byVerb('position/appointed', appointee(clause, verb), null);
  if (leavingVerbs.has(lemma) && (lemma !== 'stand' || hasParticle(clause, verb, 'down')))
    return byVerb('position/left', appointee(clause, verb), 'former');
  if (servingVerbs.has(lemma)) {
    const isFormer = (lemma === 'serve' && isFinitePast(clause, verb)) || isOver(clause, verb, head);
    return byVerb('position/serves-as', subjectOf(clause, verb), isFormer ? 'former' : null);
  }
  const isFronted = marker < verb && title.opening - marker <= 1 && wordAt(clause, title.last + 1) === ',';
  return isFronted ? byVerb('position/as-title', subjectOf(clause, verb), null) : null;
}

function byVerb(
  rule: RuleId,
  person: NameMention | null,
  status: ExtractedPosition['status'] | null,
): Predication | null {
  return person === null ? null : { person, rule, status };
}

/** Who is given a title: the object of an active verb, the subject of a passive or of one without an object. */
function appointee(clause: Clause, verb: number): NameMention | null {
  const object = childOf(
    clause,
    verb,
    (child) => /^i?obj$/.test(relationAt(clause, child)) && personAt(clause, child) !== null,
  );
  if (object !== null) return personAt(clause, object);
  const isActive = childOf(clause, verb, (child) => relationAt(clause, child) === 'nsubj') !== null;
  if (isActive && appointingVerbs.has(lemmaAt(clause, verb))) return null;
  return subjectOf(clause, verb);
}

function hasParticle(clause: Clause, verb: number, particle: string): boolean {
  return childOf(clause, verb, (child) => wordAt(clause, child) === particle) !== null;
}

function isPast(clause: Clause, verb: number): boolean {
  return clause.tokens[verb]?.morphology.tense === 'past';
}

/** `served`, not `has served`. */
function isFinitePast(clause: Clause, verb: number): boolean {
  return clause.tokens[verb]?.xpos === 'VBD';
}
