import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../bench/random.ts';
import type { Annotation } from '../../../../pipeline/annotate.ts';
import { bodyText } from '../../../../pipeline/link/stories/body-text.ts';
import { sketchOf } from '../../../../pipeline/link/stories/sketch.ts';
import { findStories } from '../../../../pipeline/link/stories/stories.ts';
import { annotation, id } from '../../../builders.ts';
import { ferry, market, noisy, orchard } from './texts.ts';

const article = (name: string, day: number, ...body: readonly string[]) =>
  annotation(name, { article: { published_on: `2026-03-0${day}` }, body: [...body] });

function find(articles: readonly Annotation[], asked: string[] = []) {
  const bodies = new Map(articles.map((each) => [each.article.article_id, bodyText(each)]));
  return findStories(articles.map(sketchOf), (articleId) => {
    asked.push(articleId);
    return bodies.get(articleId) ?? '';
  });
}

/** The stories by the names of their articles, the original first. */
function found(...articles: readonly Annotation[]): string[] {
  const nameOf = new Map([...'ABCDEFGH'].map((name) => [id('a', name), name]));
  const names = find(articles).map(({ original, copies }) => [
    nameOf.get(original),
    ...copies.map((copy) => nameOf.get(copy)).sort(),
  ]);
  return names.map((story) => story.join('')).sort();
}

const base = article('A', 2, ...ferry);

