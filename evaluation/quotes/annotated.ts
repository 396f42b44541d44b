import { codePointOffsets } from '../../pipeline/offsets.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';
import type { NamedSpeaker, Spans } from './gold.ts';
import { readStatementLine, type StatementLine } from './statement-line.ts';

/** A statement as a person marked it; `docs/quote-guideline.md` says how. */
export interface AnnotatedStatement {
  /** As it stands in the brackets. */
  readonly number: number;
  readonly content: Spans;
  readonly source: Spans;
  readonly cue: Spans;
  readonly type: QuoteRow['type'];
  readonly cueClass: QuoteRow['cue_class'];
  /** Those whom the article names, the first first. */
  readonly speakers: readonly NamedSpeaker[];
}

/** An article with every statement in it marked. */
export interface AnnotatedArticle {
  readonly slug: string;
  /** What is hard about it, in a few words. */
  readonly style: string;
  readonly publishedOn: string;
  /** The bare text: no brackets, one line end last. */
  readonly text: string;
  /** In the order of their contents. */
  readonly statements: readonly AnnotatedStatement[];
}

/** Marked articles that are not as the guideline has them: every problem of a file, a line each. */
export class AnnotationError extends Error {}

type Part = 'content' | 'source' | 'cue';

const parts: Readonly<Record<string, Part>> = { q: 'content', s: 'source', c: 'cue' };

/** A bracket of a text, as UTF-16 indexes into the bare text. */
interface Bracket {
  readonly part: Part;
  readonly numbers: readonly number[];
  readonly start: number;
  readonly end: number;
}

type Marked = Readonly<Record<Part, readonly Bracket[]>>;

/**
 * Reads a marked article: properties, text with brackets, and a line for each statement.
 *
 * @param slug the name of its file without `.txt`
 * @throws AnnotationError that names the file, and the statement where it is one's
 */
export function readAnnotated(slug: string, marked: string): AnnotatedArticle {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(`${slug}.txt${problem}`);
  const [head = '', rest = ''] = cutAt(marked, '\n---\n');
  const [body = '', foot = ''] = cutAt(rest, '\n===\n');
  const properties = readProperties(head, report);
  const { text, brackets } = readBrackets(`${body.replace(/^\n+|\n+$/g, '')}\n`, report);
  const lines = readLinesOf(foot, text, report);
  const statements = groupByNumber(brackets, lines);
  for (const [number, own] of statements) checkStatement(text, number, own, lines.get(number), report);
  checkOverlaps(brackets, report);
  if (problems.length > 0) throw new AnnotationError(problems.join('\n'));
  const offsetOf = codePointOffsets(text);
  const spansOf = (own: readonly Bracket[]): Spans =>
    own.map(({ start, end }) => [offsetOf(start), offsetOf(end)] as const);
  return {
    slug,
    ...properties,
    text,
    statements: Array.from(statements, ([number, { content, source, cue }]): AnnotatedStatement[] => {
      const line = lines.get(number);
      if (line === undefined) return [];
      return [{ ...line, content: spansOf(content), source: spansOf(source), cue: spansOf(cue) }];
    })
      .flat()
      .toSorted((left, right) => (left.content[0]?.[0] ?? 0) - (right.content[0]?.[0] ?? 0)),
  };
}

type Report = (problem: string) => void;

/** What stands before a line and after it; nothing after where there is no such line. */
function cutAt(text: string, line: string): [string, string] {
  const at = text.indexOf(line);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + line.length)];
}

function readProperties(head: string, report: Report): { style: string; publishedOn: string } {
  const properties = new Map<string, string>();
  for (const line of head.split('\n')) {
    const [name = '', value = ''] = cutAt(line, ': ');
    if (!['style', 'published_on'].includes(name)) report(`: no property: ${line}`);
    properties.set(name, value.trim());
  }
  const publishedOn = properties.get('published_on') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(publishedOn)) report(': published_on is no day');
  return { style: properties.get('style') ?? '', publishedOn };
}

