import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, repair, sourceSpan, unmapped } from '../../../pipeline/normalize/mapped-text.ts';
import { charsets } from '../../../pipeline/normalize/mojibake/charsets.ts';
import { repairMojibake } from '../../../pipeline/normalize/mojibake.ts';

const mended = (text: string): string => repair(text, [repairMojibake]).text;

/** UTF-8 read as a charset, as many times as asked. */
function garble(text: string, name: string, times = 1): string {
  const upperHalf = charsets.find((charset) => charset.name === name)?.upperHalf ?? '';
  const read = (byte: number): string => (byte < 0x80 ? String.fromCharCode(byte) : upperHalf.charAt(byte - 0x80));
  let garbled = text;
  for (let time = 0; time < times; time++) garbled = Array.from(Buffer.from(garbled, 'utf8'), read).join('');
  return garbled;
}

const sentences = [
  '“We’re done,” she said — “and that’s that…”',
  'Der Bürgermeister heißt Jörg Müßig.',
  'L’été dernier, François était à Genève.',
  'El señor Núñez llegó mañana según él.',
  'A eleição não será amanhã, disse João.',
  'Dziękuję, że pan mówi o łódzkiej fabryce.',
  'Přišel žlutý kůň do Třebíče.',
  'Bugün İstanbul’da güneşli bir gün yaşandı.',
  'Мэр города сказал, что мост откроют весной.',
  'Мер міста сказав, що їхній міст відкриють.',
  'Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει.',
  'Thị trưởng nói rằng cây cầu sẽ mở cửa.',
  'ראש העיר אמר שהגשר ייפתח באביב',
  'قال رئيس البلدية إن الجسر سيفتح في الربيع',
  '市長は春に橋が開くと述べた。',
  '시장은 봄에 다리가 열린다고 말했다.',
  'Great news 😀👍 for the city 🎉',
];

