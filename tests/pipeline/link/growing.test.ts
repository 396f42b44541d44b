import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  record,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../pipeline/annotate.ts';
import { groupBy } from '../../../pipeline/grouping.ts';
import { link } from '../../../pipeline/link/link.ts';
import type { EntityRow, EntityType } from '../../../schemas/entities.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { annotation, id } from '../../builders.ts';

/** Paragraphs that articles are printed from: what two print most of in common is a story of both. */
const paragraphs = [
  'The ferry will not sail again before the inquiry into the fire of last winter has come to an end, and nobody at the harbour of Arn expects that to be before the herring is back.',
  'In the upper valley the snow has lain since October, so that the school bus turns round at the sawmill and the children walk the last mile behind a tractor with a lamp on its roof.',
  'Three bakers share one oven since the flood took the old bakery, and whoever wants rye bread has to be at the counter before the bells of the chapel have rung six.',
  'A dredger from Norland lies at anchor off the bar while two ministries write each other letters about who is to pay for the sand that it has not yet moved.',
];

/** Names that merge, stay apart or do either as the collection tells: each is of one type or of several. */
const names: readonly (readonly [name: string, types: readonly EntityType[]])[] = [
  ['Ana Ruiz', ['person']],
  ['Aña Ruiz', ['person']],
  ['Ana Ruis', ['person']],
  ['Ruiz', ['person']],
  ['Bo Lind', ['person']],
  ['Bo Linde', ['person']],
  ['Arn', ['place', 'other']],
  ['Arn Sound', ['place', 'work', 'other']],
  ['Arn Port Board', ['organization', 'other']],
];

const statements = [
  'We will not sail before the inquiry is over and the last of the pumps was replaced',
  'Nobody has asked the bakers whether they want another oven at all, and I will not ask them either',
  'The sand lies where it has always lain and the letters will not move it',
];

/** A named thing of an article: where it stands stays, what it is called may be corrected. */
interface Named {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
}

interface Page {
  readonly name: string;
  readonly day: number;
  readonly body: readonly string[];
  readonly things: readonly Named[];
  readonly statements: readonly string[];
}

/** The annotation of a page. Mentions and quotes are rekeyed by no correction: their ids are made of their places. */
function annotated({ name, day, body, things, statements }: Page): Annotation {
  const article = { published_on: `2026-03-0${day}` };
  const entities = Object.fromEntries(things.map(({ name, type, mentions }) => [name, { type, mentions }]));
  const sketch = annotation(name, {
    article,
    body,
    entities,
    quotes: Object.fromEntries(statements.map((words) => [words, things[0]?.name ?? null])),
  });
  const places = things.flatMap(({ mentions }, thing) => Array.from({ length: mentions }, (_, nth) => [thing, nth]));
  return {
    ...sketch,
    mentions: sketch.mentions.map((row, index) => ({ ...row, mention_id: id('m', `${name} ${places[index]}`) })),
    quotes: sketch.quotes.map((row, index) => ({ ...row, quote_id: id('q', `${name} ${index}`) })),
  };
}

const named = oneof(
  ...names.map(([name, types]) => record({ name: constantFrom(name), type: constantFrom(...types) })),
);
const things = uniqueArray(
  record({ thing: named, mentions: integer({ min: 1, max: 3 }) }).map(({ thing, mentions }) => ({
    ...thing,
    mentions,
  })),
  { maxLength: 4, selector: ({ name }) => name },
);
const page = record({
  name: constantFrom(...'ABCDEFGHIJKLMNOP'),
  day: integer({ min: 1, max: 9 }),
  body: subarray(paragraphs),
  things,
  statements: subarray(statements),
});

/** What happens to the pages of a collection between two versions. A place counts round and round. */
type Change =
  | { readonly kind: 'print'; readonly page: Page }
  | { readonly kind: 'drop'; readonly place: number }
  | { readonly kind: 'rename'; readonly place: number; readonly thing: number; readonly as: Omit<Named, 'mentions'> }
  | { readonly kind: 'respell'; readonly name: string; readonly as: Omit<Named, 'mentions'> }
  | { readonly kind: 'reword'; readonly place: number; readonly body: string[]; readonly statements: string[] };

