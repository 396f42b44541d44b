import type { EntityType } from '../../../schemas/entities.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import type { PositionRow } from '../../../schemas/positions.ts';
import type { Annotation } from '../../annotate.ts';
import { type Gender, genderOfPronoun } from '../../extract/coreference/gender.ts';
import { headOfTitle, pronounOfHead } from '../../extract/lexicon/titles.ts';
import { groupBy } from '../../grouping.ts';
import { codePointSlicer, compareCodePoints } from '../../offsets.ts';
import { isTeam } from './team.ts';

/** What an article states of the office, calling or relation of a person. */
export interface StatedPosition {
  readonly title: string;
  readonly status: PositionRow['status'];
  /** What it is of, by the fullest name that the article has for it. */
  readonly of: { readonly name: string; readonly type: EntityType } | null;
}

/** What one article knows of one entity, apart from where it is mentioned: all that linking needs, and no text. */
export interface EntityProfile {
  readonly type: EntityType;
  /** The fullest form in the article. */
  readonly name: string;
  /** The distinct texts of its name mentions, by code point. */
  readonly names: readonly string[];
  readonly positions: readonly StatedPosition[];
  /** Names of places that stand right behind it, as what it lies in does: `Texas` of Paris, Texas. */
  readonly followers: readonly string[];
  /** The pronoun by which the article speaks of a person; null where it uses none, or both. */
  readonly pronoun: Gender | null;
  /** Whether the article speaks of a place as of a team, at half of its names or more. */
  readonly plays: boolean;
  /** Whether a quote is attributed to it. */
  readonly speaks: boolean;
}

export interface EntityFacts extends EntityProfile {
  readonly documentId: string;
  /** Ids of its mentions, sorted. */
  readonly mentionIds: readonly string[];
}

/** Summarises the entities of an article, in its order; those that are never mentioned are left out. */
export function entityFacts(annotation: Annotation): EntityFacts[] {
  const { article, entities, mentions, positions, quotes } = annotation;
  const mentionsOf = groupBy(mentions, (mention) => mention.entity_id);
  const positionsOf = groupBy(positions, (position) => position.entity_id);
  const speaking = new Set(quotes.flatMap(({ speaker_id, co_speaker_ids }) => [speaker_id, ...co_speaker_ids]));
  const followers = followersOf(mentions);
  const entityOf = new Map(entities.map((entity) => [entity.entity_id, entity]));
  const slice = codePointSlicer(article.text ?? '');
  return entities.flatMap(({ entity_id, type, name }) => {
    const referring = mentionsOf.get(entity_id);
    if (referring === undefined) return [];
    const stated = (positionsOf.get(entity_id) ?? []).map(({ title, status, of_id }): StatedPosition => {
      const of = of_id === null ? undefined : entityOf.get(of_id);
      return {
        title,
        status,
        of: of === undefined ? null : { name: of.name, type: of.type },
      };
    });
    return [
      {
        documentId: entity_id,
        type,
        name,
        names: sorted(new Set(referring.filter(({ form }) => form === 'name').map(({ text }) => text))),
        positions: stated,
        followers: sorted(new Set(referring.flatMap(({ end }) => followers.get(end) ?? []))),
        pronoun: type === 'person' ? pronounFor(referring, stated) : null,
        plays: (type === 'place' || type === 'organization') && playsMostly(referring, slice),
        speaks: speaking.has(entity_id),
        mentionIds: sorted(referring.map((mention) => mention.mention_id)),
      },
    ];
  });
}

/** Where a place is named → the place named behind it, by a comma and a space: what both lie in, or one more of a list. */
function followersOf(mentions: readonly MentionRow[]): Map<number, string> {
  const places = mentions.filter(({ type, form }) => type === 'place' && form === 'name');
  const byStart = new Map(places.map((place) => [place.start, place]));
  return new Map(
    places.flatMap(({ end, passage_id }) => {
      const next = byStart.get(end + ', '.length);
      return next === undefined || next.passage_id !== passage_id ? [] : [[end, next.text] as const];
    }),
  );
}

/** So many characters beside a name are read. */
const reach = 40;

function playsMostly(mentions: readonly MentionRow[], slice: (start: number, end: number) => string): boolean {
  const names = mentions.filter(({ form }) => form === 'name');
  const playing = names.filter(({ start, end }) =>
    isTeam(slice(Math.max(0, start - reach), start), slice(end, end + reach)),
  );
  return playing.length > 0 && playing.length * 2 >= names.length;
}

/** Of two pronouns, one is taken for a slip of the resolution where the other is used this many times as often. */
const slipShare = 3;

/** What a title tells, `spokeswoman`, before what the pronouns do. */
function pronounFor(mentions: readonly MentionRow[], positions: readonly StatedPosition[]): Gender | null {
  const told = new Set(positions.flatMap(({ title }) => pronounOfHead(headOfTitle(title)) ?? []));
  const [titled = null] = told.size === 1 ? told : [];
  if (titled !== null) return titled;
  const pronouns = mentions.filter(({ form }) => form === 'pronoun').map(({ text }) => genderOfPronoun(text));
  const he = pronouns.filter((gender) => gender === 'he').length;
  const she = pronouns.filter((gender) => gender === 'she').length;
  if (Math.max(he, she) < Math.min(he, she) * slipShare || he === she) return null;
  return he > she ? 'he' : 'she';
}

function sorted(texts: Iterable<string>): string[] {
  return [...texts].sort(compareCodePoints);
}
