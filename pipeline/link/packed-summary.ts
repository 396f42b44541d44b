import { type EntityType, entityTypes } from '../../schemas/entities.ts';
import { positionStatuses } from '../../schemas/positions.ts';
import { type ByteReader, type ByteWriter, byteReader, byteWriter } from './bytes.ts';
import type { EntityFacts, StatedPosition } from './entities/facts.ts';
import { interned } from './interned.ts';
import type { ArticleSketch } from './stories/sketch.ts';
import type { ArticleSummary } from './summary.ts';
import type { QuotesSketch } from './utterances/sketch.ts';

/** The first byte. Summaries that are written in another way begin with another. */
const version = 1;

/**
 * Packed summaries of a collection. They are gone through several times, and none is kept when the next is asked for:
 * they may come from a file.
 */
export type PackedSummaries = Iterable<Uint8Array>;

/** One part of each summary, in their order. */
export function* readAll<Part>(summaries: PackedSummaries, read: (bytes: Uint8Array) => Part): Generator<Part> {
  for (const bytes of summaries) yield read(bytes);
}

/**
 * A summary as bytes, the same for the same summary on any machine: some two kilobytes for a report of 500 words. Its
 * parts stand one behind the other, with their lengths before them, so that each is read without the others.
 *
 * @throws TypeError where an id is not a letter, a dash and 16 hex digits
 */
export function packSummary({
  articleId,
  publishedOn,
  sketch,
  entities,
  quotes,
}: ArticleSummary): Uint8Array<ArrayBuffer> {
  const parts = [
    written((writer) => writeSketch(writer, sketch)),
    written((writer) => writer.list(entities, (facts) => writeEntity(writer, facts))),
    written((writer) => writeQuotes(writer, quotes)),
  ];
  return written((writer) => {
    writer.byte(version);
    writer.id(articleId);
    writer.list(publishedOn === null ? [] : [publishedOn], writer.text);
    for (const { length } of parts) writer.count(length);
    for (const part of parts) writer.raw(part);
  });
}

/** The summary that was packed, as `summarize` made it. @throws RangeError where it was packed by another version */
export function unpackSummary(bytes: Uint8Array): ArticleSummary {
  const { articleId, publishedOn } = headOf(bytes);
  return { articleId, publishedOn, sketch: sketchIn(bytes), entities: entitiesIn(bytes), quotes: quotesIn(bytes) };
}

/** The sketch of the text alone. */
export function sketchIn(bytes: Uint8Array): ArticleSketch {
  const { articleId, reader } = headOf(bytes, 0);
  const order = `${reader.text()}${articleId}`;
  const length = reader.count();
  const digest = reader.id('a').slice('a-'.length);
  return { id: articleId, order, length, digest, sample: reader.words(reader.count()) };
}

/** The entities, with the day of their article. */
export function namingIn(bytes: Uint8Array): Pick<ArticleSummary, 'articleId' | 'publishedOn' | 'entities'> {
  const { articleId, publishedOn } = headOf(bytes);
  return { articleId, publishedOn, entities: entitiesIn(bytes) };
}

/** The entities alone. */
export function entitiesIn(bytes: Uint8Array): EntityFacts[] {
  const { reader } = headOf(bytes, 1);
  return reader.list(() => readEntity(reader));
}

/** The quotes alone. */
export function quotesIn(bytes: Uint8Array): QuotesSketch {
  const { articleId, reader } = headOf(bytes, 2);
  const speakers = reader.list(() => reader.id('e'));
  const quotes = reader.list(() => ({ id: reader.id('q'), speaker: reader.count(), end: reader.count() }));
  return {
    articleId,
    quoteIds: quotes.map(({ id }) => id),
    speakerIds: quotes.map(({ speaker }) => speakers[Math.floor(speaker / 2) - 1] ?? null),
    areIndirect: quotes.map(({ speaker }) => speaker % 2 === 1),
    words: reader.words(quotes.at(-1)?.end ?? 0),
    ends: quotes.map(({ end }) => end),
  };
}