const place = nat(15);
const printing = record({ kind: constant('print' as const), page });
const changes = oneof<Arbitrary<Change>[]>(
  printing,
  record({ kind: constant('drop' as const), place }),
  record({ kind: constant('rename' as const), place, thing: nat(3), as: named }),
  record({ kind: constant('respell' as const), name: constantFrom(...names.map(([name]) => name)), as: named }),
  record({
    kind: constant('reword' as const),
    place,
    body: subarray(paragraphs),
    statements: subarray(statements),
  }),
);

function changed(pages: readonly Page[], change: Change): readonly Page[] {
  if (change.kind === 'print') return [...pages.filter(({ name }) => name !== change.page.name), change.page];
  if (change.kind === 'respell') {
    return pages.map((page) => renamed(page, ({ name }) => name === change.name, change.as));
  }
  const place = change.place % Math.max(1, pages.length);
  if (change.kind === 'drop') return pages.toSpliced(place, 1);
  return pages.map((page, index) => {
    if (index !== place) return page;
    if (change.kind === 'reword') return { ...page, body: change.body, statements: change.statements };
    return renamed(page, (thing) => thing === page.things[change.thing], change.as);
  });
}

/** Gives things of a page another name, unless the page has one of that name. */
function renamed(page: Page, isMeant: (thing: Named) => boolean, as: Omit<Named, 'mentions'>): Page {
  if (page.things.some(({ name }) => name === as.name)) return page;
  return { ...page, things: page.things.map((thing) => (isMeant(thing) ? { ...thing, ...as } : thing)) };
}

/** A first collection, and what happens to it on the way to each of a dozen later versions. */
const chains = record({
  first: array(printing, { minLength: 1, maxLength: 6 }),
  later: array(array(changes, { maxLength: 3 }), {
    minLength: 11,
    maxLength: 11,
  }),
});

interface Version {
  readonly annotations: readonly Annotation[];
  readonly rows: Rows;
}

/** The versions of a collection, each built after the one before. */
function versionsOf({ first, later }: { first: readonly Change[]; later: readonly (readonly Change[])[] }): Version[] {
  let pages: readonly Page[] = [];
  const versions: Version[] = [];
  for (const changes of [first, ...later]) {
    pages = changes.reduce(changed, pages);
    const annotations = pages.map(annotated);
    versions.push({ annotations, rows: link(annotations, { before: versions.at(-1)?.rows ?? null }) });
  }
  return versions;
}

const runs = { numRuns: 40 };

/** Each version with the one before. */
function steps(versions: readonly Version[]): [before: Rows, now: Rows][] {
  return versions.slice(1).map(({ rows }, index) => [versions[index]?.rows ?? rows, rows]);
}

type Clusters = ReadonlyMap<string, ReadonlySet<string>>;

const clustered = <Row>(rows: readonly Row[], clusterOf: (row: Row) => string | null, idOf: (row: Row) => string) =>
  new Map([...groupBy(rows, clusterOf)].map(([cluster, members]) => [cluster, new Set(members.map(idOf))]));

/** The ids of a version that are carried over, each with the ids of its members. */
const kinds: Readonly<Record<string, (rows: Rows) => Clusters>> = {
  entities: ({ mentions }) =>
    clustered(
      mentions,
      (row) => row.entity_id,
      (row) => row.mention_id,
    ),
  stories: ({ articles }) =>
    clustered(
      articles,
      (row) => row.story_id,
      (row) => row.article_id,
    ),
  utterances: ({ quotes }) =>
    clustered(
      quotes,
      (row) => row.utterance_id,
      (row) => row.quote_id,
    ),
};

const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  [...left].filter((member) => right.has(member)).length;

/** For each cluster of before that has members left, the clusters of now that have most of them: several in a tie. */
function heirsOf(before: Clusters, now: Clusters): Map<string, string[]> {
  return new Map(
    [...before].map(([old, members]) => {
      const shares = [...now].map(([id, others]) => ({ id, share: shared(members, others) }));
      const most = Math.max(1, ...shares.map(({ share }) => share));
      return [old, shares.filter(({ share }) => share === most).map(({ id }) => id)];
    }),
  );
}

