import { describe, expect, it, vi } from 'vitest';
import { languageCode, languageOf } from '../../../pipeline/normalize/language.ts';

const english =
  'The ferry between the two islands ran again on Monday after a storm that had kept it in the harbour for three weeks. The mayor of the larger island said that nobody had expected it to take so long, and thanked the crew for their patience and their work.';
const spanish =
  'El transbordador entre las dos islas volvió a navegar el lunes después de una tormenta que lo había mantenido en el puerto durante tres semanas. La alcaldesa de la isla mayor dijo que nadie había esperado que tardara tanto, y dio las gracias a la tripulación.';

describe('languageCode', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['pt_BR', 'pt'],
    ['eng', 'en'],
    ['gsw', 'gsw'],
    ['English', null],
    ['', null],
    ['12', null],
  ])('%s → %s', (stated, code) => {
    expect(languageCode(stated)).toBe(code);
  });
});

describe('languageOf', () => {
  it('recognises the language of the body', async () => {
    expect(await languageOf(english, null, 'de')).toBe('en');
    expect(await languageOf(spanish, null, 'de')).toBe('es');
  });

  it('believes a stated language without looking at the text', async () => {
    const load = vi.fn();
    expect(await languageOf(spanish, 'en-US', 'de', load)).toBe('en');
    expect(load).not.toHaveBeenCalled();
  });

  it('looks at the text where the statement is no language tag', async () => {
    expect(await languageOf(spanish, 'Castellano', 'de')).toBe('es');
  });

  it('takes the default for fewer than 200 letters, without looking at the text', async () => {
    const load = vi.fn();
    expect(await languageOf(`${'a '.repeat(199)}1234567890 1234567890`, null, 'de', load)).toBe('de');
    expect(load).not.toHaveBeenCalled();
  });

  it('looks at a text of 200 letters', async () => {
    expect(await languageOf('a '.repeat(200), null, 'de', async () => () => 'fr')).toBe('fr');
  });

  it('takes the default where the recogniser is unsure', async () => {
    expect(await languageOf('a '.repeat(300), null, 'de', async () => () => null)).toBe('de');
    const names = 'Ruiz Falk Northport Southport Westport Ana Tom Lee Kim Park Jones Garcia Rossi ';
    expect(await languageOf(names.repeat(6), null, 'de')).toBe('de');
  });
});
