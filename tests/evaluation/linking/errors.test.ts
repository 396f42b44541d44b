import { describe, expect, it } from 'vitest';
import type { AlignedMention } from '../../../evaluation/linking/alignment.ts';
import { confusionPage } from '../../../evaluation/linking/errors.ts';
import { entityRow } from '../../builders.ts';
import { mention } from './mentions.ts';

const text = 'Rain fell. Ruiz and Lind waited.';

/** A mention of a name that stands in `text`. */
function named(words: string, document: string, key: string, entity: string): AlignedMention {
  const { found, ...rest } = mention(document, key, entity);
  const start = text.indexOf(words);
  return { ...rest, found: { ...found, start, end: start + words.length } };
}

const page = (...mentions: AlignedMention[]) =>
  confusionPage({
    set: 'mayors',
    documents: ['1', '2'].map((id) => ({ id, text, publishedOn: null, mentions: [] })),
    entities: [
      entityRow({ entity_id: 'e-1', type: 'person', name: 'Ana Ruiz' }),
      entityRow({ entity_id: 'e-2', type: 'organization', name: 'Ruiz' }),
    ],
    mentions,
    wrongIdentifiers: mentions.slice(0, 1).map((mention) => ({ mention, expected: null, given: 'Q7' })),
  }).split('\n');

describe('confusionPage', () => {
  it('shows the things that are one entity, each in its sentence, and whose doing that was', () => {
    expect(page(named('Ruiz', '1', 'ruiz', 'e-1'), named('Lind', '2', 'lind', 'e-1'))).toEqual([
      '# mayors',
      '',
      '## Entities of several things',
      '',
      'by linking across articles',
      '  lind (lind, person) in person Ana Ruiz (e-1)',
      '    2: Ruiz and [[Lind]] waited.',
      '  ruiz (ruiz, person) in person Ana Ruiz (e-1)',
      '    1: [[Ruiz]] and Lind waited.',
      '',
      '## Things in several entities',
      '',
      '## Wrong identifiers',
      '',
      '1: [[Ruiz]] and Lind waited.',
      '  gold none',
      '  said Q7',
      '',
      '',
    ]);
  });

  it('shows the entities that are one thing, and how many mentions more there are', () => {
    const [one, other] = [named('Ruiz', '1', 'ruiz', 'e-1'), named('Ruiz', '1', 'ruiz', 'e-2')];
    expect(page(one, one, one, one, other).slice(6, 15)).toEqual([
      'by coreference within an article',
      '  ruiz (ruiz, person) in person Ana Ruiz (e-1)',
      '    1: [[Ruiz]] and Lind waited.',
      '    1: [[Ruiz]] and Lind waited.',
      '    1: [[Ruiz]] and Lind waited.',
      '    and 1 more',
      '  ruiz (ruiz, person) in organization Ruiz (e-2)',
      '    1: [[Ruiz]] and Lind waited.',
      '',
    ]);
  });
});
