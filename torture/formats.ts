import { gzipSync } from 'node:zlib';
import type { Sample } from './articles.ts';

/** A way to write articles as a file. */
export interface Writing {
  readonly name: string;
  readonly extension: string;
  /** Articles a file. */
  readonly records: number;
  readonly write: (samples: readonly Sample[]) => Buffer;
  /** The text that must be published of an article. */
  readonly textOf: (sample: Sample) => string;
}

const plain = ({ title, paragraphs }: Sample): string => [title, ...paragraphs].join('\n\n');
const body = ({ paragraphs }: Sample): string => paragraphs.join('\n\n');
const titled = (sample: Sample): string => `${sample.title}\n${body(sample)}`;
const lined = ({ title, paragraphs }: Sample): string => [title, ...paragraphs].join('\n');
const wordsOfAll = (samples: readonly Sample[]): string => samples.map(plain).join('\n');

function textWriting(name: string, encode: (text: string) => Buffer): Writing {
  return {
    name,
    extension: '.txt',
    records: 1,
    write: (samples) => encode(wordsOfAll(samples)),
    textOf: plain,
  };
}

/** The curly marks of windows-1252; what else these articles hold has the number of its code point there. */
const marks: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92 };

function windows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => marks[character] ?? character.charCodeAt(0)));
}

function page({ title, url, publisher, day, paragraphs }: Sample): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${publisher}">
<meta property="article:published_time" content="${day}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article><footer>All rights reserved</footer></body></html>
`;
}

const record = (sample: Sample) => ({
  title: sample.title,
  url: sample.url,
  publisher: sample.publisher,
  published_on: sample.day,
  text: body(sample),
});

function table(samples: readonly Sample[], delimiter: string): string {
  const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const rows = samples.map((sample) => Object.values(record(sample)).map(cell).join(delimiter));
  const header = ['title', 'url', 'publisher', 'published_on', 'text'].join(delimiter);
  return `${[header, ...rows].join('\n')}\n`;
}

const severalRecords = 5;

function recordWriting(name: string, write: (samples: readonly Sample[]) => string): Writing {
  return {
    name,
    extension: `.${name}`,
    records: severalRecords,
    write: (samples) => Buffer.from(write(samples)),
    textOf: titled,
  };
}

/** Every format that the program reads, text in several encodings. */
export const writings: readonly Writing[] = [
  textWriting('text in UTF-8', (text) => Buffer.from(text)),
  textWriting('text in UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)),
  textWriting('text in windows-1252', windows1252),
  textWriting('text in UTF-16LE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  textWriting('text in UTF-16BE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()),
  {
    name: 'html',
    extension: '.html',
    records: 1,
    write: (samples) => Buffer.from(samples.map(page).join('')),
    textOf: lined,
  },
  recordWriting('json', (samples) => JSON.stringify(samples.map(record), null, 1)),
  recordWriting('jsonl', (samples) => samples.map((sample) => `${JSON.stringify(record(sample))}\n`).join('')),
  recordWriting('csv', (samples) => table(samples, ',')),
  recordWriting('tsv', (samples) => table(samples, '\t')),
];

/** A file packed with gzip; the same bytes on any day. */
export function packed(bytes: Uint8Array): Buffer {
  return gzipSync(bytes);
}
