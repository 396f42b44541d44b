import type { AlignedMention } from '../../../evaluation/linking/alignment.ts';
import type { KeyedMention } from '../../../evaluation/linking/gold.ts';

interface Facts extends Partial<Pick<KeyedMention, 'type' | 'name' | 'isName'>> {
  readonly isSame?: boolean;
  readonly form?: AlignedMention['found']['form'];
}

/** A mention of a document that means `key` in the gold and is of an entity: `mention('1', 'ruiz', 'e-1')`. */
export function mention(document: string, key: string, entity: string, facts: Facts = {}): AlignedMention {
  const { type = 'person', name = key, isName = true, isSame = true, form = 'name' } = facts;
  return {
    document,
    gold: { start: 0, end: 4, key, name, type, isName },
    found: { start: 0, end: 4, text: 'Ruiz', form, entity_id: entity },
    isSame,
  };
}
