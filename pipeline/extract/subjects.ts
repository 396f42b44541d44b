import type { NameMention, Naming } from './entities.ts';
import { prepositions } from './lexicon/function-words.ts';
import type { NominalMention } from './nominals.ts';
import type { Quotation } from './quotations.ts';
import { type Reading, sentenceAt } from './reading.ts';
import { pronounOf } from './titles.ts';
import { isPossessive, isWord, type Token } from './tokens.ts';

/** A person named outside quotations. */
export interface PersonReference {
  readonly entity: number;
  readonly start: number;
  readonly reading: number;
  /** It stands in subject position. */
  readonly subject: boolean;
}

export type Pronoun = 'he' | 'she';

/** The references to persons outside quotations and headlines, in text order. */
export function personReferences(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  naming: Naming,
  nominals: readonly NominalMention[],
): PersonReference[] {
  const people = naming.mentions.filter(({ entity }) => naming.entities[entity]?.type === 'person');
  const isQuoted = insideOf(quotations);
  return [...people, ...nominals]
    .sort((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const reading = readings[mention.reading];
      if (reading === undefined || reading.role === 'headline' || isQuoted(mention.start)) return [];
      return [
        {
          entity: mention.entity,
          start: mention.start,
          reading: mention.reading,
          subject: isSubject(reading, mention),
        },
      ];
    });
}

/** Nothing but a title and its attributes stands before the name in its clause, and no possessive ending follows. */
function isSubject(reading: Reading, mention: NameMention | NominalMention): boolean {
  const { tokens } = reading;
  if (isPossessive(tokens[mention.to])) return false;
  const { from } = sentenceAt(reading, mention.start);
  for (let at = mention.from - 1; at >= from; at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;:—–“”]$/.test(token.text)) return true;
    if (prepositions.has(token.text) || /^(?:and|or|than|by|who|which)$/.test(token.text)) return false;
    if (/^(?:but|as|that|when|while|because|if|although)$/.test(token.folded)) return true;
    if (mention.from - at > 8) return false;
  }
  return true;
}

/**
 * The pronoun that the text uses for a person, where it is plain: a title tells it (Ms Ruiz, the spokesman), or the
 * article has he or she, his or her behind the only person of a sentence, in three of four cases the same. Never
 * guessed from a name.
 */
export function pronounsInText(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  references: readonly PersonReference[],
  titled: ReadonlyArray<{ readonly entity: number; readonly title: string | null }>,
): Map<number, Pronoun> {
  const pronouns = new Map<number, Pronoun>();
  for (const { entity, title } of titled) {
    const pronoun = title === null ? null : pronounOf(title);
    if (pronoun && !pronouns.has(entity)) pronouns.set(entity, pronoun);
  }
  for (const [entity, { he, she }] of usesBehind(readings, quotations, references)) {
    const pronoun = he >= 3 * she ? 'he' : she >= 3 * he ? 'she' : null;
    if (pronoun && !pronouns.has(entity)) pronouns.set(entity, pronoun);
  }
  return pronouns;
}

const pronounOfForm: ReadonlyMap<string, Pronoun> = new Map([
  ...['he', 'his', 'himself'].map((form) => [form, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((form) => [form, 'she'] as const),
]);

/** `her boat`, not `related to her,`: an object is hardly ever the subject of its own sentence. */
function isPossessiveHer(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && isWord(next) && !prepositions.has(next.folded);
}

/** Person → how often each pronoun stands behind it in sentences that name no other person. */
function usesBehind(
  readings: readonly Reading[],
  quotations: readonly Quotation[],
  references: readonly PersonReference[],
): Map<number, Record<Pronoun, number>> {
  const uses = new Map<number, Record<Pronoun, number>>();
  const isQuoted = insideOf(quotations);
  let next = 0;
  for (const { sentences, tokens } of readings) {
    for (const { start, end, from, to } of sentences) {
      while ((references[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
      const first = references[next];
      if (first === undefined || first.start >= end || !first.subject) continue;
      let others = next;
      while ((references[others]?.start ?? end) < end && references[others]?.entity === first.entity) others++;
      if ((references[others]?.start ?? end) < end) continue;
      for (const [offset, token] of tokens.slice(from, to).entries()) {
        const isObject = token.folded === 'her' && !isPossessiveHer(tokens, from + offset);
        const pronoun = isObject ? undefined : pronounOfForm.get(token.folded);
        if (pronoun === undefined || token.start < first.start || isQuoted(token.start)) continue;
        const counts = uses.get(first.entity) ?? { he: 0, she: 0 };
        counts[pronoun]++;
        uses.set(first.entity, counts);
      }
    }
  }
  return uses;
}

/** Whether an index lies inside a quotation; asked with indexes that never fall. */
function insideOf(quotations: readonly Quotation[]): (index: number) => boolean {
  let at = 0;
  return (index) => {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
    return (quotations[at]?.start ?? Number.POSITIVE_INFINITY) <= index;
  };
}
