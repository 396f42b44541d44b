import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { errorPage } from '../../../evaluation/quotes/error-page.ts';
import { measureQuotes } from '../../../evaluation/quotes/evaluate.ts';
import { document, found, gold, person } from './statements.ts';

const text = '“We <sail>,” said Ana Ruiz.\n\nBo Lind & Co. said it rained. "No," said she.';
const sail = { content: 'We <sail>', source: 'Ana Ruiz', cue: 'said' };
const rain = { content: 'it rained', source: 'Bo Lind & Co.' };
const tide = document(
  text,
  [
    gold(text, sail, { speakers: { first: person('Ana Ruiz'), others: [] } }),
    gold(text, { content: 'No', source: 'she' }, { cueClass: 'deny' }),
  ],
  { id: 'tide <1>', style: 'marks & signs' },
);
const quotes = [
  found(text, sail, { speaker: 'Bo "Bob" Lind', speakerRule: 'speaker/name', confidence: 0.9 }),
  found(text, rain, { type: 'indirect', rule: 'quote/clause' }),
];
const page = errorPage(measureQuotes('arn', [tide], [{ id: 'tide <1>', quotes }]));
const notes = [...page.matchAll(/<li .*?<\/li>/g)].map(([note]) => note);

describe('errorPage', () => {
  it('shows gold and found beside each other under one number', () => {
    const [paragraph = ''] = page.match(/<section.*?<\/section>/) ?? [];
    const sides = [...paragraph.matchAll(/<p>(.*?)<\/p>/g)].map(([, side = '']) => side.replace(/<[^>]*>/g, ''));
    expect(sides).toEqual(Array(2).fill('“⟦1We &lt;sail&gt;⟧,” ⟨C1said⟩ ⟨S1Ana Ruiz⟩.'));
  });

  it('tells below each paragraph how its statements came out, and why', () => {
    expect(notes.map((note) => note.replace(/<[^>]*>/g, ''))).toEqual([
      '1 ≠ wrong name 100 % of the letters shared · gold: direct, Ana Ruiz = Ana Ruiz · found: direct, Ana Ruiz = Bo &quot;Bob&quot; Lind · quote/cue-after, speaker/name · probability 0.9, of the speaker none',
      '2 + extra found: indirect, Bo Lind &amp; Co. = no name · quote/clause',
      '3 − missed gold: direct, she',
    ]);
  });

  it('gives each note its kinds, for which the page has filters with counts', () => {
    expect(notes[2]).toContain(
      'data-outcome="missed" data-type="direct" data-cue-class="deny" data-speaker-form="pronoun"',
    );
    expect(page).toContain('<input type="checkbox" checked name="outcome" value="wrong name"> wrong name 1</label>');
    expect(page).toContain('name="rule" value="quote/clause"> quote/clause 1</label>');
  });

  it('escapes ids and styles', () => {
    expect(page).toContain(
      '<h2>tide &lt;1&gt;</h2>\n<p class="about">marks &amp; signs. 1 wrong name, 1 missed, 1 extra</p>',
    );
  });

  it('needs nothing from elsewhere, and forbids it', () => {
    expect(page).not.toMatch(/\s(src|href)=|url\(|@import/);
    expect(page).toContain(`default-src 'none'`);
  });

  it('shows statements of the chosen kinds alone', () => {
    const { document: dom, Event } = parseHTML(page);
    // The parser knows no state of boxes, which a browser keeps.
    for (const box of dom.querySelectorAll('input')) Object.assign(box, { checked: true });
    new Function('document', dom.querySelector('script')?.textContent ?? '')(dom);
    const box = dom.querySelector('input[value="wrong name"]');
    Object.assign(box ?? {}, { checked: false });
    box?.dispatchEvent(new Event('change', { bubbles: true }));
    const hidden = (selector: string) => [...dom.querySelectorAll(selector)].map((each) => each.hasAttribute('hidden'));
    expect(hidden('li')).toEqual([true, false, false]);
    expect(hidden('.paragraph')).toEqual([true, false]);
    expect(dom.querySelector('output')?.textContent).toBe('2 statements shown');
    const off = [...dom.querySelectorAll('span[data-of]')].filter((mark) => mark.classList.contains('off'));
    expect(off.map((mark) => mark.getAttribute('data-of'))).toEqual(['1', '1', '1', '1', '1', '1']);
  });

  it('closes every element that it opens', () => {
    const empty = new Set(['meta', 'input']);
    const open: string[] = [];
    const markup = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
    for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z0-9]+)(?: [a-z-]+(?:="[^"<]*")?)*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (!empty.has(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });
});
