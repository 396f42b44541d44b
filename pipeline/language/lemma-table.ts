import { applyScript } from './lemmas.ts';

/**
 * What the treebanks that a model was trained on say of lemmas: the edit script of every form they have under its tag,
 * and so which scripts a tag and an ending admit at all, and which lemmas there are.
 */
export interface LemmaTable {
  /** By tag, then by the form in small letters. */
  readonly scripts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Scripts by tag and ending, such as `VBD ted`, of one to three letters, or none. */
  readonly admitted: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lemmas: ReadonlySet<string>;
}

const longestEnding = 3;
/** Scripts of the model that are looked at for a form that the table does not have. */
const mostRanked = 8;

const endingKey = (xpos: string, form: string, length: number): string =>
  `${xpos} ${length === 0 ? '' : form.slice(-length)}`;

/**
 * Reads a table of lines of tag, script and forms with tabs between, the forms with spaces between.
 *
 * @example readLemmaTable('VBD\tl2>\tasserted reported\n')
 */
export function readLemmaTable(text: string): LemmaTable {
  const scripts = new Map<string, Map<string, string>>();
  const admitted = new Map<string, Set<string>>();
  const lemmas = new Set<string>();
  for (const line of text.split('\n')) {
    const [xpos, script, forms] = line.split('\t');
    if (xpos === undefined || script === undefined || forms === undefined) continue;
    const own = scripts.get(xpos) ?? new Map<string, string>();
    scripts.set(xpos, own);
    for (const form of forms.split(' ')) {
      own.set(form, script);
      lemmas.add(applyScript(form, script));
      for (let length = 0; length <= longestEnding; length++) {
        const key = endingKey(xpos, form, length);
        const known = admitted.get(key);
        if (known === undefined) admitted.set(key, new Set([script]));
        else known.add(script);
      }
    }
  }
  return { scripts, admitted, lemmas };
}

/** What the model says of a form that the table does not have. */
export interface LemmaGuess {
  /** Its edit scripts, best first. */
  readonly ranked: () => readonly string[];
  /** Whether there is such a word at all, in small letters. */
  readonly isWord: (lemma: string) => boolean;
}

/**
 * The lemma of a form under a tag: the treebanks' where they have the form, else the best of the model's scripts that the
 * tag and the ending admit, a lemma that is a word before one that is not: `reposted` is of `repost`, not of `reposte`.
 */
export function lemmaOf(table: LemmaTable, form: string, xpos: string, guess: LemmaGuess): string {
  const known = table.scripts.get(xpos)?.get(form.toLowerCase());
  const lemma = known === undefined ? guessedLemma(table, form, xpos, guess) : applyScript(form, known);
  const keepsCase = isProper(xpos) && form !== form.toLowerCase() && !isShouted(form);
  return keepsCase && lemma.toLowerCase() === form.toLowerCase() ? form : lemma;
}

function guessedLemma(table: LemmaTable, form: string, xpos: string, guess: LemmaGuess): string {
  const admitted = admittedScripts(table, form.toLowerCase(), xpos);
  const best = guess.ranked().slice(0, mostRanked);
  const lemmas = best
    .filter((script) => admitted === undefined || admitted.has(script))
    .map((script) => applyScript(form, script));
  const isKnown = (lemma: string) => table.lemmas.has(lemma) || guess.isWord(lemma.toLowerCase());
  return lemmas.find(isKnown) ?? lemmas[0] ?? applyScript(form, best[0] ?? '');
}

const isProper = (xpos: string): boolean => xpos === 'NNP' || xpos === 'NNPS';

/** Longer capitals are those of a headline: `OBAMA`, but `NATO` and `IE`. */
const isShouted = (form: string): boolean => form.length > 4 && form === form.toUpperCase();

/** Of the longest ending that the table has under the tag. */
function admittedScripts(table: LemmaTable, form: string, xpos: string): ReadonlySet<string> | undefined {
  for (let length = longestEnding; length >= 0; length--) {
    const scripts = table.admitted.get(endingKey(xpos, form, length));
    if (scripts !== undefined) return scripts;
  }
  return undefined;
}
