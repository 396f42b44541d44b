/** A line of a plot: its points in order of x, both positive. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface LinePlot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

/** Parts of a whole; the parts of a bar add up to 1. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}

export interface BarPlot {
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** Colours that differ in lightness, too (Okabe and Ito, Color Universal Design, 2008). */
const colours = ['#56b4e9', '#e69f00', '#009e73', '#d55e00', '#cc79a7', '#999999', '#f0e442', '#0072b2'];
const colourOf = (index: number): string => colours[index % colours.length] ?? '#000000';

const width = 720;
const frame = { left: 80, right: 560, top: 40, bottom: 280 };

/** A drawing of lines over x in powers of ten, y from zero. SVG, and the same bytes for the same figures. */
export function linePlot({ title, x, y, series }: LinePlot): string {
  const points = series.flatMap((each) => each.points);
  const [low, high] = [Math.min(...points.map(([at]) => at)), Math.max(...points.map(([at]) => at))];
  const most = niceAbove(Math.max(...points.map(([, value]) => value)));
  const across = (at: number): number =>
    frame.left + ((frame.right - frame.left) * Math.log10(at / low)) / (Math.log10(high / low) || 1);
  const down = (value: number): number => frame.bottom - ((frame.bottom - frame.top) * value) / most;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
  const marks = [...new Set(points.map(([at]) => at))].sort((a, b) => a - b);
  return drawing(frame.bottom + 50, title, [
    ...ticks.flatMap((tick) => [
      line(frame.left, down(tick), frame.right, down(tick), '#dddddd', 1),
      text(frame.left - 8, down(tick) + 4, told(tick), 'end'),
    ]),
    ...marks.map((mark) => text(across(mark), frame.bottom + 18, told(mark), 'middle')),
    text((frame.left + frame.right) / 2, frame.bottom + 38, x, 'middle'),
    text(frame.left, frame.top - 8, y, 'start'),
    ...series.flatMap((each, index) => drawnSeries(each, colourOf(index), across, down)),
    ...legend(series.map(({ name }) => name)),
  ]);
}

function drawnSeries(
  { points }: Series,
  colour: string,
  across: (x: number) => number,
  down: (y: number) => number,
): string[] {
  const path = points.map(([x, y]) => `${rounded(across(x))},${rounded(down(y))}`).join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(([x, y]) => `<circle cx="${rounded(across(x))}" cy="${rounded(down(y))}" r="3.5" fill="${colour}"/>`),
  ];
}

/** A drawing of bars of the same length, cut into their parts. */
export function barPlot({ title, bars }: BarPlot): string {
  const names = [...new Set(bars.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const [height, gap] = [28, 14];
  const bottom = frame.top + bars.length * (height + gap);
  const drawn = bars.flatMap(({ name, parts }, row) => {
    const top = frame.top + row * (height + gap);
    let at = frame.left;
    const pieces = parts.flatMap((part) => {
      const wide = (frame.right - frame.left) * part.share;
      const [left, colour] = [at, colourOf(names.indexOf(part.name))];
      at += wide;
      const box = `<rect x="${rounded(left)}" y="${top}" width="${rounded(wide)}" height="${height}" fill="${colour}"/>`;
      const label = text(left + wide / 2, top + height / 2 + 4, `${(100 * part.share).toFixed(0)} %`, 'middle');
      return part.share < 0.08 ? [box] : [box, label];
    });
    return [...pieces, text(frame.left - 8, top + height / 2 + 4, name, 'end')];
  });
  const needed = Math.max(bottom, frame.top + names.length * 20 + 10);
  return drawing(needed, title, [...drawn, ...legend(names)]);
}

function drawing(height: number, title: string, parts: readonly string[]): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`;
  const heading = `<text x="${frame.left}" y="18" font-size="14" font-weight="bold">${escaped(title)}</text>`;
  const ground = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
  return `${[head, `<title>${escaped(title)}</title>`, ground, heading, ...parts].join('\n')}\n</svg>\n`;
}

function legend(names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const y = frame.top + index * 20;
    const box = `<rect x="${frame.right + 16}" y="${y}" width="12" height="12" fill="${colourOf(index)}"/>`;
    return [box, text(frame.right + 34, y + 10, name, 'start')];
  });
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, wide: number): string {
  return `<line x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}" stroke="${colour}" stroke-width="${wide}"/>`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function rounded(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** 1234567 → `1,234,567`. */
function told(value: number): string {
  return String(Number(value.toPrecision(3))).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The least of 1, 2, 4, 6, 8 and 10 times a power of ten that is no less. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return (([1, 2, 4, 6, 8].find((step) => step * power >= value) ?? 10) as number) * power;
}
