import type { GoldStatement, NamedSpeaker, QuoteDocument, Spans } from '../../../evaluation/quotes/gold.ts';
import type { FoundStatement } from '../../../evaluation/quotes/predictions.ts';

/** Where words stand in a text, as code points; several are parts, each after the one before. */
export function spansOf(text: string, ...parts: readonly string[]): Spans {
  let from = 0;
  return parts.map((words) => {
    const at = text.indexOf(words, from);
    if (at < 0) throw new RangeError(`“${words}” is not in the text`);
    from = at + words.length;
    return [Array.from(text.slice(0, at)).length, Array.from(text.slice(0, from)).length] as const;
  });
}

interface Words {
  readonly content: string | readonly string[];
  readonly source?: string;
  readonly cue?: string;
}

/** Spans by the words of a text that they hold. */
export function spans(text: string, { content, source, cue }: Words) {
  return {
    content: spansOf(text, ...[content].flat()),
    source: source === undefined ? [] : spansOf(text, source),
    cue: cue === undefined ? [] : spansOf(text, cue),
  };
}

export function person(name: string): NamedSpeaker {
  return { name, kind: 'person' };
}

/** A statement of the gold, said in marks unless another type is given. */
export function gold(text: string, words: Words, facts: Partial<GoldStatement> = {}): GoldStatement {
  return { ...spans(text, words), type: 'direct', cueClass: null, speakers: null, ...facts };
}

/** A statement that was found, with a name or without. */
export function found(text: string, words: Words, facts: Partial<FoundStatement> = {}): FoundStatement {
  return {
    ...spans(text, words),
    type: 'direct',
    speaker: null,
    aliases: [],
    coSpeakers: [],
    cueClass: 'say',
    cueLemma: 'say',
    speakerForm: words.source === undefined ? 'none' : 'name',
    rule: 'quote/cue-after',
    speakerRule: null,
    confidence: null,
    speakerConfidence: null,
    ...facts,
  };
}

export function document(
  text: string,
  quotes: readonly GoldStatement[],
  facts: Partial<QuoteDocument> = {},
): QuoteDocument {
  return { id: 'tide', text, publishedOn: null, quotes, discard: [], style: null, ...facts };
}
