import { describe, expect, it } from 'vitest';
import { align } from '../../../evaluation/extraction/alignment.ts';
import { scoreSieves } from '../../../evaluation/extraction/sieves.ts';
import { document, found, gold } from './chains.ts';

const text = 'Ana Ruiz met Bo Lind. She waved. It rained. Lind left.';
const tide = document(text, [
  gold(text, 'Ana Ruiz', 'ana'),
  gold(text, 'Bo Lind', 'bo'),
  gold(text, 'She', 'ana', { form: 'pronoun' }),
  gold(text, 'Lind', 'bo', { from: 40 }),
]);
const [ana, bo] = [found(text, 'Ana Ruiz', 'a'), found(text, 'Bo Lind', 'b')];
const judge = (...mentions: ReturnType<typeof found>[]) => scoreSieves(align(tide, [ana, bo, ...mentions]));

describe('scoreSieves', () => {
  it('judges what opens an entity by nothing', () => {
    expect(judge()['mention/name nearest']).toEqual({ gold: 2, found: 0, right: 0 });
    expect(judge()['mention/name representative']).toEqual({ gold: 2, found: 0, right: 0 });
  });

  it('judges each rule by the nearest name, the representative and the antecedent', () => {
    const counts = judge(found(text, 'Lind', 'b', { from: 40, rule: 'mention/surname', antecedent: 1 }));
    for (const measure of ['nearest', 'representative', 'antecedent']) {
      expect(counts[`mention/surname ${measure}`]).toEqual({ gold: 1, found: 1, right: 1 });
    }
    const wrong = judge(found(text, 'Lind', 'a', { from: 40, rule: 'mention/surname', antecedent: 0 }));
    expect(wrong['mention/surname nearest']).toEqual({ gold: 1, found: 1, right: 0 });
    expect(wrong['mention/surname antecedent']).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('holds a pronoun that stands for none of the gold to be wrong, and says nothing of such a name', () => {
    const counts = judge(
      found(text, 'It', 'a', { form: 'pronoun' }),
      found(text, 'rained', 'a', { rule: 'mention/x' }),
    );
    expect(counts['mention/pronoun nearest']).toEqual({ gold: 1, found: 1, right: 0 });
    expect(counts['mention/x nearest']).toEqual({ gold: 1, found: 0, right: 0 });
  });
});
