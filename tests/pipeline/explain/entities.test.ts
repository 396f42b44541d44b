import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import type { EntityRow } from '../../../schemas/entities.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, entityRow, id, mentionRow, positionRow, quoteRow, sampleRows } from '../../builders.ts';

const ana = entityRow({ mention_count: 4, article_count: 3, quote_count: 2 });
const arn = entityRow({ entity_id: id('e', 'Arn'), type: 'place', name: 'Arn', article_count: 9 });
const bo = entityRow({ entity_id: id('e', 'bo'), name: 'Bo Lind', article_count: 2 });

const articles = ['one', 'two', 'three'].map((name, index) =>
  articleRow({ article_id: id('a', name), source_path: `${name}.txt`, published_on: `2021-03-0${index + 1}` }),
);
const [one, two, three] = ['one', 'two', 'three'].map((name) => id('a', name));

function mention(article: string | undefined, text: string, facts: Partial<MentionRow> = {}): MentionRow {
  const article_id = article ?? '';
  const mention_id = id('m', `${article} ${text}`);
  return mentionRow({ mention_id, article_id, start: 0, end: text.length, text, entity_rule: null, ...facts });
}

const companion = (article: string | undefined, { entity_id, name }: EntityRow) =>
  mention(article, name, { entity_id });

function told(tables: Partial<Rows>, of = ana): string[] {
  const rows = sampleRows({ articles, entities: [ana, arn, bo], mentions: [], quotes: [], positions: [], ...tables });
  return explain(rows, of.entity_id, plainStyle);
}

/** The lines on an article, by a word of its line. */
function toldOf(path: string, lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line.startsWith('in ') && line.includes(path));
  const to = lines.findIndex((line, index) => index > from && !line.startsWith('  '));
  return lines.slice(from + 1, to === -1 ? undefined : to);
}

