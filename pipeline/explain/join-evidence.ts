import type { EntityRow } from '../../schemas/entities.ts';
import { type Appearance, comparable, type SharedTraits } from './appearances.ts';

/** Offices that are told. */
const mostPositions = 3;
/** Other entities that are told, those of fewest articles first. */
const mostCompanions = 5;

/**
 * What speaks for an appearance’s being of the same entity as the others, as far as rows tell: the name, what a rule
 * went by, offices, the story, who else is named. `named “Ruiz”, which is “Ana Ruiz” in Ferry talks (a-…)`.
 *
 * @param traits of all appearances of the entity.
 */
export function joinEvidence(appearance: Appearance, traits: SharedTraits, entity: EntityRow): string[] {
  const { rule, positions, companions, article } = appearance;
  const { wikidata_id, country_code } = entity;
  const offices = positions.flatMap((position) => {
    const others = othersThan(appearance, traits.positions.get(position));
    return others.length === 0 ? [] : [`${position} as in ${toldArticles(others)}`];
  });
  const beside = companions.flatMap(({ entity_id, name }) => {
    const others = othersThan(appearance, traits.companions.get(entity_id));
    return others.length === 0 ? [] : [`${name} (${others.length})`];
  });
  const copies = othersThan(appearance, traits.stories.get(article.story_id ?? ''));
  return [
    ...nameEvidence(appearance, traits, entity.name),
    ...(rule === 'entity/gazetteer' && wikidata_id !== null ? [`a name of ${wikidata_id} in the gazetteer`] : []),
    ...(rule === 'entity/country' && country_code !== null ? [`of the country ${country_code}`] : []),
    ...offices.slice(0, mostPositions),
    ...(copies.length === 0 ? [] : [`in a story with ${toldArticles(copies)}`]),
    ...(beside.length === 0 ? [] : [`beside, as in other articles: ${beside.slice(0, mostCompanions).join(', ')}`]),
  ];
}

/** Its fullest name there, and where that stands for a fuller one, or where else it stands. */
function nameEvidence(appearance: Appearance, traits: SharedTraits, entityName: string): string[] {
  const [fullest] = appearance.names;
  if (fullest === undefined) return [];
  const others = othersThan(appearance, traits.names.get(comparable(fullest)));
  const introducing = others.find(
    ({ names }) => names[0] !== undefined && comparable(names[0]) !== comparable(fullest),
  );
  const isEntityName = comparable(fullest) === comparable(entityName);
  if (introducing !== undefined && !isEntityName) {
    return [`named “${fullest}”, which is “${introducing.names[0]}” in ${toldArticle(introducing)}`];
  }
  if (others.length > 0) return [`named “${fullest}” as in ${toldArticles(others)}`];
  const elsewhere = isEntityName ? otherName(appearance, traits) : entityName;
  return [`named “${fullest}”${elsewhere === undefined ? '' : `, elsewhere “${elsewhere}”`}`];
}

/** The fullest name in the first article that has another. */
function otherName(appearance: Appearance, traits: SharedTraits): string | undefined {
  for (const holders of traits.names.values()) {
    const [other] = othersThan(appearance, holders);
    if (other !== undefined) return other.names[0];
  }
  return undefined;
}

function othersThan(appearance: Appearance, holders: readonly Appearance[] = []): readonly Appearance[] {
  return holders.filter(({ article }) => article !== appearance.article);
}

/** `Ferry talks (a-…) and 3 others`. */
function toldArticles(others: readonly Appearance[]): string {
  const [first, ...more] = others;
  if (first === undefined) return '';
  return more.length === 0 ? toldArticle(first) : `${toldArticle(first)} and ${more.length} more`;
}

function toldArticle({ article: { title, source_path, article_id } }: Appearance): string {
  return `${title ?? source_path} (${article_id})`;
}
