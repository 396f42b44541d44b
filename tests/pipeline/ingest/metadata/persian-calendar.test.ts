import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gregorianOf, persianMonth } from '../../../../pipeline/ingest/metadata/persian-calendar.ts';

const iso = (year: number, month: number, day: number): string => {
  const [ofYear, ofMonth, ofDay] = gregorianOf(year, month, day);
  return new Date(Date.UTC(ofYear, ofMonth - 1, ofDay)).toISOString().slice(0, 10);
};

describe('gregorianOf', () => {
  it.each([
    [1357, 11, 22, '1979-02-11'],
    [1399, 12, 30, '2021-03-20'],
    [1400, 1, 1, '2021-03-21'],
    [1403, 12, 30, '2025-03-20'],
    [1404, 12, 13, '2026-03-04'],
  ])('%i-%i-%i', (year, month, day, expected) => {
    expect(iso(year, month, day)).toBe(expected);
  });

  it('counts every day of a year once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1300, max: 1470 }), (year) => {
        const days = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
          Array.from({ length: month <= 6 ? 31 : month <= 11 ? 30 : 29 }, (_, index) => iso(year, month, index + 1)),
        );
        const first = Date.parse(days[0] ?? '');
        expect(days).toEqual(days.map((_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10)));
        const next = (Date.parse(iso(year + 1, 1, 1)) - first) / 86_400_000;
        expect([365, 366]).toContain(next);
      }),
    );
  });
});

it('knows the months by name', () => {
  expect(persianMonth('فروردین')).toBe(1);
  expect(persianMonth('اسفند')).toBe(12);
  expect(persianMonth('مارس')).toBeNull();
});
