import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { lazyAnalyzer } from '../../../pipeline/lazy-analyzer.ts';
import { annotationOf } from '../../../pipeline/store/record.ts';
import { annotatorOf, longestText } from '../../../pipeline/workers/annotator.ts';
import { fakeAnalyzer, lazyFake } from '../../analyzer.ts';
import { article } from '../../builders.ts';

const effects = silentEffects();

describe('annotatorOf', () => {
  it('gives the record of each article', async () => {
    const articles = [article(), article({ text: 'Bo Lind left.' })];
    const outcomes = await annotatorOf(lazyFake(), effects).annotate({ articles, language: 'en' });
    expect(outcomes.map(({ value }) => value && annotationOf(value).article.text)).toEqual(
      articles.map(({ text }) => text),
    );
  });

  it('puts aside an article whose analysis fails, and one that is longer than any article', async () => {
    const failing = lazyAnalyzer(async () => ({
      ...fakeAnalyzer(),
      analyze: () => Promise.reject(new TypeError('I cannot read this')),
    }));
    const articles = [article(), article({ text: 'x'.repeat(longestText + 1) })];
    const outcomes = await annotatorOf(failing, effects).annotate({ articles, language: 'en' });
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual(['analysis-failed', 'too-large']);
    expect(outcomes[0]?.failure?.message).toMatch(/^I cannot read this. This is a fault of the program/);
  });

  it('throws where the analyzer cannot be opened, whatever the article', async () => {
    const annotator = annotatorOf(
      lazyAnalyzer(() => Promise.reject(new Error('Install it again.'))),
      effects,
    );
    await expect(annotator.annotate({ articles: [article()], language: 'en' })).rejects.toMatchObject({ kind: 'io' });
  });
});
