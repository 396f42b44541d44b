import { describe, expect, it } from 'vitest';
import { comparedText, sharedStretches } from '../../../../pipeline/link/stories/likeness.ts';
import { body, ferry, market, noisy, orchard } from './texts.ts';

const compare = (text: string, other: string) => sharedStretches(comparedText(text), comparedText(other));
const report = body(...ferry);
const all = [0, 1, 2, 3, 4];
/** A wrong letter for every fourteenth. */
const slips = (text: string) => text.replace(/(.{13})./g, '$1q');

describe('sharedStretches', () => {
  it.each([
    ['the same text', report],
    ['a text with a paragraph inserted', body(...ferry.slice(0, 3), ...market.slice(0, 2), ...ferry.slice(3))],
    [
      'a text with every seventh word left out',
      report
        .split(' ')
        .filter((_, index) => index % 7 !== 0)
        .join(' '),
    ],
  ])('recognises %s throughout', (_, other) => {
    expect(compare(report, other)).toEqual(all);
    expect(compare(other, report)).not.toBeNull();
  });

  it('tells which stretches of the longer text a part of it holds', () => {
    expect(compare(report, body(...ferry.slice(0, 3)))).toEqual([0, 1]);
    expect(compare(report, body(...ferry.slice(4)))).toEqual([3, 4]);
    expect(compare(body(...ferry.slice(0, 3)), report)).toEqual([0, 1]);
  });

  it('recognises a text and a part of it with a wrong letter in twelve', () => {
    expect(compare(report, noisy(report))).not.toBeNull();
    expect(compare(report, noisy(body(...ferry.slice(0, 5))))).not.toBeNull();
    expect(compare(noisy(report, 1), noisy(report, 2))).toBeNull();
  });

  it.each([
    ['another report', body(...market)],
    ['a report half of which is of this one', body(...ferry.slice(0, 3), ...market.slice(0, 4))],
    ['a brief half of which is of this one', body(market[0] ?? '', ferry[1] ?? '')],
    ['nothing', ''],
  ])('finds %s no copy', (_, other) => {
    expect(compare(report, other)).toBeNull();
    expect(compare(other, report)).toBeNull();
  });

  it('asks more of a brief in a text of many times its length, which holds phrases of it by chance', () => {
    const brief = ferry[0] ?? '';
    const long = body(...ferry, ...market, ...orchard);
    expect(compare(long, body(brief))).not.toBeNull();
    expect(compare(long, slips(body(brief)))).toBeNull();
    expect(compare(body(brief), slips(body(brief)))).not.toBeNull();
  });

  it('takes short notices of one form with other names for other notices, and not one with slips of the pen', () => {
    const notice = (...[home, guest, first, second, hurt]: string[]) =>
      `${home} beat ${guest} by three to one at home with goals from ${first} and ${second} ${hurt} was sent off for a late tackle and ${home} play next without her`;
    const report = notice('port velm', 'gransund', 'ana ruiz', 'dora quist', 'cem aydal');
    expect(compare(report, notice('port velm', 'saint orla', 'bo lind', 'ina marsh', 'fay oduya'))).toBeNull();
    expect(compare(report, notice('port velm', 'gransund', 'anna ruiz', 'dora quist', 'cem aydal'))).not.toBeNull();
    expect(compare(report, slips(report))).not.toBeNull();
  });

  it('takes notices of one form with other numbers for other notices', () => {
    const notice = (...[price, rate, trades, day]: number[]) =>
      `shares in kelp and salt of arn closed at ${price} crowns which is ${rate} more than a week before after ${trades} trades until the bell of ${day} rang`;
    expect(compare(notice(12, 34, 560, 2026), notice(98, 76, 543, 2026))).toBeNull();
    expect(compare(notice(12, 34, 560, 2026), notice(12, 35, 560, 2026))).toEqual([0]);
  });
});
