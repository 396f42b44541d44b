import { describe, expect, it } from 'vitest';
import { findSubjects } from '../../../pipeline/withdraw/subjects.ts';
import { entityRow, id } from '../../builders.ts';

const ana = entityRow({
  entity_id: id('e', 'ana'),
  type: 'person',
  name: 'Ana María Ruiz',
  aliases: ['Ana Ruiz', 'Ruiz'],
  former_ids: [id('e', 'old')],
});
const carlos = entityRow({
  entity_id: id('e', 'carlos'),
  type: 'person',
  name: 'Carlos Ruiz',
  aliases: ['Ruiz'],
  former_ids: [],
});
const pele = entityRow({ entity_id: id('e', 'pele'), type: 'person', name: 'Pelé', aliases: [], former_ids: [] });
const fund = entityRow({
  entity_id: id('e', 'fund'),
  type: 'organization',
  name: 'Ana Ruiz Foundation',
  aliases: [],
  former_ids: [],
});
const entities = [ana, carlos, pele, fund];

const meant = (person: string): string[] => [
  ...findSubjects(entities, [{ person, reason: 'On request' }]).entities.keys(),
];

describe('findSubjects', () => {
  it('finds a person by id, by an id merged into it, and by any full name, with what is named after them', () => {
    for (const person of [ana.entity_id, id('e', 'old'), 'Ana María Ruiz', 'ANA RUIZ']) {
      expect(meant(person)).toEqual([ana.entity_id, fund.entity_id]);
    }
  });

  it('takes a single name for who is known by nothing else', () => {
    expect(meant('Ruiz')).toEqual([]);
    expect(meant('Pele')).toEqual([pele.entity_id]);
    expect(meant('Ana Ruiz Foundation')).toEqual([fund.entity_id]);
  });

  it('seeks full names everywhere, and single ones where asked', () => {
    const { findFullName, findAnyName } = findSubjects(entities, [{ person: ana.entity_id, reason: 'On request' }]);
    const found = (find: typeof findFullName) =>
      ['Ana Ruiz', 'Mr Ruiz', 'Carlos'].map((text) => find(text) !== undefined);
    expect(found(findFullName)).toEqual([true, false, false]);
    expect(found(findAnyName)).toEqual([true, true, false]);
  });

  it('refuses a reason that holds the name, since reasons are published', () => {
    const withdrawals = [
      { article: 'x.txt', reason: 'Asked for by Ruiz' },
      { person: ana.entity_id, reason: 'On request' },
    ];
    expect(() => findSubjects(entities, withdrawals)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        code: 'named-reason',
        message: expect.stringContaining('withdrawal 1 in'),
      }),
    );
  });
});
