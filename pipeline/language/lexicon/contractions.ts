// Words that the English treebanks of Universal Dependencies cut in two or three. Compiled for this project by hand.
import { wordList } from './word-list.ts';

/** Words without an apostrophe, or with an unusual one, and their parts. */
export const fusedWords = partedWords(`
  can|not gon|na got|ta wan|na lem|me gim|me du|n|no got|cha out|ta ought|a lot|ta sort|a d|ye a|lot
  do|nt did|nt does|nt is|nt was|nt are|nt were|nt have|nt has|nt had|nt could|nt would|nt should|nt ai|nt ca|nt
  that|s what|s there|s you|re they|re you|ll they|ll you|ve we|ve they|ve 't|is 't|was y'|all d'|ye d'|you
`);

/** The same, in small letters only: Ive and Im are names. */
export const smallFusedWords = partedWords('i|m i|ve');

function partedWords(list: string): ReadonlyMap<string, readonly string[]> {
  return new Map([...wordList(list)].map((word) => [word.replaceAll('|', ''), word.split('|')]));
}

/** Endings that are words of their own, after the apostrophe. */
export const enclitics = wordList('s re ve ll d m');

/** Words that lost their beginning, after the apostrophe. */
export const clippedBeginnings = wordList('em til tis twas nother cuz coz');

/** Words that lost their end, before the apostrophe. */
export const clippedEndings = wordList(`
  ol o th lil cookin comin doin gettin goin killin livin lookin lovin makin mornin nothin playin rockin runnin sayin singin
  somethin talkin thinkin tryin walkin workin
`);
