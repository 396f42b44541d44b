import { expect, it } from 'vitest';
import { isTeam } from '../../../../pipeline/link/entities/team.ts';

it.each([
  ['', ' v Sudland'],
  ['Sudland vs. ', ' in Arn'],
  ['', '’s squad'],
  ['', ' captain Bo Lind'],
  ['the former captain of ', ', Bo Lind'],
  ['', ' 2-1 Sudland'],
  ['', ' beat Sudland 2–1 on Friday'],
  ['Sudland lost to Ostland, which beat ', ' 31-3'],
])('takes a name for a team’s in “%s…%s”', (before, behind) => {
  expect(isTeam(before, behind)).toBe(true);
});

it.each([
  ['in ', ' on Tuesday'],
  ['the president of ', ', Ana Ruiz'],
  ['', ' beat inflation last year'],
  ['', ' lost 10-15% of its jobs'],
  ['', '. Captain Bo Lind'],
  ['', ', captain Bo Lind'],
])('takes it for no team’s in “%s…%s”', (before, behind) => {
  expect(isTeam(before, behind)).toBe(false);
});
