// What transcripts call those who speak without giving a name. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** In small letters: the last word of a label such as `THE COURT:`, `Moderator:`, `Witness 2:`. */
export const speakerRoles = wordList(`
  moderator host co-host anchor presenter announcer narrator interviewer interviewee reporter journalist correspondent
  editor questioner caller listener audience panelist panellist speaker chair chairman chairwoman chairperson clerk bailiff
  court judge justice magistrate coroner witness counsel counselor attorney lawyer prosecutor prosecution defense defence
  defendant plaintiff juror foreman foreperson interpreter translator operator dispatcher officer detective investigator
  mayor president senator representative minister secretary chancellor governor ambassador commissioner councillor
  councilor delegate member voice man woman student teacher doctor patient
`);
