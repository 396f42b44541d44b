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
