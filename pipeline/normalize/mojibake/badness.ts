import { type Kind, type Profile, profileOf } from './kinds.ts';

/**
 * How unlikely a short stretch is as text that somebody wrote, in decimal digits of improbability: the sum of the
 * rarity of its characters and of what is odd between neighbours. The less the better; only differences mean
 * something. It is a description length: a text and its repair are compared by it, and the shorter one is believed.
 *
 * The neighbours of the stretch count too: pass one or two characters of context on either side to both candidates.
 * The edges of `text` pass for spaces.
 */
export function badness(text: string): number {
  let sum = 0;
  let [beforeLast, last] = [edge, edge];
  for (const character of text) {
    const next = profileOf(character.codePointAt(0) ?? 0);
    sum += rarity(last, next) + friction(beforeLast, last, next);
    beforeLast = last;
    last = next;
  }
  return sum + friction(beforeLast, last, edge);
}

const edge: Profile = { kind: 'space', cost: 0, script: '' };

/** What entering a script costs that the word before was not in; a letter that follows one of its script pays nothing. */
const entry: Readonly<Record<string, number>> = { latin: 0, cyrillic: 1, greek: 1, arabic: 1, hebrew: 1, han: 1 };
const entryElsewhere = 1.5;

function rarity(last: Profile, next: Profile): number {
  if (next.script === '' || next.script === last.script) return next.kind === 'drawing' && last.kind === 'drawing' ? 1 : next.cost;
  return next.cost + (entry[next.script] ?? entryElsewhere);
}

function friction(beforeLast: Profile, last: Profile, next: Profile): number {
  if (isWordly(last) && isWordly(next)) return withinWord(beforeLast, last, next);
  if (isWordly(last)) return (afterWord[next.kind] ?? 0) + (last.kind === 'upper' && last.cost >= 3 ? 1.5 : 0);
  if (isWordly(next)) return beforeWord(beforeLast, last);
  return 0;
}

function isWordly({ kind }: Profile): boolean {
  return kind === 'lower' || kind === 'upper' || kind === 'letter' || kind === 'digit';
}

/** `éÉ`, `TRàS`, `Сћa`: case that turns, scripts that mix, two accented letters side by side. */
function withinWord(beforeLast: Profile, last: Profile, next: Profile): number {
  if (last.script !== next.script) return last.kind === 'digit' || next.kind === 'digit' ? 0.5 : mixture(last, next);
  let sum = 0;
  if (last.kind === 'lower' && next.kind === 'upper') sum += 2;
  if (beforeLast.kind === 'upper' && last.kind === 'upper' && next.kind === 'lower') sum += 1.5;
  if (last.script === 'latin' && last.cost > 1 && next.cost > 1) sum += 1;
  return sum;
}

/** Greek letters are at home in formulas and names of genes; Japanese and Chinese write no spaces. */
function mixture(last: Profile, next: Profile): number {
  const scripts = [last.script, next.script];
  if (scripts.includes('han') || scripts.includes('hangul')) return 1;
  return scripts.includes('greek') && scripts.includes('latin') ? 1 : 3;
}

/** What a sign costs at the end of a word: `él¿`, `a£`, `Ã¼`. */
const afterWord: Readonly<Partial<Record<Kind, number>>> = { opening: 1.5, symbol: 1.5, modifier: 1, drawing: 1.5, control: 1 };

/** What a sign costs that a word begins with at once: `‘` is well placed, but not with another word before it. */
function beforeWord(beforeLast: Profile, last: Profile): number {
  const inside = isWordly(beforeLast) ? 1.5 : 0;
  switch (last.kind) {
    case 'opening':
      return inside;
    case 'closing':
    case 'ending':
      return inside / 3;
    case 'symbol':
    case 'modifier':
    case 'drawing':
    case 'control':
      return inside + 0.5;
    default:
      return 0;
  }
}
