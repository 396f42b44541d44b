import { describe, expect, it } from 'vitest';
import { entityLabel } from '../../../../pipeline/link/entities/label.ts';

describe('entityLabel', () => {
  it('is null for what many bear', () => {
    expect(entityLabel('person', 'José Ruiz')).toBe('person jose ruiz');
    expect(entityLabel('person', 'José al-Ruiz')).toBe('person jose al ruiz');
    expect(entityLabel('place', 'Arn')).toBe('place arn');
    expect(entityLabel('person', 'Ruiz')).toBeNull();
    expect(entityLabel('person', 'de la Cruz')).toBeNull();
    expect(entityLabel('other', '—')).toBeNull();
  });
});
