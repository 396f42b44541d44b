// English abbreviations that end in a full stop, without it, in lower case. Compiled for this project by hand.
import { wordList } from './word-list.ts';

/** Before a name, whatever follows. */
export const courtesyTitles = wordList('mr mrs ms mx dr prof messrs mme mlle');

/** Before a name: abbreviations where a word in capitals follows. */
export const titles = wordList(`
  adm amb atty brig capt cdr cmdr col cols cpl det fr gen gens gov govs hon insp lt maj pfc pres pte pvt rep reps rev sen sens
  sgt sr sra srta supt dep asst assoc
`);

/** Before the name of a place or a saint. */
export const placeTitles = wordList('st sts ste mt mts ft pt');

/** Before a number. */
export const numbered = wordList(`
  no nos fig figs vol vols p pp ch chap sec sect art arts para ext op tel ph est ca c eq ref ver cir bk pg rs
`);

/** Between the sides of a match or a lawsuit. */
export const versus = wordList('v vs');

/** Before what they announce: never the last word of a sentence, even before a capital. */
export const announcing = wordList('p.s e.g i.e cf viz');

/** Small letters after an opening bracket: `(b. 1950)`. */
export const bracketed = wordList('b c d fl m p r');

/** Abbreviations in any case and any place. */
export const general = wordList(`
  approx assn attn bros cf corp dept depts eds esp esq etc excl govt inc incl intl ltd misc natl orig pls ppl resp univ viz
`);

/** Abbreviations where they begin with a capital. */
export const capitalised = wordList(`
  apr aug ave blvd co cos feb hwy jan jr nov oct pkwy plc rte sept sr
  ala ariz calif colo conn fla ga kan ky md mich minn mont neb nev okla ont pa que tenn tex va vt wis wyo
`);

/** Months and days that are words as well, or whose full stop may be the sentence's: before a number or a comma. */
export const calendarWords = wordList('dec fri jul jun mar mon sat sep sun thu thur thurs tue tues wed');

/** States that are words as well: after a comma. */
export const stateWords = wordList('ark cal del ill ind la mass me miss mo ore wash');

/** Units: between a number and a word in small letters. */
export const units = wordList('ft gal hr hrs kg km lb lbs mi min mins oz sec secs sq yd yds yr yrs');
