import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownMetadata } from '../pipeline/article.ts';
import { isReflexive } from '../pipeline/extract/coreference/binding.ts';
import { introduce, mention, newDiscourse, type Referent } from '../pipeline/extract/coreference/discourse.ts';
import { speechAt } from '../pipeline/extract/coreference/evidence.ts';
import { nameEntities } from '../pipeline/extract/coreference/naming.ts';
import { type Reference, referencesOf } from '../pipeline/extract/coreference/references.ts';
import { candidatesFor, type Features, featureNames } from '../pipeline/extract/coreference/salience.ts';
import { type Document, documentOf, paragraphsOf } from '../pipeline/extract/document.ts';
import { findQuotations } from '../pipeline/extract/quotations.ts';
import { type Analyzer, createAnalyzer } from '../pipeline/language/analyzer.ts';
import { normalize } from '../pipeline/normalize/normalize.ts';
import { type ChainDocument, chainDocument } from './chains.ts';

/** The set that the weights are learnt from: UD English GUM without news and interviews, annotations CC BY 4.0. */
const learntFrom = join('syntax', 'gum-open.jsonl');

/** A pronoun with all that it can mean; `right` tells which of them it does. */
interface Choice {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
}

type Kind = 'person' | 'thing';

const nowhere = { speaker: null, spokeBefore: null, spokenOf: new Set<number>() };
/** First persons are hardly ever resolved before others are, so nothing is learnt from them. */
const third = /^(?:(?:he|she|they|it|him|her|them|his|hers|their|theirs|its)|(?:him|her|it)self|themsel(?:f|ves))$/;

/** The pronouns of a document with their candidates, all before them resolved as the gold has it. */
function choicesOf(gold: ChainDocument, document: Document): Record<Kind, Choice[]> {
  const naming = nameEntities(document);
  const references = referencesOf(document, naming);
  const quotations = findQuotations(document.passages, document.text);
  const isSpoken = ({ start }: Reference): boolean => speechAt(quotations, start) >= 0;
  const discourse = newDiscourse(document, references, isSpoken);
  const referents = new Map<string, Referent>();
  const chains = new Map<Referent, string>();
  const choices: Record<Kind, Choice[]> = { person: [], thing: [] };
  for (const [index, reference] of references.entries()) {
    const chain = gold.chainOf(reference, document) ?? `alone ${index}`;
    const known = referents.get(chain);
    if (reference.form === 'pronoun') {
      if (!third.test(reference.lemma)) continue;
      if (!isReflexive(reference)) {
        const candidates = candidatesFor(discourse, index, nowhere);
        choices[reference.gender === null ? 'thing' : 'person'].push({
          candidates: candidates.map(({ features }) => features),
          right: candidates.map(({ referent }) => chains.get(referent) === chain),
        });
      }
      if (known) mention(discourse, index, known);
      continue;
    }
    const entity = reference.name === null ? null : (naming.mentions[reference.name]?.entity ?? null);
    const named =
      entity === null ? known : (discourse.byEntity.get(entity) ?? unless(known, (one) => one.entity === null));
    if (named) mention(discourse, index, named);
    const referent = named ?? introduce(discourse, index, entity);
    referents.set(chain, referent);
    chains.set(referent, chain);
  }
  return choices;
}

function unless<T>(value: T | undefined, isBad: (value: T) => boolean): T | undefined {
  return value === undefined || isBad(value) ? undefined : value;
}

const rounds = 400;
const rate = 0.05;
const ridge = 1e-3;
const nobody = featureNames.indexOf('nobody');
const nobodyFeatures: Features = featureNames.map((_, index) => (index === nobody ? 1 : 0));

