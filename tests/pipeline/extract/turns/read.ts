import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import type { Span } from '../../../../pipeline/extract/extract.ts';
import { findTurns } from '../../../../pipeline/extract/turns/turns.ts';
import { article, readArticle } from '../article.ts';

/** What stands between double marks; an opening one that nothing closes quotes up to the end of its paragraph. */
export function quotationsIn(text: string): Span[] {
  return [...text.matchAll(/“([^“”\n]*)/gu)].map(({ index, 0: match }) => ({
    start: index + 1,
    end: index + match.length,
  }));
}

/** The turns of an article of body paragraphs: `words for the speaker | parts` and, in an interview, `= whose part it is`. */
export async function turnsIn(...paragraphs: string[]): Promise<string[]> {
  const document = await readArticle(article(...paragraphs));
  const { text } = document;
  const naming = nameEntities(document);
  return findTurns(document, quotationsIn(text), naming).map(({ parts, speaker, party }) => {
    const said = parts.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const who = party === null ? '' : ` = ${naming.entities[party.entity]?.name}`;
    return `${speaker ? text.slice(speaker.start, speaker.end) : '-'} | ${said}${who}`;
  });
}
