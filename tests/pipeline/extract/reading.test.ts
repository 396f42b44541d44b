import { describe, expect, it } from 'vitest';
import { datelineLength, isQuoted } from '../../../pipeline/extract/reading.ts';
import { readings } from './article.ts';

describe('datelineLength', () => {
  it.each(['LONDON (AP) — ', 'TROMSØ, Norway (NPA) — ', 'Nairobi, Kenya (XYZ) -- ', 'FAIRVIEW, W.Va. - ', 'OSLO ― '])(
    'finds %s',
    (dateline) => {
      expect(datelineLength(`${dateline}The ferry sank.`)).toBe(dateline.length);
    },
  );

  it.each(['The ferry — a new one — sank.', 'Ana Ruiz (Arn) spoke.', 'NATO met on Monday.', ''])(
    'finds none in %s',
    (text) => {
      expect(datelineLength(text)).toBe(0);
    },
  );
});

describe('read', () => {
  it('leaves out what is not mined', () => {
    expect(readings('headline: Ferry sinks', 'credit: Photo: Bo', 'A ferry sank.').map(({ role }) => role)).toEqual([
      'headline',
      'body',
    ]);
  });

  it('reads bylines, but not for quotes', () => {
    expect(readings('byline: By Bo Lind').map(isQuoted)).toEqual([false]);
  });

  it('begins behind an inline dateline', () => {
    const [reading] = readings('OSLO (NPA) — A ferry sank.');
    expect(reading?.tokens.map(({ text }) => text)).toEqual(['A', 'ferry', 'sank', '.']);
  });
});
