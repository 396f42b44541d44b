import { lastingVerbs, titleOfVerb } from '../lexicon/title-words.ts';
import { titleHead } from '../lexicon/titles.ts';
import { type Clause, childOf, lemmaAt, relationAt } from './clause.ts';
import { type Statement, statement } from './statement.ts';
import { isStated, subjectOf } from './subject.ts';

/** `Bo Lind, who heads the Arn Institute`, `Ruiz founded NewsLeak`: a verb that says what a title would. */
export function verbTitle(clause: Clause, verb: number): Statement[] {
  const token = clause.tokens[verb];
  const title = titleOfVerb.get(lemmaAt(clause, verb));
  if (token?.upos !== 'VERB' || title === undefined || !isStated(clause, verb)) return [];
  const isPresent = token.xpos === 'VBZ' || token.xpos === 'VBP';
  if (!isPresent && !(lastingVerbs.has(lemmaAt(clause, verb)) && token.morphology.voice !== 'passive')) return [];
  const object = childOf(clause, verb, (child) => relationAt(clause, child) === 'obj');
  const of = object === null ? undefined : clause.names.get(object);
  const kind = of && clause.naming.entities[of.entity]?.type;
  const person = subjectOf(clause, verb);
  if (of === undefined || person === null || kind === 'person' || kind === 'event') return [];
  const phrase = {
    head: verb,
    first: verb,
    opening: verb,
    core: verb,
    last: of.last,
    title,
    class: titleHead(title) ?? 'relation',
    status: null,
    of: of.entity,
    plural: false,
    determiner: '',
    possessed: false,
    vague: false,
    open: false,
  };
  return [statement(phrase, person, 'position/verb')];
}
