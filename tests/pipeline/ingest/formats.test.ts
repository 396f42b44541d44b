import { expect, it } from 'vitest';
import { textFormat } from '../../../pipeline/ingest/formats/text.ts';
import { formats, formatsOf, formatWithRoot, rootElementOf, withOwn } from '../../../pipeline/ingest/formats.ts';

it.each([
  ['a/b.txt', ['text']],
  ['A.HTM', ['html']],
  ['a.json.gz', ['json']],
  ['a.NDJSON.GZ', ['jsonl']],
  ['a.txt.csv', ['csv']],
  ['a.tsv', ['tsv']],
  ['a.md', []],
  ['a.gz', []],
  ['txt', []],
])('reads %s as %j', (path, names) => {
  expect(formatsOf(path).map(({ name }) => name)).toEqual(names);
});

it('has one format an extension, or tells them by their root elements', () => {
  const places = formats.flatMap(({ extensions, roots = [null] }) =>
    extensions.flatMap((extension) => roots.map((root) => `${extension} ${root}`)),
  );
  expect(new Set(places).size).toBe(places.length);
});

it('has formats of the caller before its own', () => {
  const notes = { ...textFormat, name: 'notes', extensions: ['.md', '.txt'] };
  expect(formatsOf('a.txt', withOwn([notes])).map(({ name }) => name)).toEqual(['notes']);
  expect(formatsOf('a.md', withOwn([notes])).map(({ name }) => name)).toEqual(['notes']);
});

it.each([
  ['<rss version="2.0">', 'rss'],
  ['\uFEFF  <?xml version="1.0"?>\n<!-- <feed> --><rdf:RDF xmlns="x">', 'RDF'],
  ['<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf>', 'nitf'],
  ['<!DOCTYPE a [ <!ENTITY b "<c>"> ]><a>', 'a'],
  ['<?xml version="1.0"', null],
  ['no XML', null],
  ['', null],
])('finds the root element of %j', (beginning, root) => {
  expect(rootElementOf(beginning)).toBe(root);
});

it('chooses the format that has the root, then the one that is told by none', () => {
  const feed = { ...textFormat, name: 'feed', roots: ['rss', 'feed'] };
  expect(formatWithRoot([textFormat, feed], 'feed')).toBe(feed);
  expect(formatWithRoot([feed, textFormat], 'html')).toBe(textFormat);
  expect(formatWithRoot([feed], null)).toBe(null);
});
