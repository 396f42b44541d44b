// Words inside and around titles: which adjectives belong to one, which nouns only point back, which verbs give one.
// Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** Adjectives that are part of a title; of others those count that end as adjectives of a field do: financial, economic. */
export const titleAdjectives = wordList(
  `
  prime civil foreign front deputy vice senior junior chief assistant associate principal supreme high special permanent managing acting
  human crown joint first public private grand great co lead top head staff trade press home interior defence defense
  information foreign adjunct visiting emeritus founding presiding ruling governing lord surgeon solicitor rear running
  primary secondary right left open deputy-chief under shadow deputy non-executive open-source free-lance freelance
`,
);

/** Adjectives that end as those of a field do and yet praise, date or place a person. */
export const passingAdjectives = wordList(
  `
  controversial presumptive influential loyal real actual original typical local rural central potential initial final usual vocal
  unofficial unusual equal several eventual current iconic charismatic enthusiastic heroic authentic pragmatic
  energetic ecstatic sympathetic tragic legendary contemporary temporary ordinary extraordinary exemplary
  active attractive native alternative effective aggressive impressive prolific eponymous individual essential
  exceptional fanatical liberal radical royalist brutal classic basic specific massive respective prospective
  conventional traditional critical hysterical ethical cynical frantic eccentric autocratic democratic
`,
);

/** Ordinal numbers that belong to a title, with the words that follow them: first lady, second lieutenant. */
export const ordinalTitles = wordList('lady gentleman minister secretary lieutenant officer deputy vice sergeant');

/** Heads that are the first part of a title of one person: lieutenant governor, assistant director. */
export const joiningHeads = wordList(
  'assistant associate deputy chief executive lieutenant major brigadier detective staff general attorney team party',
);

/** Nouns that point back to what was named before: the head of the company is head of it. */
export const pointingNouns = wordList(
  `
  company firm business party group team club agency organization organisation country nation city town village state
  community body bank union association institute school university college department ministry office unit service
  project campaign operation program programme paper newspaper magazine site website committee commission board
  council band charity family couple region province county district area world house church movement clan tank foundation network channel chain tribe conglomerate startup start-up government administration diocese archdiocese constituency parish location branch campus
  one two three four five six seven eight nine ten many some several victim boy girl man woman child
`,
);

/** Nouns of time, of which no title is: mayor for ten years. */
export const timeNouns = wordList(
  'year month week day decade term time life century generation season hour minute moment while part instance example',
);

/** Prepositions between a title and what it is of. */
export const complementPrepositions = wordList('of for at with to in from');

/** Prepositions whose common nouns belong to the title: minister of health, candidate for mayor. */
export const fieldPrepositions = wordList('of for');

/** Verbs that join a subject to a title: she became president. */
export const linkingVerbs = wordList('become remain');

/** Verbs that give a title to their object: elected her president, was named director. */
export const appointingVerbs = wordList(
  're-elect reelect elect name appoint reappoint make crown choose select confirm install designate promote anoint proclaim',
);

/** Verbs that hold a title with `as`: served as mayor. */
export const servingVerbs = wordList('serve work act continue return start begin take sit double');

/** Verbs that give up a title with `as`: resigned as mayor. */
export const leavingVerbs = wordList(
  'resign retire quit step stand oust remove dismiss fire sack depose replace suspend',
);

/** Verbs that seek a title with `for`: ran for president. */
export const seekingVerbs = wordList('run stand campaign compete vie');

/** Verbs that make a candidate: nominated as ambassador, nominated for president. */
export const nominatingVerbs = wordList('nominate pick tap propose endorse');

/** Verbs that say of their subject what a title would: who heads the bank. */
export const titleOfVerb: ReadonlyMap<string, string> = new Map([
  ['head', 'head'],
  ['lead', 'leader'],
  ['chair', 'chair'],
  ['found', 'founder'],
  ['co-found', 'co-founder'],
  ['cofound', 'co-founder'],
  ['own', 'owner'],
  ['coach', 'coach'],
  ['captain', 'captain'],
]);

/** Of these the past form states the same: who founded the bank is its founder. */
export const lastingVerbs = wordList('found co-found cofound');
