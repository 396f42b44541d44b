import { describe, expect, it } from 'vitest';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { portraitsOf } from '../../../../pipeline/extract/coreference/portraits.ts';
import { referencesOf } from '../../../../pipeline/extract/coreference/references.ts';
import { article, readArticle } from '../article.ts';

/** What the first person of a text is called, and was. */
async function called(text: string): Promise<{ callings: string[]; former: string[]; first: string[] }> {
  const document = await readArticle(article(...text.split(' ¶ ')));
  const naming = nameEntities(document);
  const [portrait] = portraitsOf(document, naming, referencesOf(document, naming)).of.values();
  const { callings = [], former = [], first = [] } = portrait ?? {};
  return { callings: [...callings], former: [...former], first: [...first] };
}

describe('portraitsOf', () => {
  it.each([
    ['a title before the name', 'Senator Ana Ruiz left.', ['senator'], [], ['senator']],
    ['its short form', 'Sen. Ana Ruiz left.', ['senator'], [], ['senator']],
    ['an apposition', 'Ana Ruiz, a plumber, left.', ['plumber'], [], ['plumber']],
    ['what the person was', 'Former senator Ana Ruiz left.', [], ['senator'], ['senator']],
    ['what stands beside a later name', 'Ana Ruiz left. ¶ The pilot Ana Ruiz won.', ['pilot'], [], []],
  ])('reads %s', async (_, text, callings, former, first) => {
    expect(await called(text)).toEqual({ callings, former, first });
  });

  it.each([
    ['a noun elsewhere in the sentence', 'Ana Ruiz left the plumber.'],
    ['whose aide it is', 'Ana Ruiz’s plumber left.'],
    ['what several are', 'They saw Ana Ruiz, plumbers and boats.'],
  ])('leaves out %s', async (_, text) => {
    expect(await called(text)).toEqual({ callings: [], former: [], first: [] });
  });
});
