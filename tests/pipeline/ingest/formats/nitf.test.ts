import { expect, it } from 'vitest';
import { nitfFormat } from '../../../../pipeline/ingest/formats/nitf.ts';
import { outcomes, readAll } from '../readings.ts';

const document = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.6/specification/dtd/nitf-3-6.dtd">
<nitf xml:lang="en"><head><title>Slug</title><docdata><date.issue norm="20260304T090000Z"/><doc.rights agent="CC BY 4.0"/></docdata>
<pubdata name="The Arn Times" position.section="Politics" date.publication="20260305"/></head>
<body><body.head><hedline><hl1>Mayor resigns</hl1><hl2>Bridge was too dear</hl2></hedline>
<byline>By <person>Ana Ruiz</person><byttl>Political editor</byttl></byline>
<dateline><location>ARN</location>, Norland</dateline><abstract><p>She leaves.</p></abstract></body.head>
<body.content><p>The mayor of <location><city>Arn</city></location> resigned.&nbsp;So it is.</p>
<media media-type="image"><media-reference source="a.jpg"/><media-caption>The bridge</media-caption><media-producer>AFP</media-producer></media>
<hl2>What now</hl2><block><p>Nobody knows.</p><ul><li>One</li></ul></block>
<table><tr><td>a</td><td>1</td></tr></table><note><body.content><p>Editors: hold.</p></body.content></note></body.content>
<body.end><tagline>Ana Ruiz is at ana@arn.example</tagline></body.end></body></nitf>`;

it('reads an article with its parts and what it states', async () => {
  const [reading] = await readAll(nitfFormat, document, {}, { chunk: 50 });
  const hinted =
    reading !== undefined && 'blocks' in reading
      ? reading.blocks.map(({ start, end, hint }) => [hint, reading.text.slice(start, end)])
      : [];
  expect(hinted).toEqual([
    ['title', 'Mayor resigns'],
    ['dek', 'Bridge was too dear'],
    ['byline', 'By Ana Ruiz'],
    ['byline', 'Political editor'],
    ['dateline', 'ARN, Norland'],
    ['dek', 'She leaves.'],
    ['paragraph', 'The mayor of Arn resigned.\u00a0So it is.'],
    ['caption', 'The bridge'],
    ['heading', 'What now'],
    ['paragraph', 'Nobody knows.'],
    ['list', 'One'],
    ['table', 'a | 1'],
    ['aside', 'Editors: hold.'],
    ['paragraph', 'Ana Ruiz is at ana@arn.example'],
  ]);
  expect(reading).toMatchObject({
    record: null,
    stated: {
      title: 'Mayor resigns',
      authors: ['Ana Ruiz'],
      publisher: 'The Arn Times',
      section: 'Politics',
      published_at: '20260304T090000Z',
      language: 'en',
      licence: 'CC BY 4.0',
    },
  });
});

it('refuses one that is cut short', async () => {
  expect(outcomes(await readAll(nitfFormat, document.slice(0, 900)))).toEqual([['1', 'bad-xml']]);
});
