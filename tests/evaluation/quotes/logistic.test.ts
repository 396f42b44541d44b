import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../evaluation/quotes/logistic.ts';

const cases = (right: number, wrong: number, ...holds: boolean[]) => [
  ...Array.from({ length: right }, () => ({ holds, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ holds, isRight: false })),
];
const probability = (odds: number) => 1 / (1 + Math.exp(-odds));

describe('fitLogistic', () => {
  it('gives the share of what is right where nothing is known', () => {
    expect(probability(fitLogistic(cases(300, 100))[0] ?? 0)).toBeCloseTo(0.75, 3);
  });

  it('gives each feature its odds', () => {
    const [always = 0, first = 0, second = 0] = fitLogistic([
      ...cases(500, 500, false, false),
      ...cases(900, 100, true, false),
      ...cases(200, 800, false, true),
    ]);
    expect(probability(always)).toBeCloseTo(0.5, 1);
    expect(probability(always + first)).toBeCloseTo(0.9, 1);
    expect(probability(always + second)).toBeCloseTo(0.2, 1);
  });

  it('keeps what hardly any case has near zero', () => {
    expect(Math.abs(fitLogistic([...cases(500, 500, false), ...cases(1, 0, true)])[1] ?? 9)).toBeLessThan(0.6);
  });
});
