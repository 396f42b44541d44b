import { findDates } from '../../../../pipeline/extract/dates/dates.ts';
import type { Document } from '../../../../pipeline/extract/document.ts';

/** A text of which nothing is known but its lines, which are its passages. */
export function bareDocument(text: string): Document {
  const passages = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    role: 'body' as const,
  }));
  return { text, passages, sentences: [] };
}

/** The dates of a document, each as `span = TYPE value`, without its rule. */
export function datesOf(document: Document, day: string | null): string[] {
  return findDates(document, day).map(
    ({ start, end, type, value }) => `${document.text.slice(start, end)} = ${type} ${value}`,
  );
}

/** The dates of a document, each as `span = value by rule`. */
export function ruledDatesOf(document: Document, day: string | null): string[] {
  return findDates(document, day).map(
    ({ start, end, value, rule }) => `${document.text.slice(start, end)} = ${value} by ${rule}`,
  );
}