/** A conditional logit over the candidates of each choice and nobody, by gradient descent (Adam, Kingma and Ba 2015). */
function fitted(choices: readonly Choice[]): number[] {
  const weights = featureNames.map(() => 0);
  const means = featureNames.map(() => 0);
  const squares = featureNames.map(() => 0);
  for (let round = 1; round <= rounds; round++) {
    const gradient = gradientOf(choices, weights);
    for (const [index, weight] of weights.entries()) {
      const slope = (gradient[index] ?? 0) / choices.length + ridge * weight;
      means[index] = 0.9 * (means[index] ?? 0) + 0.1 * slope;
      squares[index] = 0.99 * (squares[index] ?? 0) + 0.01 * slope * slope;
      const step = (means[index] ?? 0) / (1 - 0.9 ** round);
      weights[index] = weight - (rate * step) / (Math.sqrt((squares[index] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

function gradientOf(choices: readonly Choice[], weights: readonly number[]): number[] {
  const gradient = weights.map(() => 0);
  for (const { candidates, right } of choices) {
    const all = [...candidates, nobodyFeatures];
    const isRight = [...right, !right.some(Boolean)];
    const scores = all.map((features) =>
      features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0),
    );
    const most = Math.max(...scores);
    const masses = scores.map((score) => Math.exp(score - most));
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    const rightTotal = masses.reduce((sum, mass, index) => sum + (isRight[index] ? mass : 0), 0);
    for (const [index, features] of all.entries()) {
      const mass = masses[index] ?? 0;
      const excess = mass / total - (isRight[index] ? mass / rightTotal : 0);
      for (const [feature, value] of features.entries()) gradient[feature] = (gradient[feature] ?? 0) + excess * value;
    }
  }
  return gradient;
}

/**
 * Weights that the set cannot teach, as it has hardly any reported speech and few full names of women and men in one
 * text, and names new persons more seldom than news: chosen by hand with speakers of news in sight, where half or
 * double of each did no better.
 */
const chosen: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  person: {
    'given names agree': 0.4,
    'gender is known to agree': 0.7,
    'spoke before': 1.8,
    'named in what the pronoun says': -2.5,
  },
  thing: {},
};

function table(kind: Kind, weights: readonly number[]): string {
  const lines = featureNames.map((name, index) => {
    const weight = chosen[kind][name] ?? Math.round((weights[index] ?? 0) * 100) / 100;
    return `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight + 0},\n`;
  });
  return `export const ${kind}Weights: Weights = {\n${lines.join('')}};\n`;
}

async function choicesIn(analyzer: Analyzer, gold: ChainDocument): Promise<Record<Kind, Choice[]>> {
  const { id, text } = gold;
  const metadata = { ...unknownMetadata, language: 'en' };
  const article = { id, source: id, mediaType: 'text/plain', sha256: '', text, blocks: [], metadata };
  const normalized = await normalize(article, { defaultLanguage: 'en' });
  return choicesOf(gold, documentOf(normalized, await analyzer.analyze(paragraphsOf(normalized))));
}

/** Learns how salient a referent must be to be meant by a pronoun, and writes the module of the weights. */
async function trainSalience(gold: string, out: string): Promise<void> {
  const analyzer = await createAnalyzer({ model: join('models', 'en') });
  const all: Record<Kind, Choice[]> = { person: [], thing: [] };
  for (const line of readFileSync(join(gold, learntFrom), 'utf8').split('\n').filter(Boolean)) {
    const choices = await choicesIn(analyzer, chainDocument(JSON.parse(line)));
    all.person.push(...choices.person);
    all.thing.push(...choices.thing);
  }
  await analyzer.close();
  const head = [
    '// Written by training/salience.ts (make salience). Learnt from the pronouns of UD English GUM but for its news and',
    '// interviews (annotations CC BY 4.0); four of the weights of persons are chosen by hand, see there.',
    "import type { featureNames } from './salience.ts';",
    '',
    'export type Weights = Readonly<Record<(typeof featureNames)[number], number>>;',
  ];
  writeFileSync(
    out,
    [head.join('\n'), table('person', fitted(all.person)), table('thing', fitted(all.thing))]
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n'),
  );
  process.stdout.write(`${all.person.length} pronouns of persons, ${all.thing.length} others\n`);
}

const [gold, out] = process.argv.slice(2);
if (!gold || !out) throw new Error('usage: salience GOLD OUT');
await trainSalience(gold, out);
