/** Half-open range of UTF-16 indexes. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a token's form says beyond its part of speech; null where the category does not apply. */
export interface Morphology {
  readonly number: 'singular' | 'plural' | null;
  readonly person: 1 | 2 | 3 | null;
  readonly tense: 'past' | 'present' | null;
  /** Of a verb or auxiliary: finite, infinitive, participle, gerund. */
  readonly verbForm: 'finite' | 'infinitive' | 'participle' | 'gerund' | null;
  /** Of a verb: passive where it has a passive auxiliary or subject, or is a past participle that modifies a noun. */
  readonly voice: 'active' | 'passive' | null;
}

/** One token of a sentence; offsets are UTF-16 indexes into the text that was analyzed. */
export interface Token extends Range {
  /** The characters as they stand in the text. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag, as the English treebanks of Universal Dependencies use them. */
  readonly xpos: string;
  readonly morphology: Morphology;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, such as `nsubj:pass`. */
  readonly deprel: string;
}

export const nameTypes = ['person', 'organization', 'place', 'event', 'work', 'other'] as const;
export type NameType = (typeof nameTypes)[number];

/** A proper name; `first` and `last` are the indexes of its first and last token in the sentence. */
export interface Name extends Range {
  readonly type: NameType;
  /** Probability in [0, 1], three decimals, that the model gives to the span's type. */
  readonly score: number;
  /**
   * How far the given names of a person's name speak for a woman (positive) or a man (negative): log
   * odds, base e, of a model with no prior; else 0. Soft evidence for whom a pronoun means, never a fact about a person.
   */
  readonly womanLogOdds: number;
  readonly first: number;
  readonly last: number;
  /** What found it: the model itself, or a rule that holds a document's names consistent. */
  readonly rule: string;
}

/** One sentence: its tokens make a tree, its names do not overlap. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}