describe('findStories', () => {
  it('finds a copy, the article published first being the original', () => {
    expect(found(base, article('B', 1, ...ferry))).toEqual(['BA']);
    expect(found(base, article('B', 3, ...ferry))).toEqual(['AB']);
  });

  it.each([
    ['in capitals and without marks', ferry.map((sentence) => sentence.toUpperCase().replace(/[,.]/g, ''))],
    ['cut to three sentences', ferry.slice(0, 3)],
    ['with paragraphs inserted', [...ferry.slice(0, 3), ...market.slice(0, 2), ...ferry.slice(3)]],
    ['with wrong letters', ferry.map((sentence, at) => noisy(sentence, at + 1))],
    [
      'without every seventh word',
      ferry.map((sentence) =>
        sentence
          .split(' ')
          .filter((_, at) => at % 7 > 0)
          .join(' '),
      ),
    ],
  ])('finds a copy %s', (_, body) => {
    expect(found(base, article('B', 3, ...body), article('C', 3, ...market))).toEqual(['AB']);
  });

  it('joins copies that are alike by their base alone', () => {
    const noise = [1, 2, 3].map((seed, at) => article('BCD'[at] ?? '', 3, noisy(ferry.join(' '), seed)));
    expect(found(base, ...noise)).toEqual(['ABCD']);
  });

  it('finds 300 versions of one report, all of them different, among 300 others', () => {
    const random = randomFrom(20_261_122);
    const word = () => Array.from({ length: 3 + random.below(6) }, () => random.one([...'aeioulnrstkdm'])).join('');
    const words = Array.from({ length: 400 }, word);
    const sentence = () => Array.from({ length: 14 }, () => random.one(words)).join(' ');
    const text = () => Array.from({ length: 20 }, sentence);
    const report = text();
    const edited = (share: number) =>
      report.map((each) => each.replace(/\w+/g, (one) => (random.chance(share) ? random.one(words) : one)));
    const desks = [
      () => edited(0.05 + random.below(8) / 100),
      () => edited(0.05).toSpliced(random.below(20), 0, sentence(), sentence(), sentence()),
      () => [...report.slice(0, 8 + random.below(10)), sentence()],
    ];
    const versions = Array.from({ length: 300 }, (_, at) => article(`V${at}`, 2, ...(desks[at % 3]?.() ?? [])));
    const others = versions.map((_, at) => article(`O${at}`, 2, ...text()));
    const stories = find([article('A', 1, ...report), ...versions, ...others]);
    expect(stories.map(({ original, copies }) => [original, copies.length])).toEqual([[id('a', 'A'), 300]]);
  });

  it('joins a brief and the longer report that takes it in, whichever came first', () => {
    const brief = ferry.slice(0, 2);
    expect(found(article('B', 1, ...brief), base)).toEqual(['BA']);
    expect(found(article('B', 3, ...brief), base)).toEqual(['AB']);
  });

  it('keeps the reports of a round-up apart', () => {
    const roundUp = article('H', 4, ...ferry, ...market);
    const copies = [article('C', 3, ...ferry), article('D', 3, ...market), article('E', 3, ...market)];
    expect(found(roundUp, base, ...copies)).not.toContain('ACDEH');
    for (const story of found(roundUp, base, ...copies)) expect(/[AC]/.test(story) && /[DE]/.test(story)).toBe(false);
  });

  it('takes no report for a copy that tells the half of another again', () => {
    expect(found(base, article('B', 3, ...ferry.slice(0, 3), ...market.slice(0, 4)))).toEqual([]);
  });

  it('finds copies in other scripts', () => {
    const report = '渡轮星期一晚上在北部海岸附近起火，四十名乘客被送往最近的港口，无人受伤。'.repeat(1);
    const more =
      '船长在一小时前闻到橡胶烧焦的气味，立刻调转船头避开大风，检查人员想知道第二台水泵为什么放在岸上的车间里而不在甲板下面，船主答应春天前换一艘新船，并说在此之前没有人会少拿一天的工资。';
    const rest = '市长感谢六艘拖网渔船的船员，并请求部里给他们一艘自己的救生艇，乘客们说厨师分发了毯子和汤。';
    expect(found(article('A', 1, report, more, rest), article('B', 2, report, more))).toEqual(['AB']);
  });

  it('compares short texts as a whole only, and the shortest not at all', () => {
    const short = 'The ferry of Arn sails again on Monday, the council says.';
    expect(found(article('A', 1, short), article('B', 2, short.toUpperCase()))).toEqual(['AB']);
    expect(found(article('A', 1, short), article('B', 2, short, 'Tickets are on sale.'))).toEqual([]);
    expect(found(article('A', 1, 'She said no.'), article('B', 2, 'She said no.'))).toEqual([]);
    expect(found(article('A', 1), article('B', 2))).toEqual([]);
  });

  it('gives the same whatever the order of the articles', () => {
    const articles = [
      base,
      article('B', 1, ...ferry.slice(0, 4)),
      article('C', 3, noisy(ferry.join(' '))),
      article('D', 2, ...market),
      article('E', 2, ...market, ...orchard.slice(0, 2)),
      article('F', 5, ...ferry, ...market),
      article('G', 2, ...orchard),
      article('H', 2, ...ferry),
    ];
    const expected = find(articles);
    expect(expected.length).toBeGreaterThan(1);
    assert(
      property(shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(find(shuffled)).toEqual(expected);
      }),
    );
  });

  it('asks for no text where there is nothing to compare, and once for one of several equal texts', () => {
    const asked: string[] = [];
    find([base, article('B', 3, ...ferry), article('C', 3, ...market)], asked);
    expect(asked).toEqual([]);
    find([base, article('B', 3, ...ferry), article('C', 3, ...ferry.slice(0, 4))], asked);
    expect(asked.sort()).toEqual([id('a', 'A'), id('a', 'C')].sort());
  });

  it('tells the copies in the order of publication, each with the longest article before it', () => {
    const longer = [...ferry, ...orchard.slice(0, 2)];
    const [a, b, c, d] = [ferry, ferry.slice(0, 4), longer, ferry].map((body, day) =>
      article('ABCD'[day] ?? '', day + 1, ...body),
    );
    const articles = [a, b, c, d].flatMap((each) => each ?? []);
    const [first = '', second = '', third = '', last = ''] = articles.map(({ article }) => article.article_id);
    expect(find(articles.toReversed())).toMatchObject([
      { original: first, copies: [second, third, last], longestBefore: [first, first, third] },
    ]);
  });

  it('names a story by its smallest article', () => {
    const both = [base, article('B', 3, ...ferry), article('C', 3, ...ferry)];
    const [story] = find(both);
    const smallest = both.map((each) => each.article.article_id).sort()[0];
    const others = both.filter((each) => each.article.article_id !== smallest);
    expect(find(both.filter((each) => each !== others[0]))[0]?.id).toBe(story?.id);
    expect(find(others)[0]?.id).not.toBe(story?.id);
  });
});
