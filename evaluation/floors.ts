import { figures, type SpanCounts } from './tokenization.ts';

/**
 * Figures on the gold below which the project must not fall: what it reached when it was last measured, less what
 * chance takes. REPORT.md beside this file tells how they were measured and on what.
 */
export const floors = {
  mojibake: {
    /** Shares of texts repaired. */
    synthetic: 0.95,
    'in-the-wild': 0.95,
    /** Share of texts left as they were. */
    negative: 1,
  },
  /** Adjusted Rand index of the stories of generated collections. LINKING.md tells how they are made. */
  stories: 0.95,
} as const;

/** One figure of the language library, of extraction or of linking: what was counted, of which task and set. */
export interface Figure extends SpanCounts {
  readonly task:
    | 'gold tokens'
    | 'raw text'
    | 'names'
    | 'coreference'
    | 'sieves'
    | 'dates'
    | 'quotes'
    | 'sources'
    | 'speakers'
    | 'entities'
    | 'confusions'
    | 'identifiers'
    | 'stories'
    | 'utterances'
    | 'pages';
  readonly set: string;
  readonly figure: string;
}

/** Tasks that are counted on what was found: how much that is may change. */
const ofFound: ReadonlySet<Figure['task']> = new Set(['sources', 'speakers', 'entities', 'confusions', 'identifiers']);

/** How far a figure may fall, by chance or for the gain of another: it is too far where both are passed. */
export const allowedFall = { points: 0.3, items: 5 } as const;

/**
 * Which of the measured figures have fallen too far below the committed ones, each as a line to read. A figure that is
 * not among the committed, or was counted on other gold, counts as fallen.
 */
export function fallenFigures(committed: readonly Figure[], measured: readonly Figure[]): string[] {
  const known = new Map(committed.map((figure) => [nameOf(figure), figure]));
  return measured.flatMap((figure) => {
    const before = known.get(nameOf(figure));
    if (before === undefined) return [`${nameOf(figure)}: not among the committed figures`];
    if (before.gold !== figure.gold && !ofFound.has(figure.task))
      return [`${nameOf(figure)}: ${figure.gold} in the gold, not ${before.gold}`];
    const size = figure.gold + figure.found;
    const items = (before.right * size) / Math.max(1, before.gold + before.found) - figure.right;
    const points = (200 * items) / Math.max(1, size);
    if (points <= allowedFall.points || items <= allowedFall.items) return [];
    return [
      `${nameOf(figure)}: ${(100 * figures(before).f1).toFixed(2)} before, ${(100 * figures(figure).f1).toFixed(2)} now`,
    ];
  });
}

function nameOf({ task, set, figure }: Figure): string {
  return `${task}, ${set}, ${figure}`;
}
