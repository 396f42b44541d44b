import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GoldSentence, goldText } from '../tokenization.ts';
import type { NamedDocument } from './names.ts';
import type { Word } from './syntax.ts';

/** A document of a treebank: its sentences as they were read, its text, and their words with ranges in that text. */
export interface SyntaxDocument {
  readonly id: string;
  readonly gold: readonly GoldSentence[];
  readonly text: string;
  readonly sentences: readonly (readonly Word[])[];
}

/** A sentence as the treebanks here are written: a list for each annotation, parallel to `tokens`. */
interface GoldTree extends GoldSentence {
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/** A line of a treebank file as a document. */
export function syntaxDocument(line: string): SyntaxDocument {
  const { id, sents } = JSON.parse(line) as { id: string; sents: readonly GoldTree[] };
  const { text, sentences } = goldText(sents);
  return {
    id,
    gold: sents,
    text,
    sentences: sents.map(({ lemma, upos, xpos, head, deprel }, number) =>
      (sentences[number] ?? []).map((range, index) => ({
        ...range,
        lemma: lemma[index] ?? '',
        upos: upos[index] ?? '',
        xpos: xpos[index] ?? '',
        head: head[index] ?? -1,
        deprel: deprel[index] ?? '',
      })),
    ),
  };
}

/** Documents of a treebank under the folder of gold, such as `gum-news`. */
export async function readSyntax(gold: string, set: string): Promise<SyntaxDocument[]> {
  return (await readLines(join(gold, 'syntax', `${set}.jsonl`))).map(syntaxDocument);
}

/** Documents with names under the folder of gold, such as `worldwide-dev`. */
export async function readNames(gold: string, set: string): Promise<NamedDocument[]> {
  return (await readLines(join(gold, 'names-eval', `${set}.jsonl`))).map((line) => JSON.parse(line) as NamedDocument);
}

/** The share of a set that is measured where there is no time for all of it: documents of every part of the set. */
export function everyEighth<T>(documents: readonly T[]): T[] {
  return documents.filter((_, index) => index % 8 === 0);
}

/** The lines of a file that hold more than white space. */
export async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
}
