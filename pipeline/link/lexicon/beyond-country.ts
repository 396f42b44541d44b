import { wordList } from '../../language/lexicon/word-list.ts';

/** Words behind the name or adjective of a country that make another name of it: Indian Ocean. Compiled for this project by hand. */
export const notOfCountry = wordList('ocean sea gulf channel quarter peninsula subcontinent union for against');

/** Words in the names of parts of the world that hold many countries: Europe, West Africa. Compiled for this project by hand. */
export const continents = wordList(`
  africa america americas antarctica arctic asia australasia balkans baltics caribbean caucasus eurasia europe levant
  maghreb mediterranean oceania pacific sahel scandinavia
`);
