import { describe, expect, it } from 'vitest';
import { type Attribution, attributionAfter, dashName } from '../../../../pipeline/extract/quoted/attribution.ts';
import { attributionBefore } from '../../../../pipeline/extract/quoted/introduction.ts';
import { type Reading, tokenAt } from '../../../../pipeline/extract/reading.ts';
import { readings } from '../article.ts';

/** Cue and speaker of what stands beside the marks of a paragraph, as its own words. */
async function beside(
  text: string,
  find: (reading: Reading, open: number, close: number) => Attribution | null,
): Promise<Array<string | null> | null> {
  const [reading] = await readings(text);
  if (reading === undefined) return null;
  const open = tokenAt(reading, text.indexOf('“'));
  const found = find(reading, open, tokenAt(reading, text.indexOf('”')) + 1);
  const words = (range: { from: number; to: number } | null): string | null =>
    range && text.slice(reading.tokens[range.from]?.start, reading.tokens[range.to - 1]?.end);
  return found && [words(found.cue), words(found.speaker)];
}

const sourceAfter = (text: string) =>
  beside(text, (reading, _, close) => attributionAfter(reading, close, reading.tokens.length));
const sourceBefore = (text: string) => beside(text, (reading, open) => attributionBefore(reading, 0, open));

describe('attributionAfter', () => {
  it.each([
    ['“We sail today,” said Ana Ruiz, head of the union, on Monday.', 'said', 'Ana Ruiz, head of the union'],
    ['“We sail today,” Ana Ruiz, the mayor, later said.', 'said', 'Ana Ruiz, the mayor'],
    ['“We sail today,” she said in an interview.', 'said', 'she'],
    ['“We sail today,” said a spokesman for the Ministry of Health.', 'said', 'a spokesman for the Ministry of Health'],
    ['“We sail today,” according to Ana Ruiz of Arn.', 'according to', 'Ana Ruiz of Arn'],
    ['“We sail today,” said Ana Ruiz, who owns the ferry.', 'said', 'Ana Ruiz'],
    ['“We sail today,” said a passenger who owns a ferry.', 'said', 'a passenger'],
    ['“We sail today,” said Ana Ruiz, waving to the crowd.', 'said', 'Ana Ruiz'],
    ['“We won today!” beamed Ana Ruiz.', 'beamed', 'Ana Ruiz'],
    ['“We won today!” went on Ana Ruiz.', 'went on', 'Ana Ruiz'],
  ])('reads %s', async (text, cue, speaker) => {
    expect(await sourceAfter(text)).toEqual([cue, speaker]);
  });

  it.each([
    '“We sail today,” and the ferry left.',
    '“We sail today,” Ana Ruiz was told.',
    '“The Long Voyage,” which Ana Ruiz wrote, is a novel.',
  ])('finds none in %s', async (text) => {
    expect(await sourceAfter(text)).toBeNull();
  });
});

describe('attributionBefore', () => {
  it.each([
    ['On Monday Ana Ruiz said: “We sail.”', 'said', 'Ana Ruiz'],
    ['In a letter, the mayor wrote, “We sail.”', 'wrote', 'the mayor'],
    ['Ana Ruiz, the mayor, told reporters in Arn on Monday: “We sail.”', 'told', 'Ana Ruiz, the mayor'],
    ['Ana Ruiz said no, adding: “We sail.”', 'adding', 'Ana Ruiz'],
    ['Ana Ruiz turned to the crowd: “We sail.”', null, 'Ana Ruiz'],
    ['Ana Ruiz was asked: “Do we sail?”', 'asked', null],
    ['Said one aide: “We sail.”', 'Said', 'one aide'],
  ])('reads %s', async (text, cue, speaker) => {
    expect(await sourceBefore(text)).toEqual([cue, speaker]);
  });

  it.each(['She met the owner of “The Ferry.”', 'The report “We sail” is long.', 'She said the ferry of “Arn” sank.'])(
    'finds none in %s',
    async (text) => {
      expect(await sourceBefore(text)).toBeNull();
    },
  );
});

describe('dashName', () => {
  const signed = (text: string) => beside(text, (reading, _, close) => dashName(reading, close));

  it.each([
    ['“We sail today.” — Ana Ruiz', 'Ana Ruiz'],
    ['“We sail today.” ― Ana Ruiz.', 'Ana Ruiz'],
    ['“We sail today.” — Ana Ruiz, mayor of Arn', 'Ana Ruiz, mayor of Arn'],
  ])('reads %s', async (text, name) => {
    expect(await signed(text)).toEqual([null, name]);
  });

  it('reads no clause', async () => {
    expect(await signed('“We sail today.” — Ana Ruiz waved to all of them')).toBeNull();
  });
});
