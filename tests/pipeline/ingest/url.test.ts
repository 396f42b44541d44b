import { describe, expect, it } from 'vitest';
import { canonicalUrl, dayInUrl } from '../../../pipeline/ingest/url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://News.Example:443/A?utm_source=x&id=2&fbclid=1#top', 'https://news.example/A?id=2'],
    ['http://news.example:80/a/', 'http://news.example/a/'],
    ['//news.example/a', 'https://news.example/a'],
    ['https://ana:secret@news.example/a?b=%20c&a=1', 'https://news.example/a?b=%20c&a=1'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a'],
    ['/a/b', null],
    ['ftp://news.example/a', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['', null],
  ])('writes %s as %s', (given, canonical) => {
    expect(canonicalUrl(given)).toBe(canonical);
  });

  it('changes nothing the second time', () => {
    const once = canonicalUrl('https://News.example/ä b?x=ö&utm_id=3') ?? '';
    expect(canonicalUrl(once)).toBe(once);
  });
});

describe('dayInUrl', () => {
  it.each([
    ['https://news.example/2026/03/04/mayor-resigns', '2026-03-04'],
    ['https://news.example/world/2026/mar/4/mayor', '2026-03-04'],
    ['https://news.example/mayor-2026-03-04.html', '2026-03-04'],
    ['https://news.example/mayor-20260304.html', '2026-03-04'],
    ['https://news.example/a/20260304', '2026-03-04'],
    ['https://news.example/a/20261304-1', null],
    ['https://news.example/a/120260304', null],
    ['https://news.example/2026/03/mayor', null],
    ['https://news.example/2026/xyz/04/mayor', null],
    ['https://news.example/12026/03/04', null],
  ])('of %s is %s', (url, day) => {
    expect(dayInUrl(url)).toBe(day);
  });
});
