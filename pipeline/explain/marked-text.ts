/** How marked spans look: escape codes on a terminal, brackets in plain text. */
export interface Style {
  /** A span that is explained. */
  readonly mark: (text: string) => string;
  /** A span that is evidence for it, such as a speaker or a cue. */
  readonly evidence: (text: string) => string;
  /** A label. */
  readonly label: (text: string) => string;
  /** Words that one text has beyond another. */
  readonly added: (text: string) => string;
  /** Words that it has not. */
  readonly cut: (text: string) => string;
}

/** Brackets, those of added and cut words as in a word diff of git: what is piped into a file must not hold escape codes. */
export const plainStyle: Style = {
  mark: (text) => `⟦${text}⟧`,
  evidence: (text) => `⟨${text}⟩`,
  label: (text) => text,
  added: (text) => `{+${text}+}`,
  cut: (text) => `[-${text}-]`,
};

/** Colours of ECMA-48. */
export const colourStyle: Style = {
  mark: (text) => `\u001b[1;30;43m${text}\u001b[0m`,
  evidence: (text) => `\u001b[1;36m${text}\u001b[0m`,
  label: (text) => `\u001b[2m${text}\u001b[0m`,
  added: (text) => `\u001b[32m${text}\u001b[0m`,
  cut: (text) => `\u001b[9;31m${text}\u001b[0m`,
};

/** A span to be marked: offsets in code points, half open. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly as: 'mark' | 'evidence';
}

/** Characters of context on either side of what is marked. */
const contextLength = 160;

/**
 * The slice of a text from `start` to `end` (code points) with spans in it marked. Spans that reach beyond it or
 * overlap one before are left out; long stretches without a mark at either end are cut to some context.
 */
export function markedText(
  slice: (start: number, end: number) => string,
  bounds: { readonly start: number; readonly end: number },
  spans: readonly MarkedSpan[],
  style: Style,
): string {
  const shown: MarkedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (shown.at(-1)?.end ?? bounds.start) && span.end <= bounds.end) shown.push(span);
  }
  const start = Math.max(bounds.start, (shown[0]?.start ?? bounds.start) - contextLength);
  const end = Math.min(bounds.end, (shown.at(-1)?.end ?? bounds.start) + contextLength);
  const pieces: string[] = [];
  let at = start;
  for (const span of shown) {
    pieces.push(slice(at, span.start), style[span.as](slice(span.start, span.end)));
    at = span.end;
  }
  pieces.push(slice(at, end));
  const text = pieces.join('').replace(/\s*\n\s*/g, ' ¶ ');
  return `${start > bounds.start ? '… ' : ''}${text.trim()}${end < bounds.end ? ' …' : ''}`;
}
