import { describe, expect, it } from 'vitest';
import type { Reject } from '../../../pipeline/reject.ts';
import { withdrawArticles } from '../../../pipeline/withdraw/articles.ts';
import type { Withdrawal } from '../../../schemas/collection.ts';
import { article, id } from '../../builders.ts';

const [kept, gone] = [
  { ...article({ id: id('a', 'kept') }), source: 'kept.txt', metadata: '{}' },
  { ...article(), metadata: '{}' },
];
const withUrl = { ...gone, source: 'old.txt', metadata: '{"url":"https://arn.example/gone"}' };

const withdraw = (named: string, articles = [kept, withUrl], rejects: Reject[] = []) =>
  withdrawArticles({ articles, rejects }, [{ article: named, reason: 'On request' }]);

describe('withdrawArticles', () => {
  it.each([withUrl.id, 'old.txt', 'https://arn.example/gone', 'HTTPS://ARN.example/gone?utm_source=x'])(
    'leaves out the article named %s, and keeps nothing of it but its id',
    (named) => {
      expect(withdraw(named)).toEqual({
        articles: [kept],
        rejects: [
          {
            stage: 'ingest',
            code: 'withdrawn',
            message: 'Withdrawn: On request',
            inputRef: 'old.txt',
            record: { article_id: withUrl.id },
          },
        ],
        idle: [],
      });
    },
  );

  it('leaves out every state of the article, whichever was named', () => {
    const newer = { ...withUrl, source: 'new.txt' };
    const { articles, rejects } = withdraw('new.txt', [withUrl, newer, kept]);
    expect(articles).toEqual([kept]);
    expect(rejects.map(({ inputRef }) => inputRef)).toEqual(['old.txt', 'new.txt']);
  });

  it('keeps nothing of a withdrawn file that could not be read either', () => {
    const bad: Reject = { stage: 'ingest', code: 'bad-json', message: 'In “x”', inputRef: 'x.json', record: 'x' };
    expect(withdraw('x.json', [], [bad, { ...bad, inputRef: 'y.json' }]).rejects).toEqual([
      { stage: 'ingest', code: 'withdrawn', message: 'Withdrawn: On request', inputRef: 'x.json', record: null },
      { ...bad, inputRef: 'y.json' },
    ]);
  });

  it('gives the withdrawals that no article falls under, and minds those of articles alone', () => {
    const withdrawals: Withdrawal[] = [
      { article: 'none.txt', reason: 'On request' },
      { person: 'kept.txt', reason: 'On request' },
    ];
    const found = withdrawArticles({ articles: [kept], rejects: [] }, withdrawals);
    expect(found).toEqual({ articles: [kept], rejects: [], idle: [withdrawals[0]] });
  });
});
