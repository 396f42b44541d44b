import { expect, it } from 'vitest';
import { annotate } from '../../../pipeline/annotate.ts';
import { annotationOf, bodyOf, packArticle, summaryOf } from '../../../pipeline/store/record.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { article } from '../../builders.ts';

it('gives back the annotation and the summary that were packed, and the body text', async () => {
  const annotation = await annotate(article({ text: '“We sail today!” Ana Ruiz said in Arn.' }), {
    analyzer: fakeAnalyzer(),
  });
  const record = packArticle({ annotation, summary: Uint8Array.of(7, 8, 9) });
  expect(annotationOf(record)).toEqual(annotation);
  expect(bodyOf(record)).toBe('we sail today ana ruiz said in arn');
  expect([...summaryOf(record)]).toEqual([7, 8, 9]);
});

it('keeps a text with letters beyond the basic plane', async () => {
  const annotation = await annotate(article({ text: 'Ana Ruiz 😀 laughed at 𝒜rn.' }), { analyzer: fakeAnalyzer() });
  expect(annotationOf(packArticle({ annotation, summary: new Uint8Array() }))).toEqual(annotation);
});

it.each([
  ['nothing', []],
  ['another layout', [9, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['a length beyond its end', [2, 255, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['a body text beyond its end', [2, 1, 0, 0, 0, 255, 0, 0, 0, 1, 1]],
])('refuses bytes that are no record: %s', (_, bytes) => {
  expect(() => summaryOf(Uint8Array.from(bytes))).toThrow('no record');
});
