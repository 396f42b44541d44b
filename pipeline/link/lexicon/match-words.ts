// Words right beside the name of a country or town that make it a team in a match. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** `Norland v Sudland` */
export const versus = wordList('v vs');

/** `Norland beat Sudland 2-1`: only with a score, since one may beat a country at anything. */
export const results = wordList('beat beats thrashed trounced outplayed lost won drew');

/** `Norland’s squad`, `captain of Norland` */
export const teamWords = wordList(`
  squad captain skipper coach striker goalkeeper midfielder defender winger batsman batsmen bowler bowlers
  wicketkeeper scrum-half fly-half footballer quarterback goaltender
`);
