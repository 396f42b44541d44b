import { expect, it } from 'vitest';
import * as bylineWords from '../../../../../pipeline/ingest/metadata/lexicon/byline-words.ts';
import * as dateWords from '../../../../../pipeline/ingest/metadata/lexicon/date-words.ts';
import { metaNames } from '../../../../../pipeline/ingest/metadata/lexicon/meta-names.ts';
import * as pageWords from '../../../../../pipeline/ingest/metadata/lexicon/page-words.ts';
import { foldedWord } from '../../../../../pipeline/ingest/metadata/written-date.ts';

it('has every word in lower case, and none that is empty', () => {
  const { capitalPrefixes, ...lists } = bylineWords;
  for (const list of [...Object.values(lists), ...Object.values(capitalPrefixes), ...Object.values(pageWords)]) {
    for (const word of list) expect(word).toBe(word.toLowerCase().trim());
    expect(list.has('')).toBe(false);
  }
});

it('has labels of dates as they are folded', () => {
  for (const list of Object.values(dateWords)) for (const word of list) expect(word).toBe(foldedWord(word));
});

it('calls no word both of publication and of change', () => {
  for (const word of dateWords.changeWords) expect(dateWords.publicationNames.has(word)).toBe(false);
});

it('has names of meta elements in lower case, each once in its column', () => {
  for (const names of Object.values(metaNames)) {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.toLowerCase());
  }
});
