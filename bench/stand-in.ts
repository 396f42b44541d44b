import type { Analyzer } from '../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../pipeline/language/runtime.ts';
import type { Morphology, Name, NameType, Range, Sentence, Token } from '../pipeline/language/sentence.ts';
import { tokenize } from '../pipeline/language/tokens.ts';
import { bodies, countries, institutions, offices } from './news/lexicon.ts';
import { readMaterial } from './news/material.ts';

/** What it knows of names: a fixed number of words, however many names there are. */
export interface NameWords {
  readonly givenNames: ReadonlySet<string>;
}

/**
 * An analyzer that stands in for the language model where many articles are built to measure all but the model. It
 * cuts texts as the program does, takes capitals for names, and knows the few words that reported speech hangs on.
 */
export function standIn({ givenNames }: NameWords, runtime: RuntimeName): Analyzer {
  const analyzeTokens: Analyzer['analyzeTokens'] = async (paragraphs) => {
    const surnames = new Set<string>();
    return paragraphs.map(({ text, sentences }) =>
      sentences.flatMap((ranges) => {
        const tokens = ranges.map((range) => tokenOf(text, range));
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (first === undefined || last === undefined) return [];
        const names = namesOf(tokens, givenNames, surnames);
        return [{ start: first.start, end: last.end, tokens: hung(tokens, names), names } satisfies Sentence];
      }),
    );
  };
  return {
    identity: { model: 'stand-in 1.0.0', modelSha256: '0'.repeat(64), runtime, library: 'bench' },
    analyze: (paragraphs) => analyzeTokens(paragraphs.map((text) => ({ text, sentences: tokenize(text) }))),
    analyzeTokens,
    close: async () => {},
  };
}

/** Opens it where a build asks for an analyzer by the path of this module. It is run in the folder of the project. */
export async function createAnalyzer({ runtime }: { readonly runtime: RuntimeName }): Promise<Analyzer> {
  return standIn({ givenNames: new Set(readMaterial(process.cwd()).givenNames) }, runtime);
}

type Grammar = Pick<Token, 'lemma' | 'upos' | 'xpos' | 'morphology'>;

const unknown: Morphology = { number: null, person: null, tense: null, verbForm: null, voice: null };
const past: Morphology = { ...unknown, tense: 'past', verbForm: 'finite', voice: 'active' };
const singular: Morphology = { ...unknown, number: 'singular', person: 3 };

const words = (list: string, grammar: Omit<Grammar, 'lemma'>): [string, Grammar][] =>
  list.split(' ').map((word) => [word, { ...grammar, lemma: word }]);

const verb = { upos: 'VERB', xpos: 'VBD', morphology: past };

/** Words whose part of speech it knows. */
const grammarOf: ReadonlyMap<string, Grammar> = new Map([
  ...words('he she it him', { upos: 'PRON', xpos: 'PRP', morphology: singular }),
  ...words('his its', { upos: 'PRON', xpos: 'PRP$', morphology: singular }),
  ...words('the a an this that', { upos: 'DET', xpos: 'DT', morphology: unknown }),
  ...words('of in on at by for from with', { upos: 'ADP', xpos: 'IN', morphology: unknown }),
  ...words(offices.filter((office) => !office.includes(' ')).join(' '), {
    ...{ upos: 'NOUN', xpos: 'NN', morphology: { ...unknown, number: 'singular' } },
  }),
  ...(
    [
      ['said', 'say'],
      ['says', 'say'],
      ['added', 'add'],
      ['told', 'tell'],
      ['announced', 'announce'],
      ['asked', 'ask'],
      ['warned', 'warn'],
      ['called', 'call'],
      ['promised', 'promise'],
      ['denied', 'deny'],
    ] as const
  ).map(([form, lemma]): [string, Grammar] => [form, { ...verb, lemma }]),
]);

function tokenOf(text: string, { start, end }: Range): Token {
  const form = text.slice(start, end);
  const other = { lemma: form.toLowerCase(), upos: 'NOUN', xpos: 'NN', morphology: unknown };
  return { start, end, form, ...(grammarOf.get(form.toLowerCase()) ?? other), head: 0, deprel: 'dep' };
}

const organizationWords: ReadonlySet<string> = new Set(
  [...bodies, ...institutions].flatMap((body) => body.split(' ').filter((word) => /^\p{Lu}/u.test(word))),
);
const countryWords: ReadonlySet<string> = new Set(countries.flatMap((country) => country.split(' ')));

