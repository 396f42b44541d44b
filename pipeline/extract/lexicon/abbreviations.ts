// English abbreviations that end in a full stop. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** Never the last word of a sentence: what follows belongs to them. */
export const openAbbreviations = wordList(`
  mr mrs ms dr prof rev hon sen sens rep reps gov pres gen maj col lt capt sgt cpl cmdr adm insp det supt amb st ste mt ft no nos
  vs fig op cf approx est dept univ jan feb mar apr jun jul aug sept sep oct nov dec messrs fr sr. mme mlle
`);

/** May end a sentence: it does when an ordinary word in capitals follows. */
export const closingAbbreviations = wordList(`
  jr sr inc corp ltd co bros etc al ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo
  mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d
`);
