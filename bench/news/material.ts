import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { type Chain, chainOf } from './chain.ts';

/** What articles are made from: words, and the parts of names. */
export interface Material {
  /** Sentences whose names are slots. */
  readonly sentences: Chain;
  readonly givenNames: readonly string[];
  /** Makes a name of one word that may never have been borne, such as a surname or a town. */
  readonly inventName: (random: Random) => string;
}

/** Characters of the private use area that stand for a name in a sentence. */
export const slots = { person: '\uE001', organization: '\uE002', place: '\uE003' } as const;

/** Matches what a token holds of a slot. */
export const slotPattern = /[\uE001-\uE003]/;

/** Reads the texts of the project: the articles that names are learnt from, and those of the sample collection. */
export function readMaterial(root: string): Material {
  return materialOf(readTexts(join(root, 'training/news')), readTexts(join(root, 'seeds/spoken-record')));
}

function readTexts(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

/**
 * @param marked texts whose names are marked: `[Ana Ruiz](person) of [Arn](place)`
 * @param plain texts without marks
 */
export function materialOf(marked: readonly string[], plain: readonly string[]): Material {
  const names = marked.flatMap((text) => [...text.matchAll(/\[([^\]]+)\]\((person|place)\)/g)].map(([, name]) => name));
  const words = names.flatMap((name) => name?.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []);
  const persons = marked.flatMap((text) => [...text.matchAll(/\[(\p{Lu}\p{Ll}+) [^\]]+\]\(person\)/gu)]);
  const syllables = chainOf(words.map(syllablesOf), (syllable) => syllable.slice(-1));
  return {
    sentences: chainOf([...marked.map(withSlots), ...plain].flatMap(sentencesOf), kindOfWord),
    givenNames: [...new Set(persons.map(([, given]) => given ?? ''))],
    inventName: (random) => inventName(syllables, random),
  };
}

/** The names of persons, organizations and places as slots, those of other things as words. */
function withSlots(text: string): string {
  return text.replace(/\[([^\]]+)\]\((\w+)\)/g, (_, name: string, type: string) =>
    type === 'person' || type === 'organization' || type === 'place' ? slots[type] : name,
  );
}

/** The words of each sentence with their commas and stops, without quotation marks: quotes are made on purpose. */
function sentencesOf(text: string): string[][] {
  const lines = text.replace(/["“”‘⟦⟧]/g, '').split('\n');
  return lines.flatMap((line) =>
    line
      .split(/(?<=[\p{Ll}\p{N}\uE001-\uE003][.?!]) /u)
      .map((sentence) => sentence.split(/\s+/).filter((word) => word !== ''))
      .filter((sentence) => sentence.length > 3),
  );
}

/** Words that end alike mostly do the same work in a sentence. */
function kindOfWord(word: string): string {
  const isCapital = /^\p{Lu}/u.test(word);
  return `${isCapital ? 'A' : 'a'}${word.length < 4 ? word : word.slice(-2)}`;
}

/** `Karlstad` → ka rlsta d: each ends with its vowels. */
function syllablesOf(name: string): string[] {
  return name.toLowerCase().match(/[^aeiouy]*[aeiouy]+|[^aeiouy]+$/g) ?? [];
}

function inventName(syllables: Chain, random: Random): string {
  for (;;) {
    const name = syllables.sequence(random, 5).join('');
    if (name.length > 5 && name.length < 14) return name.charAt(0).toUpperCase() + name.slice(1);
  }
}
