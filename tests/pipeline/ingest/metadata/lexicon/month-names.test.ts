import { expect, it } from 'vitest';
import { monthNames } from '../../../../../pipeline/ingest/metadata/lexicon/month-names.ts';
import { foldedWord, monthNumber } from '../../../../../pipeline/ingest/metadata/written-date.ts';

it('has twelve months a language, folded', () => {
  for (const [language, list] of Object.entries(monthNames)) {
    const months = list.split(', ');
    expect(months, language).toHaveLength(12);
    for (const name of months.flatMap((names) => names.split('|'))) expect(name, language).toBe(foldedWord(name));
  }
});

it('agrees with the full names of the Unicode CLDR for the large languages', () => {
  for (const language of [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'sv',
    'da',
    'pl',
    'cs',
    'ru',
    'uk',
    'el',
    'tr',
    'id',
  ]) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2026, month - 1, 4)));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      expect(monthNumber(name, language), `${language} ${name}`).toBe(month);
    }
  }
});
