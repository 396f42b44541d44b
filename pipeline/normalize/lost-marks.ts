import { sayingVerbs } from './lexicon/inserted-sources.ts';
import type { Edit, Repair } from './mapped-text.ts';
import { paragraphs } from './passages.ts';

/**
 * Puts back double quotation marks that a text has lost, where the sentence shows their place. Over a text whose marks
 * face the right way; English marks only.
 *
 * - `“We sail, he said. “We must.”` → `“We sail,” he said. “We must.”`: before the source.
 * - `We sail,” he said.` → `“We sail,” he said.`: at the head of the paragraph.
 * - `the plan was “a disgrace. She left “in anger.”` → `“a disgrace.” She left`: where the sentence ends that quotes some words.
 * - `“We sail,” he said. “We must.¶` → `“We must.”`: at the end of the paragraph, where the next one neither opens nor closes one.
 */
export const restoreQuotationMarks: Repair = (text) => {
  if (/[„«»]/u.test(text)) return [];
  const spans = paragraphs(text);
  return spans.flatMap(({ start, end }, index) => {
    const next = spans[index + 1];
    const goesOn = next !== undefined && /^(?:“|[^“”]*”)/u.test(text.slice(next.start, next.end));
    return lostIn(text.slice(start, end), goesOn).map(({ at, mark }): Edit => {
      return { start: start + at, end: start + at, replacement: mark };
    });
  });
};

/** A mark that is missing before an index. */
interface Lost {
  readonly at: number;
  readonly mark: '“' | '”';
}

function lostIn(paragraph: string, goesOn: boolean): Lost[] {
  const marks = [...paragraph.matchAll(/[“”]/gu)].map(({ index, 0: form }) => ({ index, form }));
  const opened: number[] = [];
  const lost: Lost[] = [];
  for (const [order, { index, form }] of marks.entries()) {
    if (form === '“') opened.push(order);
    else if (opened.length > 0) opened.pop();
    else if (order === 0 && lacksOpening(paragraph, index)) lost.push({ at: 0, mark: '“' });
  }
  for (const order of opened) {
    const from = (marks[order]?.index ?? 0) + 1;
    const next = marks[order + 1];
    if (next === undefined && goesOn) continue;
    if (next !== undefined && next.form !== '“') continue;
    const head = paragraph.slice(Math.max(0, from - 4), from - 1).trimEnd();
    const isIntroduced = head === '' || /[:,]$/.test(head) || marks[order - 1]?.form === '”';
    const at = closingIn(paragraph, from, next?.index ?? paragraph.length, isIntroduced && next === undefined);
    if (at !== null) lost.push({ at, mark: '”' });
  }
  return lost.sort((a, b) => a.at - b.at);
}

/** Where a quotation that opens before `from` has lost its closing mark, before `to`; null where that is not plain. */
function closingIn(paragraph: string, from: number, to: number, mayFillParagraph: boolean): number | null {
  const words = paragraph.slice(from, to);
  const source = sourceIn(words);
  if (source !== null) return from + source;
  if (/\p{Ll}\s$/u.test(paragraph.slice(Math.max(0, from - 3), from - 1)) && /^\p{Ll}/u.test(words)) {
    const sentence = /[.!?](?=\s+\p{Lu}|\s*$)/u.exec(words);
    return sentence ? from + sentence.index + 1 : null;
  }
  const isSentences = /^\p{Lu}/u.test(words) && /[.!?…]$/u.test(words);
  return mayFillParagraph && isSentences && !saying.test(words) ? to : null;
}

/** Nothing marked stands before a source, and nobody says anything there. */
function lacksOpening(paragraph: string, closing: number): boolean {
  const head = paragraph.slice(0, closing);
  return (
    /^\p{Lu}/u.test(head) &&
    /[,?!.…]$/u.test(head) &&
    !saying.test(head) &&
    sourceAhead.test(paragraph.slice(closing + 1, closing + 80))
  );
}

const verb = `(?:${sayingVerbs.join('|')})`;
const pronoun = '(?:he|she|they|I)';
const name = String.raw`(?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,4}`;
const saying = new RegExp(String.raw`\b${verb}\b`, 'u');
/** `he said`, `Ana Ruiz said`, `said Ana Ruiz`, `said the mayor`. */
const sourceAhead = new RegExp(
  String.raw`^\s(?:${pronoun}\s${verb}\b|${name}${verb}\b|${verb}\s(?:${pronoun}\b|(?:the\s)?[\p{L}-]{0,20}\s?\p{Lu}|the\s))`,
  'u',
);
/** In characters: the source with what else stands in its sentence. */
const longestSource = 160;

/** The index behind the comma or the mark before a source that ends a stretch; null where none does. */
function sourceIn(words: string): number | null {
  const from = Math.max(0, words.length - longestSource);
  for (const { index } of words.slice(from).matchAll(/[,?!…](?=\s)/gu)) {
    const behind = words.slice(from + index + 1);
    const clause = behind.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St)\./gu, '');
    if (sourceAhead.test(behind) && /^[^.?!]*[.,:]?\s*$/u.test(clause)) return from + index + 1;
  }
  return null;
}
