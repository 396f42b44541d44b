import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

/** The bodies of a text, by their names. */
async function bodies(...paragraphs: string[]): Promise<string[]> {
  const { names } = await shown(...paragraphs);
  return names.filter((name) => name.startsWith('organization ')).map((name) => name.slice('organization '.length));
}

describe('a body without another name', () => {
  it.each([
    ['a person', 'The Ruiz campaign said it was late. Ana Ruiz left.', 'Ruiz campaign'],
    ['a place', 'Arn police said it was late.', 'Arn police'],
  ])('is called after %s', async (_, text, name) => {
    expect(await bodies(text)).toEqual([name]);
  });

  it.each([
    ['it is somebody’s alone', 'Ana Ruiz’s campaign said it was late.'],
    ['the noun goes on', 'The Ruiz campaign manager left. Ana Ruiz stayed.'],
    ['there are several', 'The Ruiz campaigns ended. Ana Ruiz left.'],
    ['the noun is for no body', 'The Ruiz boat sank. Ana Ruiz left.'],
    ['the place has no campaign', 'The Arn campaign ended.'],
  ])('is none where %s', async (_, text) => {
    expect(await bodies(text)).toEqual([]);
  });
});
