import { enclitics, fusedWords, smallFusedWords } from '../lexicon/contractions.ts';

const maximalWord = 64;

/**
 * Where the treebanks cut a word, as indexes into it: `didn’t` → [3] (did|n’t), `mother’s` → [6], `cannot` → [3].
 * Empty for most words.
 */
export function wordCuts(word: string): readonly number[] {
  if (word.length < 2 || word.length > maximalWord) return [];
  const cuts = fusedCuts(word);
  if (cuts !== null) return cuts;
  return /['’`´ʼ]/u.test(word) ? apostropheCuts(word) : [];
}

function fusedCuts(word: string): readonly number[] | null {
  const parts = fusedWords.get(word.toLowerCase().replace(/[’‘]/u, "'")) ?? smallFusedWords.get(word);
  if (parts === undefined) return null;
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}

/** `couldn’t’ve` → [5, 8]: the endings from the last to the first. */
function apostropheCuts(word: string): number[] {
  const cuts: number[] = [];
  let rest = word;
  for (let cut = lastCut(rest); cut > 0; cut = lastCut(rest)) {
    cuts.unshift(cut);
    rest = rest.slice(0, cut);
  }
  return cuts;
}

function lastCut(word: string): number {
  if (/^\p{Nd}*0['’]s$/u.test(word)) return 0;
  if (/n['’`´ʼ]t$/iu.test(word)) return word.length - 3;
  const [, ending = ''] = /['’`´ʼ](\p{L}{1,2})$/u.exec(word) ?? [];
  return enclitics.has(ending.toLowerCase()) ? word.length - ending.length - 1 : 0;
}
