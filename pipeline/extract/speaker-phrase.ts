import { weekdays } from './dates/lexicon/calendar.ts';
import { nameParticles } from './lexicon/adjectives.ts';
import { adverbs, auxiliaries, conjunctions, determiners, prepositions, pronouns } from './lexicon/function-words.ts';
import { countryOfDemonym } from './lexicon/places.ts';
import { statusWords } from './lexicon/titles.ts';
import { titleAt } from './titles.ts';
import { isCapitalised, isPossessive, isWord, type Token, touches } from './tokens.ts';

/** A noun phrase as token indexes, half open, with its apposition; `headTo` is where its head ends and that begins. */
export interface Phrase {
  readonly from: number;
  readonly headTo: number;
  readonly to: number;
}

const longestHead = 16;
const longestApposition = 24;
const speakingPronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'who']);

/**
 * The noun phrase that begins at a token and ends before `limit`: the source after `said`. It ends at punctuation, at
 * a verb, or at words of time and place: `said | Ana Ruiz, head of the union, | on Monday`.
 */
export function phraseFrom(tokens: readonly Token[], from: number, limit: number): Phrase | null {
  const first = tokens[from];
  if (first === undefined || from >= limit) return null;
  if (isSpeakingPronoun(first)) return { from, headTo: from + 1, to: from + 1 };
  if (!opensPhrase(tokens, from)) return null;
  const nominal = !isCapitalised(first) || determiners.has(first.folded);
  let to = from + 1;
  while (to < Math.min(limit, from + longestHead) && continuesPhrase(tokens, to, nominal)) to++;
  return { from, headTo: to, to: appositionEnd(tokens, to, limit) };
}

/** The noun phrase that ends right before a verb, not reaching back beyond `limit`: the source before `said`. */
export function phraseBefore(tokens: readonly Token[], verb: number, limit: number): Phrase | null {
  let to = verb;
  while (to > limit && isBetweenSubjectAndVerb(tokens, to - 1)) to--;
  let headTo = to;
  if (tokens[to - 1]?.text === ',') {
    to--;
    headTo = lastComma(tokens, to, limit);
    if (headTo <= limit) return null;
  }
  const from = phraseStart(tokens, headTo, limit);
  const first = tokens[from];
  if (first !== undefined && isSpeakingPronoun(first) && headTo - from > 1) return null;
  return from < headTo && opensPhrase(tokens, from) ? { from, headTo, to } : null;
}

/** A determiner, a capital, a number, an office or the plural of a calling: what a noun phrase may open with. */
export function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || token === undefined) return false;
  const { folded } = token;
  if (folded === 'that' && isCapitalised(tokens[at + 1])) return false;
  if (determiners.has(folded) || isSpeakingPronoun(token)) return true;
  if (prepositions.has(folded) || conjunctions.has(folded) || adverbs.has(folded) || auxiliaries.has(folded))
    return false;
  if (isCapitalised(token)) return !weekdays.has(folded);
  return (
    titleAt(tokens, at) !== null ||
    statusWords.has(folded) ||
    isPlural(folded) ||
    isPlural(tokens[at + 1]?.folded ?? '') ||
    isCapitalised(tokens[at + 1])
  );
}

function isPlural(word: string): boolean {
  return /[^s]s$/.test(word) || word === 'police' || word === 'people' || word === 'media';
}

export function isSpeakingPronoun(token: Token): boolean {
  return speakingPronouns.has(token.folded) && (token.text !== 'It' || pronouns.has(token.folded));
}

