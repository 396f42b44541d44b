import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

/** The speaker of the last statement of a text. */
async function speaker(text: string): Promise<string | null | undefined> {
  return (await shown(text)).speakers.at(-1);
}

describe('who speaks through a writing', () => {
  it.each([
    ['by whom it is', 'A report by the Northern Fishing Union said that boats sink.', 'Northern Fishing Union'],
    ['from whom it is', 'A statement from the Northern Fishing Union said that boats sink.', 'Northern Fishing Union'],
    ['whose it is', 'Ana Ruiz’s letter said that boats sink.', 'Ana Ruiz'],
    [
      'the body that it is called after',
      'A Northern Fishing Union report said that boats sink.',
      'Northern Fishing Union',
    ],
  ])('is the one %s', async (_, text, name) => {
    expect(await speaker(text)).toBe(name);
  });

  it.each([
    ['somebody else got hold of it', 'A letter obtained by the Arn Post said that boats sink.'],
    ['somebody saw it', 'A report seen by Ana Ruiz said that boats sink.'],
    [
      'the one who did the work may have done it for another',
      'A study by the Northern Fishing Union said that boats sink.',
    ],
    ['it is about somebody', 'A report about Ana Ruiz said that boats sink.'],
    ['it is somebody unknown’s', 'The pilot’s letter to Ana Ruiz said that boats sink.'],
    ['it is no writing', 'A boat by the Northern Fishing Union said that boats sink.'],
  ])('is nobody where %s', async (_, text) => {
    expect(await speaker(text)).toBeNull();
  });
});
