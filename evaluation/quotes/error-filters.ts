import { escaped } from '../../pipeline/language/drawing/characters.ts';
import type { Note } from './error-page.ts';
import { outcomes } from './judgements.ts';

/** A form that filters the statements of a page by their kinds, each with how many there are of it. */
export function filters(notes: readonly Note[]): string {
  const names = Object.keys(notes[0]?.kinds ?? {});
  const groups = names.map((name) => {
    const counts = new Map<string, number>(name === 'outcome' ? outcomes.map((outcome) => [outcome, 0]) : []);
    for (const { kinds } of notes) counts.set(kinds[name] ?? '', (counts.get(kinds[name] ?? '') ?? 0) + 1);
    const boxes = Array.from(counts, ([kind, count]) => {
      const value = escaped(kind);
      return `<label><input type="checkbox" checked name="${name.replace(' ', '-')}" value="${value}"> ${value} ${count}</label>`;
    });
    const group = `<fieldset><legend>${name}</legend>${boxes.join('')} <button type="button">invert</button></fieldset>`;
    return name === 'rule' ? `<details><summary>by rule</summary>${group}</details>` : group;
  });
  return `<form><noscript>Filters need a script, reading does not.</noscript>${groups.join('')}<output></output></form>`;
}

/** Shows the statements of the chosen kinds, the paragraphs that hold one, and its marks alone. */
export const filterScript = `
const form = document.querySelector('form');
const boxes = [...form.querySelectorAll('input')];
function show() {
  const chosen = {};
  for (const box of boxes) (chosen[box.name] ??= new Set())[box.checked ? 'add' : 'has'](box.value);
  const all = boxes.every((box) => box.checked);
  let shown = 0;
  for (const article of document.querySelectorAll('article')) {
    const numbers = new Set();
    for (const note of article.querySelectorAll('li')) {
      note.hidden = !Object.entries(chosen).every(([name, values]) => values.has(note.getAttribute('data-' + name)));
      if (!note.hidden) numbers.add(note.dataset.number);
    }
    for (const mark of article.querySelectorAll('[data-of]')) {
      mark.classList.toggle('off', !mark.dataset.of.split(' ').some((number) => numbers.has(number)));
    }
    for (const paragraph of article.querySelectorAll('.paragraph')) {
      paragraph.hidden = !all && !paragraph.querySelector('li:not([hidden]), span:not(.off)');
    }
    article.hidden = !all && numbers.size === 0;
    shown += numbers.size;
  }
  form.querySelector('output').textContent = shown + ' statements shown';
}
form.addEventListener('change', show);
form.addEventListener('click', ({ target }) => {
  if (target.type !== 'button') return;
  for (const box of target.parentElement.querySelectorAll('input')) box.checked = !box.checked;
  show();
});
show();
`;
