import type { QuoteRow } from '../../../schemas/quotes.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { Token } from '../../language/sentence.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { ExtractedCue, Span } from '../extract.ts';
import type { Quotation } from '../quotations.ts';
import { adjectiveReport } from './adjectives.ts';
import type { ClauseTree, Stretch } from './clause-tree.ts';
import { insertedReports } from './inserted.ts';
import { type Label, labelOf } from './labels.ts';
import { nounReport } from './nouns.ts';
import type { Report } from './report.ts';
import { spanOf, typeOf } from './span.ts';
import { verbReport } from './verbs.ts';

/** A statement that a sentence reports, before its speaker is resolved; offsets are UTF-16 indexes into `Document.text`. */
export interface ReportedStatement {
  /** In text order, without outer marks; several where source and cue stand inside. All lie in one sentence. */
  readonly parts: readonly Span[];
  readonly type: QuoteRow['type'];
  /** The whole noun phrase of the source; null where none is named. */
  readonly speaker: Span | null;
  readonly cue: ExtractedCue;
  /** Index in `Document.sentences`. */
  readonly sentence: number;
  readonly rule: RuleId;
}

/** The statements that sentences report, in text order; they neither overlap nor nest: of two the outer one stays, and what
 * a quotation reports is the quotation's. */
export function findReportedSpeech(document: Document, quotations: readonly Quotation[]): ReportedStatement[] {
  const { sentences, text } = document;
  const found: ReportedStatement[] = [];
  let next = 0;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.role === 'byline') continue;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const label = labelOf(document, index);
    let after = next;
    while ((quotations[after]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) after++;
    const near = quotations.slice(next, after);
    const labelled = label && labelledStatement(text, sentence, index, label, near);
    if (labelled) {
      found.push(labelled);
      continue;
    }
    const statements = inSentence(text, sentence, index, near);
    const final = statements.pop();
    const further = final === undefined ? [] : partsOfOpenQuotation(document, index, final, near);
    if (final) found.push(...statements, { ...final, parts: [...final.parts, ...further] });
    index += further.length;
  }
  return found;
}

/** `So we win.` behind `He said that he would “need help. So we win.”`: the sentences that a quotation in the last part reaches to. */
function partsOfOpenQuotation(
  { sentences, text }: Document,
  index: number,
  { parts }: ReportedStatement,
  quotations: readonly Quotation[],
): Span[] {
  const last = parts.at(-1)?.end ?? 0;
  const sentence = sentences[index];
  const open = quotations.find(({ start, end }) => start < last && end > (sentence?.end ?? 0));
  if (open === undefined || sentence === undefined) return [];
  const further: Span[] = [];
  for (let at = index + 1; at < sentences.length; at++) {
    const next = sentences[at];
    if (next === undefined || next.passage !== sentence.passage || next.start >= open.end) break;
    const to = next.tokens.findIndex(({ start }) => start >= open.end);
    const part = spanOf(next.tokens, { from: 0, to: to < 0 ? next.tokens.length : to }, text);
    if (part === null) break;
    further.push(part);
  }
  return further;
}

/** What stands behind a label. */
function labelledStatement(
  text: string,
  { tokens }: DocumentSentence,
  index: number,
  { source, colon: at }: Label,
  quotations: readonly Quotation[],
): ReportedStatement | null {
  const colon = tokens[at];
  const part = spanOf(tokens, { from: at + 1, to: tokens.length }, text);
  if (colon === undefined || part === null) return null;
  const cue = { start: colon.start, end: colon.end, lemma: ':', class: 'none' as const };
  const type = typeOf(tokens, [part], quotations);
  return { parts: [part], type, speaker: spanOf(tokens, source, text), cue, sentence: index, rule: 'quote/label' };
}

function inSentence(
  text: string,
  sentence: DocumentSentence,
  index: number,
  quotations: readonly Quotation[],
): ReportedStatement[] {
  const { tokens, tree } = sentence;
  const covered = tokens.map(() => false);
  const numbered = endOfListNumber(tokens);
  const found: ReportedStatement[] = [];
  const add = (report: Report): boolean => {
    const cue = cueOf(tree, report);
    if (quotations.some(({ start, end }) => start <= cue.start && cue.end <= end)) return false;
    const content = report.content.map(({ from, to }) =>
      beforeCovered(tokens, { from: Math.max(from, Math.min(numbered, to)), to }, covered),
    );
    if (content.some(({ from, to }) => covered.slice(from, to).some(Boolean))) return false;
    const parts = content.flatMap((stretch) => spanOf(tokens, stretch, text) ?? []);
    if (parts.length === 0) return false;
    for (const { from, to } of content) covered.fill(true, from, to);
    const speaker = report.source && spanOf(tokens, withWholeNames(report.source, sentence), text);
    found.push({ parts, type: typeOf(tokens, parts, quotations), speaker, cue, sentence: index, rule: report.rule });
    return true;
  };
  for (const report of insertedReports(tree)) add(report);
  const sources = new Map<number, Stretch | null>();
  for (const at of tree.downwards) {
    if (covered[at]) continue;
    const report = verbReport(tree, at, sources.get(at)) ?? adjectiveReport(tree, at) ?? nounReport(tree, at);
    if (report && add(report) && 'coordinated' in report && typeof report.coordinated === 'number')
      sources.set(report.coordinated, report.source);
  }
  return found.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

/** Where the number of a list ends that opens a sentence: `1.`, `2)`; 0 where none does. */
function endOfListNumber(tokens: readonly Token[]): number {
  if (/^\d{1,3}[.)]$/.test(tokens[0]?.form ?? '')) return 1;
  return /^\d{1,3}$/.test(tokens[0]?.form ?? '') && /^[.)]$/.test(tokens[1]?.form ?? '') ? 2 : 0;
}

/** A stretch up to a semicolon behind which another statement stands. */
function beforeCovered(tokens: readonly Token[], { from, to }: Stretch, covered: readonly boolean[]): Stretch {
  const end = covered.indexOf(true, from);
  return end > from + 1 && end < to && tokens[end - 1]?.form === ';' ? { from, to: end - 1 } : { from, to };
}

/** A stretch that ends within no name: `Ruiz, the mayor` of `Ana Ruiz, the mayor`, where the tree hangs Ana elsewhere. */
function withWholeNames({ from, to }: Stretch, { names }: DocumentSentence): Stretch {
  const cut = names.filter(({ first, last }) => first < to && from <= last);
  return {
    from: Math.min(from, ...cut.map(({ first }) => first)),
    to: Math.max(to, ...cut.map(({ last }) => last + 1)),
  };
}

function cueOf({ tokens }: ClauseTree, { cue, lemma, class: name }: Report): ExtractedCue {
  return { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0, lemma, class: name };
}
