// Words at the end of a company's name that say its legal form and that news leaves out. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** As `comparableWords` gives them: without full stops. */
export const legalForms = wordList(`
  inc incorporated corp corporation co company ltd limited plc llc llp lp gmbh mbh ag kg kgaa se sa sas sarl spa srl
  nv bv ab asa oy oyj kk bhd pte pty pvt
`);
