import type { Token } from '../../language/sentence.ts';
import { lowerBound } from '../../offsets.ts';
import { type Document, sentenceIndexAt } from '../document.ts';
import type { ExtractedEntity, ExtractedMention, Span } from '../extract.ts';
import { phraseHead } from '../trees.ts';
import { outermost } from './noun-phrase.ts';

/** Words for persons who were named together: they, both, the two women; or for the last of two. */
const forTwo =
  /^(?:both(?: (?:men|women))?|the (?:two|two (?:men|women)|pair|duo|couple|brothers|sisters|siblings|spouses))$/i;
const forSome = /^they$/i;
const forLast = /^the latter$/i;

/** Sentences back within which they were named together. */
const near = 2;

/**
 * The persons whom `they` or `both` means where that is plain: those who were named together, `Ana Ruiz and Bo Lind`,
 * in the nearest sentence that names persons so, which is this one or one of the two before. Nobody else is named in
 * between.
 */
export function togetherBefore(
  { sentences, text }: Document,
  mentions: readonly ExtractedMention[],
  entities: readonly ExtractedEntity[],
  span: Span,
): readonly number[] {
  const words = text.slice(span.start, span.end);
  const isLast = forLast.test(words);
  const isTwo = isLast || forTwo.test(words);
  if (!isTwo && !forSome.test(words)) return [];
  const last = sentenceIndexAt({ sentences }, span.start);
  const named = new Set<number>();
  for (let at = last; at >= Math.max(0, last - near); at--) {
    const { start = 0, end = 0, tokens = [] } = sentences[at] ?? {};
    const from = lowerBound(mentions, (mention) => mention.start < start);
    const to = lowerBound(mentions, (mention) => mention.start < Math.min(end, span.start));
    const people = mentions
      .slice(from, to)
      .filter(({ form, entity }) => form === 'name' && entities[entity]?.type === 'person');
    for (const { entity } of people) named.add(entity);
    const group = coordinated(tokens, people);
    if (group.length < 2) continue;
    if (group.length !== named.size || (isTwo && group.length !== 2)) return [];
    return isLast ? group.slice(1) : group;
  }
  return [];
}

/** The entities of the names that are coordinated with one another, in text order. */
function coordinated(tokens: readonly Token[], people: readonly ExtractedMention[]): number[] {
  const heads = people.map(({ start, end }) => {
    const first = lowerBound(tokens, (token) => token.end <= start);
    return phraseHead(tokens, outermost(tokens, first, lowerBound(tokens, (token) => token.start < end) - 1));
  });
  const group = new Set<number>();
  for (const [index, head] of heads.entries()) {
    const { deprel, head: above = -1 } = tokens[head] ?? {};
    const isEither = tokens.some((token) => token.head === head && token.deprel === 'cc' && /^n?or$/i.test(token.form));
    const partner = deprel === 'conj' && !isEither ? heads.indexOf(phraseHead(tokens, above)) : -1;
    const [one, other] = [people[partner], people[index]];
    if (one !== undefined && other !== undefined) group.add(one.entity).add(other.entity);
  }
  return [...group];
}
