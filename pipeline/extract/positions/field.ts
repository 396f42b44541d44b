import { fieldPrepositions, pointingNouns } from '../lexicon/title-words.ts';
import { type Clause, lemmaAt, relationAt, wordAt } from './clause.ts';
import type { NounPhrase } from './complement.ts';
import { meantBy } from './nationality.ts';
import { titleHeadAt } from './title-head.ts';

/** Common words behind a title: those that belong to it, and the entity among them that it is of. */
interface Field {
  readonly words: readonly string[];
  readonly of: number | null;
  readonly last: number;
}

/** The longest stretch of common words that belongs to a title. */
const longestField = 8;

/**
 * The words of a noun phrase that belong to the title before it: of health, of [Acme’s] legal affairs. None belong to a
 * word of relation (`spokesman for the family`) or point back (`head of the company`). Null where it is no noun phrase.
 */
export function fieldWords(clause: Clause, phrase: NounPhrase): Field | null {
  const { at, preposition, start, noun } = phrase;
  const last = phrase.class === 'office' ? lastConjunct(clause, noun) : noun;
  if (noun - at > longestField) return null;
  const words: string[] = [];
  let of: number | null = null;
  let isPossessed = false;
  for (let index = start; index <= last; index++) {
    const token = clause.tokens[index];
    const name = clause.names.get(index);
    if (token === undefined || /^(?:VERB|AUX|PRON|SCONJ|NUM)$/.test(token.upos) || token.xpos === 'PRP$') return null;
    if (name && index < noun) of ??= meantBy(clause, name);
    else if (token.xpos === 'POS') isPossessed = true;
    else if (titleHeadAt(clause, index)?.class !== 'honorific') words.push(token.form.toLowerCase());
  }
  const hasArticle = start > at + 1;
  const pointsBack = hasArticle && words.length === 1 && pointingNouns.has(lemmaAt(clause, noun));
  if (pointsBack || !takesField(clause, phrase)) return { words: [], of: null, last };
  const article = hasArticle && !isPossessed ? [wordAt(clause, at + 1)] : [];
  return { words: spaced([preposition, ...article, ...words]), of, last };
}

function takesField(clause: Clause, { title, class: kind, preposition }: NounPhrase): boolean {
  if (kind === 'office') return fieldPrepositions.has(preposition);
  const isMember = lemmaAt(clause, title) === 'member';
  return preposition === 'of' && (kind === 'occupation' || kind === 'rank' || isMember);
}

/** The last of common nouns in a row: gender, labour and [development]. */
function lastConjunct(clause: Clause, noun: number): number {
  let last = noun;
  for (const child of clause.children[noun] ?? []) {
    const isNear = child > last && child - last <= 4;
    if (relationAt(clause, child) === 'conj' && isNear && titleHeadAt(clause, child) === null) last = child;
  }
  return last;
}

/** Words of a title, commas put to the word before them, marks and hyphens left out. */
function spaced(words: readonly string[]): string[] {
  return words.reduce<string[]>((list, word) => {
    if (word === ',' && list.length > 0) list.push(`${list.pop()},`);
    else if (/[\p{L}\p{N}]/u.test(word)) list.push(word);
    return list;
  }, []);
}
