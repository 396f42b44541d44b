import type { Reference } from '../pipeline/extract/coreference/references.ts';
import type { Document } from '../pipeline/extract/document.ts';

/** A document of the treebank with its text put together, and the coreference chains that its mentions are in. */
export interface ChainDocument {
  readonly id: string;
  readonly text: string;
  /** The chain of the gold mention that a reference stands for; null where there is none. */
  readonly chainOf: (reference: Reference, document: Document) => string | null;
}

interface GoldSentence {
  readonly tokens: readonly string[];
  readonly sp: readonly (boolean | number)[];
  readonly par?: boolean;
  readonly mentions?: readonly {
    readonly g: string;
    readonly start: number;
    readonly end: number;
    readonly headtok: number;
  }[];
}

interface GoldDocument {
  readonly id: string;
  readonly sents: readonly GoldSentence[];
}

interface GoldMention {
  readonly chain: string;
  readonly start: number;
  readonly end: number;
  readonly headStart: number;
  readonly headEnd: number;
}

/** Puts the text of a gold document together, a paragraph a line, and aligns its mentions by their heads. */
export function chainDocument({ id, sents }: GoldDocument): ChainDocument {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const { tokens, sp, par, mentions: own = [] } of sents) {
    if (text !== '') text = par ? `${text.trimEnd()}\n\n` : /\s$/.test(text) ? text : `${text} `;
    const spans = tokens.map((token, index) => {
      const start = text.length;
      text += token + (sp[index] ? ' ' : '');
      return { start, end: start + token.length };
    });
    for (const { g, start, end, headtok } of own) {
      mentions.push({
        chain: g,
        start: spans[start]?.start ?? 0,
        end: spans[end - 1]?.end ?? 0,
        headStart: spans[headtok]?.start ?? 0,
        headEnd: spans[headtok]?.end ?? 0,
      });
    }
  }
  return { id, text, chainOf: (reference, document) => chainOf(mentions, reference, document) };
}

/** A pronoun stands for the mention of the same span; a name and a nominal for the one with its head, of the likest length. */
function chainOf(mentions: readonly GoldMention[], reference: Reference, { sentences }: Document): string | null {
  const { start, end, form } = reference;
  if (form === 'pronoun') return mentions.find((gold) => gold.start === start && gold.end === end)?.chain ?? null;
  const head = sentences[reference.sentence]?.tokens[reference.head];
  const span = form === 'name' ? { start, end } : head;
  if (span === undefined) return null;
  const surplus = (gold: GoldMention): number => Math.abs(gold.end - gold.start - (end - start));
  const fitting = mentions.filter((gold) => gold.headStart < span.end && span.start < gold.headEnd);
  return (
    fitting.reduce<GoldMention | null>((best, gold) => (best && surplus(best) <= surplus(gold) ? best : gold), null)
      ?.chain ?? null
  );
}
