/**
 * Edit scripts that turn a form into its lemma, so that a classifier over some two hundred scripts lemmatises any word.
 * After UDPipe (Straka 2018, "UDPipe 2.0 Prototype at CoNLL 2018 UD Shared Task"), reduced to what English inflection
 * asks for. A script is one of
 * - `l3>y`: a casing, how many code points of the cased form to cut at its end, and what to put there (Cities → city);
 * - `=be`: the lemma itself, where form and lemma share no beginning or the new ending is long (is → be);
 * - `digits`: the number without the commas that group its digits (25,000 → 25000).
 */

/** What is done to a form before its end is edited; `scriptOf` takes the first that serves, in this order. */
const casings: ReadonlyMap<string, (form: string) => string> = new Map([
  ['l', (form) => form.toLowerCase()],
  ['u', (form) => form.toUpperCase()],
  ['t', nameCase],
]);

/** A longer ending says too little of the word it came from: a misspelt `rediculous` is `=ridiculous`. */
const longestEnding = 3;

const scriptPattern = /^([lut])(\d{1,9})>(.*)$/su;
const groupedDigits = /^\d{1,3}(?:,\d{3})+/u;

/**
 * The script that makes `lemma` of `form`: `applyScript(form, scriptOf(form, lemma)) === lemma` for any two strings.
 * One inflection has one script, whatever the word and the case it is written in.
 */
export function scriptOf(form: string, lemma: string): string {
  if (groupedDigits.test(form) && applyScript(form, 'digits') === lemma) return 'digits';
  for (const [casing, recase] of casings) {
    const script = endingScript(casing, recase(form), lemma);
    // A lemma that the casing would change is none of this casing, even where an ending could put its capitals right.
    if (script !== null && recase(lemma) === lemma && applyScript(form, script) === lemma) return script;
  }
  return `=${lemma}`;
}

/**
 * The lemma that `script` makes of `form`. A script that would cut the whole form, as it was made for a longer word,
 * changes only its case; a text that is no script leaves the form as it is. Never throws.
 */
export function applyScript(form: string, script: string): string {
  if (script.startsWith('=')) return script.slice(1);
  if (script === 'digits') return form.replaceAll(',', '');
  const [, casing = '', cut, ending] = scriptPattern.exec(script) ?? [];
  const recase = casings.get(casing);
  if (recase === undefined || cut === undefined || ending === undefined) return form;
  const characters = [...recase(form)];
  const kept = characters.length - Number(cut);
  return kept > 0 ? characters.slice(0, kept).join('') + ending : characters.join('');
}

/** `l2>ke` for `made` and `make`; null where they share no beginning or the ending is too long. */
function endingScript(casing: string, cased: string, lemma: string): string | null {
  const from = [...cased];
  const to = [...lemma];
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  if (shared === 0 || to.length - shared > longestEnding) return null;
  return `${casing}${from.length - shared}>${to.slice(shared).join('')}`;
}

/** A name's usual case: `OSLO` and `oslo` are `Oslo`; mixed case, as in `McGill` and `iPhone`, is the name's own. */
function nameCase(form: string): string {
  const lower = form.toLowerCase();
  if (form !== lower && form !== form.toUpperCase()) return form;
  const [first = '', ...rest] = [...lower];
  return first.toUpperCase() + rest.join('');
}
