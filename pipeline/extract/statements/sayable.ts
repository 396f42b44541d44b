import { wordList } from '../../language/lexicon/word-list.ts';
import { actions, isIdea, isSayableNoun, type Reported } from '../lexicon/actions.ts';
import { kindOfNoun } from '../lexicon/reference-nouns.ts';
import { titleHead } from '../lexicon/titles.ts';
import { writings } from '../lexicon/writings.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import type { CueVerb } from './cue-verb.ts';
import { subjectOf } from './source.ts';

/** What a court or an office grants or refuses, which is no denial. */
const filings: ReadonlySet<string> = new Set(['appeal', 'application', 'bid', 'motion', 'petition', 'request']);
const courts: ReadonlySet<string> = new Set(['court', 'judge', 'jury', 'magistrate', 'office', 'panel', 'tribunal']);
/** What a team gives away. */
const scores: ReadonlySet<string> = new Set(['corner', 'goal', 'penalty', 'point', 'run', 'try']);

/** Whether the object of a cue can be what it reports; not `published the files`, `conceded a goal`, `dismissed her`. */
export function isSayable(tree: ClauseTree, { frame, at }: CueVerb, object: number): boolean {
  const { tokens } = tree;
  const noun = tokens[object]?.lemma.toLowerCase() ?? '';
  const { from, to } = subtree(tree, object);
  const doer = tokens[childBy(tree, at, 'nsubj')]?.lemma.toLowerCase() ?? '';
  // `They did not say how much.`
  if (frame.lemma === 'say' && /^how$/i.test(tokens[from]?.form ?? '')) return false;
  if (tokens.slice(from, to).some(({ form }) => /^[“‘]$/.test(form))) return true;
  const reported = actions.get(frame.lemma);
  if (reported === 'sayable') return isSayableNoun(noun);
  if (reported === 'reason' || reported === 'idea' || reported === 'party')
    return canSpeak(tree, at) && (isJudged(tree, object, reported) || hasReason(tree, at, reported));
  if (frame.lemma === 'find')
    return writings.has(doer) && tokens[object]?.upos === 'NOUN' && tokens[from - 1]?.form !== ',';
  if (frame.lemma === 'concede') return !scores.has(noun);
  if (!/^(?:dismiss|reject)$/.test(frame.lemma)) return true;
  const isPerson = /^(?:he|she|him|her|me|us)$/i.test(tokens[object]?.form ?? '');
  const isAs = tree.children[at]?.some((child) => markerOf(tree, child) === 'as') ?? false;
  return !(filings.has(noun) && courts.has(doer)) && !(frame.lemma === 'dismiss' && isPerson && !isAs);
}

/** What counts those who do something: `a number of voters`. */
const quantities = wordList('number majority minority half third quarter percent % couple dozen handful lot rest');

/** Whether a noun stands for somebody: a person or a body. */
const isSomebody = (lemma: string): boolean =>
  /^(?:person|organization)$/.test(kindOfNoun(lemma) ?? '') || titleHead(lemma) !== null;

/** Whether the subject of a verb can be one who speaks, or what speaks for one: not `the beam`, `the recipe`, `a sign`. */
export function canSpeak(tree: ClauseTree, verb: number): boolean {
  const subject = tree.tokens[subjectOf(tree, verb)];
  if (subject?.upos !== 'NOUN') return true;
  const lemma = subject.lemma.toLowerCase();
  const counted = childBy(tree, subjectOf(tree, verb), 'nmod');
  return isSomebody(lemma) || writings.has(lemma) || isIdea(lemma) || (quantities.has(lemma) && counted >= 0);
}

/** Whether one can hold a view of an object: `the decision`, and of a `party` Lind and the mayor. */
function isJudged({ tokens }: ClauseTree, object: number, reported: Reported): boolean {
  const { upos = '', lemma = '' } = tokens[object] ?? {};
  if (reported === 'reason') return false;
  if (upos !== 'NOUN') return true;
  return isIdea(lemma.toLowerCase()) || (reported === 'party' && isSomebody(lemma.toLowerCase()));
}

/** `for its work`, `as a gift`, `over her vote` behind the object, and `with saving it` where the verb needs a reason. */
function hasReason(tree: ClauseTree, verb: number, reported: Reported): boolean {
  const opens = reported === 'reason' ? /^(?:for|with)$/ : /^(?:for|as|over)$/;
  const isReason = (child: number): boolean => child > verb && opens.test(markerOf(tree, child));
  return tree.children[verb]?.some((child) => isReason(child) && childBy(tree, child, 'nsubj') < 0) ?? false;
}
