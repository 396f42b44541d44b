import { createHash } from 'node:crypto';
import type { Name, Sentence, Token } from '../../pipeline/language/sentence.ts';

/** What a token is labelled with. */
const labels = ['upos', 'xpos', 'lemma', 'head', 'deprel', 'name'] as const;
export type Label = (typeof labels)[number];

/** How many tokens two analyses of the same texts share, and how many of them they label differently. */
export interface Agreement {
  readonly tokens: number;
  readonly differing: Readonly<Record<Label, number>>;
}

/** Compares two analyses of the same texts with the same tokens, a document an item. */
export function compareAnalyses(
  left: readonly (readonly Sentence[])[],
  right: readonly (readonly Sentence[])[],
): Agreement {
  const ours = left.flat().flatMap(labelled);
  const theirs = right.flat().flatMap(labelled);
  if (ours.length !== theirs.length) throw new RangeError('The analyses are not of the same tokens.');
  const differing = (label: Label): number =>
    ours.filter((token, index) => token[label] !== theirs[index]?.[label]).length;
  return {
    tokens: ours.length,
    differing: {
      upos: differing('upos'),
      xpos: differing('xpos'),
      lemma: differing('lemma'),
      head: differing('head'),
      deprel: differing('deprel'),
      name: differing('name'),
    },
  };
}

/** SHA-256 over all that analyses say: the same where every token, label and score is. */
export function hashOfAnalyses(analyses: readonly (readonly Sentence[])[]): string {
  return createHash('sha256').update(JSON.stringify(analyses)).digest('hex');
}

function labelled({ tokens, names }: Sentence): (Pick<Token, Exclude<Label, 'name'>> & { readonly name: string })[] {
  return tokens.map((token, index) => ({ ...token, name: nameLabel(names, index) }));
}

/** `B-person` of the first token of a person's name, `I-person` of the others, `O` of a token outside names. */
function nameLabel(names: readonly Name[], index: number): string {
  const name = names.find(({ first, last }) => first <= index && index <= last);
  if (name === undefined) return 'O';
  return `${name.first === index ? 'B' : 'I'}-${name.type}`;
}
