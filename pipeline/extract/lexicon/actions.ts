// Cues that are names of plain actions too, with the objects that make them a report. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';
import type { CueClass } from './cue-frames.ts';
import { nounFrames } from './noun-frames.ts';

/**
 * What the object of such a verb must be for it to report something.
 * - any: the verb is an action only where it has no complement: `The crew volunteered`
 * - sayable: what can be said or shown: `offered her thanks`, not `offered asylum`
 * - reason: anything, but with a reason: `credited the crew for it`, not `credited his account`
 * - idea: what one can hold a view of: `welcomed the decision`, not `welcomed the guests`
 * - party: an idea, or whom one can speak of: `attacked the mayor`, not `attacked the town`
 */
export type Reported = 'any' | 'sayable' | 'reason' | 'idea' | 'party';

const lemmas: Readonly<Record<Reported, string>> = {
  any: 'volunteer commit continue advise see hold order look',
  sayable: 'offer post publish read',
  reason: 'credit',
  idea: 'embrace welcome promote',
  party: 'attack back support defend hammer knock rip pan challenge champion trash rap',
};

/** A verb that is a plain action too → what its object must be. */
export const actions: ReadonlyMap<string, Reported> = new Map(
  (['any', 'sayable', 'reason', 'idea', 'party'] as const).flatMap((kind) =>
    [...wordList(lemmas[kind])].map((lemma) => [lemma, kind] as const),
  ),
);

const sayable = wordList(
  'advice detail fact figure help idea information insight number reason rule thanks thought tip truth word',
);

/** Whether a noun’s lemma stands for what can be said or shown. */
export const isSayableNoun = (lemma: string): boolean => sayable.has(lemma) || nounFrames.has(lemma);

const ideas = wordList(`
  agenda aid amnesty approach ban bid bill boycott budget cause change charter choice conduct cut deal delay directive
  doctrine drive effort fight fund goal idea image initiative law legacy measure method mission move news outcome pact
  path peace penalty plank platform policy posture practice privacy program programme project proposal protest race
  record reform regime remark result rhetoric right role rule sale stance statute step strike style subsidy system
  tactic talk tariff tax theory treaty turnaround use value veto wage war way withdrawal work
`);

/** Endings of nouns for what is done or thought; few things end so. */
const ofIdeas = /(?:tion|sion|ment|ism|ity|ness|ence|ance|acy|ancy|ency|ship|logy|egy|ture)$/;
const things = wordList('station apartment furniture city monument equipment shipment ambulance fence ship picture');

/** Whether a noun’s lemma stands for what one can hold a view of: a plan, a decision, a law. */
export const isIdea = (lemma: string): boolean =>
  ideas.has(lemma) || nounFrames.has(lemma) || (ofIdeas.test(lemma) && !things.has(lemma));

/** Words for a view that one holds also without a word: who does not support a plan has a view of it too. */
const stances = wordList(`
  agree disagree approve disapprove back endorse favor favour oppose recognize recognise side support sympathize welcome
  embrace admire approval disapproval opposition objection resistance
`);

const acts: ReadonlySet<CueClass> = new Set(['say', 'ask', 'order', 'promise', 'judge']);

/** Whether a cue, by its lemma and the class that it has, is an act of speech: under a negation nothing was said. */
export const isActOfSpeech = (lemma: string, name: CueClass): boolean => acts.has(name) && !stances.has(lemma);

/** Verbs of a court whose object is the sentence and not who is sentenced: `was fined nine crowns`. */
export const verdicts = wordList('acquit fine sentence');

/** Verbs that have the person spoken to behind them: `told Lind that`. */
export const addressing = wordList(`
  tell ask remind assure reassure inform notify warn advise caution brief convince email text read write urge
`);

/** Those that have no other object. */
export const telling = wordList('tell remind assure inform');
