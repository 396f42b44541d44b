import { type Random, randomFrom, seedOf } from '../random.ts';
import type { Draft, Piece } from './draft.ts';
import type { Material } from './material.ts';

/** Share of articles that are copies of an earlier one, and of these the share that copies what everybody prints. */
const copies = 0.08;
const hits = 0.3;
/** One in so many articles is printed by everybody, in some hundred copies. */
const hitEvery = 5000;
/** How far back other copies reach. */
const reach = 1000;

/** The article that the one of a number is a copy of, itself no copy; null for one of its own. */
export function originalOf(seed: number, number: number): number | null {
  const random = randomFrom(seedOf(seed, 31, number));
  const hit = number - (number % hitEvery);
  if (number === hit || !random.chance(copies)) return null;
  const earlier = random.chance(hits) ? hit : number - 1 - random.below(Math.min(number, reach));
  return originalOf(seed, earlier) ?? earlier;
}

/** What a desk does to the text of an agency. */
type Desk = (draft: Draft, random: Random, material: Material) => Draft;

const cut =
  (share: number): Desk =>
  (draft) => ({ ...draft, paragraphs: draft.paragraphs.slice(0, Math.ceil(draft.paragraphs.length * share)) });

/** Replaces, drops or adds words, but no names and nothing that somebody said. */
const edit: Desk = (draft, random, { sentences }) => {
  const share = 0.05 + random.below(11) / 100;
  const word = (): string => random.one(sentences.tokens.slice(1, 2000)).replace(/[\uE001-\uE003]/g, 'it');
  const change = (piece: Piece): Piece => {
    if (piece.mention !== null || !random.chance(share)) return piece;
    return { ...piece, text: random.one([word(), '', `${piece.text} ${word()}`]) };
  };
  const paragraphs = draft.paragraphs.map((paragraph) =>
    paragraph.statement === null ? { ...paragraph, pieces: paragraph.pieces.map(change) } : paragraph,
  );
  return { ...draft, paragraphs };
};

const insert: Desk = (draft, random, { sentences }) => {
  const added = { pieces: sentences.sequence(random, 40).flatMap(plainPiece), statement: null };
  const place = 1 + random.below(draft.paragraphs.length);
  return { ...draft, paragraphs: draft.paragraphs.toSpliced(place, 0, added) };
};

function plainPiece(word: string): Piece[] {
  const text = word.replace(/[\uE001-\uE003]/g, '');
  return text === '' ? [] : [{ text, mention: null }];
}

const retitle: Desk = (draft, random, { sentences }) => ({
  ...draft,
  title:
    sentences
      .sequence(random, 9)
      .flatMap(plainPiece)
      .map(({ text }) => text)
      .join(' ') || draft.title,
});

/** What is done to a copy; none for one that is printed word for word. */
const practices: readonly (readonly Desk[])[] = [
  [],
  [retitle],
  [cut(0.6), retitle],
  [cut(0.35)],
  [edit, retitle],
  [insert],
  [edit, insert],
  [cut(0.6), edit],
];

/** The copy of a draft that the article of a number is. */
export function copyOf(draft: Draft, seed: number, number: number, material: Material): Draft {
  const random = randomFrom(seedOf(seed, 32, number));
  return random.one(practices).reduce((copy, desk) => desk(copy, random, material), draft);
}