interface SummaryHead extends Pick<ArticleSummary, 'articleId' | 'publishedOn'> {
  /** At the start of a part. */
  readonly reader: ByteReader;
}

/** Which article a summary is of, without its parts. */
function headOf(bytes: Uint8Array, part = 0): SummaryHead {
  const reader = byteReader(bytes);
  const found = reader.byte();
  if (found !== version) throw new RangeError(`A summary of version ${found} cannot be read: it should be ${version}.`);
  const articleId = reader.id('a');
  const [publishedOn = null] = reader.list(reader.text);
  const lengths = [reader.count(), reader.count(), reader.count()];
  for (const length of lengths.slice(0, part)) reader.skip(length);
  return { articleId, publishedOn, reader };
}

function written(write: (writer: ByteWriter) => void): Uint8Array<ArrayBuffer> {
  const writer = byteWriter();
  write(writer);
  return writer.bytes();
}

/** The order ends with the article's id, which stands before already. */
function writeSketch(writer: ByteWriter, { id, order, length, digest, sample }: ArticleSketch): void {
  writer.text(order.slice(0, order.length - id.length));
  writer.count(length);
  writer.id(`a-${digest}`);
  writer.count(sample.length);
  writer.words(sample);
}

const genders = [null, 'he', 'she'] as const;

function writeEntity(writer: ByteWriter, facts: EntityFacts): void {
  writer.id(facts.documentId);
  writer.byte(entityTypes.indexOf(facts.type) * genders.length + genders.indexOf(facts.pronoun));
  writer.byte(Number(facts.plays) + 2 * Number(facts.speaks));
  writer.text(facts.name);
  writer.list(facts.names, writer.text);
  writer.list(facts.positions, (position) => writePosition(writer, position));
  writer.list(facts.followers, writer.text);
  writer.list(facts.mentionIds, writer.id);
}

function readEntity(reader: ByteReader): EntityFacts {
  const documentId = reader.id('e');
  const kind = reader.byte();
  const signs = reader.byte();
  return {
    documentId,
    type: typeAt(Math.floor(kind / genders.length)),
    name: reader.text(),
    names: reader.list(reader.text),
    positions: reader.list(() => readPosition(reader)),
    followers: reader.list(reader.text),
    pronoun: genders[kind % genders.length] ?? null,
    plays: signs % 2 === 1,
    speaks: signs >= 2,
    mentionIds: reader.list(() => reader.id('m')),
  };
}

function writePosition(writer: ByteWriter, { title, status, of }: StatedPosition): void {
  writer.text(title);
  writer.byte(positionStatuses.indexOf(status));
  writer.list(of === null ? [] : [of], ({ type, name }) => {
    writer.byte(entityTypes.indexOf(type));
    writer.text(name);
  });
}

function readPosition(reader: ByteReader): StatedPosition {
  const title = reader.text();
  const status = positionStatuses[reader.byte()] ?? 'current';
  const [of = null] = reader.list(() => ({ type: typeAt(reader.byte()), name: reader.text() }));
  return { title, status, of };
}

function typeAt(index: number): EntityType {
  return entityTypes[index] ?? 'other';
}

/** Each speaker once, and of each quote which of them, counted from 1, whether it is indirect, and where its words end. */
function writeQuotes(writer: ByteWriter, { quoteIds, speakerIds, areIndirect, words, ends }: QuotesSketch): void {
  const speakers = interned<string>();
  const numbers = speakerIds.map((id) => (id === null ? 0 : 1 + speakers.numberOf(id)));
  writer.list(speakers.values, writer.id);
  writer.list([...quoteIds.keys()], (quote) => {
    writer.id(quoteIds[quote] ?? '');
    writer.count(2 * (numbers[quote] ?? 0) + Number(areIndirect[quote]));
    writer.count(ends[quote] ?? 0);
  });
  writer.words(words);
}
