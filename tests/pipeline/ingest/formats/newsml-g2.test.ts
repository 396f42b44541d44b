import { describe, expect, it } from 'vitest';
import { newsmlG2Format } from '../../../../pipeline/ingest/formats/newsml-g2.ts';
import { outcomes, readAll } from '../readings.ts';

interface ItemParts {
  readonly meta?: string;
  readonly content?: string;
  readonly rights?: string;
}

const xhtml =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The mayor resigned.</p><p>So it is.</p></body></html></inlineXML>';
const item = ({ meta = '', content = xhtml, rights = '' }: ItemParts = {}): string =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:arn.example:1" version="2" standard="NewsML-G2" xml:lang="en-GB">
  <rightsInfo><usageTerms xml:lang="de">Frei</usageTerms><usageTerms xml:lang="en">Free to use</usageTerms>${rights}</rightsInfo>
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:ARN"><name>Arn Agency</name></provider>
  <versionCreated>2026-03-05T09:00:00Z</versionCreated><firstCreated>2026-03-04T09:00:00Z</firstCreated>${meta}</itemMeta>
  <contentMeta><language tag="en"/><creator literal="Ana Ruiz"/><by>By Ana Ruiz</by><headline xml:lang="fr">Le maire part</headline>
  <headline xml:lang="en">Mayor resigns</headline><subject qcode="medtop:1"><name>Politics</name></subject></contentMeta>
  <contentSet>${content}</contentSet></newsItem>`;

describe('NewsML-G2', () => {
  it('reads a news item with what it states, in its own language', async () => {
    expect(await readAll(newsmlG2Format, item())).toMatchObject([
      {
        text: 'Mayor resigns\nBy Ana Ruiz\nThe mayor resigned.\nSo it is.',
        stated: {
          title: 'Mayor resigns',
          authors: ['Ana Ruiz'],
          publisher: 'Arn Agency',
          section: 'Politics',
          published_at: '2026-03-04T09:00:00Z',
          updated_at: '2026-03-05T09:00:00Z',
          language: 'en',
          licence: 'Free to use',
        },
      },
    ]);
  });

  it('reads text that stands in it as NITF or plain', async () => {
    const nitf =
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Own head</hl1></hedline></body.head><body.content><p>In NITF.</p></body.content></body></nitf></inlineXML>';
    const plain = '<inlineData contenttype="text/plain">First &lt;one&gt;.\n\nSecond.</inlineData>';
    const picture = '<remoteContent contenttype="image/jpeg" href="a.jpg"/>';
    expect(outcomes(await readAll(newsmlG2Format, item({ content: nitf })))).toEqual([['1', 'Own head\nIn NITF.']]);
    expect(outcomes(await readAll(newsmlG2Format, item({ content: picture + plain })))).toEqual([
      ['1', 'Mayor resigns\nBy Ana Ruiz\nFirst <one>.\nSecond.'],
    ]);
    expect(outcomes(await readAll(newsmlG2Format, item({ content: picture })))).toEqual([['1', 'not-an-article']]);
  });

  it('reads the items of a message, and refuses packages', async () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-05T10:00:00Z</sent></header>
      <itemSet>${item()}<packageItem guid="p"><groupSet/></packageItem>${item()}</itemSet></newsMessage>`;
    expect(
      outcomes(await readAll(newsmlG2Format, message)).map(([record, text]) => [record, text.slice(0, 14)]),
    ).toEqual([
      ['1', 'Mayor resigns\n'],
      ['2', 'not-an-article'],
      ['3', 'Mayor resigns\n'],
    ]);
  });

  it.each([['<pubStatus qcode="stat:canceled"/>'], ['<pubStatus qcode="stat:withheld"/>'], ['<embargoed/>']])(
    'refuses what must not be published: %s',
    async (meta) => {
      expect(outcomes(await readAll(newsmlG2Format, item({ meta })))).toEqual([['1', 'not-for-publication']]);
    },
  );

  it('counts an item as published when its embargo ends', async () => {
    const read = await readAll(newsmlG2Format, item({ meta: '<embargoed>2026-03-06T06:00:00+01:00</embargoed>' }));
    expect(read).toMatchObject([{ stated: { published_at: '2026-03-06T06:00:00+01:00' } }]);
  });

  it('keeps the items before damage', async () => {
    const message = `<newsMessage><itemSet>${item()}${item().slice(0, 400)}`;
    expect(outcomes(await readAll(newsmlG2Format, message)).map(([, text]) => text.slice(0, 7))).toEqual([
      'Mayor r',
      'bad-xml',
    ]);
  });
});
