import { expect, it } from 'vitest';
import { furnitureOf, labelledFurniture, labelsOf } from '../../../../pipeline/ingest/page/furniture.ts';
import { furnitureNames } from '../../../../pipeline/ingest/page/furniture-names.ts';

it.each([
  ['post-related_posts', 'links'],
  ['relatedPosts', 'links'],
  ['c-newsletter box', 'form'],
  ['shareBar', 'aside'],
  ['author box-author-bio', 'aside'],
  ['comments-area', 'comments'],
  ['site-footer', 'page'],
])('knows furniture labelled %s', (labels, kind) => {
  expect(labelledFurniture(labels)).toBe(kind);
});

it.each([
  ['speaks of something else', 'content has-sidebar no-comments'],
  ['only holds such a word in a longer one', 'relation sharecropper'],
  ['wraps what is quoted', 'social-media-embed'],
  ['is of a live report', 'live-match-comment'],
  ['names the topics of a post', 'post hentry tag-newsletter category-advertisement'],
  ['is of a page builder', 'elementor-widget elementor-widget-text'],
  ['was generated', 'sidebar '.repeat(60)],
])('takes nothing for furniture that %s', (_, labels) => {
  expect(labelledFurniture(labels)).toBeNull();
});

it('believes element and role before labels', () => {
  expect(furnitureOf({ name: 'nav', role: '', labels: 'share' })).toBe('links');
  expect(furnitureOf({ name: 'div', role: 'contentinfo', labels: 'share' })).toBe('page');
  expect(furnitureOf({ name: 'div', role: 'main', labels: 'story' })).toBeNull();
});

it('cuts labels at marks and changes of case', () => {
  expect(labelsOf('authorBox has-sidebar')).toEqual(['author', 'author-box', 'box', 'has', 'has-sidebar']);
});

it('lists names as labels are cut, each for one kind', () => {
  const names = Object.values(furnitureNames).flat();
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
