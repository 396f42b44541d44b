import { tokenize } from '../../pipeline/language/tokens.ts';
import { codePointOffsets, codePointSlicer } from '../../pipeline/offsets.ts';
import { type Alignment, firstOf, nearestBefore, otherNames } from './alignment.ts';
import { judgeNames, judgePronouns } from './coreference.ts';
import type { TimexPair } from './dates.ts';
import type { CodePoints, CoreferenceDocument, DatedDocument, Timex } from './gold.ts';

/** Something that was read wrongly, where it stands, what it means and what it was said to mean. */
interface Failure {
  readonly at: CodePoints;
  readonly gold: string;
  readonly said: string;
}

/**
 * The pronouns of a document that were not tied to the right name, for reading: each in its sentence, with the first
 * name of its chain in the gold, the name that it was given, and the rule. Pronouns that mean nothing in the gold, or
 * what has no name, are among them where they were given one.
 */
export function pronounErrors(document: CoreferenceDocument, alignment: Alignment): string {
  const { nameOf, said } = teller(document, alignment);
  const wrong = judgePronouns(document, alignment)
    .filter(({ isNamed, groups, nearest, isNearestRight }) =>
      isNamed ? groups.length > 0 && !isNearestRight : nearest !== null,
    )
    .map(({ gold, groups, nearest, found }): Failure => {
      return { at: gold, gold: `${nameOf(gold.chain)} (${groups.at(-1) ?? gold.type})`, said: said(nearest, found) };
    });
  const needless = alignment.found.flatMap((mention, index): Failure[] => {
    if (mention.form !== 'pronoun' || alignment.goldOf.has(index)) return [];
    const names = otherNames(alignment, index);
    const nearest = nearestBefore(alignment, names, mention.start) ?? firstOf(alignment, names);
    return nearest === null ? [] : [{ at: mention, gold: 'nothing', said: said(nearest, index) }];
  });
  return pageOf(document.id, document.text, [...wrong, ...needless]);
}

/** The names of a document that were tied to a wrong name, or not to the right one, in the same way. */
export function nameErrors(document: CoreferenceDocument, alignment: Alignment): string {
  const { nameOf, said } = teller(document, alignment);
  const wrong = judgeNames(document, alignment)
    .filter(({ isRight }) => !isRight)
    .map(({ gold, isLater, nearest, found }): Failure => {
      const meant = isLater ? nameOf(gold.chain) : 'nothing before it';
      return { at: gold, gold: meant, said: found === null ? 'nothing: not found' : said(nearest, found) };
    });
  return pageOf(document.id, document.text, wrong);
}

/** Words for chains of the gold, by their first name, and for what a found mention was tied to, with its rule. */
function teller({ text, mentions }: CoreferenceDocument, { found }: Alignment) {
  const slice = codePointSlicer(text);
  return {
    nameOf: (chain: string): string => {
      const name = mentions.find((mention) => mention.form === 'name' && mention.chain === chain);
      return name === undefined ? 'nobody by name' : slice(name.start, name.end);
    },
    said: (tied: number | null, index: number | null): string => {
      const name = found[tied ?? -1];
      const rule = found[index ?? -1]?.rule;
      return `${name === undefined ? 'nothing' : slice(name.start, name.end)}${rule === undefined ? '' : ` (${rule})`}`;
    },
  };
}

/** The time expressions of a document that were missed, found without need or given another value, for reading. */
export function dateErrors(document: DatedDocument, pairs: readonly TimexPair[]): string {
  const wrong = pairs
    .filter(({ gold, found }) => gold?.value !== found?.value)
    .map(({ gold, found }): Failure => {
      const rule = found !== null && 'rule' in found ? ` (${found.rule})` : '';
      return { at: gold ?? found ?? { start: 0, end: 0 }, gold: told(gold), said: `${told(found)}${rule}` };
    });
  return pageOf(`${document.id}, ${document.dct}`, document.text, wrong);
}

function told(timex: Timex | null): string {
  return timex === null ? 'nothing' : `${timex.type} ${timex.value ?? 'without a value'}`;
}

/** A heading and a paragraph for each failure, in the order of the text. */
function pageOf(heading: string, text: string, failures: readonly Failure[]): string {
  const sentence = sentenceMarker(text);
  const blocks = failures
    .toSorted((left, right) => left.at.start - right.at.start)
    .map(({ at, gold, said }) => `${sentence(at)}\n  gold ${gold}\n  said ${said}`);
  return [`# ${heading}`, ...blocks, ''].join('\n\n');
}

/** Shows a span of a text within its sentence, in double brackets. */
export function sentenceMarker(text: string): (span: CodePoints) => string {
  const offsetOf = codePointOffsets(text);
  const slice = codePointSlicer(text);
  const sentences = tokenize(text).map((tokens) => ({
    start: offsetOf(tokens[0]?.start ?? 0),
    end: offsetOf(tokens.at(-1)?.end ?? 0),
  }));
  return ({ start, end }) => {
    const around = sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start, end };
    const marked = `${slice(around.start, start)}[[${slice(start, end)}]]${slice(end, around.end)}`;
    return marked.replace(/\s+/g, ' ');
  };
}
