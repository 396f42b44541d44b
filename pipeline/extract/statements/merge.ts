import type { QuoteRow } from '../../../schemas/quotes.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { Span } from '../extract.ts';

interface Statement {
  readonly parts: readonly Span[];
  readonly cue?: unknown;
  readonly type: QuoteRow['type'];
  readonly rule: RuleId;
}

const hullOf = ({ parts }: Statement): Span => ({ start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 });
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What stays of both lists. */
export interface Merged<Quoted, Reported> {
  readonly quoted: Quoted[];
  readonly reported: Reported[];
  /** For a quotation that stays the report over the same words: its source, where the quotation has found none. */
  readonly witnesses: ReadonlyMap<Quoted, Reported>;
}

/**
 * The statements found from quotation marks and those found from trees as one list in text order, without overlaps.
 * A reported clause takes the place of quotations that lie inside it, unless all it holds is quoted.
 */
export function mergeStatements<Quoted extends Statement, Reported extends Statement>(
  quoted: readonly Quoted[],
  reported: readonly Reported[],
): Merged<Quoted, Reported> {
  const overtaken = new Set<Quoted>();
  const witnesses = new Map<Quoted, Reported>();
  let next = 0;
  const kept = reported.filter((statement) => {
    const hull = hullOf(statement);
    while (next < quoted.length && hullOf(quoted[next] as Quoted).end <= hull.start) next++;
    const inside: Quoted[] = [];
    for (let at = next; at < quoted.length && hullOf(quoted[at] as Quoted).start < hull.end; at++) {
      const other = quoted[at] as Quoted;
      if (other.parts.some((part) => statement.parts.some((own) => overlap(part, own)))) inside.push(other);
    }
    const wins = inside.every(
      (other) =>
        (statement.type === 'mixed' && isInside(hullOf(other), hull) && reachesBeyond(statement, other)) ||
        (statement.type !== 'indirect' && hasNoCue(other)),
    );
    for (const other of inside) {
      if (wins) overtaken.add(other);
      else if (!witnesses.has(other)) witnesses.set(other, statement);
    }
    return wins;
  });
  return { quoted: quoted.filter((statement) => !overtaken.has(statement)), reported: kept, witnesses };
}

/** Whether a clause holds more than the quotation does in one stretch with it: `on Monday` behind its source is not said. */
function reachesBeyond({ parts, rule }: Statement, other: Statement): boolean {
  const quoted = other.parts;
  const marks = 2;
  // `In a storm, she said, “we stay.”`: what stands before the source is said too.
  const [opening] = parts;
  const isSetOff = rule === 'quote/inserted-source' && opening !== undefined;
  if (isSetOff && opening.end <= hullOf(other).start) return true;
  return parts.some((part) => {
    const within = quoted.filter((own) => overlap(own, part));
    const [first, last] = [within[0], within.at(-1)];
    return first !== undefined && last !== undefined && part.end - part.start > last.end - first.start + marks;
  });
}

const hasNoCue = ({ cue, rule }: Statement): boolean => cue === null || rule === 'quote/no-cue';

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start - 1 && inner.end <= outer.end + 1;
}
