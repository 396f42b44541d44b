import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

describe('a noun phrase for a speaker', () => {
  it.each([
    ['the plumber', ['Plumber Ana Ruiz waved to Bo Lind.', '“It leaks,” the plumber said.'], 'Ana Ruiz'],
    ['the lawmaker', ['Senator Ana Ruiz waved to Bo Lind.', '“It leaks,” the lawmaker said.'], 'Ana Ruiz'],
    ['the former skipper', ['“We sail,” Ana Ruiz said.', '“It leaks,” the former skipper said.'], 'Ana Ruiz'],
    ['the Norwegian mayor', ['“We sail,” Ana Ruiz said.', '“It leaks,” the Norwegian mayor said.'], 'Ana Ruiz'],
  ])('means who is called so, or can be: %s', async (_, paragraphs, speaker) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBe(speaker);
  });

  it.each([
    ['the plumber, of a bishop', ['Bishop Ana Ruiz said it rained.', '“It leaks,” the plumber said.']],
    ['the plumber, of a bishop in the same line', ['Bishop Ana Ruiz said it rained. “It leaks,” the plumber said.']],
    ['the jeweller, of a lawyer', ['The lawyer Bo Lind said it rained.', '“It is old,” the jeweller said.']],
    ['the plumber, of whom nothing is told', ['“We sail,” Ana Ruiz said.', '“It leaks,” the plumber said.']],
    [
      'the young plumber, of whom nothing is told',
      ['“We sail,” Ana Ruiz said.', '“It leaks,” the young plumber said.'],
    ],
    ['the mayor, of whom nothing is told', ['“We sail,” Ana Ruiz said.', '“It leaks,” the mayor said.']],
    ['the mayor, of a plumber', ['Plumber Ana Ruiz said it rained.', '“It leaks,” the mayor said.']],
    [
      'the Norwegian mayor, of a plumber',
      ['Plumber Ana Ruiz said it rained.', '“It leaks,” the Norwegian mayor said.'],
    ],
    ['the Arn jeweller, of a bishop', ['Bishop Ana Ruiz left Arn.', '“It is old,” the Arn jeweller said.']],
    ['the plumber, of two', ['Plumber Ana Ruiz met plumber Bo Lind.', '“It leaks,” the plumber said.']],
    ['a plumber', ['Plumber Ana Ruiz left.', '“It leaks,” a plumber said.']],
    ['another plumber', ['Plumber Ana Ruiz left.', '“It leaks,” another plumber said.']],
  ])('means nobody known: %s', async (_, paragraphs) => {
    expect((await shown(...paragraphs)).speakers.at(-1)).toBeNull();
  });
});
