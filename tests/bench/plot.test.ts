import { describe, expect, it } from 'vitest';
import { barPlot, linePlot } from '../../bench/plot.ts';

describe('linePlot', () => {
  const plot = linePlot({
    title: 'Rain & snow',
    x: 'days',
    y: 'mm',
    series: [
      {
        name: 'Arn',
        points: [
          [1, 0],
          [10, 50],
          [100, 100],
        ],
      },
    ],
  });

  it('puts powers of ten at equal steps, and values by their size', () => {
    expect(plot).toContain('<polyline points="80,280 320,160 560,40"');
  });

  it('names axes, marks and lines, escaped for XML', () => {
    for (const words of ['>days<', '>mm<', '>Arn<', '>1<', '>10<', '>100<', '>25<', 'Rain &amp; snow']) {
      expect(plot).toContain(words);
    }
  });

  it('ends its scale at a round figure that no value is above', () => {
    expect(linePlot({ title: '', x: '', y: '', series: [{ name: 'a', points: [[1, 310]] }] })).toContain('>400<');
  });
});

describe('barPlot', () => {
  it('cuts a bar into parts as wide as their shares, and writes on those that are wide enough', () => {
    const plot = barPlot({
      title: 'Day',
      bars: [
        {
          name: 'Ana',
          parts: [
            { name: 'work', share: 0.95 },
            { name: 'rest', share: 0.05 },
          ],
        },
      ],
    });
    expect(plot).toContain('<rect x="80" y="40" width="456"');
    expect(plot).toContain('<rect x="536" y="40" width="24"');
    expect(plot).toContain('>95 %<');
    expect(plot).not.toContain('>5 %<');
  });
});
