/** Names as they are written: without titles, determiners, possessives and stray punctuation, hyphenated words whole. */
import { adjectivesOfPeoples, isCompoundEnding, particlesBeforeNames, wordsBeforeNames } from './lexicon/hyphenated.ts';
import { joints, pronounsAlone, stoppedEndings } from './lexicon/name-edges.ts';
import { possessiveNames } from './lexicon/possessive-names.ts';
import { lettersAfterNames, titles } from './lexicon/titles.ts';
import type { NameSpan } from './name-labels.ts';
import { afterTitles } from './name-titles.ts';
import type { Range } from './sentence.ts';

/** The words of a sentence: `ranges[i]` is where `forms[i]` stands, which tells whether two words touch. */
export interface Words {
  readonly forms: readonly string[];
  readonly ranges: readonly Range[];
}

/** A span in the making, among the others of its sentence and its document. */
interface Draft {
  readonly span: NameSpan;
  readonly words: Words;
  /** Whether a word is part of another name. */
  readonly isTaken: (word: number) => boolean;
  readonly document: DocumentForms;
}

interface DocumentForms {
  /** First and last words of the person names of several words, titles apart. */
  readonly partsOfPersons: ReadonlySet<string>;
  /** Words that a capitalised `The` stands before within a sentence. */
  readonly afterThe: ReadonlySet<string>;
}

/** First and last word of what is left of the name; first > last where nothing is. */
type Edges = readonly [first: number, last: number];

/** The rules in their order. */
const rules: readonly ((draft: Draft, edges: Edges) => Edges)[] = [
  withoutUnbalancedBracket,
  withOpeningMark,
  withoutOuterPunctuation,
  withoutDeterminer,
  withoutTitles,
  withoutLettersAfter,
  withoutPossessive,
  withoutCompoundEnding,
  withHyphenatedHalves,
  withoutOuterPunctuation,
  withoutPronoun,
  withoutLooseJoints,
  withoutCommonWords,
];

/**
 * The names of a document's sentences, each with its edges put right; one of which nothing is left, such as a title
 * alone, is dropped. Type, score and masses stay as they are. Names must not overlap, and do not afterwards.
 */
export function tidyNames(sentences: readonly Words[], spans: readonly (readonly NameSpan[])[]): NameSpan[][] {
  const document = documentForms(sentences, spans);
  return sentences.map((words, sentence) => {
    const ownerOf = new Map<number, NameSpan>();
    const own = (span: NameSpan, first: number, last: number): void => {
      for (let word = first; word <= last; word += 1) ownerOf.set(word, span);
    };
    for (const span of spans[sentence] ?? []) own(span, span.first, span.last);
    return (spans[sentence] ?? []).flatMap((span) => {
      const isTaken = (word: number): boolean => ownerOf.has(word) && ownerOf.get(word) !== span;
      const draft = { span, words, isTaken, document };
      const [first, last] = tidyEdges(draft);
      if (first > last) return [];
      own(span, first, last);
      return [{ ...span, first, last }];
    });
  });
}

/** All rules in turn, until nothing is left. */
function tidyEdges(draft: Draft): Edges {
  let edges: Edges = [draft.span.first, draft.span.last];
  for (const rule of rules) {
    if (edges[0] <= edges[1]) edges = rule(draft, edges);
  }
  return edges;
}

function documentForms(sentences: readonly Words[], spans: readonly (readonly NameSpan[])[]): DocumentForms {
  const partsOfPersons = new Set<string>();
  const afterThe = new Set<string>();
  for (const [sentence, { forms }] of sentences.entries()) {
    for (let word = firstWord(forms) + 1; word < forms.length - 1; word += 1) {
      if (forms[word] === 'The') afterThe.add(forms[word + 1] ?? '');
    }
    for (const { type, first, last } of spans[sentence] ?? []) {
      const start = afterTitles(forms, first, last);
      if (type !== 'person' || start >= last) continue;
      partsOfPersons.add(forms[start] ?? '').add(forms[last] ?? '');
    }
  }
  return { partsOfPersons, afterThe };
}

const isWord = (form: string | undefined): boolean => form !== undefined && /[\p{L}\p{N}]/u.test(form);
const isCapitalised = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}/u.test(form);

/** Index of the first form of the sentence that is no punctuation. */
function firstWord(forms: readonly string[]): number {
  return forms.findIndex(isWord);
}

