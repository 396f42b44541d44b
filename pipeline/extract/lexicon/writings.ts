// Nouns for what is written, published or said, and speaks for its maker. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** Those that are often called after where they stand and not after who made them: a Facebook post. */
export const platformWritings = wordList(`
  comment commentary email e-mail essay message note post posting profile summary tweet video
`);

/** By their lemma: `a report by NewsLeak`, `Ruiz’s letter`, `an NFU survey`. */
export const writings: ReadonlySet<string> = new Set([
  ...platformWritings,
  ...wordList(`
    affidavit analysis announcement article assessment audit blog book brief briefing bulletin column communiqué complaint
    editorial estimate filing finding forecast guidance headline investigation lawsuit letter manifesto memo memoir
    memorandum message notice op-ed opinion paper petition piece poll profile projection readout release remark report
    research review ruling speech statement story study submission suit survey testimony transcript warning write-up
  `),
]);