/** Takes the brackets out of a text, and says where they stood: `⟦q3,4 words⟧`. */
function readBrackets(marked: string, report: Report): { text: string; brackets: Bracket[] } {
  const brackets: Bracket[] = [];
  const open: Omit<Bracket, 'end'>[] = [];
  let text = '';
  let read = 0;
  for (const { 0: found, 1: part = '', 2: numbers = '', index } of marked.matchAll(/⟦(?:([qsc])(\d+(?:,\d+)*) )?|⟧/g)) {
    text += marked.slice(read, index);
    read = index + found.length;
    const near = marked.slice(Math.max(0, index - 20), index + 30).replaceAll('\n', ' ');
    if (found === '⟧') {
      const last = open.pop();
      if (last === undefined) report(`: a bracket is closed that was not opened near “${near}”`);
      else brackets.push({ ...last, end: text.length });
    } else if (parts[part] === undefined) {
      report(`: a bracket without its part and number near “${near}”`);
    } else {
      open.push({ part: parts[part], numbers: numbers.split(',').map(Number), start: text.length });
    }
  }
  text += marked.slice(read);
  for (const { numbers } of open) report(`${of(numbers[0] ?? 0)}a bracket is left open`);
  return { text, brackets: brackets.toSorted((left, right) => left.start - right.start || right.end - left.end) };
}

function readLinesOf(foot: string, text: string, report: Report): Map<number, StatementLine> {
  const lines = new Map<number, StatementLine>();
  for (const line of foot.split('\n').filter((each) => each.trim() !== '')) {
    const read = readStatementLine(line);
    if (typeof read === 'string') {
      report(`: ${read}: ${line}`);
      continue;
    }
    if (lines.has(read.number)) report(`${of(read.number)}it has two lines`);
    for (const { name } of read.speakers) {
      if (!text.includes(name)) report(`${of(read.number)}its speaker ${name} is not in the text`);
    }
    lines.set(read.number, read);
  }
  return lines;
}

function groupByNumber(
  brackets: readonly Bracket[],
  lines: ReadonlyMap<number, StatementLine>,
): Map<number, Record<Part, Bracket[]>> {
  const statements = new Map<number, Record<Part, Bracket[]>>();
  const partsOf = (number: number): Record<Part, Bracket[]> => {
    const own = statements.get(number) ?? { content: [], source: [], cue: [] };
    statements.set(number, own);
    return own;
  };
  for (const bracket of brackets) for (const number of bracket.numbers) partsOf(number)[bracket.part].push(bracket);
  for (const number of lines.keys()) partsOf(number);
  return statements;
}

function checkStatement(
  text: string,
  number: number,
  { content, source, cue }: Marked,
  line: StatementLine | undefined,
  report: Report,
): void {
  const tell = (problem: string): void => report(of(number) + problem);
  if (content.length === 0) tell('it has no content');
  if (source.length > 1) tell(`it has ${source.length} speaker spans`);
  if (cue.length > 1) tell(`it has ${cue.length} cues`);
  if (line === undefined) tell('it has no line below the text');
  else if (line.cueClass === 'none' && cue.length > 0) tell('it has a cue, but its class is none');
  else if (line.cueClass !== 'none' && cue.length === 0) tell(`its class is ${line.cueClass}, but it has no cue`);
  for (const { start, end } of [...content, ...source, ...cue]) {
    const words = text.slice(start, end);
    if (words.trim() !== words || words === '') tell(`a span begins or ends with white space: “${words}”`);
    if (words.includes('\n')) tell(`a span runs over two lines: “${words.replaceAll('\n', ' ')}”`);
  }
  for (const part of content) {
    if ([...source, ...cue].some((other) => overlaps(part, other))) tell('its content holds its speaker or cue');
  }
}

/** Contents of one text, in order of their start, do not overlap. */
function checkOverlaps(brackets: readonly Bracket[], report: Report): void {
  const contents = brackets.filter(({ part }) => part === 'content');
  for (const { numbers } of contents) if (numbers.length > 1) report(`${of(numbers[0] ?? 0)}it shares its content`);
  for (const [index, bracket] of contents.entries()) {
    const next = contents[index + 1];
    if (next === undefined || !overlaps(bracket, next)) continue;
    report(`${of(bracket.numbers[0] ?? 0)}its content overlaps with that of statement ${next.numbers[0]}`);
  }
}

function overlaps(left: Bracket, right: Bracket): boolean {
  return left.start < right.end && right.start < left.end;
}

/** How a problem of one statement begins, after the name of the file. */
function of(number: number): string {
  return `, statement ${number}: `;
}
