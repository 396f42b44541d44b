import { describe, expect, it } from 'vitest';
import * as comments from '../../../pipeline/normalize/lexicon/comments.ts';
import * as credits from '../../../pipeline/normalize/lexicon/credits.ts';
import * as dateWords from '../../../pipeline/normalize/lexicon/date-words.ts';
import * as furniture from '../../../pipeline/normalize/lexicon/furniture.ts';
import {
  relatedHeadingsWorldwide,
  wholeLinesWorldwide,
} from '../../../pipeline/normalize/lexicon/furniture-worldwide.ts';
import { phraseList } from '../../../pipeline/normalize/lexicon/phrase-list.ts';
import * as related from '../../../pipeline/normalize/lexicon/related.ts';
import { wordsOf } from '../../../pipeline/normalize/roles/phrases.ts';

const { wholeLines, openings, ...furnitureLists } = furniture;
const lists: ReadonlyArray<readonly [string, readonly string[]]> = [
  ...Object.entries(credits),
  ...Object.entries(dateWords),
  ...Object.entries(related),
  ...Object.entries(furnitureLists),
  ...Object.entries(wholeLines),
  ...Object.entries(openings),
  ...Object.entries(comments),
  ...Object.entries(wholeLinesWorldwide),
  ['relatedHeadingsWorldwide', relatedHeadingsWorldwide],
];

describe.each(lists)('lexicon %s', (_, phrases) => {
  it('holds phrases in the form in which lines are compared, each once', () => {
    expect(phrases.length).toBeGreaterThan(2);
    expect(phrases.map((phrase) => wordsOf(phrase).join(' '))).toEqual(phrases);
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});

describe('phraseList', () => {
  it('separates phrases at commas, wherever lines break', () => {
    expect(phraseList('\n  read more, see\n  also,\n')).toEqual(['read more', 'see also']);
  });
});
