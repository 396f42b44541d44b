import type { NameType, Sentence, Token } from '../sentence.ts';
import { escaped } from './characters.ts';
import { glossOf } from './gloss.ts';
import { type Layout, labelSize, layoutOf, wordSize } from './layout.ts';

/** Pixels: around the drawing and between sentences, of a level of arcs, of its corners, and below the arcs. */
const margin = 24;
const levelHeight = 26;
const corner = 8;
const wordLine = 20;
const tagLine = 36;
const bracketLine = 43;
const nameLine = 62;

/** Colours of a background, of words, tags and labels, of lines, and of names; each pair reads well on its background. */
interface Palette {
  readonly page: string;
  readonly word: string;
  readonly label: string;
  readonly line: string;
  readonly names: Readonly<Record<NameType, string>>;
}

const light: Palette = {
  page: '#ffffff',
  word: '#1b1f24',
  label: '#4b5563',
  line: '#8a94a3',
  names: {
    person: '#b0206a',
    organization: '#1d5fbf',
    place: '#14703a',
    event: '#ab3d0a',
    work: '#7636c9',
    other: '#56606d',
  },
};

const dark: Palette = {
  page: '#14171c',
  word: '#edf0f4',
  label: '#aeb8c5',
  line: '#6d7888',
  names: {
    person: '#ff8fc3',
    organization: '#82b6ff',
    place: '#66d48e',
    event: '#ffa56b',
    work: '#c7a1ff',
    other: '#b5bfca',
  },
};

const style = `.parse text{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif;font-size:${labelSize}px;text-anchor:middle}
.parse .word{font-size:${wordSize}px}
.parse path{fill:none;stroke-width:1.5}
.parse .bracket{stroke-width:2}
.parse .label{stroke-width:3;stroke-linejoin:round;paint-order:stroke}
${rulesOf(light)}
@media (prefers-color-scheme:dark){
${rulesOf(dark)}
}`;

function rulesOf({ page, word, label, line, names }: Palette): string {
  return [
    `.parse .page{fill:${page}}`,
    `.parse text{fill:${label}}`,
    `.parse .word{fill:${word}}`,
    `.parse .label{stroke:${page}}`,
    `.parse path{stroke:${line}}`,
    `.parse .tip{fill:${line};stroke:none}`,
    ...Object.entries(names).flatMap(([type, colour]) => [
      `.parse text.${type}{fill:${colour}}`,
      `.parse path.${type}{stroke:${colour}}`,
    ]),
  ].join('\n');
}

/**
 * Draws sentences as a picture in SVG, one below the other: an arc from each head to its dependent with the relation
 * on it, parts of speech below the words, brackets in the colour of their type below names, with type and score.
 *
 * Well-formed XML without references to anything outside of it; light or dark as the reader prefers. No texts overlap
 * in the common sans-serif faces, and the picture is as wide as that takes. The description says all in words. The
 * same sentences give the same characters.
 */
export function drawSvg(sentences: Sentence | readonly Sentence[]): string {
  const all = 'tokens' in sentences ? [sentences] : sentences;
  const layouts = all.filter(({ tokens }) => tokens.length > 0).map(layoutOf);
  const groups: string[] = [];
  let height = margin;
  for (const layout of layouts) {
    groups.push(drawSentence(layout, height));
    height += heightOf(layout) + margin;
  }
  const width = layouts.reduce((widest, layout) => Math.max(widest, layout.width), 0) + 2 * margin;
  const title = layouts.map(textOf).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="parse" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>Parse of: ${escaped(title)}</title>`,
    `<desc>${layouts.map((layout) => escaped(describe(layout))).join('\n')}</desc>`,
    `<style>${style}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...groups,
    '</svg>\n',
  ].join('\n');
}

function arcsHeight({ levels }: Layout): number {
  return (levels + 1) * levelHeight;
}

function heightOf(layout: Layout): number {
  return arcsHeight(layout) + (layout.names.length > 0 ? nameLine : tagLine);
}

function drawSentence(layout: Layout, top: number): string {
  const foot = arcsHeight(layout);
  const yOf = (level: number): number => foot - level * levelHeight;
  return [
    `<g transform="translate(${margin} ${top})">`,
    ...layout.arcs.map(({ from, to, level }) => arc(from, to, yOf(level), foot)),
    ...layout.roots.map(({ x }) => `<path d="M${x} ${yOf(layout.levels + 1) + corner}V${foot - 6}"/>${tip(x, foot)}`),
    ...layout.arcs.map(({ from, to, level, label }) => text('label', (from + to) / 2, yOf(level) - 6, label)),
    ...layout.roots.map(({ x, label }) => text('label', x, yOf(layout.levels + 1) + 2, label)),
    ...drawWords(layout, foot),
    ...layout.names.flatMap(({ name: { type }, label, from, to }) => [
      `<path class="bracket ${type}" d="M${from} ${foot + bracketLine}v6H${to}v-6"/>`,
      text(type, (from + to) / 2, foot + nameLine, label),
    ]),
    '</g>',
  ].join('\n');
}

function drawWords({ words, names }: Layout, foot: number): string[] {
  const types = new Map(
    names.flatMap(({ name: { first, last, type } }) =>
      words.slice(first, last + 1).map(({ token }): [Token, NameType] => [token, type]),
    ),
  );
  return words.flatMap(({ token, x }) => {
    const type = types.get(token);
    return [
      text(type === undefined ? 'word' : `word ${type}`, x, foot + wordLine, token.form, detailsOf(token)),
      text('tag', x, foot + tagLine, token.upos),
    ];
  });
}

/** A line up from the head, along its level and down to the dependent, with a tip there. */
function arc(from: number, to: number, y: number, foot: number): string {
  const turn = from < to ? corner : -corner;
  const rise = `M${from} ${foot}V${y + corner}Q${from} ${y} ${from + turn} ${y}`;
  return `<path d="${rise}H${to - turn}Q${to} ${y} ${to} ${y + corner}V${foot - 6}"/>${tip(to, foot)}`;
}

function tip(x: number, foot: number): string {
  return `<path class="tip" d="M${x - 4} ${foot - 7}h8l-4 7z"/>`;
}

function text(kind: string, x: number, y: number, content: string, details?: string): string {
  const title = details === undefined ? '' : `<title>${escaped(details)}</title>`;
  return `<text class="${kind}" x="${x}" y="${y}">${title}${escaped(content)}</text>`;
}

/** What is not drawn of a token: a browser shows it when pointed at. */
function detailsOf({ lemma, xpos, morphology }: Token): string {
  return [lemma, xpos, glossOf(morphology)].filter((part) => part !== '').join(', ');
}

/** The words with spaces where the text had any. */
function textOf({ words }: Layout): string {
  const pieces = words.map(({ token: { form, end } }, index) => {
    const next = words[index + 1]?.token.start ?? end;
    return next > end ? `${form} ` : form;
  });
  return pieces.join('');
}

/** The parse in words, for those who cannot see it. */
function describe({ words, names }: Layout): string {
  const formOf = (index: number): string => words[index]?.token.form ?? '';
  const relations = words.map(({ token: { form, upos, head, deprel } }) => {
    const headForm = formOf(head);
    return `${form} (${upos}): ${deprel}${headForm === '' ? '' : ` of ${headForm}`}`;
  });
  const named = names.map(({ name: { first, last }, label }) => {
    const forms = words.slice(first, last + 1).map(({ token }) => token.form);
    return `${forms.join(' ')}: ${label}`;
  });
  return [...relations, ...named].join('; ');
}
