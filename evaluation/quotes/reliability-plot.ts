import { escaped } from '../../pipeline/language/drawing/characters.ts';
import type { Bin } from './reliability.ts';

/** Bins of one set under the name of the set. */
export interface Series {
  readonly name: string;
  readonly bins: readonly Bin[];
}

/** A square with the series that are compared in it. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

/** Pixels: of a side of a square, and around it. */
const side = 280;
const margin = { left: 56, right: 16, top: 40, bottom: 76 };
const width = margin.left + side + margin.right;
const height = margin.top + side + margin.bottom;

/** Colours that the colour-blind can tell apart (Okabe and Ito 2008), each with a shape and a line of its own. */
const marks = [
  { colour: '#0072b2', dash: '', shape: (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="5"/>` },
  {
    colour: '#d55e00',
    dash: '7 4',
    shape: (x: number, y: number) => `<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`,
  },
  { colour: '#007a5a', dash: '2 3', shape: (x: number, y: number) => `<path d="M${x} ${y - 6}l6 11h-12z"/>` },
] as const;

/**
 * Draws how often came out right what was given a probability, against that probability: points on the diagonal keep
 * what they promise. Well-formed SVG without references to anything outside of it.
 */
export function drawReliability(panels: readonly Panel[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width * panels.length}" height="${height}" viewBox="0 0 ${width * panels.length} ${height}" font-family="system-ui, Segoe UI, Helvetica, Arial, sans-serif" font-size="12" fill="#1a202c">`,
    '<title>How often what was given a probability came out right</title>',
    `<desc>${panels.map(describe).join(' ')}</desc>`,
    `<rect width="${width * panels.length}" height="${height}" fill="#ffffff"/>`,
    ...panels.flatMap((panel, index) => [`<g transform="translate(${index * width} 0)">`, ...draw(panel), '</g>']),
    '</svg>\n',
  ].join('\n');
}

function draw({ title, series }: Panel): string[] {
  return [
    text(margin.left, 24, title, 'font-size="14" font-weight="600"'),
    `<rect x="${margin.left}" y="${margin.top}" width="${side}" height="${side}" fill="none" stroke="#a0aec0"/>`,
    `<path d="M${xOf(0)} ${yOf(0)}L${xOf(1)} ${yOf(1)}" stroke="#718096" stroke-dasharray="3 3"/>`,
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      text(xOf(share), yOf(0) + 16, share.toFixed(2), 'text-anchor="middle"'),
      text(margin.left - 6, yOf(share) + 4, share.toFixed(2), 'text-anchor="end"'),
    ]),
    text(xOf(0.5), yOf(0) + 34, 'probability given', 'text-anchor="middle"'),
    text(14, yOf(0.5), 'share that is right', `text-anchor="middle" transform="rotate(-90 14 ${yOf(0.5)})"`),
    ...series.flatMap(drawSeries),
  ];
}

function drawSeries({ name, bins }: Series, index: number): string[] {
  const mark = marks[index % marks.length] ?? marks[0];
  const points = bins.map(({ confidence, right }) => ({ x: xOf(confidence), y: yOf(right) }));
  const keyX = 12 + index * 112;
  const keyY = height - 12;
  return [
    `<g fill="${mark.colour}" stroke="none">`,
    `<path d="${points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}" fill="none" stroke="${mark.colour}" stroke-width="1.5"${mark.dash === '' ? '' : ` stroke-dasharray="${mark.dash}"`}/>`,
    ...points.map(({ x, y }) => mark.shape(x, y)),
    mark.shape(keyX, keyY - 4),
    '</g>',
    text(keyX + 12, keyY, name),
  ];
}

function describe({ title, series }: Panel): string {
  const told = series.map(({ name, bins }) => {
    const points = bins.map(({ confidence, right }) => `${confidence.toFixed(2)} ${right.toFixed(2)}`);
    return `${name}, probability and share right: ${points.join(', ')}.`;
  });
  return escaped(`${title}: ${told.join(' ')}`);
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(content)}</text>`;
}

function xOf(share: number): number {
  return rounded(margin.left + share * side);
}

function yOf(share: number): number {
  return rounded(margin.top + (1 - share) * side);
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
