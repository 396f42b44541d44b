import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeLemmaTable } from '../pipeline/language/lemma-table.ts';
import { scriptOf } from '../pipeline/language/lemmas.ts';
import { nameLabels } from '../pipeline/language/name-labels.ts';
import { wordShape } from '../pipeline/language/shapes.ts';
import { readVocabulary, subwordIds, type Vocabulary } from '../pipeline/language/subwords.ts';
import { tokenize, tokenRanges } from '../pipeline/language/tokens.ts';
import { type GoldSentence, goldSentences, type Tokenization } from './gold.ts';
import { learnLemmas } from './lemma-table.ts';
import { markedArticles } from './marked-text.ts';
import { type TrainingSet, trainingSets, watchedSets } from './sets.ts';

/** Edit scripts seen once are accidents: their tokens have no loss. */
const leastScripts = 2;
/** The project's own text is news as it should be read: it is seen twice an epoch. */
const ownShare = 2;

const tokenization: Tokenization = {
  sentences: tokenize,
  cut: (word) => {
    const ranges = tokenRanges(word);
    return ranges.length === 0 ? [word] : ranges.map(({ start, end }) => word.slice(start, end));
  },
};

/** The classes that the heads of the model choose from, in the order of their outputs. */
interface Labels {
  readonly upos: string[];
  readonly xpos: string[];
  readonly deprel: string[];
  readonly lemma: string[];
  readonly names: readonly string[];
}

interface Document {
  readonly texts: boolean;
  readonly share: number;
  readonly sentences: readonly GoldSentence[];
}

function setDocuments(gold: string, set: TrainingSet): Document[] {
  return readFileSync(join(gold, set.file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ texts: set.texts, share: set.share, sentences: goldSentences(set, line, tokenization) }));
}

function ownDocuments(folder: string): Document[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => markedArticles(readFileSync(join(folder, name), 'utf8'), tokenization))
    .map((sentences) => ({ texts: true, share: ownShare, sentences }));
}

function labelsOfDocuments(documents: readonly Document[]): Labels {
  const counts = {
    upos: new Map<string, number>(),
    xpos: new Map<string, number>(),
    deprel: new Map<string, number>(),
    lemma: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { tokens, syntax } of documents.flatMap((document) => document.sentences)) {
    if (syntax === null) continue;
    tokens.forEach((token, at) => {
      count(counts.upos, syntax.upos[at] ?? '');
      count(counts.xpos, syntax.xpos[at] ?? '');
      count(counts.deprel, syntax.deprel[at] ?? '');
      count(counts.lemma, scriptOf(token, syntax.lemma[at] ?? ''));
    });
  }
  const keys = (map: Map<string, number>, least: number) =>
    [...map]
      .filter(([key, n]) => n >= least && key !== '' && key !== '_')
      .map(([key]) => key)
      .sort();
  return {
    upos: keys(counts.upos, 1),
    xpos: keys(counts.xpos, 1),
    deprel: keys(counts.deprel, 1),
    lemma: keys(counts.lemma, leastScripts),
    names: nameLabels,
  };
}

/** A sentence as numbers: what the model reads and what it should answer; -1 is no loss, for heads -2. */
function example(
  sentence: GoldSentence,
  vocabulary: Vocabulary,
  index: Readonly<Record<'upos' | 'xpos' | 'deprel' | 'lemma', ReadonlyMap<string, number>>>,
) {
  const { tokens, syntax, names } = sentence;
  const classes = (kind: 'upos' | 'xpos' | 'deprel' | 'lemma', values: readonly string[]) =>
    values.map((value) => index[kind].get(value) ?? -1);
  const none = tokens.map(() => -1);
  return {
    pieces: tokens.map((token) => subwordIds(vocabulary, token)),
    shapes: tokens.map(wordShape),
    names,
    upos: syntax === null ? none : classes('upos', syntax.upos),
    xpos: syntax === null ? none : classes('xpos', syntax.xpos),
    deprel: syntax === null ? none : classes('deprel', syntax.deprel),
    lemma:
      syntax === null
        ? none
        : classes(
            'lemma',
            tokens.map((token, at) => scriptOf(token, syntax.lemma[at] ?? '')),
          ),
    head: syntax === null ? tokens.map(() => -2) : syntax.head,
  };
}

/**
 * Writes the training examples of a folder of gold as numbers, by the same tokenizer, sub-words and edit scripts that are
 * used when texts are read: `examples.jsonl` and `watched.jsonl` (one document a line), `labels.json`, and `lemmas.bin`.
 */
async function prepare(gold: string, vocabularyFile: string, own: string, out: string): Promise<void> {
  const vocabulary = readVocabulary(readFileSync(vocabularyFile, 'utf8'));
  const documents = [...trainingSets.flatMap((set) => setDocuments(gold, set)), ...ownDocuments(own)];
  const labels = labelsOfDocuments(documents);
  const indexOf = (values: readonly string[]) => new Map(values.map((value, at) => [value, at]));
  const index = {
    upos: indexOf(labels.upos),
    xpos: indexOf(labels.xpos),
    deprel: indexOf(labels.deprel),
    lemma: indexOf(labels.lemma),
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'labels.json'), `${JSON.stringify(labels, null, 2)}\n`);
  const learnt = learnLemmas(
    documents.flatMap((document) => document.sentences),
    labels.lemma,
  );
  writeFileSync(join(out, 'lemmas.bin'), writeLemmaTable(learnt));
  const write = async (name: string, all: readonly Document[]) => {
    const file = createWriteStream(join(out, name));
    for (const { texts, share, sentences } of all) {
      file.write(
        `${JSON.stringify({ texts, share, sentences: sentences.map((each) => example(each, vocabulary, index)) })}\n`,
      );
    }
    file.end();
    await finished(file);
  };
  await write('examples.jsonl', documents);
  for (const set of watchedSets) await write(`watched-${set.file.replace(/^.*\//u, '')}`, setDocuments(gold, set));
  const words = documents.reduce(
    (sum, document) => sum + document.share * document.sentences.reduce((n, each) => n + each.tokens.length, 0),
    0,
  );
  process.stdout.write(
    `${documents.length} documents, ${Math.round(words)} words an epoch, ${labels.lemma.length} edit scripts\n`,
  );
}

const [gold, vocabularyFile, own, out] = process.argv.slice(2);
if (!gold || !vocabularyFile || !own || !out) throw new Error('usage: prepare GOLD VOCABULARY OWN-TEXT OUT');
await prepare(gold, vocabularyFile, own, out);
