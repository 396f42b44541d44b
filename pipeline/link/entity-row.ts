import type { EntityRow } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { PositionRow } from '../../schemas/positions.ts';
import { type QuoteRow, speechClasses } from '../../schemas/quotes.ts';
import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { bestPosition } from './best-position.ts';

/** Rows by the entity they are of. */
interface EntityEvidence {
  readonly mentions: ReadonlyMap<string, readonly MentionRow[]>;
  readonly quotes: ReadonlyMap<string, readonly QuoteRow[]>;
  readonly positions: ReadonlyMap<string, readonly PositionRow[]>;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** What an entity row says of its own, before the rows that name it are counted. */
export type EntityIdentity = Pick<
  EntityRow,
  'entity_id' | 'type' | 'name' | 'former_ids' | 'wikidata_id' | 'country_code'
>;

/**
 * Entity rows from who the entities are and the rows that name them: aliases, pronouns, the best position as
 * description, and counts. Called again when rows went to quarantine, it gives counts that hold for what is left.
 */
export function describeEntities(
  identities: readonly EntityIdentity[],
  rows: Pick<Rows, 'mentions' | 'quotes' | 'positions'>,
): EntityRow[] {
  const evidence: EntityEvidence = {
    mentions: groupBy(rows.mentions, (mention) => mention.entity_id),
    quotes: quotesBySpeaker(rows.quotes),
    positions: groupBy(rows.positions, (position) => position.entity_id),
    nameOf: new Map(identities.map((identity) => [identity.entity_id, identity.name])),
  };
  return identities.map((identity) => describeEntity(identity, evidence));
}

function describeEntity(identity: EntityIdentity, evidence: EntityEvidence): EntityRow {
  const { entity_id: id, name } = identity;
  const mentions = evidence.mentions.get(id) ?? [];
  const texts = (form: MentionRow['form']): string[] =>
    mentions.filter((mention) => mention.form === form).map((mention) => mention.text);
  return {
    entity_id: id,
    type: identity.type,
    name,
    aliases: distinct(texts('name').filter((text) => text !== name)),
    former_ids: identity.former_ids,
    wikidata_id: identity.wikidata_id,
    country_code: identity.country_code,
    description: bestPosition(evidence.positions.get(id) ?? [], evidence.nameOf),
    pronouns: identity.type === 'person' ? distinct(texts('pronoun').flatMap(subjectForm)) : [],
    article_count: new Set(mentions.map((mention) => mention.article_id)).size,
    mention_count: mentions.length,
    quote_count: (evidence.quotes.get(id) ?? []).filter(isOwnSpeech).length,
  };
}

const formsOfPronouns: ReadonlyMap<string, string> = new Map(
  ['he him his himself', 'she her hers herself', 'they them their theirs themself themselves'].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** `his` → he; nothing for I and we, which anybody says. */
function subjectForm(pronoun: string): string[] {
  const form = formsOfPronouns.get(pronoun.toLowerCase());
  return form === undefined ? [] : [form];
}

function isOwnSpeech(quote: QuoteRow): boolean {
  return !quote.is_duplicate && speechClasses.includes(quote.cue_class);
}

function quotesBySpeaker(quotes: readonly QuoteRow[]): Map<string, QuoteRow[]> {
  const pairs = quotes.flatMap((quote) =>
    [...new Set([quote.speaker_id, ...quote.co_speaker_ids])].map((speaker) => ({ speaker, quote })),
  );
  const groups = groupBy(pairs, (pair) => pair.speaker);
  return new Map([...groups].map(([speaker, group]) => [speaker, group.map((pair) => pair.quote)]));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareCodePoints);
}
