import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emsOf } from '../../../../pipeline/language/drawing/characters.ts';
import { drawSvg } from '../../../../pipeline/language/drawing/svg.ts';
import { type NameType, nameTypes } from '../../../../pipeline/language/sentence.ts';
import { anyCharacter, chainOf, minister, sentenceOf } from './sentences.ts';

const left = sentenceOf(
  'Ruiz left.',
  ['Ruiz Ruiz PROPN NNP 2 nsubj', 'left leave VERB VBD 0 root', '. . PUNCT . 2 punct'],
  [{ type: 'person', first: 0, last: 0, score: 0.9 }],
  { 0: { number: 'singular' }, 1: { tense: 'past', verbForm: 'finite', voice: 'active' } },
);

/** Whether tags nest, attributes are quoted, and text holds no control, no `<` and no `&` that begins no reference. */
function isWellFormed(xml: string): boolean {
  if (/[^\P{Cc}\n]|\p{Cs}/u.test(xml)) return false;
  const open: string[] = [];
  let at = 0;
  for (const tag of xml.matchAll(/<(\/?)([a-z]+)((?: [A-Za-z]+="[^"<&]*")*)(\/?)>/g)) {
    if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(xml.slice(at, tag.index))) return false;
    at = tag.index + tag[0].length;
    if (tag[1] === '/' ? open.pop() !== tag[2] : false) return false;
    if (tag[1] === '' && tag[4] === '') open.push(tag[2] ?? '');
  }
  return open.length === 0 && xml.slice(at) === '\n';
}

interface Box {
  readonly content: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes that the texts of a drawing of one sentence take. */
function textsOf(svg: string): Box[] {
  const pattern = /<text class="([^"]*)" x="([^"]*)" y="([^"]*)">(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g;
  return [...svg.matchAll(pattern)].map(([, kind = '', x, y, content = '']) => {
    const size = kind.startsWith('word') ? 16 : 11;
    const half = (emsOf(content) * size) / 2;
    return { content, left: Number(x) - half, right: Number(x) + half, top: Number(y) - size, bottom: Number(y) };
  });
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.content} and ${b.content}`),
  );
}

describe('drawSvg', () => {
  it('draws arcs, words, tags and names', () => {
    const [, body] = drawSvg(left).split('</style>\n');
    expect(body?.split('\n')).toEqual([
      '<rect class="page" width="240" height="162"/>',
      '<g transform="translate(24 24)">',
      '<path d="M104 52V34Q104 26 96 26H48Q40 26 40 34V46"/><path class="tip" d="M36 45h8l-4 7z"/>',
      '<path d="M120 52V34Q120 26 128 26H162Q170 26 170 34V46"/><path class="tip" d="M166 45h8l-4 7z"/>',
      '<path d="M112 8V46"/><path class="tip" d="M108 45h8l-4 7z"/>',
      '<text class="label" x="72" y="20">nsubj</text>',
      '<text class="label" x="145" y="20">punct</text>',
      '<text class="label" x="112" y="2">root</text>',
      '<text class="word person" x="40" y="72"><title>Ruiz, NNP, sg</title>Ruiz</text>',
      '<text class="tag" x="40" y="88">PROPN</text>',
      '<text class="word" x="112" y="72"><title>leave, VBD, pst fin act</title>left</text>',
      '<text class="tag" x="112" y="88">VERB</text>',
      '<text class="word" x="170" y="72"><title>., .</title>.</text>',
      '<text class="tag" x="170" y="88">PUNCT</text>',
      '<path class="bracket person" d="M0 95v6H80v-6"/>',
      '<text class="person" x="40" y="114">person 0.900</text>',
      '</g>',
      '</svg>',
      '',
    ]);
  });

  it('tells the parse in words', () => {
    const svg = drawSvg([left, minister]);
    expect(svg).toContain('<title>Parse of: Ruiz left. Minister Ana Ruiz said the port would be closed.</title>');
    expect(svg).toContain(
      '<desc>Ruiz (PROPN): nsubj of left; left (VERB): root; . (PUNCT): punct of left; Ruiz: person 0.900\nMinister (NOUN)',
    );
    expect(svg).toContain('; Ana Ruiz: person 0.982</desc>');
  });

  it('has a colour for each type of name, in light and dark', () => {
    for (const type of nameTypes) expect(drawSvg(left).split(`.parse text.${type}{fill:`)).toHaveLength(3);
    expect(drawSvg(left)).toContain('@media (prefers-color-scheme:dark)');
  });

  it('draws sentences one below the other, as wide as the widest', () => {
    const sizeOf = (svg: string) => /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
    const [width = 0, height = 0] = sizeOf(drawSvg([left, minister]));
    expect(width).toBe(sizeOf(drawSvg(minister))[0]);
    expect(height).toBe((sizeOf(drawSvg(left))[1] ?? 0) + (sizeOf(drawSvg(minister))[1] ?? 0) - 24);
  });

  it('is an empty page where there is nothing to draw', () => {
    for (const nothing of [[], { start: 0, end: 0, tokens: [], names: [] }]) {
      expect(isWellFormed(drawSvg(nothing))).toBe(true);
      expect(drawSvg(nothing)).not.toContain('<text');
    }
  });

  it('is well-formed whatever the characters', () => {
    const word = fc.string({ unit: anyCharacter, minLength: 1 }).map((form) => form.replace(/\s/g, '_') || '_');
    fc.assert(
      fc.property(word, word, (form, relation) => {
        expect(isWellFormed(drawSvg(sentenceOf(form, [`${form} ${form} X X 0 ${relation}`])))).toBe(true);
      }),
    );
    expect(drawSvg(sentenceOf('<b>&"', ['<b>&" x X X 0 root']))).toContain('>&lt;b&gt;&amp;&quot;</text>');
  });

  it('lets no texts overlap, also where arcs cross, labels are long and words short', () => {
    const sentence = fc
      .array(
        fc.record({
          form: fc.constantFrom('I', 'a', ',', 'harbour', '東京', 'internationalisation'),
          head: fc.nat({ max: 12 }),
          relation: fc.constantFrom('obl', 'nsubj:pass', 'a-very-long-relation'),
          name: fc.option(fc.constantFrom<NameType>(...nameTypes)),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((words) =>
        sentenceOf(
          words.map(({ form }) => form).join(' '),
          words.map(({ form, head, relation }) => `${form} x PUNCT X ${head} ${relation}`),
          words.flatMap(({ name }, word) => (name === null ? [] : [{ type: name, first: word, last: word }])),
        ),
      );
    fc.assert(
      fc.property(sentence, (drawn) => {
        const boxes = textsOf(drawSvg(drawn));
        expect(boxes.length).toBeGreaterThanOrEqual(3 * drawn.tokens.length);
        expect(overlaps(boxes)).toEqual([]);
        expect(Math.min(...boxes.map((box) => box.left))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps the label of a name of several short words within its bracket', () => {
    const names = [
      { type: 'organization', first: 0, last: 1 },
      { type: 'organization', first: 2, last: 3 },
    ] as const;
    const sentence = sentenceOf('I I I I', ['I I X X 0 r', 'I I X X 1 r', 'I I X X 1 r', 'I I X X 1 r'], names);
    expect(overlaps(textsOf(drawSvg(sentence)))).toEqual([]);
  });

  it('is linear in the words of a flat sentence, and throws for none', () => {
    expect(drawSvg(chainOf(Array.from({ length: 2000 }, (_, word) => word))).length).toBeGreaterThan(2000);
    expect(isWellFormed(drawSvg(chainOf([2, 1, 7, 4])))).toBe(true);
  });
});
