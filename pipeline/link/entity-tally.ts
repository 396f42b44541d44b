import type { PositionRow } from '../../schemas/positions.ts';
import { type QuoteRow, speechClasses } from '../../schemas/quotes.ts';
import type { Rows } from '../../schemas/tables.ts';
import { compareCodePoints } from '../offsets.ts';

/** The rows that speak of entities. */
export type EntityEvidence = Pick<Rows, 'mentions' | 'quotes' | 'positions'>;

/** One thing that is stated of a person, and how often. */
export interface CountedPosition {
  readonly title: string;
  readonly status: PositionRow['status'];
  readonly of_id: string | null;
  count: number;
  /** The place of its first row in the table. */
  first: readonly [article: string, start: number];
}

/** What the rows of a collection say of one entity, as far as they were added. */
export interface EntityTally {
  names: FewTexts;
  pronouns: FewTexts;
  /** By what is stated; null where nothing is. */
  positions: Map<string, CountedPosition> | null;
  articleCount: number;
  mentionCount: number;
  quoteCount: number;
  /** The article counted last: rows of one article are added together. */
  lastArticle: string | null;
}

export type EntityTallies = Map<string, EntityTally>;

/**
 * Adds rows to what is known of their entities, so that a collection can be counted article by article without all of
 * its rows in memory. Rows of one article are given in one call, in the order of their tables; the order of articles
 * never matters.
 */
export function tally(tallies: EntityTallies, { mentions, quotes, positions }: EntityEvidence): EntityTallies {
  for (const { entity_id, article_id, form, text } of mentions) {
    const known = tallyOf(tallies, entity_id);
    known.mentionCount += 1;
    if (known.lastArticle !== article_id) known.articleCount += 1;
    known.lastArticle = article_id;
    if (form === 'name') known.names = withText(known.names, text);
    const subject = form === 'pronoun' ? subjectForm(text) : null;
    if (subject !== null) known.pronouns = withText(known.pronouns, subject);
  }
  for (const quote of quotes) {
    if (!isOwnSpeech(quote)) continue;
    for (const id of new Set([quote.speaker_id, ...quote.co_speaker_ids])) {
      if (id !== null) tallyOf(tallies, id).quoteCount += 1;
    }
  }
  for (const position of positions) {
    const known = tallyOf(tallies, position.entity_id);
    known.positions ??= new Map();
    addPosition(known.positions, position);
  }
  return tallies;
}

function tallyOf(tallies: EntityTallies, id: string): EntityTally {
  const known = tallies.get(id);
  if (known !== undefined) return known;
  const fresh: EntityTally = {
    names: none,
    pronouns: none,
    positions: null,
    articleCount: 0,
    mentionCount: 0,
    quoteCount: 0,
    lastArticle: null,
  };
  tallies.set(id, fresh);
  return fresh;
}

const formsOfPronouns: ReadonlyMap<string, string> = new Map(
  ['he him his himself', 'she her hers herself', 'they them their theirs themself themselves'].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** `his` → he; nothing for I and we, which anybody says. */
export function subjectForm(pronoun: string): string | null {
  return formsOfPronouns.get(pronoun.toLowerCase()) ?? null;
}

/** Distinct texts: few as a list, which takes a third of the memory, many as a set. */
type FewTexts = readonly string[] | Set<string>;

const none: readonly string[] = [];
const mostListed = 8;

function withText(texts: FewTexts, text: string): FewTexts {
  if (texts instanceof Set) return texts.has(text) ? texts : texts.add(ownText(text));
  if (texts.includes(text)) return texts;
  const more = [...texts, ownText(text)];
  return more.length > mostListed ? new Set(more) : more;
}

/** The text by itself: a slice of another would keep all of that in memory. */
function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function isOwnSpeech(quote: QuoteRow): boolean {
  return !quote.is_duplicate && speechClasses.includes(quote.cue_class);
}

function addPosition(positions: Map<string, CountedPosition>, row: PositionRow): void {
  const { title, status, of_id, article_id, start } = row;
  const key = JSON.stringify([title, status, of_id]);
  const known = positions.get(key);
  if (known === undefined) {
    positions.set(key, { title: ownText(title), status, of_id, count: 1, first: [article_id, start] });
    return;
  }
  known.count += 1;
  if (comparePlaces([article_id, start], known.first) < 0) known.first = [article_id, start];
}

/** The order of rows in a table. */
export function comparePlaces(left: CountedPosition['first'], right: CountedPosition['first']): number {
  return compareCodePoints(left[0], right[0]) || left[1] - right[1];
}
