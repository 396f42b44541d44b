import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { namesakeLines, namesakes } from '../../../pipeline/explain/namesakes.ts';
import type { EntityRow } from '../../../schemas/entities.ts';
import { entityRow, id } from '../../builders.ts';

const entity = (name: string, facts: Partial<EntityRow> = {}) =>
  entityRow({ entity_id: id('e', `${name} ${facts.type ?? ''}`), name, description: null, ...facts });
const ana = entity('Ana Ruiz');

const told = (others: readonly EntityRow[], of = ana) =>
  namesakes(of, [of, ...others]).map(({ entity: { name, type }, why }) => `${name} (${type}): ${why}`);

describe('namesakes', () => {
  it('puts those of one name before those of longer, shorter and shared names', () => {
    const others = [
      entity('Eva Ruiz', { aliases: ['Ruiz'], mention_count: 9 }),
      entity('Ruiz', { mention_count: 8 }),
      entity('Ana Ruiz Gil'),
      entity('ANA RUÍZ'),
      entity('Ana Ruiz', { type: 'work', mention_count: 2 }),
      entity('Bo Lind'),
    ];
    expect(told(others, { ...ana, aliases: ['Ruiz'] })).toEqual([
      'Ana Ruiz (work): the same name',
      'ANA RUÍZ (person): the same name',
      'Ruiz (person): its name is part of this one',
      'Ana Ruiz Gil (person): its name holds this one',
      'Eva Ruiz (person): both are called “Ruiz”',
    ]);
  });

  it('takes a part of a name for a namesake only where both are of one type', () => {
    const bank = entity('Bank of Arn', { type: 'organization' });
    expect(told([entity('Arn', { type: 'place' }), entity('Arn', { type: 'organization' })], bank)).toEqual([
      'Arn (organization): its name is part of this one',
    ]);
  });

  it('puts those with more mentions first', () => {
    const others = [entity('Ana Ruiz Gil', { mention_count: 2 }), entity('Ana Ruiz Moe', { mention_count: 3 })];
    expect(told(others).map((line) => line.slice(0, 12))).toEqual(['Ana Ruiz Moe', 'Ana Ruiz Gil']);
  });

  it('finds none for a name without a letter or digit', () => {
    expect(told([ana, entity('Bo Lind')], entity('…'))).toEqual([]);
  });
});

describe('namesakeLines', () => {
  it('tells what is known of each, five of them', () => {
    const others = Array.from({ length: 7 }, (_, index) =>
      entity('Ana Ruiz', {
        entity_id: `e-${index}`,
        description: 'Judge of Norland',
        pronouns: ['she'],
        article_count: 3,
      }),
    );
    const lines = namesakeLines(ana, others, plainStyle);
    expect(lines[0]).toBe('kept apart from:');
    expect(lines[1]).toBe('  Ana Ruiz (person), Judge of Norland, she, 3 articles: the same name (e-0)');
    expect(lines.slice(6)).toEqual(['  … and 2 more namesakes']);
  });

  it('says nothing where there are none', () => {
    expect(namesakeLines(ana, [ana, entity('Bo Lind')], plainStyle)).toEqual([]);
  });
});
