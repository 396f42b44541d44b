import type { Name } from '../../language/sentence.ts';
import type { DocumentSentence } from '../document.ts';
import { isBodyWord } from '../lexicon/body-kinds.ts';

const mark = '["“”‘’\'«»]';
const capitalised = String.raw`\p{Lu}[\p{L}.’'-]*`;
const words = `${capitalised}(?:\\s${capitalised}){0,2}`;
/** `William “Bill” Orme` */
const nicknamed = new RegExp(`^${words}\\s${mark}${words}${mark}\\s${words}$`, 'u');

/**
 * The names of a sentence, those joined that the language model cut into pieces: a person’s around a nickname, and two
 * halves of one that stand side by side, `Lim | Beng Hwa`; a body’s around `and`, `Arn | and | Ost County Council`.
 */
export function joinedNames(sentence: DocumentSentence, text: string): Name[] {
  return withConjuncts(withHalves(withNicknames(sentence.names, text), text), sentence);
}

/** A nickname in quotation marks joined with what stands around it: three names at most are one. */
function withNicknames(names: readonly Name[], text: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const parts = [2, 1].flatMap((back) => joined.at(-back) ?? []);
    const opening = parts.find(({ start, type }) => type === 'person' && nicknamed.test(text.slice(start, name.end)));
    if (opening === undefined || name.type !== 'person') {
      joined.push(name);
      continue;
    }
    joined.length = joined.indexOf(opening);
    joined.push({ ...opening, end: name.end, last: name.last });
  }
  return joined;
}

function withHalves(names: readonly Name[], text: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const arePeople = before?.type === 'person' && name.type === 'person';
    if (!arePeople || before.last + 1 !== name.first || text.slice(before.end, name.start) !== ' ') {
      joined.push(name);
      continue;
    }
    joined[joined.length - 1] = {
      ...before,
      end: name.end,
      last: name.last,
      score: Math.max(before.score, name.score),
    };
  }
  return joined;
}

/** `Arn and Ost County Council says`: two that speak would say. */
function withConjuncts(names: readonly Name[], { tokens }: DocumentSentence): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isBody = name.type === 'organization' && isBodyWord(tokens[name.last]?.lemma.toLowerCase() ?? '');
    const isBeside = before?.last === name.first - 2 && tokens[name.first - 1]?.form === 'and';
    const isOne = tokens[name.last + 1]?.xpos === 'VBZ';
    const isWhole = before?.type === 'organization' || before?.type === 'place';
    if (before === undefined || !(isBody && isBeside && isOne && isWhole)) joined.push(name);
    else joined[joined.length - 1] = { ...name, start: before.start, first: before.first };
  }
  return joined;
}
