import { describe, expect, it } from 'vitest';
import { newsml1Format } from '../../../../pipeline/ingest/formats/newsml-1.ts';
import { formatsOf, formatWithRoot, rootElementOf } from '../../../../pipeline/ingest/formats.ts';
import { outcomes, readAll } from '../readings.ts';

const plain = '<MediaType FormalName="Text"/><DataContent>First &lt;one&gt;.\n\nSecond.</DataContent>';
const item = (content: string, status = 'Usable'): string => `<NewsItem>
  <Identification><NewsIdentifier><ProviderId>arn.example</ProviderId><DateId>20260304</DateId></NewsIdentifier></Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260304T091500Z</FirstCreated>
  <ThisRevisionCreated>20260305T091500Z</ThisRevisionCreated><Status FormalName="${status}"/></NewsManagement>
  <NewsComponent><NewsLines><HeadLine>Mayor resigns</HeadLine><ByLine>Ana Ruiz</ByLine><DateLine>ARN, March 4</DateLine></NewsLines>
  <AdministrativeMetadata><Provider><Party FormalName="Arn Agency"/></Provider></AdministrativeMetadata>
  <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
  <NewsComponent><ContentItem>${content}</ContentItem></NewsComponent></NewsComponent></NewsItem>`;
const file = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"><NewsEnvelope/>${items.join('')}</NewsML>`;

describe('NewsML 1', () => {
  it('is told by its root from the form after it', () => {
    expect(formatWithRoot(formatsOf('a.newsml'), rootElementOf(file(item(plain))))?.name).toBe('newsml-1');
  });

  it('reads a news item with what it states', async () => {
    expect(await readAll(newsml1Format, file(item(plain)))).toMatchObject([
      {
        record: '1',
        text: 'Mayor resigns\nAna Ruiz\nARN, March 4\nFirst <one>.\nSecond.',
        stated: {
          title: 'Mayor resigns',
          authors: ['Ana Ruiz'],
          publisher: 'Arn Agency',
          published_at: '20260304T091500Z',
          updated_at: '20260305T091500Z',
          language: 'en',
        },
      },
    ]);
  });

  it('reads text that stands in it as NITF or XHTML, behind a picture', async () => {
    const picture =
      '<Encoding Notation="Base64"><DataContent>aGVsbG8gd29ybGQ=</DataContent></Encoding></ContentItem><ContentItem>';
    const nitf = '<DataContent><nitf><body><body.content><p>In NITF.</p></body.content></body></nitf></DataContent>';
    const xhtml = '<DataContent><p>In <b>XHTML</b>.</p><p>So it is.</p></DataContent>';
    expect(outcomes(await readAll(newsml1Format, file(item(picture + nitf), item(xhtml))))).toEqual([
      ['1', 'Mayor resigns\nIn NITF.'],
      ['2', 'Mayor resigns\nAna Ruiz\nARN, March 4\nIn XHTML.\nSo it is.'],
    ]);
  });

  it('refuses what is no text, and what its provider holds back', async () => {
    const picture = '<MimeType FormalName="image/jpeg"/><DataContent>x</DataContent>';
    const items = [item(picture), item(plain, 'Embargoed'), item(plain, 'Canceled'), item(plain).slice(0, 300)];
    expect(outcomes(await readAll(newsml1Format, file(...items)))).toEqual([
      ['1', 'not-an-article'],
      ['2', 'not-for-publication'],
      ['3', 'not-for-publication'],
      ['4', 'bad-xml'],
    ]);
  });
});