describe('repairMojibake', () => {
  it.each(charsets.map(({ name }) => name))('restores sentences of many languages that were read as %s', (name) => {
    const wrong = sentences.filter((sentence) => mended(garble(sentence, name)) !== sentence);
    expect(wrong).toEqual([]);
  });

  it.each([2, 3])('restores text that was read as windows-1252 %i times over', (times) => {
    const wrong = sentences.filter((sentence) => mended(garble(sentence, 'windows-1252', times)) !== sentence);
    expect(wrong).toEqual([]);
  });

  it('restores text that was garbled in two ways, one upon the other', () => {
    expect(mended(garble(garble('Où était le café ?', 'windows-1252'), 'macintosh'))).toBe('Où était le café ?');
  });

  it('does not go on to guess in text that is right once its layers are off', () => {
    const text = 'É Ã la carte: l’été à Genève';
    expect(mended(garble(text, 'windows-1252'))).toBe(text);
  });

  it.each([
    ['one mark damaged and the other not', 'She said “itâ€™s over” in ZÃ¼rich.', 'She said “it’s over” in Zürich.'],
    ['one mark UTF-8 and the other a lone byte', '\u00e2\u0080\u009cenough\u0094 he said', '“enough” he said'],
    ['lone windows-1252 bytes', '\u0093Enough\u0094 \u0096 he said\u0085', '“Enough” – he said…'],
    ['a last byte that was dropped', 'â€œenoughâ€ he said', '“enough” he said'],
    ['a hyphen whose last byte was dropped', 'a realâ€world test', 'a real‐world test'],
    ['a byte that was replaced', 'â€œenoughâ€\ufffd he said', '“enough\ufffd he said'],
    ['bytes that became question marks', 'ItÃ?Â¢â?¬â?¢s', 'It\ufffd¢\ufffd\ufffds'],
    ['a space for a no-break space in an emoji', 'Look ðŸ˜€ and ðŸŒ here', 'Look 😀 and 🌠here'],
    ['surrogates that were encoded one by one', 'Look \u00ed\u00a0\u00bd\u00ed\u00b8\u0080', 'Look 😀'],
    ['a lone à', 'il va Ã  la gare', 'il va à la gare'],
    ['a lone à whose spaces were joined', 'il alla Ã la gare cet Ã©tÃ©', 'il alla à la gare cet été'],
    ['a Portuguese word that begins with à', 'chegou Ã s dez da manhÃ£', 'chegou às dez da manhã'],
    ['marks that were decomposed', 'la RiviÃ ̈re', 'la Rivière'],
    ['a no-break space', 'Price:Â\u00a0Â£5', 'Price:\u00a0£5'],
    ['a single letter in capitals', 'EL AÃ‘O', 'EL AÑO'],
    ['a Greek letter within a name', 'IFNÎ³R', 'IFNγR'],
  ])('mends %s', (_, text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    ...sentences,
    ...sentences.map((sentence) => sentence.toUpperCase()),
    'QUE É ISSO?! É… E “É”, “SÓ” — “NÃO”',
    'QUEM É¿ CAFÉ® CAFÉ™ CAFÉ’s MALMÖ… ÅÄÖ™ AMANHÃ… VOCÊ” ÎNCĂ™ ŢARĂ\u00a0MEA',
    '«НАТО» „В“ США… УЄФА™ БЂВ „ВІД“ ВІД…”',
    '3×€4 “×” 5×£35 20°C ½” 6’2”',
    '¯\\_(ツ)_/¯ (¬‿¬) ¬¬ °¬° `¬´ (ò_ó) ¸.·´¯`·.¸',
    '├── src │ └── ┼┼ ╔═╗ ░▒▓█ ♪♫',
    'ÁÉÍÓÚ ÄÖÜ ÅØÆ ŠČŘŽÝ MĚŠŤAN ĐÃ… đã',
    'x² + y² ≤ z² ± ∞ √2 ≈ 1½',
    'A B C Ã D',
    '',
  ])('leaves right text as it is: %s', (text) => {
    expect(repairMojibake(text)).toEqual([]);
  });

  it('gives one edit a character, for the given text, whatever the layers', () => {
    const text = garble('né à Zürich', 'windows-1252', 2);
    const edits = repairMojibake(text);
    expect(edits.map(({ replacement }) => replacement)).toEqual(['é', 'à', 'ü']);
    expect(edits.map(({ start, end }) => text.slice(start, end))).toEqual(
      ['Ã©', 'Ã\u00a0', 'Ã¼'].map((s) => garble(s, 'windows-1252')),
    );
  });

  it('maps a word of the mended text to the word that it was made from', () => {
    const mapped = repair('The mayor of ZÃ¼rich spoke', [repairMojibake]);
    const start = mapped.text.indexOf('Zürich');
    const span = sourceSpan(mapped, start, start + 'Zürich'.length);
    expect('The mayor of ZÃ¼rich spoke'.slice(span.start, span.end)).toBe('ZÃ¼rich');
  });

  const piece = fc.oneof(
    fc.constantFrom(...sentences, ...charsets.flatMap(({ name }) => sentences.map((s) => garble(s, name)))),
    fc.string({ unit: fc.constantFrom(...'ÃÂâ€™œ©¼ ?\ufffd\u0080\u009d√¬Р°і├é😀a1') }),
    fc.string({ unit: 'binary' }),
  );

  it('gives sorted, disjoint edits that lie in the text, for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const text = pieces.join(' ');
        let read = 0;
        for (const { start, end, replacement } of repairMojibake(text)) {
          expect(start).toBeGreaterThanOrEqual(read);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toBe(replacement);
          read = end;
        }
        expect(read).toBeLessThanOrEqual(text.length);
        expect(applyEdits(unmapped(text), repairMojibake(text)).text.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  it('finds nothing to mend in what it has mended', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        expect(repairMojibake(mended(pieces.join(' ')))).toEqual([]);
      }),
    );
  });

  it('takes a long line in its stride', () => {
    const line = 'â€œItâ€™s over,â€\u009d she said. '.repeat(5_000);
    expect(mended(line)).toBe('“It’s over,” she said. '.repeat(5_000));
  });
});
