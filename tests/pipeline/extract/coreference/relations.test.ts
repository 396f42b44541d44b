import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

describe('a relation', () => {
  it.each([
    [
      'whose name stood beside it',
      ['Ana Ruiz left with her husband, Bo Lind.', 'Her husband said that they had won.'],
      'Bo Lind',
    ],
    [
      'whose name followed it',
      ['Ana Ruiz waved.', 'Her cousin Bo Lind left.', 'Her cousin said that they had won.'],
      'Bo Lind',
    ],
  ])('means the one %s', async (_, paragraphs, speaker) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBe(speaker);
  });

  it.each([
    ['is of somebody else', ['Ana Ruiz left with her husband, Bo Lind.', 'The pilot’s husband said they had won.']],
    [
      'is of somebody else who is named',
      ['Bo Ruiz waved. Ana Ruiz left with her husband, Tom Berg.', 'Eva Lind waved. Her husband said they had won.'],
    ],
    ['is another', ['Ana Ruiz and her cousin Bo Lind left.', 'Her sister said that they had won.']],
    ['is of several', ['Ana Ruiz left with her cousin, Bo Lind.', 'Her cousins said that they had won.']],
    ['comes before the name', ['Ana Ruiz waved.', 'Her cousin said that they had won.']],
  ])('means nobody where it %s', async (_, paragraphs) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBeNull();
  });
});
