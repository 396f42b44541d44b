import { lowerBound } from '../offsets.ts';
import type { Sourced, Speech } from './coreference/evidence.ts';
import type { Span } from './extract.ts';

/**
 * The quotations as speech, with the words that name their speakers: those of the statement that a quotation is a part
 * of or stands in; in text order.
 */
export function speechOf(statements: readonly Sourced[], quotations: readonly Span[]): Speech[] {
  const stated = statements
    .flatMap(({ parts, speaker }) => parts.map((part) => ({ start: part.start, end: part.end, speaker })))
    .sort((a, b) => a.start - b.start);
  return quotations.map(({ start, end }) => {
    const around = stated[lowerBound(stated, (part) => part.end <= start)];
    return { start, end, speaker: around !== undefined && around.start <= start ? around.speaker : null };
  });
}
