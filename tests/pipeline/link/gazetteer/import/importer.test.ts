import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../../../../pipeline/link/gazetteer/gazetteer.ts';
import { newImporter } from '../../../../../pipeline/link/gazetteer/import/importer.ts';
import { item, statement, wikidataItem } from './items.ts';

function imported(lines: readonly string[]) {
  const importer = newImporter();
  for (const [index, line] of lines.entries()) importer.take(line, `a.jsonl, line ${index + 1}`);
  return importer.finish();
}

const ruiz = wikidataItem('Q9000001', 'Ana Ruiz', {
  P31: [statement(item('Q5'))],
  P39: [statement(item('Q9000005')), statement(item('Q9000006'))],
});
const mayor = wikidataItem('Q9000005', 'Mayor of Arn', { P31: [statement(item('Q4164871'))] });
const lines = [
  '[',
  `${JSON.stringify(ruiz)},`,
  JSON.stringify(mayor),
  ']',
  '',
  '{"qid":"Q9000003","name":"Arn Post","names":["Post of Arn"],"countries":["no"]}',
  '{"qid":"Q9000001","name":"Ana J. Ruiz","birth":"1970","country":"norway","offices":[["Senator","2001",""]]}',
  '{"wikidata_id":null,"type":"organization","name":"Northern Fishing Union"}',
  'no JSON',
  'nor this',
  '{"name":"Bo Lind"}',
];

describe('newImporter', () => {
  it('puts what lines of all forms say of one id together', () => {
    const found = imported(lines);
    expect(found.lines.map((line) => JSON.parse(line))).toEqual([
      {
        wikidata_id: 'Q9000001',
        type: 'person',
        name: 'Ana J. Ruiz',
        aliases: ['Ana Ruiz'],
        country_code: 'NO',
        positions: [{ title: 'Senator', from: '2001' }, { title: 'Mayor of Arn' }],
        born: '1970',
      },
      {
        wikidata_id: 'Q9000003',
        type: 'organization',
        name: 'Arn Post',
        aliases: ['Post of Arn'],
        country_code: 'NO',
      },
      { wikidata_id: null, type: 'organization', name: 'Northern Fishing Union' },
    ]);
  });

  it('counts what it took, and tells what gave nothing and where that was first', () => {
    const { taken, merged, left } = imported(lines);
    expect([taken, merged, left]).toEqual([
      8,
      1,
      [
        { reason: 'no JSON', count: 2, first: 'a.jsonl, line 9' },
        { reason: 'of no form that the importer knows', count: 1, first: 'a.jsonl, line 11' },
        { reason: 'an office whose item is not in the files', count: 1, first: 'a.jsonl, line 2' },
      ],
    ]);
  });

  it('writes lines that a gazetteer is read from', async () => {
    const gazetteer = await readGazetteer(imported(lines).lines, 'test');
    expect(gazetteer.candidates('Post of Arn').map(({ name }) => name)).toEqual(['Arn Post']);
  });

  it('gives the same lines whatever the order of those taken, and again of its own', () => {
    const expected = imported(lines).lines;
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(imported(shuffled).lines).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    expect(imported(expected).lines).toEqual(expected);
  });
});
