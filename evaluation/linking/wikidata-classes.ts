import type { EntityType } from '../../schemas/entities.ts';

const person = 'Q215627';
const position = 'Q4164871';
const occupation = 'Q12737077';
const creativeWork = 'Q17537576';
const geographicEntity = 'Q27096213';
const organization = 'Q43229';
const event = 'Q1656682';

/**
 * What the classes of Wikidata that a thing falls under, joined by `|`, are here. A person is one, but not an office
 * or occupation, and not a figure of fiction. What is both a place and an organization, as countries, counties and
 * hospitals are, is a place. A firm stays an organization though Wikidata has it for a product too, a newspaper
 * though it is a work.
 */
export function typeOfClasses(classes: string): EntityType {
  const all = new Set(classes.split('|'));
  if (all.has(person)) return [position, occupation, creativeWork].some((other) => all.has(other)) ? 'other' : 'person';
  if (all.has(geographicEntity)) return 'place';
  if (all.has(organization)) return 'organization';
  if (all.has(event)) return 'event';
  return all.has(creativeWork) ? 'work' : 'other';
}
