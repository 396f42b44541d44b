import { describe, expect, it } from 'vitest';
import { describeLine, type Line } from '../../../../pipeline/normalize/roles/line.ts';
import {
  extent,
  isCommentHead,
  isDated,
  isFragment,
  opensComments,
  type PageLine,
  proseEvidence,
} from '../../../../pipeline/normalize/roles/prose.ts';

const lineOf = (text: string): Line => describeLine(text, { start: 0, end: text.length, hint: null, adjoins: false });

const pageOf = (...texts: string[]): PageLine[] =>
  texts.map((text) => ({ line: lineOf(text), isFurniture: false, isRepeated: false }));

const evidenceOf = (text: string, known: Partial<PageLine> = {}): number =>
  proseEvidence([{ line: lineOf(text), isFurniture: false, isRepeated: false, ...known }])[0] ?? 0;

const sentence = 'The ferry between the two islands ran again on Monday after a storm of three weeks.';

describe('proseEvidence', () => {
  it.each([
    sentence,
    '“Nobody had expected it to take so long,” the mayor of the larger island told reporters.',
    '船は三週間の嵐の後、月曜日に二つの島の間を再び運航したと、市長は記者団に語った。',
    'Паром снова ходит между двумя островами после трёх недель шторма, сказал мэр города.',
  ])('speaks for %s', (text) => {
    expect(evidenceOf(text)).toBeGreaterThan(0);
  });

  it.each(['Sports', 'Ferry Runs Again After Storm', 'Ana Ruiz', '3 hours ago', '記事', 'Log in', '12:30'])(
    'speaks against %s',
    (text) => {
      expect(evidenceOf(text)).toBeLessThan(-1);
    },
  );

  it('is less for what the page has twice, for furniture, for cookies and for titles', () => {
    expect(evidenceOf(sentence, { isRepeated: true })).toBeLessThan(evidenceOf(sentence));
    expect(evidenceOf(sentence, { isFurniture: true })).toBeLessThan(evidenceOf(sentence));
    expect(evidenceOf('We use cookies on the ferry.')).toBeLessThan(evidenceOf('We use candles on the ferry.'));
    expect(evidenceOf('Ferry Runs Again After Storm')).toBeLessThan(evidenceOf('Ferry runs again after storm'));
  });

  it('grows between lines of prose', () => {
    const [, alone] = proseEvidence(pageOf('Sports', 'What the mayor says', 'Weather'));
    const [, among] = proseEvidence(pageOf(sentence, 'What the mayor says', sentence));
    expect(among).toBeGreaterThan(alone ?? 0);
  });

  it.each([
    ['1) A red ferry', '2) A blue ferry'],
    ['2 cups of flour', '3 eggs'],
    ['• Lights on deck', '• Tea below'],
    ['June 9 – Arn, Norland', 'June 10 – Sund, Norland'],
  ])('grows for items of one form: %s, %s', (first, second) => {
    const [alone] = proseEvidence(pageOf(first, 'Sports'));
    const [listed] = proseEvidence(pageOf(first, second));
    expect(listed).toBeGreaterThan((alone ?? 0) + 1);
  });

  it('takes times of day and places in a gallery for no list', () => {
    expect(proseEvidence(pageOf('12:30 Arn wins', '12:45 Arn wins again'))[0]).toBe(
      proseEvidence(pageOf('12:30 Arn wins', 'Arn wins again'))[0],
    );
    expect(proseEvidence(pageOf('1 / 23', '2 / 23'))[0]).toBe(proseEvidence(pageOf('1 / 23', 'Close'))[0]);
  });

  it('grows for lines that a colon announces, up to the next furniture', () => {
    const [, announced] = proseEvidence(pageOf('What you need aboard:', 'Warm coat'));
    const [, plain] = proseEvidence(pageOf('What you need aboard', 'Warm coat'));
    expect(announced).toBeGreaterThan(plain ?? 0);
  });
});

describe('extent', () => {
  it('counts words, and two letters as a word where words are not parted', () => {
    expect(extent(lineOf('Ferry runs again'))).toBe(3);
    expect(extent(lineOf('船は出航した'))).toBe(4);
  });
});

describe('isFragment', () => {
  it('is a few words that are no sentence', () => {
    expect(['Log in', 'Sports', 'Ana Ruiz'].map(lineOf).every(isFragment)).toBe(true);
    expect(['It ran.', 'Why?', sentence].map(lineOf).some(isFragment)).toBe(false);
  });
});

describe('isDated', () => {
  it.each(['3. maaliskuuta 2021', 'Ana Ruiz, 12:30', '04/03/21', 'Nov. 19, 2019 8:03 am'])('%s', (text) => {
    expect(isDated(lineOf(text))).toBe(true);
  });
  it.each(['Sports', '20190 tonnes', 'Room 12'])('not %s', (text) => {
    expect(isDated(lineOf(text))).toBe(false);
  });
});

describe('opensComments', () => {
  it.each([
    'Comments',
    'Top rated comments',
    '12 Kommentare zu diesem Artikel',
    '[ 167 comments ]',
    'コメント',
    'Комментарии',
  ])('%s', (text) => {
    expect(opensComments(lineOf(text))).toBe(true);
  });
  it.each(['The mayor comments on the ferry of the two islands', 'He comments.', 'Ferry runs again'])(
    'not %s',
    (text) => {
      expect(opensComments(lineOf(text))).toBe(false);
    },
  );
});

describe('isCommentHead', () => {
  it.each([
    ['Ana Ruiz says:', '4 March 2026 at 10:42'],
    ['Bo Lind sagte am 4. März 2026 um 10:42:', 'Gut.'],
    ['Ana Ruiz dijo:', '04/03/2026'],
  ])('%s', (text, next) => {
    expect(isCommentHead(lineOf(text), lineOf(next))).toBe(true);
  });
  it.each([
    ['The mayor says:', 'Nobody had expected it.'],
    ['Ana Ruiz says', '4 March 2026 at 10:42'],
    ['Ana Ruiz:', '4 March 2026 at 10:42'],
  ])('not %s', (text, next) => {
    expect(isCommentHead(lineOf(text), lineOf(next))).toBe(false);
  });
});
