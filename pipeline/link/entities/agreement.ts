import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import type { Group } from './group.ts';
import type { Member, Members } from './member.ts';
import { nameKey } from './names.ts';
import type { Surroundings } from './surroundings.ts';

/** What linking asks of entities of articles, and of the articles by their numbers. */
export interface ArticleContext {
  readonly member: Members;
  readonly articleOf: (entity: number) => number;
  readonly surroundings: (article: number) => Surroundings;
  readonly storyOf: (article: number) => string | null;
}

/** What the articles of a group tell beside the name: by which another article may agree with them. */
export interface Circle {
  readonly stories: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly companions: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

/** How far an article agrees with a group, and on what most. */
export interface Agreement {
  readonly weight: number;
  readonly rule: EntityRuleId;
}

/** So many articles tell enough of a group: the first by id, which are as good as drawn by lot. */
const mostRead = 200;
const storyWeight = 8;
const titleWeight = 4;
const companionWeight = 2;
const countryWeight = 1;

/** One rare name that two articles share may be chance. */
export const leastCompanions = 2;
/** A group that agrees with an article by this much shares two rare names with it, a title, or the story. */
export const firmAgreement = leastCompanions * companionWeight;

export function circleOf({ members }: Group, context: ArticleContext): Circle {
  const read = members
    .toSorted((a, b) => a - b)
    .slice(0, mostRead)
    .map(context.member);
  const circle = {
    stories: new Set<string>(),
    titles: new Set<string>(),
    companions: new Set<string>(),
    countries: new Set<string>(),
  };
  for (const member of read) {
    const { article } = member.facts;
    const { companions, country } = context.surroundings(article);
    const story = context.storyOf(article);
    if (story !== null) circle.stories.add(story);
    if (country !== null) circle.countries.add(country);
    for (const title of titlesOf(member)) circle.titles.add(title);
    for (const companion of companions) if (companion !== member.key) circle.companions.add(companion);
  }
  return circle;
}

/** Titles with what they are of: `place arn: mayor`. */
export function titlesOf({ facts }: Member): string[] {
  return facts.positions.flatMap(({ title, of }) => {
    const key = of === null ? null : nameKey(of.type, of.name);
    return key === null ? [] : [`${key}: ${title}`];
  });
}

/** Whether such a title is of something of which there is one: not `organization police: spokesman`. */
export function isTellingTitle(title: string): boolean {
  const [, ...words] = title.slice(0, title.indexOf(':')).split(' ');
  return institutionScope(words) === null;
}

/** What an article shares with the articles of a group; null for nothing. */
export function agreementWith(member: Member, circle: Circle, context: ArticleContext): Agreement | null {
  const { article } = member.facts;
  const { companions, country } = context.surroundings(article);
  const story = context.storyOf(article);
  const shared = companions.filter((companion) => companion !== member.key && circle.companions.has(companion)).length;
  const parts: Agreement[] = [
    {
      rule: 'entity/story',
      weight: story !== null && circle.stories.has(story) ? storyWeight : 0,
    },
    {
      rule: 'entity/title',
      weight: titlesOf(member).some((title) => circle.titles.has(title)) ? titleWeight : 0,
    },
    { rule: 'entity/companions', weight: shared * companionWeight },
    {
      rule: 'entity/country',
      weight: country !== null && circle.countries.has(country) ? countryWeight : 0,
    },
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const [strongest] = parts.sort((a, b) => b.weight - a.weight);
  return strongest === undefined || weight === 0 ? null : { weight, rule: strongest.rule };
}
