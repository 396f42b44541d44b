import type { Random } from '../../bench/random.ts';

/** A report as paragraphs, none empty. */
export type Report = readonly string[];

/** What alterations draw from. */
export interface Surroundings {
  readonly random: Random;
  /** Words of the collection, for edits. */
  readonly words: readonly string[];
  /** Other reports of the collection, whose paragraphs are inserted. */
  readonly others: readonly Report[];
  /** A sentence that no other report has. */
  readonly invent: () => string;
}

type Alteration = (report: Report, surroundings: Surroundings) => Report;

/** What papers do to a report that they have from an agency or from each other: the result is a copy of it. */
export const alterations: Readonly<Record<string, Alteration>> = {
  verbatim: (report) => report,
  'cut to 60 %': (report) => cutParagraphs(report, 0.6),
  'cut to 35 %': (report) => cutSentences(report, 0.35),
  'edits of 5 %': (report, around) => edit(report, 0.05, around),
  'edits of 10 %': (report, around) => edit(report, 0.1, around),
  'edits of 15 %': (report, around) => edit(report, 0.15, around),
  'inserted paragraphs': insertParagraphs,
  'noise of 8 %': (report, { random }) => report.map((paragraph) => withNoise(paragraph, 0.08, random)),
  'cut and edited': (report, around) => edit(cutSentences(report, 0.6), 0.1, around),
  'cut and noise': (report, { random }) =>
    cutSentences(report, 0.6).map((paragraph) => withNoise(paragraph, 0.08, random)),
  'inserted and edited': (report, around) => edit(insertParagraphs(report, around), 0.1, around),
};

/** The first sentences of a report, up to a share of its characters, as a desk cuts from the end; at least one. */
export function cutSentences(report: Report, share: number): Report {
  let left = share * lengthOf(report);
  const cut: string[] = [];
  for (const paragraph of report) {
    const kept: string[] = [];
    for (const sentence of sentencesOf(paragraph)) {
      left -= sentence.length;
      if (left >= 0 || (cut.length === 0 && kept.length === 0)) kept.push(sentence);
    }
    if (kept.length > 0) cut.push(kept.join(' '));
    if (left < 0) break;
  }
  return cut;
}

/** The first paragraphs of a report, up to a share of its characters; sentences where it has too few paragraphs. */
function cutParagraphs(report: Report, share: number): Report {
  if (report.length < 5) return cutSentences(report, share);
  let left = share * lengthOf(report);
  return report.filter((paragraph, index) => {
    left -= paragraph.length;
    return left >= 0 || index === 0;
  });
}

/** Edits a share of the words: another word instead, none, or one more. */
function edit(report: Report, share: number, { random, words }: Surroundings): Report {
  return report.map((paragraph) =>
    paragraph
      .split(' ')
      .flatMap((word) => {
        if (!random.chance(share)) return [word];
        return random.one([[random.one(words)], [], [word, random.one(words)]]);
      })
      .join(' '),
  );
}

/** One or two paragraphs of other reports, in length up to two fifths of the report, at random places. */
function insertParagraphs(report: Report, { random, others }: Surroundings): Report {
  const inserted = [...report];
  for (let count = 1 + random.below(2); count > 0; count--) {
    const paragraph = random.one(random.one(others)).slice(0, Math.floor(lengthOf(report) / 5));
    inserted.splice(random.below(inserted.length + 1), 0, paragraph);
  }
  return inserted;
}

/** Puts another letter for a share of the characters, drops or doubles them. */
function withNoise(text: string, share: number, random: Random): string {
  return Array.from(text, (character) => {
    if (!random.chance(share)) return character;
    return random.one([String.fromCharCode(0x61 + random.below(26)), '', character + character]);
  }).join('');
}

/** The sentences of a paragraph, as far as full stops tell. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]["”’)]*) +/);
}

/** Characters of a report. */
export function lengthOf(report: Report): number {
  return report.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
