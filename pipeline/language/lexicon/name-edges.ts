// Words at the edges of what a model takes for a name. Compiled for this project by hand.
import { wordList } from './word-list.ts';

/** Abbreviations that a name ends with, of which a full stop that stands by itself is part. */
export const stoppedEndings = wordList('inc corp ltd co bros jr sr st llc plc');

/** Words that join the words of a name and do not begin or end one. */
export const joints = wordList('of for and to in at on by with from');

/** Words for one who is not named, with or without a capital. */
export const pronounsAlone = wordList('his her their our my your its he she they i we you');
