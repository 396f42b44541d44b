import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../pipeline/extract/quotations.ts';
import { minedPassages } from '../../../pipeline/extract/reading.ts';
import { article } from './article.ts';

const quoted = (...paragraphs: string[]): string[] => {
  const source = article(...paragraphs);
  const { text } = source.repaired;
  return findQuotations(minedPassages(source), text).map(
    ({ start, end, open }) => text.slice(start, end) + (open ? '→' : ''),
  );
};

describe('findQuotations', () => {
  it.each([
    ['leaves the marks out', ['“We sail,” she said.'], ['We sail,']],
    ['leaves a lone closing mark alone', ['We sail,” she said. “We win.”'], ['We win.']],
    ['leaves a lone opening mark alone', ['“We sail, she said.', 'Rain fell.'], []],
    ['lets a quotation go on in the next paragraph', ['“We sail.', '“We win.”'], ['We sail.→', 'We win.']],
    ['lets none go on where the next opens with no mark', ['“We sail.', 'They said “no.”'], ['no.']],
    [
      'reads single marks where there are no double ones',
      ['‘We sail the ship’s boat,’ she said.'],
      ['We sail the ship’s boat,'],
    ],
    [
      'keeps a plural’s apostrophe inside single marks',
      ['‘The workers’ boats sail,’ she said.'],
      ['The workers’ boats sail,'],
    ],
    [
      'closes behind a plural where nothing surer does',
      ['They are ‘bad losers’ in a word.', '‘We sail,’ she said.'],
      ['bad losers', 'We sail,'],
    ],
    [
      'reads straight single marks',
      ["'We sail the ship's boat,' she said. It's '90s stuff."],
      ["We sail the ship's boat,"],
    ],
    [
      'reads single marks in a headline beside double ones below',
      ['headline: ‘We sail’', '“We do,” she said.'],
      ['We sail', 'We do,'],
    ],
    [
      'reads single marks where double ones stand inside them',
      ['‘They wrote “no fish” in it,’ she said. ‘I can count.’'],
      ['They wrote “no fish” in it,', 'I can count.'],
    ],
    ['reads no single marks beside double ones', ['“We sail ‘now’,” she said.'], ['We sail ‘now’,']],
    ['reads none in a byline', ['byline: “We sail”'], []],
    ['reads no empty marks', ['“” and “ ”'], []],
  ])('%s', (_, paragraphs, quotations) => {
    expect(quoted(...paragraphs)).toEqual(quotations);
  });
});
