import { describe, expect, it } from 'vitest';
import { AnnotationError, readAnnotated } from '../../../evaluation/quotes/annotated.ts';
import { codePointSlicer } from '../../../pipeline/offsets.ts';

const head = 'style: curly marks\npublished_on: 2026-11-22\n---\n';
const body =
  'Tide 🙂 rises\n\n“⟦q2 We sail⟧,” ⟦c2 said⟧ ⟦s2,1 Ana Ruiz⟧, “⟦q2 and stay⟧,” and ⟦c1 denied⟧ ⟦q1 that Bo Lind knew⟧.\n';
const foot = '===\n1 | indirect | deny | Ana Ruiz (person)\n2 | direct | say | Ana Ruiz (person); Bo Lind (person)\n';

/** What is wrong with a text whose only statement is the first. */
function problemsOf(marked: string, line = '1 | direct | say | -', properties = head): string[] {
  try {
    readAnnotated('tide', `${properties}${marked}\n===\n${line}\n`);
    return [];
  } catch (error) {
    if (error instanceof AnnotationError) return error.message.split('\n');
    throw error;
  }
}

describe('readAnnotated', () => {
  const article = readAnnotated('tide', head + body + foot);

  it('gives the bare text and the properties', () => {
    expect(article.text).toBe('Tide 🙂 rises\n\n“We sail,” said Ana Ruiz, “and stay,” and denied that Bo Lind knew.\n');
    expect([article.slug, article.style, article.publishedOn]).toEqual(['tide', 'curly marks', '2026-11-22']);
  });

  it('gives each statement its spans as code points, in the order of the contents', () => {
    const slice = codePointSlicer(article.text);
    const told = article.statements.map(({ number, content, source, cue }) => [
      number,
      ...[content, source, cue].map((spans) => spans.map(([start, end]) => slice(start, end))),
    ]);
    expect(told).toEqual([
      [2, ['We sail', 'and stay'], ['Ana Ruiz'], ['said']],
      [1, ['that Bo Lind knew'], ['Ana Ruiz'], ['denied']],
    ]);
  });

  it('gives each statement what its line says', () => {
    expect(article.statements[0]).toMatchObject({
      type: 'direct',
      cueClass: 'say',
      speakers: [
        { name: 'Ana Ruiz', kind: 'person' },
        { name: 'Bo Lind', kind: 'person' },
      ],
    });
  });
});

describe('problems of a marked article', () => {
  const good = '⟦s1 She⟧ ⟦c1 said⟧ “⟦q1 no⟧”.';

  it('are none where all is well', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  it.each([
    [
      'a bracket that is not closed',
      '⟦s1 She⟧ ⟦c1 said⟧ ⟦q1 no⟧ ⟦q1 and',
      ['tide.txt, statement 1: a bracket is left open'],
    ],
    ['a bracket that is not opened', `${good}⟧`, [/^tide.txt: a bracket is closed that was not opened near /]],
    ['a bracket without its number', `⟦x ${good}⟧`, [/^tide.txt: a bracket without its part/, /closed that was not/]],
    ['spaces in a span', '⟦s1 She⟧ ⟦c1 said⟧ ⟦q1 no ⟧', [/white space: “no ”$/]],
    ['a span over two lines', '⟦s1 She⟧ ⟦c1 said⟧ ⟦q1 no\n\nno⟧', [/over two lines/]],
    ['two speaker spans', `${good} ⟦s1 She⟧ left.`, ['tide.txt, statement 1: it has 2 speaker spans']],
    ['two cues', `${good} ⟦c1 said⟧`, ['tide.txt, statement 1: it has 2 cues']],
    [
      'no cue where the class is one',
      '⟦s1 She⟧: ⟦q1 no⟧',
      ['tide.txt, statement 1: its class is say, but it has no cue'],
    ],
    ['no content', '⟦s1 She⟧ ⟦c1 said⟧.', ['tide.txt, statement 1: it has no content']],
    ['a statement without a line', `${good} ⟦q2 Yes.⟧`, ['tide.txt, statement 2: it has no line below the text']],
    [
      'its own speaker in the content',
      '⟦q1 ⟦s1 She⟧ ⟦c1 said⟧ no⟧',
      Array(2)
        .fill(/holds its speaker or cue$/)
        .slice(0, 1),
    ],
  ])('tell of %s', (_, marked, expected) => {
    expect(problemsOf(marked)).toEqual(
      expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
    );
  });

  it('tell of contents that overlap, and of one that two statements share', () => {
    const line = '1 | direct | none | -\n2 | direct | none | -';
    expect(problemsOf('“⟦q1 we ⟦q2 all⟧ sail⟧”', line)).toEqual([
      'tide.txt, statement 1: its content overlaps with that of statement 2',
    ]);
    expect(problemsOf('“⟦q1,2 we⟧”', line)).toEqual(['tide.txt, statement 1: it shares its content']);
  });

  it('tell of a cue where the class is none', () => {
    expect(problemsOf(good, '1 | direct | none | -')).toEqual([
      'tide.txt, statement 1: it has a cue, but its class is none',
    ]);
  });

  it('tell of lines that are none, stand twice, or name whom the text does not', () => {
    expect(problemsOf(good, '1 | direct | say')).toContain('tide.txt: no line of a statement: 1 | direct | say');
    expect(problemsOf(good, '1 | direct | say | -\n1 | direct | say | -')).toEqual([
      'tide.txt, statement 1: it has two lines',
    ]);
    expect(problemsOf(good, '1 | direct | say | Bo Lind (person)')).toEqual([
      'tide.txt, statement 1: its speaker Bo Lind is not in the text',
    ]);
  });

  it('tell of properties that are unknown, and of no day', () => {
    expect(problemsOf(good, '1 | direct | say | -', 'colour: red\npublished_on: May\n---\n')).toEqual([
      'tide.txt: no property: colour: red',
      'tide.txt: published_on is no day',
    ]);
  });

  it('come all at once', () => {
    expect(problemsOf('⟦q1 no ⟧ ⟦c1 said⟧⟧')).toHaveLength(2);
  });
});
