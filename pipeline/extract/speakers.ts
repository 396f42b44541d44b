import type { RuleId } from '../../schemas/rules.ts';
import type { Token } from '../language/sentence.ts';
import { lowerBound } from '../offsets.ts';
import { type Bearer, bearersOf, type Candidate } from './coreference/bearers.ts';
import { headOfPhrase, kindOfHead } from './coreference/noun-phrase.ts';
import { togetherBefore } from './coreference/together.ts';
import { type Document, sentenceIndexAt } from './document.ts';
import type { ExtractedEntity, ExtractedMention, ExtractedSpeaker, Span } from './extract.ts';

/**
 * Whom a noun phrase names as a speaker: the mention that is its name or its head, or of a writing its maker, as in `a
 * report by NewsLeak`; nobody where there is no such mention, as in `two officials`. Of several that are coordinated it
 * is the first, and those after it are the others; `they` and `both` are persons named together right before.
 */
export function speakerOf(
  document: Document,
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
  words: Span,
): ExtractedSpeaker {
  const tokens = document.sentences[sentenceIndexAt(document, words.start)]?.tokens ?? [];
  const span = withName(tokens, mentions, entities, wholeNames(mentions, words));
  const from = lowerBound(mentions, ({ start }) => start < span.start);
  const to = lowerBound(mentions, ({ start }) => start < span.end);
  const candidates = mentions.slice(from, to).map(({ start, end, form, entity }): Candidate => {
    const type = entities[entity]?.type;
    const kind = type === 'person' || type === 'organization' || type === 'place' ? type : 'thing';
    return { start, end, form, kind };
  });
  const bearers = bearersOf(tokens, span, candidates);
  const [first] = bearers;
  const meant = bearers.flatMap(({ reference }) => mentions[from + reference]?.entity ?? []);
  const together = first === undefined ? togetherBefore(document, mentions, entities, span) : [];
  const [entity = null, ...others] = new Set([...meant, ...together]);
  const form = formOf(tokens, span, candidates, first);
  return {
    ...span,
    form,
    entity,
    mention: first === undefined ? null : from + first.reference,
    others,
    rule: together.length > 0 ? 'speaker/together' : ruleOf(form, first),
  };
}

/** Words that end or begin inside a name are taken to its edges: `chief executive Lim | Beng Hwa`, `Nguyen- | Ruiz`. */
function wholeNames(mentions: readonly ExtractedMention[], { start, end }: Span): Span {
  const opening = mentions[lowerBound(mentions, (mention) => mention.start < start) - 1];
  const closing = mentions[lowerBound(mentions, (mention) => mention.start < end) - 1];
  return {
    start: opening?.form === 'name' && opening.end > start ? opening.start : start,
    end: closing?.form === 'name' && closing.end > end ? closing.end : end,
  };
}

/**
 * `Rep. | Ana Ruiz`, `the host | Bo Lind`, `the head of the union | , Ana Ruiz,`: words for a person are not all of a
 * speaker where the name goes on from them or stands between commas behind them.
 */
function withName(
  tokens: readonly Token[],
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
  { start, end }: Span,
): Span {
  const first = lowerBound(tokens, (token) => token.end <= start);
  const after = lowerBound(tokens, (token) => token.start < end);
  const name = mentions[lowerBound(mentions, (mention) => mention.start < end)];
  const isPerson = name?.form === 'name' && entities[name.entity]?.type === 'person';
  if (!isPerson) return { start, end };
  const head = headOfPhrase({ tokens, from: first, to: after - 1, names: [] });
  const isDirect = name.start === tokens[after]?.start && kindOfHead(tokens[after - 1]) === 'person';
  const next = tokens[lowerBound(tokens, (token) => token.start < name.end)];
  const isSetOff =
    tokens[after]?.form === ',' && tokens[after + 1]?.start === name.start && kindOfHead(tokens[head]) === 'person';
  const isApposed =
    isSetOff && tokens[head]?.morphology.number !== 'plural' && (next === undefined || /^[,.;:)”]$/.test(next.form));
  return { start, end: isDirect || isApposed ? name.end : end };
}

/** A name where the span holds the speaker’s; a pronoun where one stands for the speaker, and not for whose words are. */
function formOf(
  tokens: readonly Token[],
  { start, end }: Span,
  candidates: readonly Candidate[],
  bearer: Bearer | undefined,
): ExtractedSpeaker['form'] {
  const own = bearer && candidates[bearer.reference]?.form;
  if (own === 'name' || (own === 'pronoun' && bearer?.by === 'head')) return own;
  const first = tokens[lowerBound(tokens, (token) => token.end <= start)];
  return first?.upos === 'PRON' && end <= first.end ? 'pronoun' : 'nominal';
}

function ruleOf(form: ExtractedSpeaker['form'], bearer: Bearer | undefined): RuleId {
  if (bearer?.by === 'maker') return 'speaker/maker';
  if (form === 'name') return 'speaker/name';
  if (form === 'pronoun') return bearer === undefined ? 'speaker/pronoun' : 'speaker/resolved-pronoun';
  return bearer === undefined ? 'speaker/nominal' : 'speaker/resolved-nominal';
}
