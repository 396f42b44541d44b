import type { Token } from '../../language/sentence.ts';
import { platformWritings, writings } from '../lexicon/writings.ts';
import type { Part, Placed } from './bearers.ts';
import { arePremodifiers, isNounLike, isPossessiveMark } from './noun-phrase.ts';

/**
 * Who speaks through a writing, of the references in its phrase: whose it is, `Ruiz’s letter`, `her book`; by or from
 * whom it is, `a survey of sailors released by NewsLeak`; or the body that it is called after, `an NFU report`.
 */
export function makerOf(part: Part): Placed | null {
  const { tokens, from, head, names, others } = part;
  const lemma = tokens[head]?.lemma.toLowerCase() ?? '';
  if (!writings.has(lemma)) return null;
  const isOwned = tokens.slice(from, head).some(({ deprel }) => deprel === 'nmod:poss');
  const owner = [...names, ...others].findLast((each) => each.last < head && isOwner(tokens, each));
  if (owner !== undefined || isOwned) return owner ?? null;
  const body = names.find(({ last }) => last < head && arePremodifiers(part, last + 1, head));
  if (body === undefined) return workedOut.has(lemma) ? null : issuerOf(part);
  return body.kind === 'organization' && !platformWritings.has(lemma) ? body : null;
}

/** `a study by the Arn Institute`: those who did the work, often for somebody else, are not those who say it. */
const workedOut: ReadonlySet<string> = new Set(['study', 'audit']);

/** `Ruiz’s`, `her` */
function isOwner(tokens: readonly Token[], { form, first, last }: Placed): boolean {
  if (form === 'name') return isPossessiveMark(tokens[last + 1]);
  return form === 'pronoun' && tokens[first]?.deprel === 'nmod:poss';
}

/** What those do who have a writing that is another’s: `a letter obtained by NewsLeak`. */
const having =
  /^(?:accessed|acquired|cited|leaked|obtained|posted|provided|quoted|received|reviewed|seen|shared|shown|verified|viewed)$/;

/** The name behind the first `by` or `from` after the writing. */
function issuerOf(part: Part): Placed | null {
  const { tokens, head, to, names } = part;
  for (let at = head + 1; at < to; at++) {
    const form = tokens[at]?.form.toLowerCase() ?? '';
    if (having.test(form)) return null;
    if (form === 'by' || form === 'from') return names.find((name) => isIssuer(part, at, name)) ?? null;
  }
  return null;
}

function isIssuer(part: Part, preposition: number, { first, last }: Placed): boolean {
  const { tokens, to } = part;
  const next = tokens[last + 1];
  const isWhole = last === to || !(isNounLike(next) || isPossessiveMark(next));
  return first > preposition && isWhole && arePremodifiers(part, preposition + 1, first);
}