/** The token at `at` still belongs to the phrase that began before it. */
function continuesPhrase(tokens: readonly Token[], at: number, nominal: boolean): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || weekdays.has(token.folded)) return false;
  if (token.text === '.') return isAbbreviationStop(tokens, at) || tokens[at + 1]?.text === ')';
  if (token.text === '(' || token.text === ')' || token.text === '-' || token.text === '&') return true;
  if (isPossessive(token)) return isWord(next);
  if (!isWord(token)) return false;
  if (token.folded === 'of') return true;
  if (token.folded === 'and') return isCapitalised(next);
  if (/^(?:for|from|at|with)$/.test(token.folded)) return nominal && (isCapitalised(next) || next?.folded === 'the');
  if (nameParticles.has(token.text)) return true;
  if (prepositions.has(token.folded) || conjunctions.has(token.folded) || auxiliaries.has(token.folded)) return false;
  if (adverbs.has(token.folded)) return false;
  return isCapitalised(token) || nominal || isCapitalised(tokens[at - 1]) === false;
}

/** Where the apposition that a comma at `at` opens ends: `, the mayor of Arn`. It is `at` itself where there is none. */
function appositionEnd(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]?.text !== ',' || !opensApposition(tokens, at + 1)) return at;
  let to = at + 1;
  while (to < Math.min(limit, at + longestApposition) && !endsApposition(tokens, to)) to++;
  return to;
}

function endsApposition(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? ',';
  return mark === '.' ? !isAbbreviationStop(tokens, at) : /^[,;:!?“”—–]$/.test(mark);
}

/** The full stop belongs to a short word before a capital: `Mr. Lind`, `J. Lind`. */
function isAbbreviationStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return touches(before, tokens[at]) && isCapitalised(tokens[at + 1]) && /^\p{L}{1,4}$/u.test(before?.text ?? '');
}

function opensApposition(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  if (/^(?:a|an|the|one|his|her|its|their|[1-9]\d)$/.test(word) || statusWords.has(word) || word === 'who') return true;
  if (countryOfDemonym.has(word) || titleAt(tokens, at) !== null) return true;
  return isCapitalised(tokens[at]) && !weekdays.has(word) && !prepositions.has(word);
}

/** `has`, `also`, `later`, `on Monday`: what may stand between a subject and its verb. */
function isBetweenSubjectAndVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  if (weekdays.has(word)) return true;
  if (word === 'on') return weekdays.has(tokens[at + 1]?.folded ?? '');
  return auxiliaries.has(word) && word !== "'s" ? true : (adverbs.has(word) && word !== 'not') || /[^i]ly$/.test(word);
}

function lastComma(tokens: readonly Token[], to: number, limit: number): number {
  for (let at = to - 1; at > Math.max(limit, to - longestApposition); at--) {
    if (tokens[at]?.text === ',') return at;
  }
  return -1;
}

/** Where the head of a phrase that ends at `to` begins: after punctuation, a conjunction or an opening adverbial. */
function phraseStart(tokens: readonly Token[], to: number, limit: number): number {
  const least = Math.max(limit, to - longestHead);
  let from = to;
  while (from > least && !/^[,;:!?“”"—–―]$/.test(tokens[from - 1]?.text ?? '') && !isClauseWord(tokens, from - 1))
    from--;
  while (from < to && adverbs.has(tokens[from]?.folded ?? '')) from++;
  if (!prepositions.has(tokens[from]?.folded ?? '')) return from;
  return nameRunStart(tokens, to, from);
}

function isClauseWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !conjunctions.has(token.folded)) return false;
  return !(token.folded === 'and' && isCapitalised(tokens[at - 1]) && isCapitalised(tokens[at + 1]));
}

/** `On Monday Ana Ruiz` → `Ana Ruiz`: the capitalised words at the end, with titles and their determiner. */
export function nameRunStart(tokens: readonly Token[], to: number, limit: number): number {
  const last = tokens[to - 1];
  if (last !== undefined && isSpeakingPronoun(last)) return to - 1;
  let from = to;
  while (
    from > limit &&
    (isCapitalised(tokens[from - 1]) || tokens[from - 1]?.text === '.') &&
    !weekdays.has(tokens[from - 1]?.folded ?? '')
  )
    from--;
  while (from < to && !isWord(tokens[from])) from++;
  return from;
}
