import { expect, it } from 'vitest';
import { readStatementLine } from '../../../evaluation/quotes/statement-line.ts';

it('reads number, type, class and speakers', () => {
  expect(readStatementLine(' 5 | mixed | ask | Ana Ruiz (person); Port of Arn (organization)')).toEqual({
    number: 5,
    type: 'mixed',
    cueClass: 'ask',
    speakers: [
      { name: 'Ana Ruiz', kind: 'person' },
      { name: 'Port of Arn', kind: 'organization' },
    ],
  });
});

it('knows that a dash stands for nobody', () => {
  expect(readStatementLine('5 | indirect | none | -')).toMatchObject({ speakers: [] });
});

it.each([
  ['no line of a statement', '5 | mixed | ask'],
  ['no line of a statement', 'five | mixed | ask | -'],
  ['no line of a statement', '0 | mixed | ask | -'],
  ['no type of quotes', '5 | loud | ask | -'],
  ['no class of cues', '5 | mixed | shout | -'],
  ['no speaker with a type', '5 | mixed | ask | Ana Ruiz'],
  ['no speaker with a type', '5 | mixed | ask | Ana Ruiz (sailor)'],
  ['no speaker with a type', '5 | mixed | ask | '],
])('says %s of %s', (problem, line) => {
  expect(readStatementLine(line)).toBe(problem);
});
