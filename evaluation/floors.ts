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
} as const;
