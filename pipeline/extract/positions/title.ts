import type { ExtractedPosition } from '../extract.ts';
import { joiningHeads } from '../lexicon/title-words.ts';
import { candidateHeads, openHeads, postposed, soughtTitles, type TitleClass, vagueHeads } from '../lexicon/titles.ts';
import { type Clause, headAt, isHyphen, relationAt, touchesNext, wordAt } from './clause.ts';
import { complementAfter } from './complement.ts';
import { modifiersBefore } from './modifiers.ts';
import { titleHeadAt } from './title-head.ts';

/** A title as a phrase, `the former Norlandic minister of health`; all indexes are tokens of its sentence. */
export interface Title {
  readonly head: number;
  /** First token without the determiner. */
  readonly first: number;
  /** First token with determiner or possessor. */
  readonly opening: number;
  /** Last token of the title itself: before `of Norland`. */
  readonly core: number;
  readonly last: number;
  /** Spelt out, in lower case, without what it is of. */
  readonly title: string;
  readonly class: TitleClass;
  readonly status: ExtractedPosition['status'] | null;
  readonly of: number | null;
  readonly plural: boolean;
  /** The determiner in lower case; empty without one. */
  readonly determiner: string;
  readonly possessed: boolean;
  /** It says too little but right before a name. */
  readonly vague: boolean;
  /** It says nothing without whom or what it is of, and that is not said: owner. */
  readonly open: boolean;
}

/** `GOP presidential nominee` is no candidate for president of the GOP: an entity that is a place, else null. */
function placeOf({ naming }: Clause, entity: number | null): number | null {
  return entity !== null && naming.entities[entity]?.type === 'place' ? entity : null;
}

/** Titles whose `to` and `in` say where they are held, not of what: the Norlandic ambassador to Arn. */
const postings: ReadonlySet<string> = new Set(['ambassador', 'envoy', 'consul', 'representative', 'delegate']);

/** The title whose head is a token, or null where there is none. */
export function titleAt(clause: Clause, head: number): Title | null {
  const found = titleHeadAt(clause, head);
  if (found === null || found.class === 'honorific' || isModifier(clause, head)) return null;
  const { core, elect, ending } = coreOf(clause, head);
  const modifiers = modifiersBefore(clause, head, core);
  const complement = complementAfter(clause, head, core, found.class);
  const sought = complement.sought === null ? null : titleAt(clause, complement.sought);
  const modified = modifiers.words.join(' ');
  const isCandidate = candidateHeads.has(found.title) || (found.title === 'runner' && modified.endsWith('front'));
  const words = [...modifiers.words, found.title, ...ending, ...complement.words]
    .join(' ')
    .replace('front runner', 'front-runner');
  const title = isCandidate ? (sought?.title ?? soughtTitle(modified) ?? words) : words;
  const own = modifiers.owner ?? modifiers.country;
  const isPosting = postings.has(found.title) ? /^(?:to|in|for)$/ : /^in$/;
  const isPlaced = isPosting.test(complement.preposition);
  const isSought = isCandidate && title !== words;
  const of =
    sought?.of ?? (isSought ? placeOf(clause, own) : isPlaced ? (own ?? complement.of) : (complement.of ?? own));
  const isOfficeOf = found.class === 'office' && complement.last > core;
  const isAlone = of === null && !modifiers.possessed && title === found.title;
  const { first, opening, possessed, determiner } = modifiers;
  return {
    head: nodeOf(clause, head, core),
    first,
    opening,
    core,
    last: Math.max(complement.last, sought?.last ?? 0),
    title,
    class: found.class,
    status: isCandidate ? 'candidate' : elect ? 'elect' : found.former ? 'former' : modifiers.status,
    of,
    plural: found.plural,
    determiner,
    possessed,
    vague: isAlone && vagueHeads.has(found.title),
    open: of === null && !modifiers.possessed && !isOfficeOf && isOpen(found.class, found.title, title),
  };
}

/** The token of a title that hangs outside it: secretary [general] where the tree takes the second word for the head. */
function nodeOf(clause: Clause, head: number, core: number): number {
  let node = head;
  while (headAt(clause, node) > node && headAt(clause, node) <= core) node = headAt(clause, node);
  return node;
}

/** `presidential`, `Norland Senate` → what a candidate would be. */
function soughtTitle(modifiers: string): string | null {
  const modifier = modifiers.replace(/ front$/, '');
  for (const [sought, title] of soughtTitles) {
    if (modifier === sought || modifier.endsWith(` ${sought}`))
      return modifier.startsWith('vice') ? `vice ${title}`.replace('vice vice', 'vice') : title;
  }
  return null;
}

/** The title’s last word before what it is of, with `general` and `-elect`; `ending` are words more of the title. */
function coreOf(clause: Clause, head: number): { core: number; elect: boolean; ending: string[] } {
  let core = head;
  let elect = false;
  const ending: string[] = [];
  for (;;) {
    const joined = isHyphen(clause, core + 1) && touchesNext(clause, core) && touchesNext(clause, core + 1);
    const at = joined ? core + 2 : core + 1;
    const word = wordAt(clause, at);
    if (/^(?:elect|designate)$/.test(word)) elect = true;
    else if (postposed.has(word) && !clause.names.has(at)) ending.push(word);
    else if (word === 'in' && /^(?:chief)$/.test(wordAt(clause, joined ? at + 2 : at + 1))) {
      ending.push('in', 'chief');
      core = joined ? at + 2 : at + 1;
      continue;
    } else return { core, elect, ending };
    core = at;
  }
}

/** Part of a longer title whose head follows: [assistant] director, secretary [general], [team] captain. */
function isModifier(clause: Clause, index: number): boolean {
  const at = isHyphen(clause, index + 1) ? index + 2 : index + 1;
  const next = titleHeadAt(clause, at);
  const previous = titleHeadAt(clause, isHyphen(clause, index - 1) ? index - 2 : index - 1);
  if (previous !== null && postposed.has(wordAt(clause, index))) return true;
  if (next === null || postposed.has(wordAt(clause, at))) return false;
  const own = titleHeadAt(clause, index);
  return (
    joiningHeads.has(own?.title ?? '') || (headAt(clause, index) === at && relationAt(clause, index) !== 'nmod:desc')
  );
}

/** `a member`, `his friend` without whom or what, `the head`. */
function isOpen(kind: TitleClass, head: string, title: string): boolean {
  return kind === 'kinship' || (title === head && openHeads.has(head));
}
