import { sentenceMarker } from '../extraction/errors.ts';
import type { AlignedMention } from './alignment.ts';
import { findMerges, findSplits, type Merge, type Split } from './confusions.ts';
import type { EntitiesEvaluation } from './evaluate.ts';

/** What a page of confusions is made of. */
export type Confusable = Pick<EntitiesEvaluation, 'set' | 'documents' | 'entities' | 'mentions' | 'wrongIdentifiers'>;

/** Of a part that is mentioned often, so many mentions are shown. */
const mostShown = 3;

/**
 * What was confused in a set, for reading: each entity that stands for several things and each thing that is several
 * entities, with whose doing that was, and mentions of every part in their sentences; then names with wrong identifiers.
 */
export function confusionPage({ set, documents, entities, mentions, wrongIdentifiers }: Confusable): string {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const markers = new Map<string, ReturnType<typeof sentenceMarker>>();
  const sentenceOf = ({ document, found }: AlignedMention): string => {
    const mark = markers.get(document) ?? sentenceMarker(texts.get(document) ?? '');
    markers.set(document, mark);
    return mark(found);
  };
  const rows = new Map(entities.map((entity) => [entity.entity_id, entity]));
  const told = (part: readonly AlignedMention[]): string => {
    const [first] = part;
    const entity = rows.get(first?.found.entity_id ?? '');
    const heading = `  ${first?.gold.name} (${first?.gold.key}, ${first?.gold.type}) in ${entity?.type} ${entity?.name} (${entity?.entity_id})`;
    const shown = part.slice(0, mostShown).map((mention) => `    ${mention.document}: ${sentenceOf(mention)}`);
    const more = part.length > mostShown ? [`    and ${part.length - mostShown} more`] : [];
    return [heading, ...shown, ...more].join('\n');
  };
  return [
    `# ${set}`,
    '## Entities of several things',
    ...findMerges(mentions).map((merge) => [causeOf(merge), ...merge.things.map(told)].join('\n')),
    '## Things in several entities',
    ...findSplits(mentions).map((split) => [causeOf(split), ...split.entities.map(told)].join('\n')),
    '## Wrong identifiers',
    ...wrongIdentifiers.map(
      ({ mention, expected, given }) =>
        `${mention.document}: ${sentenceOf(mention)}\n  gold ${expected ?? 'none'}\n  said ${given}`,
    ),
    '',
  ].join('\n\n');
}

function causeOf({ isWithinArticle }: Merge | Split): string {
  return isWithinArticle ? 'by coreference within an article' : 'by linking across articles';
}
