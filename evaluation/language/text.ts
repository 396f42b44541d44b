import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { Range, Sentence } from '../../pipeline/language/sentence.ts';

/** What stands between empty lines, with the UTF-16 index where each begins. Paragraphs of white space are left out. */
export function paragraphsOf(text: string): { readonly start: number; readonly text: string }[] {
  const paragraphs: { start: number; text: string }[] = [];
  let start = 0;
  for (const piece of text.split('\n\n')) {
    if (piece.trim() !== '') paragraphs.push({ start, text: piece });
    start += piece.length + 2;
  }
  return paragraphs;
}

/** The sentences of a whole document, analysed by paragraphs; offsets are counted from its beginning. */
export async function analyzeText(analyzer: Pick<Analyzer, 'analyze'>, text: string): Promise<Sentence[]> {
  const paragraphs = paragraphsOf(text);
  const analyses = await analyzer.analyze(paragraphs.map((paragraph) => paragraph.text));
  return paragraphs.flatMap(({ start }, index) => (analyses[index] ?? []).map((sentence) => moved(sentence, start)));
}

function moved(sentence: Sentence, by: number): Sentence {
  const move = <T extends Range>(item: T): T => ({ ...item, start: item.start + by, end: item.end + by });
  return { ...move(sentence), tokens: sentence.tokens.map(move), names: sentence.names.map(move) };
}
