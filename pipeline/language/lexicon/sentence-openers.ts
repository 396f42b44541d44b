// Words of grammar that open sentences and are no part of a name, in lower case. Compiled for this project by hand.
import { wordList } from './word-list.ts';

/** In capitals after an abbreviation, they say that a new sentence begins: `in the U.S. He`. */
export const sentenceOpeners = wordList(`
  a about above according across after again against all already also although among an and another any anyone are as asked at
  because before being both but by can could despite did do does during each either even every everyone few finally first for
  former from further given has have he her here his how however i if in indeed instead into is it its just last later let like
  many maybe meanwhile more moreover most much my neither never nevertheless no nobody none nor not nothing now of often on once
  one only or other others our over perhaps please rather she should since so some someone sometimes soon still such than that
  the their then there therefore these they this those though three through throughout thus to today together tomorrow tonight
  two under unless until upon was we were what whatever when where whether which while who whoever whom whose why will with
  within without would yes yesterday yet you your
`);

/** In small letters after a question or exclamation mark, in texts that do without capitals. */
export const smallOpeners = wordList(`
  any are can could did do does has have how i if im it just like maybe my no oh ok okay please should so some sorry thank
  thanks that the there they this was we what when where why will would yes you your
`);

/** Before a colon, they begin the credit of a picture, which often stands on the line of its caption. */
export const creditLabels = wordList('image photo photograph photographer picture');

/** Verbs of speech after a quotation and a name: `“Why?” Smith asked.` */
export const speechVerbs = wordList(`
  added adds announced answered argued asked asks called cried declared demanded exclaimed explained joked laughed noted
  pleaded quipped recalled remarked replied responded said says shouted sighed screamed tells thought told tweeted wondered
  wondering wrote writes yelled
`);