/** `Health Organization (WHO` → `Health Organization`; the pairs of `Bank (Europe) Ltd` stay. */
function withoutUnbalancedBracket({ words: { forms } }: Draft, [first, last]: Edges): Edges {
  const open: number[] = [];
  let from = first;
  for (let word = first; word <= last; word += 1) {
    if (forms[word] === '(' || forms[word] === '[') open.push(word);
    else if ((forms[word] === ')' || forms[word] === ']') && open.pop() === undefined) from = word + 1;
  }
  const [unclosed] = open;
  return [from, unclosed !== undefined && unclosed > from ? unclosed - 1 : last];
}

/** `“ Arctic Nights ”` → `Arctic Nights`; what is part of the name stays: `Inc .`, `Canal +`, `Bank ( Europe )`. */
function withoutOuterPunctuation({ words }: Draft, edges: Edges): Edges {
  let [first, last] = edges;
  while (first <= last && isStray(words, first, first, last)) first += 1;
  while (first <= last && isStray(words, last, first, last)) last -= 1;
  return [first, last];
}

/** Whether the form at an edge of the span is punctuation that the name can do without. */
function isStray({ forms, ranges }: Words, edge: number, first: number, last: number): boolean {
  const form = forms[edge] ?? '';
  if (isWord(form)) return false;
  if (form === ')' || form === ']')
    return !forms.slice(first + 1, edge).some((other) => other === '(' || other === '[');
  if (form === '(' || form === '[') return !forms.slice(edge + 1, last).some((other) => other === ')' || other === ']');
  if (form === '.') return !(edge > first && stoppedEndings.has((forms[edge - 1] ?? '').toLowerCase()));
  if (form === '+') return !(edge > first && ranges[edge - 1]?.end === ranges[edge]?.start);
  if (isQuotationMark(form)) return !(edge === first && forms.slice(first + 2, last).some(isQuotationMark));
  if (form === '@') return !(edge < last && ranges[edge]?.end === ranges[edge + 1]?.start);
  return true;
}

/** `“` of `“ Peg ” Lind`, the nickname that a name begins with. */
const isQuotationMark = (form: string): boolean => /^["“”„'‘’]$/u.test(form);

/** `Peg ” Lind` after `“` → `“ Peg ” Lind`. */
function withOpeningMark({ words: { forms }, isTaken }: Draft, [first, last]: Edges): Edges {
  const marks = forms.slice(first, last).filter(isQuotationMark).length;
  const before = first - 1;
  const isOpen = marks % 2 === 1 && isQuotationMark(forms[before] ?? '') && !isTaken(before);
  return [isOpen ? before : first, last];
}

/** `Centre for` → `Centre`, where the model lost the rest. */
function withoutLooseJoints({ words: { forms } }: Draft, edges: Edges): Edges {
  let [first, last] = edges;
  while (first <= last && joints.has(forms[first] ?? '')) first += 1;
  while (first <= last && joints.has(forms[last] ?? '')) last -= 1;
  return [first, last];
}

/** `His` of `His Highness`, where the model took it for a name. */
function withoutPronoun({ span, words: { forms } }: Draft, [first, last]: Edges): Edges {
  const isPronoun =
    pronounsAlone.has((forms[first] ?? '').toLowerCase()) && forms[first] !== forms[first]?.toUpperCase();
  return isPronoun && span.type !== 'work' ? [first + 1, last] : [first, last];
}

const isSmall = (form: string): boolean => !/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(form);

/** `the port authority`: what has no capital is no name, unless the sentence has none within. */
function withoutCommonWords({ words: { forms } }: Draft, [first, last]: Edges): Edges {
  const writesCapitals = forms.slice(firstWord(forms) + 1).some(isCapitalised);
  return writesCapitals && forms.slice(first, last + 1).every(isSmall) ? [last + 1, last] : [first, last];
}

/** `the Senate` → `Senate`, and `The Senate` where a sentence begins; elsewhere `The Hague` keeps its article. */
function withoutDeterminer({ span, words: { forms }, document }: Draft, [first, last]: Edges): Edges {
  const form = forms[first] ?? '';
  if (first === last || !['the', 'a', 'an'].includes(form.toLowerCase())) return [first, last];
  if (form === form.toLowerCase()) return [first + 1, last];
  const isPart = span.type === 'work' || document.afterThe.has(forms[first + 1] ?? '');
  return [isPart ? first : first + 1, last];
}

/** `Vice - President Ana Ruiz` → `Ana Ruiz`; `King` alone stays where the document has `Ana King`. */
function withoutTitles({ span, words: { forms }, document }: Draft, [first, last]: Edges): Edges {
  if (span.type !== 'person') return [first, last];
  const start = afterTitles(forms, first, last);
  const isName = first === last && document.partsOfPersons.has(forms[first] ?? '');
  return isName ? [first, last] : [start, last];
}

/** `Ana Ruiz MP` → `Ana Ruiz`. */
function withoutLettersAfter({ span, words: { forms } }: Draft, [first, last]: Edges): Edges {
  if (span.type !== 'person') return [first, last];
  let end = last;
  while (end > first && (!isWord(forms[end]) || lettersAfterNames.has((forms[end] ?? '').replaceAll('.', ''))))
    end -= 1;
  return [first, forms.slice(end + 1, last + 1).some(isWord) ? end : last];
}

const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);

