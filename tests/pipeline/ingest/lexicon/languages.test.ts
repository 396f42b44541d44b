import { expect, it } from 'vitest';
import { languageCodes } from '../../../../pipeline/ingest/lexicon/languages.ts';

it('leads from lower-case names to two-letter codes, and no code to another', () => {
  for (const [name, code] of Object.entries(languageCodes)) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(code).toMatch(/^[a-z]{2}$/);
    expect(languageCodes[code]).toBeUndefined();
  }
});
