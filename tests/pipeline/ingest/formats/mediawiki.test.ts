import { expect, it } from 'vitest';
import { mediaWikiFormat } from '../../../../pipeline/ingest/formats/mediawiki.ts';
import { outcomes, readAll } from '../readings.ts';

const page = (title: string, ns: number, text: string, more = ''): string =>
  `<page><title>${title}</title><ns>${ns}</ns><id>${title.length}</id>${more}<revision><id>1</id><timestamp>2026-03-04T08:00:00Z</timestamp><text>old</text></revision>
  <revision><id>2</id><timestamp>2026-03-05T09:00:00Z</timestamp><model>wikitext</model><text xml:space="preserve">${text}</text></revision></page>`;
const dump = (pages: string): string =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en"><siteinfo><sitename>Wikinews</sitename>
  <base>https://en.wikinews.org/wiki/Main_Page</base><namespaces><namespace key="0"/><namespace key="6">Datei</namespace><namespace key="14">Kategorie</namespace></namespaces></siteinfo>${pages}</mediawiki>`;

it('gives an article a page of the main namespace, by its last revision', async () => {
  const text = `{{date|March 4, 2026}}
'''The mayor''' of {{w|Arn}} resigned &amp;mdash; &lt;br/&gt;at last.
[[Datei:A.jpg|thumb|The bridge]]

== Sources ==
*{{source|title=It is over|pub=Arn Times}}
[[Kategorie:Norland]]`;
  const pages = [
    page('Mayor of Arn resigns: what now?', 0, text),
    page('Talk:Mayor', 1, 'no'),
    page('Old', 0, '#REDIRECT [[Mayor]]', '<redirect title="Mayor"/>'),
    page('Index', 0, '{{list}}'),
  ];
  const read = await readAll(mediaWikiFormat, dump(pages.join('')), {}, { chunk: 100 });
  expect(outcomes(read)).toEqual([
    [
      '31',
      'Mayor of Arn resigns: what now?\nThe mayor of Arn resigned —\nat last.\nThe bridge\nSources\nIt is over, Arn Times',
    ],
    ['5', 'no-text'],
  ]);
  expect(read[0]).toMatchObject({
    stated: {
      url: 'https://en.wikinews.org/wiki/Mayor_of_Arn_resigns:_what_now%3F',
      publisher: 'Wikinews',
      section: 'Norland',
      published_on: 'March 4, 2026',
      updated_at: '2026-03-05T09:00:00Z',
      language: 'en',
    },
  });
});

it('loses one page where one is larger than the limit, and keeps what stands before damage', async () => {
  const pages = page('A', 0, 'One.') + page('B', 0, 'x '.repeat(100_000)) + page('CCC', 0, 'Three.');
  expect(outcomes(await readAll(mediaWikiFormat, dump(pages), {}, { maxBytes: 100_000 }))).toEqual([
    ['1', 'A\nOne.'],
    ['3', 'too-large'],
    ['3', 'CCC\nThree.'],
  ]);
  const cut = dump(page('A', 0, 'One.') + page('B', 0, 'Two.').slice(0, 150)).replace('</mediawiki>', '');
  expect(outcomes(await readAll(mediaWikiFormat, cut))).toEqual([
    ['1', 'A\nOne.'],
    ['3', 'bad-xml'],
  ]);
});
