import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxFormat } from '../../../../pipeline/ingest/formats/docx.ts';
import { outcomes, readAll } from '../readings.ts';

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Mayor resigns</dc:title><dc:creator>Ana Ruiz;Bo Lind</dc:creator><dcterms:created>2026-03-04T09:00:00Z</dcterms:created></cp:coreProperties>`;
const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`;
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const body = (content: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`;

const docx = (document: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels),
    'docProps/core.xml': strToU8(core),
    'word/styles.xml': strToU8(styles),
    'word/document.xml': strToU8(document),
    ...more,
  });

it('reads the text of a document with its headings and tables, and its properties', async () => {
  const table = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const content = paragraph('What now', 'H1') + paragraph('The mayor of Arn &amp; Norland resigned.') + table;
  expect(await readAll(docxFormat, docx(body(content)))).toMatchObject([
    {
      record: null,
      text: 'Mayor resigns\nWhat now\nThe mayor of Arn & Norland resigned.\na',
      blocks: [{ hint: 'title' }, { hint: 'heading' }, { hint: 'paragraph' }, {}],
      stated: { title: 'Mayor resigns', authors: ['Ana Ruiz', 'Bo Lind'], published_at: '2026-03-04T09:00:00Z' },
    },
  ]);
});

it.each([
  ['what is no zip archive', Buffer.from('text'), 'bad-document'],
  ['one that is cut short', docx(body(paragraph('x'))).subarray(0, 900), 'bad-document'],
  ['a zip archive without a document', zipSync({ 'a.txt': strToU8('x') }), 'bad-document'],
  ['XML that is damaged', docx(body('<w:p>').slice(0, 150)), 'bad-document'],
  ['a document type', docx(body(paragraph('&l;'), '<!DOCTYPE w [<!ENTITY l "lol">]>')), 'bad-document'],
  ['what expands beyond the limit', docx(body(paragraph(' '.repeat(1 << 22)))), 'too-large'],
])('refuses %s', async (_, bytes, code) => {
  expect(outcomes(await readAll(docxFormat, bytes, {}, { maxBytes: 1 << 20 }))).toEqual([[null, code]]);
});

it('leaves pictures and whatever else is in the file packed', async () => {
  const packed = docx(body(paragraph('Text.')), { 'word/media/image1.png': new Uint8Array(1 << 24) });
  expect(outcomes(await readAll(docxFormat, packed, {}, { maxBytes: 1 << 20 }))).toEqual([
    [null, 'Mayor resigns\nText.'],
  ]);
});
