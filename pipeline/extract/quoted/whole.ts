import { lowerBound } from '../../offsets.ts';
import type { Span } from '../extract.ts';
import type { Quotation } from '../quotations.ts';
import type { ReportedStatement } from '../statements/statements.ts';

/**
 * A reported clause with whole quotations: trees now and then cut through what stands in marks, of which all or nothing
 * is said. `“For months ⟦we waited,”⟧ said Ana Ruiz` → `⟦For months we waited,⟧`. A source loses what lies in the quotation.
 */
export function withWholeQuotations(statement: ReportedStatement, quotations: readonly Quotation[]): ReportedStatement {
  const { cue } = statement;
  if (statement.type === 'indirect' || (cue !== null && quotationAround(cue.end, quotations) !== null))
    return statement;
  const parts: Span[] = [];
  let isCut = false;
  let isInside = true;
  for (const part of statement.parts) {
    const opening = quotationAround(part.start, quotations);
    const closing = quotationAround(part.end, quotations);
    const start = opening?.start ?? part.start;
    const end = closing?.end ?? part.end;
    isCut ||= start < part.start || end > part.end;
    isInside &&= opening !== null && opening === quotationAround(end - 1, quotations);
    const last = parts.at(-1);
    if (last !== undefined && start <= last.end)
      parts[parts.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else parts.push({ start, end });
  }
  if (!isCut) return statement;
  return {
    ...statement,
    parts,
    type: isInside ? 'direct' : statement.type,
    speaker: outside(statement.speaker, parts),
  };
}

/** The quotation that an index lies in, not at its start; null where it lies in none. */
function quotationAround(index: number, quotations: readonly Quotation[]): Quotation | null {
  const found = quotations[lowerBound(quotations, ({ end }) => end <= index)];
  return found !== undefined && found.start < index ? found : null;
}

function outside(speaker: Span | null, parts: readonly Span[]): Span | null {
  if (speaker === null) return null;
  const over = parts.find(({ start, end }) => start < speaker.end && speaker.start < end);
  if (over === undefined) return speaker;
  const start = over.end + 1;
  return start < speaker.end ? { start, end: speaker.end } : null;
}
