import { type Annotation, annotate } from '../../pipeline/annotate.ts';
import { groupBy } from '../../pipeline/grouping.ts';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { link } from '../../pipeline/link/link.ts';
import { comparableWords } from '../../pipeline/link/words.ts';
import type { EntityRow } from '../../schemas/entities.ts';
import { bootstrap } from '../extraction/bootstrap.ts';
import type { Measured } from '../extraction/evaluate.ts';
import { articleOf } from '../extraction/predictions.ts';
import type { Figure } from '../floors.ts';
import { type Counts, figuresOf } from '../language/counts.ts';
import { type AlignedMention, alignMentions, type FoundMention } from './alignment.ts';
import { type MarkedCollection, ownSet, readMarked } from './collection.ts';
import { confusionCounts } from './confusions.ts';
import { type LinkedDocument, type LinkedSet, linkedTypes, readLinked } from './gold.ts';
import { type Identifiers, identifierCounts, type WrongIdentifier, wrongIdentifiers } from './identifiers.ts';
import { entityCounts, isName, totalCounts } from './score.ts';

/** Sets of gold whose figures are held to those committed in tests: the last of all takes too long. */
export const heldSets: readonly LinkedSet[] = ['news-fair', 'meantime', 'gum-news', 'gum-interview'];

/** The entities of a set, linked as one collection, with what they are measured by. */
export interface EntitiesEvaluation extends Measured {
  readonly set: string;
  readonly documents: readonly LinkedDocument[];
  readonly entities: readonly EntityRow[];
  /** Of persons, organizations and places of the gold. */
  readonly mentions: readonly AlignedMention[];
  readonly wrongIdentifiers: readonly WrongIdentifier[];
  readonly counts: Counts;
  /** The same measures of simpler ways to link, by their name. */
  readonly baselines: Readonly<Record<string, Counts>>;
}

/** Figures of the entities of a set of gold, linked as one collection. `limit` keeps a trial short. */
export async function evaluateEntities(
  analyzer: Pick<Analyzer, 'analyze'>,
  gold: string,
  set: LinkedSet,
  limit = Infinity,
): Promise<EntitiesEvaluation> {
  const documents = (await readLinked(gold, set)).slice(0, limit);
  return measure(analyzer, set, documents, (key) => ({
    wikidataId: /^Q\d+$/.test(key) ? key : undefined,
    countryCode: undefined,
  }));
}

/** The same of the project's own articles. @throws MarkingError where they are not marked as they should be */
export async function evaluateOwn(
  analyzer: Pick<Analyzer, 'analyze'>,
  folder: string,
  limit = Infinity,
): Promise<EntitiesEvaluation> {
  const { documents, things }: MarkedCollection = await readMarked(folder);
  const unknown = { wikidataId: undefined, countryCode: undefined };
  return measure(analyzer, ownSet, documents.slice(0, limit), (key) => things.get(key) ?? unknown);
}

async function measure(
  analyzer: Pick<Analyzer, 'analyze'>,
  set: string,
  documents: readonly LinkedDocument[],
  identifiersOf: (key: string) => Identifiers,
): Promise<EntitiesEvaluation> {
  const annotations: Annotation[] = [];
  for (const document of documents) {
    annotations.push(await annotate(articleOf(document, document.publishedOn), { analyzer }));
  }
  const rows = link(annotations);
  const mentions = alignAll(documents, annotations, rows.mentions);
  const byDocument = entityCounts(mentions);
  const counts = totalCounts(byDocument);
  const names = mentions.filter(isName);
  const figures: Figure[] = [
    ...figuresOf('entities', set, counts),
    ...figuresOf('confusions', set, confusionCounts(names)),
    ...figuresOf('identifiers', set, identifierCounts(names, rows.entities, identifiersOf)),
  ];
  const baselines = Object.fromEntries(
    Object.entries(waysToLink).map(([name, way]) => {
      const own = alignAll(documents, annotations, annotations.flatMap(way));
      return [name, totalCounts(entityCounts(own))];
    }),
  );
  const intervals = new Map([[set, bootstrap([...byDocument.values()])]]);
  return {
    set,
    documents,
    entities: rows.entities,
    mentions,
    wrongIdentifiers: wrongIdentifiers(names, rows.entities, identifiersOf),
    counts,
    figures,
    intervals,
    baselines,
  };
}

/** Mentions of an article as simpler ways to link have them. */
const waysToLink: Readonly<Record<string, (annotation: Annotation) => ArticleMention[]>> = {
  'each article by itself': ({ mentions }) => [...mentions],
  'one name of one type, one entity': ({ mentions, entities }) => {
    const labels = new Map(
      entities.map(({ entity_id, type, name }) => [entity_id, `${type} ${comparableWords(name).join(' ')}`]),
    );
    return mentions.map((mention) => ({ ...mention, entity_id: labels.get(mention.entity_id) ?? mention.entity_id }));
  },
};

type ArticleMention = FoundMention & { readonly article_id: string };

function alignAll(
  documents: readonly LinkedDocument[],
  annotations: readonly Annotation[],
  mentions: readonly ArticleMention[],
): AlignedMention[] {
  const ofArticle = groupBy(mentions, ({ article_id }) => article_id);
  return documents
    .flatMap((document, index) =>
      alignMentions(document, ofArticle.get(annotations[index]?.article.article_id ?? '') ?? []),
    )
    .filter(({ gold }) => linkedTypes.has(gold.type));
}
