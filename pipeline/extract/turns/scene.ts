import type { Document, DocumentSentence } from '../document.ts';
import { gestures } from '../lexicon/gestures.ts';
import { kindOfNoun } from '../lexicon/reference-nouns.ts';
import { titleHead } from '../lexicon/titles.ts';
import { subjectOf } from '../statements/source.ts';
import { surnameOf } from './labels.ts';
import { type Paragraph, sentencesOf } from './paragraphs.ts';

/** In sentences: what a reporter tells between two turns. */
const longestScene = 3;
/** In tokens: how far from a name what its bearer is called stands. */
const nearName = 5;

const sounds: ReadonlySet<string> = new Set([
  'laughter',
  'applause',
  'silence',
  'pause',
  'cheer',
  'murmur',
  'noise',
  'boo',
]);

/** Who talks in a conversation, as the text around it names them. */
export interface Company {
  /** Their surnames, folded. */
  readonly surnames: ReadonlySet<string>;
  /** What they are called beside their names: `consultant` of `the consultant, Ana Ruiz`. */
  readonly callings: ReadonlySet<string>;
}

/** What the text calls the bearers of some surnames. */
export function companyOf({ text, sentences }: Document, surnames: ReadonlySet<string>): Company {
  const callings = new Set<string>();
  for (const { names, tokens } of sentences) {
    for (const { type, first, last, start, end } of names) {
      if (type !== 'person' || !surnames.has(surnameOf(text.slice(start, end)))) continue;
      const beside = [
        ...tokens.slice(Math.max(0, first - nearName), first),
        ...tokens.slice(last + 1, last + nearName),
      ];
      for (const { upos, lemma } of beside) if (upos === 'NOUN' && isCalling(lemma)) callings.add(lemma.toLowerCase());
    }
  }
  return { surnames, callings };
}

/**
 * A paragraph in which the reporter tells what happens while others talk: `The chair sighed.`, `She points to the sea.`,
 * `There was laughter.` Nobody says I, we or you in it, which is for the caller to see to.
 */
export function tellsScene(document: Document, paragraph: Paragraph, company: Company): boolean {
  const sentences = sentencesOf(document, paragraph);
  const [first] = sentences;
  return first !== undefined && sentences.length <= longestScene && tellsOf(document.text, first, company);
}

function tellsOf(text: string, { tokens, names, tree }: DocumentSentence, { surnames, callings }: Company): boolean {
  const root = tokens.findIndex(({ head }) => head < 0);
  const subject = subjectOf(tree, root);
  const head = tokens[subject];
  if (head === undefined) return false;
  const noun = head.lemma.toLowerCase();
  if (sounds.has(noun)) return /^there$/i.test(tokens[0]?.form ?? '');
  const isDefinite = tokens.some(({ form, head: of }) => of === subject && /^the$/i.test(form));
  if (isDefinite && head.upos === 'NOUN') return callings.has(noun);
  const isNamed = names.some(
    ({ first, last, start, end }) =>
      first <= subject && subject <= last && surnames.has(surnameOf(text.slice(start, end))),
  );
  return (isNamed || /^(?:he|she)$/i.test(head.form)) && gestures.has(tokens[root]?.form ?? '');
}

const isCalling = (lemma: string): boolean =>
  kindOfNoun(lemma.toLowerCase()) === 'person' || titleHead(lemma.toLowerCase()) !== null;
