import { wordList } from '../../language/lexicon/word-list.ts';

/** Words that every article calls a place of its own by: the North, Downtown, the Nation. Compiled for this project by hand. */
export const indefinitePlaces = wordList(`
  north south east west northeast northwest southeast southwest northern southern eastern western central upper lower
  downtown uptown midtown nation state city town village county district borough province region capital country union
  republic kingdom empire territory island islands isle coast border river lake bay sea ocean mountains hills valley
  desert park square street avenue road main high station airport port harbor beach campus hospital school church
  world earth globe homeland continent mainland
`);
