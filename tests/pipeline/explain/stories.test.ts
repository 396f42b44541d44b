import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import type { ArticleRow } from '../../../schemas/articles.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, id, passageRow, quoteRow, sampleRows } from '../../builders.ts';

const story = id('s', 'ferry');

function article(name: string, facts: Partial<ArticleRow> = {}): ArticleRow {
  const isOriginal = name === 'first';
  return articleRow({
    article_id: id('a', name),
    title: null,
    source_path: `${name}.txt`,
    story_id: story,
    duplicate_of: isOriginal ? null : id('a', 'first'),
    ...facts,
  });
}

const body = (name: string, ...texts: readonly (string | null)[]) =>
  texts.map((text, position) =>
    passageRow({ passage_id: id('p', `${name} ${position}`), article_id: id('a', name), position, text }),
  );

const quote = (name: string, text: string, facts: Partial<QuoteRow> = {}) =>
  quoteRow({ quote_id: id('q', `${name} ${text}`), article_id: id('a', name), text, ...facts });

const told = (rows: Partial<Rows>, of = story) =>
  explain(sampleRows({ passages: [], quotes: [], ...rows }), of, plainStyle);

const first = article('first', { title: 'Ferry sails', publisher: 'Harbour Post', published_on: '2021-03-04' });
const second = article('second', { published_on: '2021-03-05' });

describe('explain of a story', () => {
  it('tells the original and what each copy shares with it, changed, added and cut', () => {
    const passages = [
      ...body('second', 'The ferry sails on Tuesday, Ana Ruiz said.', 'Bo Lind wrote this.'),
      ...body('first', 'The old ferry sails on Monday, Ana Ruiz said.'),
    ];
    const quotes = [
      quote('first', 'We sail', { utterance_id: id('u', 'sail') }),
      quote('second', 'We sail', { utterance_id: id('u', 'sail'), is_duplicate: true }),
      quote('second', 'We do not', { speaker: null }),
    ];
    expect(told({ articles: [second, first], passages, quotes })).toEqual([
      `Articles that are copies of one another: ${story}`,
      '2 articles, 2021-03-04 to 2021-03-05',
      '',
      `original: Ferry sails, Harbour Post, 2021-03-04, first.txt (${first.article_id})`,
      '',
      `copy: 2021-03-05, second.txt (${second.article_id})`,
      '  7 words shared: 58 % of its 12, 77 % of the original’s 9',
      '    The [-old-] ferry sails on [-Monday,-] {+Tuesday,+} Ana Ruiz said.',
      '    {+Bo Lind wrote this.+}',
      '  quotes: 1 new, 1 repeated',
      `    new: “We do not” (${quotes[2]?.quote_id})`,
      `    repeated: “We sail”, Ana Ruiz (${quotes[1]?.quote_id}, there ${quotes[0]?.quote_id})`,
    ]);
  });

  it('compares the bodies alone, in the order of their passages', () => {
    const [one, two] = body('second', 'The ferry sails on Monday.', 'The sea is calm.');
    const credit = passageRow({ article_id: second.article_id, passage_id: id('p', 'x'), role: 'credit', text: 'NPA' });
    const passages = [two, one, credit].filter((row) => row !== undefined);
    const lines = told({
      articles: [first, second],
      passages: [...passages, ...body('first', 'The ferry sails on Monday.', 'The sea is calm.')],
    });
    expect(lines).toContain('  9 words shared: 100 % of its 9, 100 % of the original’s 9');
    expect(lines.slice(-1)).toEqual(['    The ferry sails on Monday. The sea is calm.']);
  });

  it('says of a withheld text that it is withheld, and shows none of the other', () => {
    const passages = [...body('second', null), ...body('first', 'The ferry sails on Monday.')];
    const lines = told({ articles: [first, second], passages });
    expect(lines).toContain('  text withheld: what they share cannot be shown');
    expect(lines.join('\n')).not.toContain('sails on Monday');
  });

  it('orders copies by day and id, those without a day last, and counts those beyond twelve', () => {
    const undated = article('undated');
    const copies = Array.from({ length: 14 }, (_, day) =>
      article(`copy ${day}`, { published_on: `2021-04-${10 + day}` }),
    );
    const lines = told({ articles: [undated, ...copies.toReversed(), first] });
    const names = lines.flatMap((line) => /^(?:original|copy): .*?(\S+ ?\S*)\.txt/.exec(line)?.[1] ?? []);
    expect(names.slice(1)).toEqual(copies.slice(0, 12).map((_, day) => `copy ${day}`));
    expect(lines.at(-1)).toBe('… and 3 more copies');
    expect(lines[1]).toBe('16 articles, 2021-03-04 to 2021-04-23');
  });

  it('counts quotes beyond six and cuts long ones', () => {
    const quotes = Array.from({ length: 8 }, (_, index) => quote('second', `${index} ${'word '.repeat(40)}`));
    const lines = told({ articles: [first, second], quotes });
    expect(lines.filter((line) => line.includes('new: “'))).toHaveLength(6);
    expect(lines.at(-2)).toMatch(/^ {4}new: “5 (?:word )+wor …”, Ana Ruiz/);
    expect(lines.at(-1)).toBe('    … and 2 more new');
  });

  it('takes for the original what the copies are said to be of, though its day is not known', () => {
    const undated = article('first');
    expect(told({ articles: [second, undated] }).find((line) => line.startsWith('original'))).toContain('first.txt');
  });

  it('takes the first by day for the original where no article is known to be', () => {
    const orphans = [second, article('third', { published_on: '2021-03-03' })];
    expect(told({ articles: orphans }).find((line) => line.startsWith('original'))).toContain('third.txt');
  });

  it('refuses a story that no article is of', () => {
    expect(() => told({ articles: [first] }, id('s', 'other'))).toThrow(/No row has the id s-/);
  });
});

describe('explain of an article of a story', () => {
  it('tells the others of its story, six of them', () => {
    const copies = Array.from({ length: 8 }, (_, index) =>
      article(`copy ${index}`, { published_on: `2021-04-1${index}` }),
    );
    const lines = told({ articles: [first, ...copies] }, first.article_id);
    expect(lines).toContain(`others of its story: 8; explain ${story} shows what they share`);
    expect(lines.slice(-7)).toEqual([
      ...copies.slice(0, 6).map((copy, index) => `  2021-04-1${index}, copy ${index}.txt (${copy.article_id})`),
      '  … and 2 more articles',
    ]);
  });

  it('says nothing of others where it stands alone', () => {
    const alone = article('first', { story_id: null });
    expect(told({ articles: [alone] }, alone.article_id).join('\n')).not.toContain('others of its story');
  });
});