describe.each(Object.entries(kinds))('ids of %s over a chain of growing versions', (kind, clustersOf) => {
  const overSteps = (law: (before: Clusters, now: Clusters, rows: Rows) => void) =>
    assert(
      property(chains, (chain) => {
        for (const [before, now] of steps(versionsOf(chain))) law(clustersOf(before), clustersOf(now), now);
      }),
      runs,
    );

  it('stay with more than half of the members, unless these joined what gave as many or more', () => {
    overSteps((before, now) => {
      for (const [id, members] of now) {
        for (const [old, oldMembers] of before) {
          const kept = shared(oldMembers, members);
          if (old === id || 2 * kept <= oldMembers.size) continue;
          expect(before.has(id), `${old} became ${id}, which is new`).toBe(true);
          expect(shared(before.get(id) ?? new Set(), members)).toBeGreaterThanOrEqual(kept);
        }
      }
    });
  });

  it('stay with the larger part of a split', () => {
    overSteps((before, now) => {
      for (const [old, heirs] of heirsOf(before, now)) {
        const keepsMembers = now.has(old) && shared(before.get(old) ?? new Set(), now.get(old) ?? new Set()) > 0;
        if (keepsMembers) expect(heirs).toContain(old);
      }
    });
  });

  it('are no ids of before where none of its members came along', () => {
    overSteps((before, now) => {
      for (const [id, members] of now) {
        const old = before.get(id);
        const survived = [...(old ?? [])].some((member) => [...now.values()].some((others) => others.has(member)));
        if (old !== undefined && survived) expect(shared(old, members)).toBeGreaterThan(0);
      }
    });
  });

  if (kind !== 'entities') return;

  it('name what was merged away, and never an id in use', () => {
    overSteps((before, now, { entities }) => {
      const formerOf = new Map(entities.map((row) => [row.entity_id, row.former_ids]));
      for (const [old, heirs] of heirsOf(before, now)) {
        if (now.has(old) || heirs.length === 0) continue;
        const told = [...now.keys()].filter((id) => formerOf.get(id)?.includes(old));
        expect(told).toHaveLength(1);
        expect(heirs).toContain(told[0]);
      }
      for (const former of [...formerOf.values()].flat()) expect(now.has(former)).toBe(false);
    });
  });

  it('can be traced from any older version to an entity of now, as long as who bears them has a member left', () => {
    assert(
      property(chains, (chain) => {
        for (const [before, now] of steps(versionsOf(chain))) {
          const known = new Set(now.entities.flatMap(borne));
          const [older, newer] = [clustersOf(before), clustersOf(now)];
          const heirs = heirsOf(older, newer);
          for (const entity of before.entities) {
            const isThere = (heirs.get(entity.entity_id) ?? []).length > 0;
            if (isThere) expect(borne(entity).filter((old) => !known.has(old))).toEqual([]);
          }
        }
      }),
      runs,
    );
  });
});

/** The ids that lead to an entity: its own and those that it had or took over. By induction none of them is lost. */
const borne = ({ entity_id, former_ids }: EntityRow): string[] => [entity_id, ...former_ids];

describe('a version over a chain of growing ones', () => {
  it('comes out again, row for row, when its articles are linked after it', () => {
    assert(
      property(chains, (chain) => {
        for (const { annotations, rows } of versionsOf(chain)) {
          expect(link(annotations, { before: rows })).toEqual(rows);
        }
      }),
      runs,
    );
  });

  it('is the same in whatever order its articles come', () => {
    assert(
      property(chains, nat(15), (chain, turn) => {
        const turned = <T>(items: readonly T[]): T[] => [...items.slice(turn), ...items.slice(0, turn)].reverse();
        const versions = versionsOf(chain);
        for (const [index, { annotations, rows }] of versions.entries()) {
          const before = versions[index - 1]?.rows ?? null;
          expect(link(turned(annotations), { before })).toEqual(rows);
        }
      }),
      runs,
    );
  });
});
