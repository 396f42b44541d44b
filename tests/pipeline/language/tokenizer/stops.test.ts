import { describe, expect, it } from 'vitest';
import { keepsStop } from '../../../../pipeline/language/tokenizer/stops.ts';

describe('keepsStop', () => {
  it.each([
    ['', 'Mr', 'Jones'],
    ['', 'mr', 'jones'],
    ['', 'Gen', 'Jones'],
    ['Main', 'St', 'was'],
    ['', 'St', 'Ives'],
    ['', 'No', '5'],
    ['page', 'p', '5'],
    ['on', 'Sat', '5'],
    ['on', 'Sat', ','],
    ['Jones', 'v', 'Brown'],
    ['Jones', 'vs', 'Brown'],
    ['et', 'al', ''],
    ['5', 'ft', 'tall'],
    ['Jones', 'Inc', ''],
    ['in', 'Jan', ''],
    [',', 'Mass', '.'],
    ['', 'J', 'Jones'],
    ['Jones', 'I', 'Brown'],
    ['', 'J', 'de'],
    ['Ada', 'J', ']'],
    ['(', 'b', '1950'],
  ])('lets %j %j before %j keep its full stop', (before, word, after) => {
    expect(keepsStop({ before, word, after })).toBe(true);
  });

  it.each([
    ['said', 'no', ''],
    ['my', 'gen', 'is'],
    ['first', 'rep', 'The'],
    ['he', 'sat', 'The'],
    ['the', 'Sun', 'The'],
    ['of', 'al', ''],
    ['six', 'ft', 'The'],
    ['6', 'ft', 'The'],
    ['the', 'Mass', 'The'],
    ['Plan', 'B', 'The'],
    ['and', 'I', 'Jones'],
    ['plan', 'b', 'he'],
    ['the', 'house', ''],
    ['', 'internationally', ''],
  ])('takes the full stop from %j %j before %j', (before, word, after) => {
    expect(keepsStop({ before, word, after })).toBe(false);
  });
});
