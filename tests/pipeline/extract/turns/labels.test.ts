import { describe, expect, it } from 'vitest';
import { initialsOf, keyOf, labelAt, surnameOf } from '../../../../pipeline/extract/turns/labels.ts';

/** The label of a line: its words, key and kind, and what is said. */
function label(text: string): string | null {
  const found = labelAt(text, { start: 0, end: text.length });
  return (
    found &&
    `${text.slice(found.name.start, found.name.end)} | ${found.key} ${found.kind} | ${text.slice(found.content)}`
  );
}

describe('labelAt', () => {
  it.each([
    ['RUIZ: We sail.', 'RUIZ | ruiz name | We sail.'],
    ['Ana Ruiz (mayor): We sail.', 'Ana Ruiz | ruiz name | We sail.'],
    ['Ana Ruiz, 34, baker: We sail.', 'Ana Ruiz, 34, baker | ruiz name | We sail.'],
    ['Ana de la Cruz: We sail.', 'Ana de la Cruz | cruz name | We sail.'],
    ['Ana af Lind: We sail.', 'Ana af Lind | lind name | We sail.'],
    ['A.R.: We sail.', 'A.R. | ar name | We sail.'],
    ['Witness 2: We sail.', 'Witness 2 | witness 2 name | We sail.'],
    ['“RUIZ: We sail.”', 'RUIZ | ruiz name | We sail.”'],
    ['Q: Why?', 'Q | question question | Why?'],
    ['Q. Why?', 'Q | question question | Why?'],
    ['Q1: Why?', 'Q | question question | Why?'],
    ['Answer: I must.', 'Answer | answer answer | I must.'],
  ])('reads %s', (line, expected) => expect(label(line)).toBe(expected));

  it.each([
    'We sail at 5:30 today.',
    'What she wants: a ferry.',
    'There was one thing that everybody in the harbour of Arn, from the pilots to the cooks, wanted: a ferry.',
    '“Never,” said Ruiz: “We stay.”',
    'Why not? Ask Ruiz: she knows.',
    'Ruiz:',
    ': We sail.',
  ])('reads none in %s', (line) => expect(label(line)).toBeNull());
});

describe('initialsOf and surnameOf', () => {
  it.each([
    ['Ana Ruiz', 'ar', 'ruiz'],
    ['Rosa Ítalo-Hart', 'rih', 'italo-hart'],
    ['Bo', 'b', 'bo'],
    ['', '', ''],
  ])('%s → %s, %s', (name, initials, surname) => {
    expect([initialsOf(name), surnameOf(name)]).toEqual([initials, surname]);
  });
});

describe('keyOf', () => {
  it.each([
    ['JAKE TOMASSON', 'tomasson'],
    ['Mayor José Pérez', 'perez'],
    ['Bo Lind, chairman', 'lind'],
    ['the mayor', null],
  ])('%s → %s', (words, key) => expect(keyOf(words)).toBe(key));
});
