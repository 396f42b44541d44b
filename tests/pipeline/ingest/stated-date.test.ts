import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatedDate } from '../../../pipeline/ingest/stated-date.ts';

describe('parseStatedDate', () => {
  it.each([
    ['2026-03-04', '2026-03-04', null],
    ['2026-03-04T23:30:00-05:00', '2026-03-04', '2026-03-05T04:30:00.000Z'],
    ['2026-03-04T10:11:12.3456Z', '2026-03-04', '2026-03-04T10:11:12.345Z'],
    ['2026-03-04 10:11 +0530', '2026-03-04', '2026-03-04T04:41:00.000Z'],
    ['2026-03-04T10:11:12', '2026-03-04', null],
    ['20260304', '2026-03-04', null],
    ['20260304T101112Z', '2026-03-04', '2026-03-04T10:11:12.000Z'],
    ['Wed, 04 Mar 2026 23:11:12 EST', '2026-03-04', '2026-03-05T04:11:12.000Z'],
    ['4 Mar 2026 10:11:12 +0000', '2026-03-04', '2026-03-04T10:11:12.000Z'],
    ['Wed, 04 Mar 2026 23:11:12 EET', '2026-03-04', null],
    ['20260304101112', '2026-03-04', null],
    ['2026-03-04T4:10:00Z', '2026-03-04', '2026-03-04T04:10:00.000Z'],
    ['4 March 2026', '2026-03-04', null],
    ['4th March 2026', '2026-03-04', null],
    ['March 4, 2026', '2026-03-04', null],
    ['Wednesday, Mar. 4, 2026 at 10:30 a.m. ET', '2026-03-04', null],
    ['1772619072', '2026-03-04', '2026-03-04T10:11:12.000Z'],
    ['1772619072000', '2026-03-04', '2026-03-04T10:11:12.000Z'],
  ])('reads %s', (value, day, instant) => {
    expect(parseStatedDate(value)).toEqual({ day, instant });
  });

  it.each([
    '03/04/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-03-04T25:00:00Z',
    '0001-01-01',
    'yesterday',
    'March 2026',
    '4 Marchtember 2026',
    '',
  ])('does not guess %s', (value) => {
    expect(parseStatedDate(value)).toBeNull();
  });

  it('gives every instant back', () => {
    const date = fc.date({ min: new Date('1500-01-01'), max: new Date('2999-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (instant) => {
        const iso = instant.toISOString();
        expect(parseStatedDate(iso)).toEqual({ day: iso.slice(0, 10), instant: iso });
      }),
    );
  });

  it('takes anything', () => {
    fc.assert(fc.property(fc.string(), (value) => void parseStatedDate(value)));
  });
});
