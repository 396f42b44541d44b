import { groupBy } from '../../grouping.ts';
import { countryEntities, type NameMention, type Naming } from '../coreference/naming.ts';
import type { Document } from '../document.ts';
import type { ExtractedPosition } from '../extract.ts';
import { appositionAfter, appositionBefore, titleBeforeName } from './beside-name.ts';
import { type Clause, clauseOf, type Named } from './clause.ts';
import { coordinated } from './coordination.ts';
import { predicated } from './predicate.ts';
import type { Statement } from './statement.ts';
import { type Title, titleAt } from './title.ts';
import { verbTitle } from './title-verb.ts';

/**
 * The offices, occupations and relations that the sentences of a document state of persons by name, in text order; each
 * row's span reaches from the title to the name, whichever comes first. Rules over the dependency trees: a noun of the
 * lexicon is read as a phrase, and a construction joins it to a name. Takes time in proportion to the text.
 */
export function findPositions(document: Document, naming: Naming): ExtractedPosition[] {
  const named: Named = { naming, countries: countryEntities(naming) };
  const mentions = groupBy(naming.mentions, ({ sentence }) => sentence);
  const positions = document.sentences.flatMap((sentence, index) => {
    const found = mentions.get(index) ?? [];
    const hasPerson = found.some(({ entity }) => naming.entities[entity]?.type === 'person');
    return hasPerson ? positionsIn(clauseOf(sentence, found, named)) : [];
  });
  return distinct(positions).sort((a, b) => a.start - b.start || a.end - b.end);
}

function positionsIn(clause: Clause): ExtractedPosition[] {
  const titles: Title[] = [];
  const statements = new Map<Title, readonly Statement[]>();
  /** Last tokens of appositions → whose they are. */
  const reached = new Map<number, NameMention>();
  const verbs: Statement[] = [];
  clause.tokens.forEach((_, index) => {
    verbs.push(...verbTitle(clause, index));
    const title = titleAt(clause, index);
    if (title === null) return;
    titles.push(title);
    const found = statementsOf(clause, title, reached);
    statements.set(title, found);
    const [only] = found;
    if (only && found.length === 1) clause.holders.set(index, only.person);
    if (only?.rule === 'position/apposition-after') reached.set(title.last, only.person);
  });
  return [...coordinated(clause, titles, statements), ...verbs].flatMap((statement) => positionOf(clause, statement));
}

/** The first construction that joins a title to persons. */
function statementsOf(clause: Clause, title: Title, reached: ReadonlyMap<number, NameMention>): readonly Statement[] {
  if (title.open) return [];
  const before = titleBeforeName(clause, title);
  if (before.length > 0 || title.vague) return before;
  const readings = [
    () => appositionAfter(clause, title, reached),
    () => appositionBefore(clause, title),
    () => predicated(clause, title),
  ];
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

function positionOf({ tokens }: Clause, statement: Statement): ExtractedPosition[] {
  const { title, person, rule } = statement;
  const of = title.of ?? statement.of;
  if (of === person.entity) return [];
  const first = tokens[title.first];
  const last = tokens[Math.max(title.last, statement.last)];
  if (first === undefined || last === undefined) return [];
  const status = statement.status ?? title.status ?? 'current';
  const start = Math.min(first.start, person.start);
  const end = Math.max(last.end, person.end);
  return [{ start, end, entity: person.entity, title: title.title, status, of, rule }];
}

/** One row for a title of a stretch of text: the first. */
function distinct(positions: readonly ExtractedPosition[]): ExtractedPosition[] {
  const rows = new Map<string, ExtractedPosition>();
  for (const position of positions) {
    const key = `${position.start} ${position.end} ${position.title}`;
    if (!rows.has(key)) rows.set(key, position);
  }
  return [...rows.values()];
}
