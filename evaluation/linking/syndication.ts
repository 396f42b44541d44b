import { type Random, randomFrom } from '../../bench/random.ts';
import { idOf } from '../../pipeline/ids.ts';
import { alterations, lengthOf, type Report, type Surroundings, sentencesOf } from './syndication-alterations.ts';
import { houseLine, lookalikes } from './syndication-lookalikes.ts';

/** An article of the generated collection, with what is true of it. */
export interface GeneratedArticle {
  readonly id: string;
  readonly publishedOn: string;
  /** Each article has one of its own. */
  readonly title: string;
  readonly paragraphs: Report;
  /** Articles of one report are one story. */
  readonly report: number;
  /** How the article was made from its report: `base`, an alteration, or a lookalike, which is a report of its own. */
  readonly kind: string;
}

/** Articles are made until there are so many. */
export interface SyndicationOptions {
  readonly seed: number;
  readonly articles: number;
}

/** Copies that a report which others take over has at the most. */
const mostCopies = 12;
/** Share of the reports that nobody takes over, */
const lonely = 0.3;
/** of those that have a lookalike, */
const resembled = 0.5;
/** and of the articles under which the outlet puts its line. */
const ofTheHouse = 0.2;
/** Characters of a report. */
const leastLength = 800;
/** The same of one that is put together. */
const longest = 3500;

/**
 * A collection whose stories are known, made from texts with paragraphs: the texts themselves, then reports put together
 * from halves of their sentences, each with no copy or up to a dozen, altered as papers alter them; and between them articles
 * that look like others and are of something else. The same texts and options give the same collection.
 */
export function syndicate(
  texts: readonly string[],
  { seed, articles: wanted }: SyndicationOptions,
): GeneratedArticle[] {
  const random = randomFrom(seed);
  const reports = texts.map(paragraphsOf).filter((report) => lengthOf(report) >= leastLength);
  const words = [...new Set(reports.flat().flatMap((paragraph) => paragraph.split(' ')))];
  const sentences = reports.flat().flatMap(sentencesOf);
  const invent = (): string => crossed(random.one(sentences), random.one(sentences));
  const around: Surroundings = { random, words, others: reports, invent };
  const articles: GeneratedArticle[] = [];
  const add = (report: number, kind: string, paragraphs: Report): void => {
    articles.push(article(paragraphs, { report, kind, number: articles.length }, random));
  };
  for (let group = 0; articles.length < wanted && sentences.length > 0; group++) {
    const report = 2 * group;
    const base = reports[group] ?? putTogether(invent, random);
    add(report, 'base', base);
    const copies = random.chance(lonely) ? 0 : 1 + random.below(mostCopies);
    for (let copy = 0; copy < copies; copy++) {
      const [kind, alter] = random.one(Object.entries(alterations));
      add(report, kind, alter(base, around));
    }
    if (!random.chance(resembled)) continue;
    const [kind, resemble] = random.one(Object.entries(lookalikes));
    add(report + 1, kind, resemble(base, around));
  }
  return articles.slice(0, wanted);
}

export function paragraphsOf(text: string): Report {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The beginning of one sentence with the end of another: no two reports are given whole sentences in common. */
function crossed(one: string, other: string): string {
  const [first, second] = [one.split(' '), other.split(' ')];
  return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))].join(' ');
}

function putTogether(invent: () => string, random: Random): Report {
  const paragraphs: string[] = [];
  for (let left = leastLength + random.below(longest - leastLength); left > 0; ) {
    const paragraph = Array.from({ length: 1 + random.below(3) }, invent).join(' ');
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  return paragraphs;
}

function article(
  paragraphs: Report,
  { report, kind, number }: { report: number; kind: string; number: number },
  random: Random,
): GeneratedArticle {
  return {
    id: idOf('a', [random.hex(8), number]),
    publishedOn: `2026-03-${String(1 + random.below(28)).padStart(2, '0')}`,
    title: random.one(paragraphs).slice(0, 60),
    paragraphs: random.chance(ofTheHouse) ? [...paragraphs, houseLine] : paragraphs,
    report,
    kind,
  };
}
