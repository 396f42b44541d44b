import { describe, expect, it } from 'vitest';
import { drawReliability } from '../../../evaluation/quotes/reliability-plot.ts';

const bins = [
  { count: 4, confidence: 0, right: 0.25 },
  { count: 4, confidence: 1, right: 1 },
];
const picture = drawReliability([
  {
    title: 'statements',
    series: [
      { name: 'arn & co', bins },
      { name: 'norland', bins },
    ],
  },
  { title: 'speakers', series: [] },
]);

describe('drawReliability', () => {
  it('draws a point for each bin, at its means', () => {
    expect(picture).toContain('<circle cx="56" cy="250" r="5"/>');
    expect(picture).toContain('<circle cx="336" cy="40" r="5"/>');
  });

  it('gives each set a shape of its own, in its points and in the key', () => {
    expect(picture.match(/<circle /g)).toHaveLength(3);
    expect(picture.match(/<rect [^>]*width="9"/g)).toHaveLength(3);
    expect(picture).toContain('>arn &amp; co</text>');
  });

  it('says all in words for those who cannot see it', () => {
    expect(picture).toContain('<desc>statements: arn &amp; co, probability and share right: 0.00 0.25, 1.00 1.00.');
  });
});