describe('explain of an entity', () => {
  it('tells who it is, with the address of its Wikidata item and its former ids', () => {
    const known = {
      ...ana,
      aliases: ['Ruiz'],
      pronouns: ['she'],
      country_code: 'NO',
      wikidata_id: 'Q1',
      former_ids: [id('e', 'old')],
    };
    expect(told({ entities: [known] }).slice(1)).toEqual([
      '⟦Ana Ruiz⟧ (person), Mayor of Arn',
      'also called: Ruiz',
      'pronouns: she',
      'country: NO',
      'Wikidata: Q1 (https://www.wikidata.org/wiki/Q1)',
      `merged from: ${id('e', 'old')}`,
      '4 mentions in 3 articles, 2 quotes',
    ]);
  });

  it('leads from a former id to what it became', () => {
    const former = id('e', 'old');
    const entities = [arn, { ...ana, former_ids: [former] }];
    const rows = sampleRows({ articles, entities, mentions: [], quotes: [], positions: [] });
    expect(explain(rows, former, plainStyle)).toEqual([
      `Merged into: Ana Ruiz (${ana.entity_id})`,
      ...explain(rows, ana.entity_id, plainStyle),
    ]);
  });

  it('says which quotes its count leaves out, those of co-speakers too', () => {
    const quote = (name: string, facts: Parameters<typeof quoteRow>[0]) =>
      quoteRow({ quote_id: id('q', name), speaker_id: ana.entity_id, ...facts });
    const quotes = [
      quote('own', {}),
      quote('together', { speaker_id: bo.entity_id, co_speaker_ids: [ana.entity_id], is_duplicate: true }),
      quote('copied', { is_duplicate: true, cue_class: 'think' }),
      quote('thought', { cue_class: 'think' }),
      quote('of another', { speaker_id: bo.entity_id, is_duplicate: true }),
    ];
    expect(told({ quotes })).toContain(
      'not counted as quotes: 2 in copies that repeat the original, 1 of thoughts, findings or decisions rather than speech',
    );
    expect(told({ quotes: quotes.slice(0, 1) }).join('\n')).not.toContain('not counted');
  });

  it('tells its articles by the rule that joined them, once a rule, first what they were joined to', () => {
    const four = id('a', 'four');
    const mentions = [
      mention(one, 'Ruiz', { entity_rule: 'entity/title' }),
      mention(two, 'Ana Ruiz', { entity_rule: 'entity/full-name' }),
      mention(two, 'she', { form: 'pronoun', rule: 'mention/pronoun', entity_rule: 'entity/full-name' }),
      mention(three, 'Ana Ruiz'),
      mention(four, 'Ruiz', { entity_rule: 'entity/title' }),
    ];
    const lines = told({
      mentions,
      articles: [...articles, articleRow({ article_id: four, source_path: 'four.txt' })],
    });
    const heads = lines.filter((line) => /^(?:in|joined) /.test(line));
    expect(heads.map((line) => line.replace(/:.*/, ''))).toEqual([
      `in 2021-03-03, three.txt (${three})`,
      'joined by entity/title (2 articles)',
      `in 2021-03-01, one.txt (${one})`,
      `in four.txt (${four})`,
      'joined by entity/full-name (1 article)',
      `in 2021-03-02, two.txt (${two})`,
    ]);
    expect(heads[4]).toMatch(/: The same full name/);
    expect(toldOf('two.txt', lines)).toEqual([
      `  because: named “Ana Ruiz” as in three.txt (${three})`,
      `  ⟨Ana Ruiz⟩ at 0 to 8, mention/full-name (${mentions[1]?.mention_id})`,
      `  ⟨she⟩ at 0 to 3, mention/pronoun (${mentions[2]?.mention_id})`,
    ]);
  });

  it('tells twice of an article in which two rules joined two of its names', () => {
    const mentions = [
      mention(one, 'Ana Ruiz'),
      mention(two, 'A. Ruiz', { entity_rule: 'entity/companions' }),
      mention(two, 'Ana Ruiz', { entity_rule: 'entity/full-name' }),
    ];
    const lines = told({ mentions }).filter((line) => line.includes('two.txt') || line.startsWith('joined'));
    expect(lines.map((line) => line.slice(0, 24))).toEqual([
      'joined by entity/compani',
      'in 2021-03-02, two.txt (',
      'joined by entity/full-na',
      'in 2021-03-02, two.txt (',
    ]);
  });

  it('says nothing of joins in a version from before they had rules', () => {
    const { entity_rule, ...before } = mention(one, 'Ana Ruiz');
    const lines = told({ mentions: [before as MentionRow, mention(two, 'Ana Ruiz')] });
    expect(entity_rule).toBeNull();
    expect(lines.filter((line) => /because|joined by/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('in '))).toHaveLength(2);
  });

  it('counts articles of a rule beyond eight and mentions of an article beyond twelve', () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      articleRow({ article_id: id('a', `${index}`), published_on: `2021-03-1${index}` }),
    );
    const mentions = many.flatMap(({ article_id }, index) =>
      Array.from({ length: index === 0 ? 14 : 1 }, (_, at) => mention(article_id, `m${at}`)),
    );
    const lines = told({ articles: many, mentions });
    expect(lines.filter((line) => line.startsWith('in '))).toHaveLength(8);
    expect(lines).toContain('  … and 2 more mentions');
    expect(lines.at(-1)).toBe('… and 2 more articles');
  });
});

