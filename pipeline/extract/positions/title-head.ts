import { compounds, shortForms, type TitleClass, titleHead } from '../lexicon/titles.ts';
import { type Clause, lemmaAt, personFrom, wordAt } from './clause.ts';

/** The head noun of a title, spelt out: `Sen.` is senator. */
export interface TitleHead {
  readonly title: string;
  readonly class: TitleClass;
  readonly plural: boolean;
  /** Of one word with `ex-`. */
  readonly former: boolean;
}

/** The head of a title at a token that is part of no name, or null. */
export function titleHeadAt(clause: Clause, index: number): TitleHead | null {
  const token = clause.tokens[index];
  if (token === undefined || clause.names.has(index)) return null;
  const spelt = spellOut(token.form);
  if (spelt !== null) {
    const kind = titleHead(spelt.split(' of ')[0]?.split(' ').at(-1) ?? '') ?? 'office';
    return {
      title: spelt,
      class: kind,
      plural: /^[A-Z]+s\.?$|^(?:Sens|Reps|Govs)\.?$/.test(token.form),
      former: false,
    };
  }
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && !(token.upos === 'ADJ' && personFrom(clause, index + 1)))
    return null;
  const plural = token.morphology.number === 'plural';
  for (const written of [lemmaAt(clause, index), token.form.toLowerCase()]) {
    const word = written.replace(/\.$/, '');
    const kind = titleHead(word);
    const whole = compounds.get(`${wordAt(clause, index - 1)} ${word}`);
    if (kind !== null) return { title: word, class: whole ?? kind, plural, former: false };
    const title = word.replace(/^ex[-‐‑]/, '');
    const formerKind = title === word ? null : titleHead(title);
    if (formerKind !== null) return { title, class: formerKind, plural, former: true };
  }
  return null;
}

/** The titles and forms of address that may stand between a title and a name: Senator Dr. Ana Ruiz. */
const mostBetween = 4;

/** Index of the token after the forms of address and short titles from a token on. */
export function afterAddresses(clause: Clause, from: number): number {
  let at = from;
  while (at - from < mostBetween && (titleHeadAt(clause, at) !== null || wordAt(clause, at) === '“')) at++;
  return at;
}

/** What a capitalised short form stands for: `Gov.` → governor, `MPs` → member of parliament. */
export function spellOut(form: string): string | null {
  if (!/^[A-Z]/.test(form)) return null;
  const title = shortForms.get(form.replaceAll('.', '').toLowerCase());
  if (title === undefined) return null;
  // `Ceo`, `Mp` and the like are no short forms, `Sen` and `Sen.` are.
  const isInitials = title.includes(' ');
  return isInitials && !/^[A-Z.]{2,}s?$/.test(form) ? null : title;
}