/** Runs of capitals, but for one that merely begins the sentence. */
function namesOf(tokens: readonly Token[], givenNames: ReadonlySet<string>, surnames: Set<string>): Name[] {
  const names: Name[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const run = runFrom(tokens, first);
    const type = run.length === 0 ? null : typeOf(run, first === 0, givenNames, surnames);
    if (type !== null) {
      const last = first + run.length - 1;
      const range = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
      names.push({ ...range, type, score: 0.9, womanLogOdds: 0, first, last, rule: 'name/model' });
    }
    first += Math.max(0, run.length - 1);
  }
  return names;
}

function runFrom(tokens: readonly Token[], first: number): string[] {
  const run: string[] = [];
  for (const { form } of tokens.slice(first)) {
    const joins = form === 'of' && run.length > 0 && /^\p{Lu}/u.test(tokens[first + run.length + 1]?.form ?? '');
    if (!joins && !(/^\p{Lu}\p{L}/u.test(form) && !grammarOf.has(form.toLowerCase()))) break;
    run.push(form);
  }
  return run;
}

function typeOf(
  run: readonly string[],
  isFirst: boolean,
  givenNames: ReadonlySet<string>,
  surnames: Set<string>,
): NameType | null {
  const [head = '', ...rest] = run;
  if (run.some((word) => organizationWords.has(word))) return 'organization';
  if (run.every((word) => countryWords.has(word))) return 'place';
  if (rest.length > 0 && givenNames.has(head)) surnames.add(rest.at(-1) ?? '');
  if (surnames.has(run.at(-1) ?? '')) return 'person';
  if (rest.length === 0 && /^\p{Lu}+$/u.test(head)) return 'organization';
  if (rest.length > 0) return 'person';
  return isFirst ? null : 'place';
}

/**
 * The tokens as a tree: the first verb that reports is the root, the word before it, or a name behind it, its subject, and what
 * stands on its other side is said. Without such a verb all hang from the first.
 */
function hung(tokens: readonly Token[], names: readonly Name[]): Token[] {
  const cue = tokens.findIndex(({ upos }) => upos === 'VERB');
  const root = Math.max(0, cue);
  const isSubject = (index: number): boolean =>
    tokens[index]?.xpos === 'PRP' || names.some(({ first, last }) => first <= index && index <= last);
  const before = cue > 0 && /^\p{L}/u.test(tokens[cue - 1]?.form ?? '');
  const after = tokens.findIndex((_, index) => index > cue && index < cue + 3 && isSubject(index));
  const subject = cue < 0 ? -1 : before ? cue - 1 : after;
  const content = subject < 0 ? -1 : before ? Math.min(cue + 2, tokens.length - 1) : 1;
  const offices = officesIn(tokens, names);
  return tokens.map((token, index): Token => {
    if (index === root) return { ...token, head: -1, deprel: 'root' };
    if (index === subject) return { ...token, head: root, deprel: 'nsubj' };
    if (index === content) return { ...token, ...verb, head: root, deprel: 'ccomp' };
    const office = offices.get(index);
    if (office !== undefined) return { ...token, ...office };
    const name = names.find(({ first, last }) => first <= index && index <= last);
    const [head, deprel] = name && index > name.first ? [name.first, 'flat'] : [root, 'dep'];
    const isContent = content >= 0 && (before ? index > cue : index < cue);
    return { ...token, head: deprel === 'dep' && isContent ? content : head, deprel, ...(name ? proper : {}) };
  });
}

/** `Ana Ruiz, the mayor of Arn`: the office hangs from the person, and what it is of from the office. */
function officesIn(tokens: readonly Token[], names: readonly Name[]): Map<number, Partial<Token>> {
  const found = new Map<number, Partial<Token>>();
  for (const { first, last } of names) {
    const [comma, the] = [tokens[last + 1], tokens[last + 2]];
    const of = tokens.findIndex(({ form }, index) => form === 'of' && index > last + 3 && index < last + 6);
    if (comma?.form !== ',' || the?.form !== 'the' || of === -1 || !names.some((name) => name.first === of + 1))
      continue;
    found.set(last + 2, { head: of - 1, deprel: 'det' });
    found.set(of - 1, { head: first, deprel: 'appos', upos: 'NOUN', xpos: 'NN' });
    found.set(of, { head: of + 1, deprel: 'case' });
    found.set(of + 1, { head: of - 1, deprel: 'nmod', ...proper });
  }
  return found;
}

const proper = { upos: 'PROPN', xpos: 'NNP' } as const;
