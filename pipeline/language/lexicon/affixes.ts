// Word parts that a hyphen does not make words of. Compiled for this project by hand, after what the English treebanks of
// Universal Dependencies leave whole.
import { wordList } from './word-list.ts';

/** Beginnings that stay with the word after the hyphen: co-founder, but state|-|owned. */
export const prefixes = wordList(`
  ante anti arch bi bio co counter cross cyber de e ex extra hyper infra inter intra macro mega meta micro mid mini mis multi
  neo non over para post pre pro proto pseudo psycho quasi re semi socio sub super supra trans tri ultra un under uni
`);

/** Units that are cut from the number before them: 35|mm, 5|pm. */
export const numberUnits = wordList(`
  am pm AM PM mm cm m km kg mg lb lbs ft mph kph Hz kHz MHz GHz kW MW GW TW kWh MWh GWh TWh MB GB TB KB k K bn mn tn bps pc hrs mins
`);