describe('why an article was joined', () => {
  const because = (tables: Partial<Rows>) => told(tables).flatMap((line) => /^ {2}because: (.*)/.exec(line)?.[1] ?? []);
  const short = (text: string, entity_rule: MentionRow['entity_rule'] = 'entity/alias') =>
    mention(three, text, { entity_rule });

  it('names the article that has a short name beside the full one', () => {
    const mentions = [mention(one, 'Ana Ruiz'), mention(two, 'Ana Ruiz'), mention(two, 'AR'), short('AR')];
    expect(because({ mentions })).toEqual([`named “AR”, which is “Ana Ruiz” in two.txt (${two})`]);
  });

  it('names the first article of the same name, whatever its case and accents, and counts the others', () => {
    const mentions = [mention(one, 'ANA RUÍZ'), mention(two, 'Ana Ruiz'), short('Ana Ruiz', 'entity/full-name')];
    expect(because({ mentions })).toEqual([`named “Ana Ruiz” as in one.txt (${one}) and 1 more`]);
  });

  it('asks for no fuller name than that of the entity', () => {
    const mentions = [mention(two, 'Ana Ruiz'), mention(two, 'Ana M. Ruiz Gil'), short('Ana Ruiz', 'entity/full-name')];
    expect(because({ mentions })).toEqual([`named “Ana Ruiz” as in two.txt (${two})`]);
  });

  it('sets a name that no other article has beside what the others call it', () => {
    const mentions = [mention(one, 'Ana Ruiz'), short('Ana M. Ruiz', 'entity/full-name')];
    expect(because({ mentions })).toEqual(['named “Ana M. Ruiz”, elsewhere “Ana Ruiz”']);
    const inverse = [mention(one, 'A. Ruiz'), short('Ana Ruiz', 'entity/full-name')];
    expect(because({ mentions: inverse })).toEqual(['named “Ana Ruiz”, elsewhere “A. Ruiz”']);
    expect(because({ mentions: [short('Ana Ruiz')] })).toEqual(['named “Ana Ruiz”']);
  });

  it('tells the offices that others state too, and not those of it alone', () => {
    const position = (article: string | undefined, title: string) =>
      positionRow({ position_id: id('o', `${article} ${title}`), article_id: article ?? '', title });
    const positions = [position(one, 'mayor'), position(three, 'mayor'), position(three, 'pilot')];
    const mentions = [mention(one, 'Ana Ruiz'), short('Ruiz', 'entity/title')];
    expect(because({ mentions, positions })).toEqual([
      'named “Ruiz”, elsewhere “Ana Ruiz”',
      `mayor of Arn as in one.txt (${one})`,
    ]);
  });

  it('tells the article of the same story', () => {
    const copies = articles.map((row, index) => ({ ...row, story_id: index === 1 ? null : id('s', 'ferry') }));
    const mentions = [mention(one, 'Ana Ruiz'), mention(two, 'Ana Ruiz'), short('Ruiz', 'entity/story')];
    expect(because({ articles: copies, mentions })).toContain(`in a story with one.txt (${one})`);
  });

  it('tells whom it is named beside elsewhere too, those of fewest articles first', () => {
    const cy = entityRow({ entity_id: id('e', 'cy'), name: 'Cy Moe', article_count: 1 });
    const mentions = [
      mention(one, 'Ana Ruiz'),
      ...[arn, bo].map((other) => companion(one, other)),
      mention(two, 'Ana Ruiz'),
      companion(two, arn),
      short('Ruiz', 'entity/companions'),
      ...[arn, bo, cy].map((other) => companion(three, other)),
    ];
    expect(because({ entities: [ana, arn, bo, cy], mentions })).toContain(
      'beside, as in other articles: Bo Lind (1), Arn (2)',
    );
  });

  it('tells the item of a gazetteer and the country where a rule went by them', () => {
    const entities = [{ ...ana, wikidata_id: 'Q1', country_code: 'NO' }];
    const of = (rule: MentionRow['entity_rule']) =>
      because({ entities, mentions: [mention(one, 'Ana Ruiz'), short('Ana Ruiz', rule)] }).slice(1);
    expect(of('entity/gazetteer')).toEqual(['a name of Q1 in the gazetteer']);
    expect(of('entity/country')).toEqual(['of the country NO']);
    expect(of('entity/full-name')).toEqual([]);
  });
});
