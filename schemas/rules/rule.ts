/** A named way in which the program makes a row. */
export interface Rule {
  readonly description: string;
  /** A literal piece of text and what the rule makes of it. */
  readonly example: string;
}
