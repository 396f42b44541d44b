import { expect, it } from 'vitest';
import { parsePage } from '../../../pipeline/ingest/dom.ts';

it.each([
  ['plain text', 'plain text'],
  ['<p>plain text', 'plain text'],
  ['<html><title>T</title><p>plain text', 'plain text'],
  ['<HTML><HEAD></HEAD><BODY CLASS=x>plain text', 'plain text'],
  ['', ''],
])('finds the body of %j', async (html, text) => {
  const document = await parsePage(html);
  expect([...(document?.querySelectorAll('body') ?? [])].map((body) => body.textContent)).toEqual([text]);
});

it('lowers the names of attributes', async () => {
  const document = await parsePage('<META NAME=author CONTENT=Ana>');
  expect([...(document?.querySelectorAll('meta[name=author]') ?? [])][0]?.getAttribute('content')).toBe('Ana');
});

it('refuses a page nested absurdly deep, not one that only looks so', async () => {
  expect(await parsePage('<div>'.repeat(100_000))).toBeNull();
  expect(await parsePage(`<script>${'"<div>"'.repeat(2000)}</script><p>a</p>`)).not.toBeNull();
  expect(await parsePage('<div></div><p><br><li>'.repeat(2000))).not.toBeNull();
});

it('refuses a page of absurdly many elements', async () => {
  expect(await parsePage('<p>a</p>'.repeat(200_000))).toBeNull();
});

it.each([
  ['what a server writes before the page', 'Warning: no file<html><body><p>a</p></body></html>', 'a'],
  ['an end before the end', '<html><body><p>a</p></body></html><p>b</p>', 'ab'],
  ['comments, styles and drawings', '<p>a<!-- <p>b</p> --><style>p</style><svg><text>c</text></svg></p>', 'a  '],
  ['what looks like a comment in a script', '<script>"<!--"</script><p>a</p>', '"<!--"a'],
  ['a comment that never ends', '<p>a</p><!-- b', 'a'],
])('reads a page with %s', async (_, html, text) => {
  const document = await parsePage(html);
  expect(document?.documentElement.textContent?.replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' '));
});

it('keeps what is stated before the page', async () => {
  const document = await parsePage('<meta name=author content=Ana><html><body><p>a</p></body></html>');
  expect([...(document?.querySelectorAll('meta[name=author]') ?? [])]).toHaveLength(1);
});

it.each([['<!--'], ['<svg>'], ['<style>'], ['<script>'], ['<body>'], ['<'], ['<a ']])(
  'takes no long time over %j without end',
  async (opening) => {
    const start = process.cpuUsage();
    await parsePage(opening.repeat(300_000));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  },
);
