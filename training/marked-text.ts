import { type NameType, nameTypes } from '../pipeline/language/sentence.ts';
import { labelsOf, outside } from './allowed.ts';
import type { GoldSentence, Tokenization } from './gold.ts';

/** A text without its markup; offsets are UTF-16 indexes. */
interface Marked {
  readonly text: string;
  readonly spans: readonly { start: number; end: number; type: NameType }[];
}

const markup = /\[([^[\]]+)\]\(([^()]*)\)/gu;

/** Reads `[Ada Obi](person) spoke.`; a type that does not exist, or a bracket of no markup, is an error. */
export function readMarked(paragraph: string): Marked {
  const spans: { start: number; end: number; type: NameType }[] = [];
  let text = '';
  let last = 0;
  for (const match of paragraph.matchAll(markup)) {
    const [whole, name = '', typeName = ''] = match;
    const type = nameTypes.find((each) => each === typeName);
    if (!type) throw new Error(`no such type of name in ${whole}`);
    text += paragraph.slice(last, match.index);
    spans.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    last = match.index + whole.length;
  }
  text += paragraph.slice(last);
  if (/[[\]]/u.test(text)) throw new Error(`a bracket is part of no name in: ${paragraph}`);
  return { text, spans };
}

/** The articles of a file of the project's own training text: paragraphs a line, `---` between articles. */
export function markedArticles(content: string, { sentences }: Tokenization): GoldSentence[][] {
  return content
    .split(/^---$/mu)
    .map((article) => article.split('\n').filter((line) => line.trim() !== ''))
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const { text, spans } = readMarked(paragraph);
        return sentences(text).map((ranges): GoldSentence => {
          const names = ranges.map(({ start, end }) => {
            const span = spans.find((each) => each.start < end && start < each.end);
            if (!span) return outside.first;
            return start <= span.start ? labelsOf(span.type).first : labelsOf(span.type).rest;
          });
          return { tokens: ranges.map(({ start, end }) => text.slice(start, end)), syntax: null, names };
        });
      }),
    );
}
