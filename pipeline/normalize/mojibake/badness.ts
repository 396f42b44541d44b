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
  let script = '';
  let [beforeLast, last] = [edge, edge];
  for (const character of text) {
    const next = profileOf(character.codePointAt(0) ?? 0);
    sum += rarity(last, next) + entry(script, next) + friction(beforeLast, last, next);
    if (next.script !== '') script = next.script;
    beforeLast = last;
    last = next;
  }
  return sum + friction(beforeLast, last, edge);
}

const edge: Profile = { kind: 'space', cost: 0, script: '' };

/** From here on a capital is one of those that hardly ever end a word. */
const initialCapital = 3;
/** Up to here a sign is one of those that any text has. */
const commonSign = 1.5;

function rarity(last: Profile, next: Profile): number {
  const goesOn = isSign(next) && (next === last || (next.kind === 'drawing' && last.kind === 'drawing'));
  return goesOn ? 1 : next.cost;
}

/** What it costs to write in another script than before; Latin may come in anywhere. */
function entry(script: string, next: Profile): number {
  if (next.script === '' || next.script === script || next.script === 'latin') return 0;
  return entryCost[next.script] ?? 1.5;
}

const entryCost: Readonly<Record<string, number>> = { greek: 0.2, cyrillic: 1, arabic: 1, hebrew: 1, han: 1 };

function friction(beforeLast: Profile, last: Profile, next: Profile): number {
  if (next.kind === 'mark') return isWordly(last) && (next.script === '' || next.script === last.script) ? 0 : 2;
  if (isWordly(last) && isWordly(next)) return withinWord(beforeLast, last, next);
  if (isWordly(last)) return afterWord(beforeLast, last, next);
  if (isWordly(next)) return beforeWord(beforeLast, last, next);
  if (last.kind === 'space' && next.kind === 'space' && last !== edge && next !== edge) return 1;
  return isSign(last) && isSign(next) && (last.kind === 'drawing') !== (next.kind === 'drawing') ? 1 : 0;
}

function isWordly({ kind }: Profile): boolean {
  return kind === 'lower' || kind === 'upper' || kind === 'letter' || kind === 'digit';
}

function isSign({ kind, script }: Profile): boolean {
  return script === '' && kind !== 'space' && kind !== 'digit';
}

/** Case that turns within a word, scripts that mix, two accented letters side by side. */
function withinWord(beforeLast: Profile, last: Profile, next: Profile): number {
  const isMixed = last.script !== next.script;
  let sum = isMixed ? mixture(last, next) : 0;
  if (last.kind === 'lower' && next.kind === 'upper') sum += next.cost > 1 ? 3 : isMixed ? 0 : 2;
  if (!isMixed && beforeLast.kind === 'upper' && last.kind === 'upper' && next.kind === 'lower') sum += 1.5;
  if (last.script === 'latin' && next.script === 'latin' && last.cost > 1 && next.cost > 1) sum += 1;
  return sum;
}

/** Greek letters are at home in formulas and in the names of genes; Japanese and Chinese write no spaces. */
function mixture(last: Profile, next: Profile): number {
  const scripts = [last.script, next.script];
  if (scripts.includes('')) return scripts.includes('latin') || scripts.includes('greek') ? 0.5 : 1.5;
  if (scripts.includes('han') || scripts.includes('hangul')) return 2;
  return scripts.includes('greek') && scripts.includes('latin') ? 1 : 3;
}

/** What a sign costs at the end of a word: `él¿`, `a£`, `Ã¼`; a word in capitals may well end `AMANHÃ…`. */
function afterWord(beforeLast: Profile, last: Profile, next: Profile): number {
  const sign = signAfterWord[next.kind] ?? 0;
  if (last.kind !== 'upper' || last.cost < initialCapital) return sign;
  return sign + (beforeLast.kind === 'upper' && next.cost <= commonSign && next.kind !== 'quote' ? 0 : 1.5);
}

const signAfterWord: Readonly<Partial<Record<Kind, number>>> = {
  opening: 1.5,
  quote: 0.5,
  symbol: 1.5,
  modifier: 1,
  drawing: 1.5,
  control: 1,
};

/** What a sign costs that a word begins with: `‘` is well placed, but not with another word before it. */
function beforeWord(beforeLast: Profile, last: Profile, next: Profile): number {
  if (last.kind === 'space' || last.kind === 'mark') return 0;
  const inside = isWordly(beforeLast);
  const scripts =
    inside && beforeLast.script !== next.script && beforeLast.script !== '' && next.script !== '' ? 1.5 : 0;
  if (last.kind === 'opening') return scripts + (inside ? 1.5 : 0);
  if (last.kind === 'quote') return scripts + (inside ? 2.5 : 0);
  if (last.kind === 'closing' || last.kind === 'ending') return scripts + (inside ? 0.5 : 0);
  return scripts + (inside ? 2 : 0.5);
}