/** `Norway 's` → `Norway`; but `Macy 's`, as the firm is called so. */
function withoutPossessive({ span, words: { forms }, isTaken }: Draft, [first, last]: Edges): Edges {
  if (span.type !== 'person' && span.type !== 'place' && possessiveNames.has((forms[last] ?? '').toLowerCase())) {
    return [first, /^['’]s$/u.test(forms[last + 1] ?? '') && !isTaken(last + 1) ? last + 1 : last];
  }
  if (last === first || !possessives.has(forms[last] ?? '')) return [first, last];
  const isOwn = span.type !== 'person' && possessiveNames.has((forms[last - 1] ?? '').toLowerCase());
  return [first, isOwn ? last : last - 1];
}

/** `Oslo - based` → `Oslo`. */
function withoutCompoundEnding({ words }: Draft, [first, last]: Edges): Edges {
  return last - 2 >= first && isHyphenBetween(words, last - 1) && isCompoundEnding(words.forms[last])
    ? [first, last - 2]
    : [first, last];
}

/** `Lee Sang` → `Lee Sang - min`, `Claude Monin` → `Jean - Claude Monin`; but `Ruiz` of `Ruiz - era` stays. */
function withHyphenatedHalves({ span, words, isTaken }: Draft, [first, last]: Edges): Edges {
  const { forms } = words;
  const isPerson = span.type === 'person';
  const belongs = isPerson ? isPersonHalf : isOtherHalf;
  let start = first;
  while (
    isHyphenBetween(words, start - 1) &&
    !isTaken(start - 2) &&
    belongs(forms[start]) &&
    isFirstHalf(forms[start - 2], belongs)
  )
    start -= 2;
  let end = last;
  for (let half = last + 2; isHyphenBetween(words, half - 1) && !isTaken(half) && belongs(forms[end]); half += 2) {
    if (belongs(forms[half]) || (isPerson && last > first && isGivenNameHalf(forms[half]))) end = half;
  }
  return [start, end];
}

/** Whether the word is a hyphen that touches both its neighbours. */
function isHyphenBetween({ forms, ranges }: Words, word: number): boolean {
  const form = forms[word];
  const [before, own, after] = [ranges[word - 1], ranges[word], ranges[word + 1]];
  return (form === '-' || form === '‐' || form === '–') && before?.end === own?.start && own?.end === after?.start;
}

type HalfTest = (form: string | undefined) => boolean;

function isPersonHalf(form: string | undefined): boolean {
  return isCapitalised(form) && !isCompoundEnding(form);
}

/** `Baden - Württemberg`; but `U.S. - Israeli` and `EU - China` are no names. */
function isOtherHalf(form: string | undefined): boolean {
  const lower = form?.toLowerCase() ?? '';
  const isOfPeople = adjectivesOfPeoples.has(lower) || /(?:[ei]an|ese|ish|eli|aqi)$/u.test(lower);
  return isPersonHalf(form) && form !== form?.toUpperCase() && !isOfPeople;
}

function isFirstHalf(form: string | undefined, belongs: HalfTest): boolean {
  const lower = form?.toLowerCase() ?? '';
  return particlesBeforeNames.has(lower) || (belongs(form) && !wordsBeforeNames.has(lower) && !titles.has(lower));
}

/** `min` of `Sang-min`: a lower-case word that no compound ends in. */
function isGivenNameHalf(form: string | undefined): boolean {
  return form !== undefined && /^\p{Ll}+$/u.test(form) && !isCompoundEnding(form);
}
