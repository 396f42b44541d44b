import type { OutlineLine } from './outline.ts';

/** What is no letter of a script whose letters stand for more than one of an alphabet. An expression overflows over a longer run. */
const otherThanDense = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,1000}/gu;

/** How many letters of an alphabet a letter of a dense script is worth. */
const denseWorth = 3;

/** How much a line says outside its links, in letters of an alphabet. */
export function sizeOf({ text, letters, linked }: OutlineLine): number {
  if (letters === linked) return 0;
  const dense = text.replace(otherThanDense, '').length;
  return (letters - linked) * (1 + ((denseWorth - 1) * dense) / letters);
}

/** A line this long is a sentence, whatever it ends with. */
const longSize = 90;
const shortestSentence = 30;

/** Whether a line is running text: a sentence or more of it, mostly outside links. */
export function isProse(line: OutlineLine, size: number): boolean {
  if (line.linked > line.letters * 0.5) return false;
  return size >= longSize || (size >= shortestSentence && endsSentence(line.text));
}

/** Whether a line ends as sentences do, in any script, be there closing marks behind the stop. */
export function endsSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}:;…][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u.test(text.slice(-12));
}
