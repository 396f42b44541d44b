import { nounFrames } from '../lexicon/noun-frames.ts';
import { writings } from '../lexicon/writings.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import type { CueVerb } from './cue-verb.ts';

/** Verbs that are plain actions too, and report only what can be said: `offered her thanks`, not `offered asylum`. */
const acting: ReadonlySet<string> = new Set(['offer', 'post', 'publish', 'read']);
/** What can be said or shown beside the nouns that report. Compiled for this project by hand. */
const sayable: ReadonlySet<string> = new Set(
  'advice detail fact figure help idea information insight number reason rule thanks thought tip truth word'.split(' '),
);
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
  if (acting.has(frame.lemma)) return sayable.has(noun) || nounFrames.has(noun);
  if (frame.lemma === 'find')
    return writings.has(doer) && tokens[object]?.upos === 'NOUN' && tokens[from - 1]?.form !== ',';
  if (frame.lemma === 'concede') return !scores.has(noun);
  if (!/^(?:dismiss|reject)$/.test(frame.lemma)) return true;
  const isPerson = /^(?:he|she|him|her|me|us)$/i.test(tokens[object]?.form ?? '');
  const isAs = tree.children[at]?.some((child) => markerOf(tree, child) === 'as') ?? false;
  return !(filings.has(noun) && courts.has(doer)) && !(frame.lemma === 'dismiss' && isPerson && !isAs);
}
