import type { Analyzer, AnalyzerIdentity } from '../pipeline/language/analyzer.ts';
import type { Name, NameType, Sentence, Token } from '../pipeline/language/sentence.ts';
import { tokenize } from '../pipeline/language/tokens.ts';
import { type LazyAnalyzer, lazyAnalyzer, type OpenAnalyzer } from '../pipeline/lazy-analyzer.ts';
import { inThisThread, type OpenAnnotator } from '../pipeline/workers/open.ts';
import type { LanguageModel } from '../schemas/manifest.ts';

/** Names with their types, as they are written in a text. */
export type Cast = Readonly<Record<string, NameType>>;

const castOf = (type: NameType, names: string): [string, NameType][] =>
  names.split(',').map((name) => [name.trim(), type]);

/** Who and what the texts of the tests name. */
export const cast: Cast = Object.fromEntries([
  ...castOf(
    'person',
    'Ana Ruiz, Ana J. Ruiz, Carlos Ruiz, Bo Ruiz, Bo Ruiz Jr, Ruiz, Ana, Bo Lind, Eva Lind, Lind, Bo',
  ),
  ...castOf(
    'person',
    'José Pérez Gil, Perez Gil, Qort Mlin, Carlos Diaz, Diaz, Ana London, Bo Holm, Tom Berg, Ada Lind',
  ),
  ...castOf('person', 'Ida Quist, Ída Quist, Ina Quist, Quist, Tomas Berg, Tomás Berg, Berg, Lena Holm, Holm'),
  ...castOf('organization', 'Northern Fishing Union, NFU, White House, Norland Party, Ana Ruiz Foundation'),
  ...castOf('organization', 'Ministry of Health, Arn Post'),
  ...castOf('place', 'Arn, Norway, Mexico, Lisbon, London, Oslo, United Kingdom, UK'),
  ...castOf('event', 'Arn Regatta'),
  ...castOf('work', 'Northern Lights'),
  ...castOf('other', 'Borealis, NewsLeak, Newsleak'),
]);

/** A name of the cast where it stands; UTF-16 indexes. */
export type NamedSpan = Pick<Name, 'start' | 'end' | 'type' | 'score'>;

/** The names of a cast in a text, the longest at each place, as whole words. */
export function namesIn(text: string, known: Cast = cast): NamedSpan[] {
  const literals = Object.keys(known).sort((a, b) => b.length - a.length);
  if (literals.length === 0) return [];
  const any = literals.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu'))].map(
    ({ 0: name, index }) => {
      const type = known[name] ?? 'other';
      return { start: index, end: index + name.length, type, score: 0.9 };
    },
  );
}

/** Which model a fake analyzer says that it is. */
export const fakeModel: LanguageModel = {
  model: 'fake 1.0.0',
  sha256: 'f'.repeat(64),
  runtime: 'portable',
  library: 'a test',
};

const noMorphology = { number: null, person: null, tense: null, verbForm: null, voice: null } as const;

/** A sentence with the names of its text that a test knows instead of its own. */
export function withNames(sentence: Sentence, names: readonly NamedSpan[]): Sentence {
  const { tokens, start, end } = sentence;
  const own = names.filter((name) => name.start >= start && name.end <= end);
  return {
    ...sentence,
    names: own.map((name) => ({
      ...name,
      womanLogOdds: 0,
      first: tokens.findIndex((token) => token.end > name.start),
      last: tokens.findLastIndex((token) => token.start < name.end),
      rule: 'name/model',
    })),
  };
}

/** The one word whose part of speech is known: without it nobody says anything. */
const said = { lemma: 'say', upos: 'VERB', xpos: 'VBD' } as const;

/** The sentences of a text as one who knows hardly any grammar reads them: every word hangs from the first. */
export function plainSentences(text: string, known: Cast): Sentence[] {
  const names = namesIn(text, known);
  return tokenize(text).flatMap((ranges): Sentence[] => {
    const tokens = ranges.map(({ start, end }, index): Token => {
      const form = text.slice(start, end);
      const isFirst = index === 0;
      return {
        ...{ start, end, form, lemma: form.toLowerCase(), upos: 'X', xpos: 'FW', morphology: noMorphology },
        ...(form === 'said' ? said : {}),
        ...{ head: isFirst ? -1 : 0, deprel: isFirst ? 'root' : 'dep' },
      };
    });
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [withNames({ start: first.start, end: last.end, tokens, names: [] }, names)];
  });
}

/** An analyzer that knows a cast, and tokens and sentences, but hardly any grammar. */
export function fakeAnalyzer(known: Cast = cast, identity: Partial<AnalyzerIdentity> = {}): Analyzer {
  const { model, sha256: modelSha256, runtime, library } = fakeModel;
  const analyze: Analyzer['analyze'] = async (paragraphs) => paragraphs.map((text) => plainSentences(text, known));
  return {
    identity: { model, modelSha256, runtime, library, ...identity },
    analyze,
    analyzeTokens: (paragraphs) => analyze(paragraphs.map(({ text }) => text)),
    close: async () => {},
  };
}

/** Opens a fake analyzer under the runtime that is asked for. */
export const openFake: OpenAnalyzer = async ({ runtime }) => fakeAnalyzer(cast, { runtime });

/** Annotates with a fake analyzer, in this thread. */
export const annotateFake: OpenAnnotator = inThisThread(openFake);

/** A fake analyzer as a run has it. */
export function lazyFake(known: Cast = cast): LazyAnalyzer {
  return lazyAnalyzer(async () => fakeAnalyzer(known));
}
