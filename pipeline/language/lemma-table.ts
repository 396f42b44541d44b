import { applyScript } from './lemmas.ts';

/**
 * What a model has learnt of lemmas word by word: the edit script of a form under its tag, the scripts that a tag and an
 * ending admit, and which lemmas there are. Forms are kept as hashes: the table answers for a form, but lists none.
 */
export interface LemmaTable {
  /** Number of the script, by the hash of tag and form. */
  readonly forms: ReadonlyMap<number, number>;
  /** Numbers of scripts, by the hash of tag and ending. */
  readonly endings: ReadonlyMap<number, ReadonlySet<number>>;
  /** Hashes of lemmas. */
  readonly lemmas: ReadonlySet<number>;
}

const longestEnding = 3;
/** Scripts of the model that are looked at for a form that the table does not have. */
const mostRanked = 8;

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll and Vo). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const keyOf = (xpos: string, letters: string): number => hashOf(`${xpos}\t${letters}`);

/** A form with its tag and the number of its script. */
export interface LemmaEntry {
  readonly form: string;
  readonly xpos: string;
  readonly script: number;
}

/** The table of some forms; `scripts` are the edit scripts by their numbers. */
export function lemmaTableOf(entries: readonly LemmaEntry[], scripts: readonly string[]): LemmaTable {
  const forms = new Map<number, number>();
  const endings = new Map<number, Set<number>>();
  const lemmas = new Set<number>();
  for (const { form, xpos, script } of entries) {
    const small = form.toLowerCase();
    forms.set(keyOf(xpos, small), script);
    lemmas.add(hashOf(applyScript(small, scripts[script] ?? '')));
    for (let length = 0; length <= longestEnding; length++) {
      const key = keyOf(xpos, endingOf(small, length));
      endings.set(key, (endings.get(key) ?? new Set<number>()).add(script));
    }
  }
  return { forms, endings, lemmas };
}

/** As little-endian numbers of 32 bits: three counts, then pairs of form and script, of ending and script, and lemmas. */
export function writeLemmaTable({ forms, endings, lemmas }: LemmaTable): Uint8Array {
  const pairs = [...endings].flatMap(([key, scripts]) => [...scripts].map((script) => [key, script] as const));
  const byNumber = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0] || a[1] - b[1];
  const numbers = [
    forms.size,
    pairs.length,
    lemmas.size,
    ...[...forms].sort(byNumber).flat(),
    ...pairs.sort(byNumber).flat(),
    ...[...lemmas].sort((a, b) => a - b),
  ];
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [index, number] of numbers.entries()) bytes.setUint32(4 * index, number, true);
  return new Uint8Array(bytes.buffer);
}

/** Reads what `writeLemmaTable` wrote. @throws RangeError for bytes that are cut short */
export function readLemmaTable(bytes: Uint8Array): LemmaTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = () => view.getUint32(4 * at++, true);
  const [formCount, endingCount, lemmaCount] = [next(), next(), next()];
  const forms = new Map<number, number>();
  const endings = new Map<number, Set<number>>();
  const lemmas = new Set<number>();
  for (let index = 0; index < formCount; index++) forms.set(next(), next());
  for (let index = 0; index < endingCount; index++) {
    const key = next();
    endings.set(key, (endings.get(key) ?? new Set<number>()).add(next()));
  }
  for (let index = 0; index < lemmaCount; index++) lemmas.add(next());
  return { forms, endings, lemmas };
}

/** What the model says of a form that the table does not have. */
export interface LemmaGuess {
  /** All edit scripts by their numbers. */
  readonly scripts: readonly string[];
  /** The numbers of the best, best first. */
  readonly ranked: (count: number) => readonly number[];
  /** Whether there is such a word at all, in small letters. */
  readonly isWord: (lemma: string) => boolean;
}

/**
 * The lemma of a form under a tag: the table's where it has the form, else the best of the model's scripts that the tag
 * and the ending admit, a lemma that is a word before one that is not: `reposted` is of `repost`, not of `reposte`.
 */
export function lemmaOf(table: LemmaTable, form: string, xpos: string, guess: LemmaGuess): string {
  const small = form.toLowerCase();
  const known = table.forms.get(keyOf(xpos, small));
  const script = known === undefined ? undefined : guess.scripts[known];
  const lemma = script === undefined ? guessedLemma(table, form, xpos, guess) : applyScript(form, script);
  const keepsCase = isProper(xpos) && form !== small && !isShouted(form);
  return keepsCase && lemma.toLowerCase() === small ? form : lemma;
}

function guessedLemma(table: LemmaTable, form: string, xpos: string, guess: LemmaGuess): string {
  const admitted = admittedScripts(table, form.toLowerCase(), xpos);
  const best = guess.ranked(mostRanked);
  const lemmas = best
    .filter((script) => admitted === undefined || admitted.has(script))
    .map((script) => applyScript(form, guess.scripts[script] ?? ''));
  const isKnown = (lemma: string) => table.lemmas.has(hashOf(lemma)) || guess.isWord(lemma.toLowerCase());
  return lemmas.find(isKnown) ?? lemmas[0] ?? applyScript(form, guess.scripts[best[0] ?? -1] ?? '');
}

const isProper = (xpos: string): boolean => xpos === 'NNP' || xpos === 'NNPS';

/** Longer capitals are those of a headline: `OBAMA`, but `NATO` and `IE`. */
const isShouted = (form: string): boolean => form.length > 4 && form === form.toUpperCase();

const endingOf = (form: string, length: number): string => (length === 0 ? '' : form.slice(-length));

/** Of the longest ending that the table has under the tag. */
function admittedScripts(table: LemmaTable, form: string, xpos: string): ReadonlySet<number> | undefined {
  for (let length = longestEnding; length >= 0; length--) {
    const scripts = table.endings.get(keyOf(xpos, endingOf(form, length)));
    if (scripts !== undefined) return scripts;
  }
  return undefined;
}
