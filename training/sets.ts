import type { Allowed } from './allowed.ts';
import { anyMisc, labelsOf, noLoss, notNamed, outside } from './allowed.ts';

/** What a scheme's type of name becomes: the labels that are right for a span of it. */
export type TypeMap = Readonly<Record<string, Allowed | null>>;

const person = labelsOf('person');
const organization = labelsOf('organization');
const place = labelsOf('place');
const event = labelsOf('event');
const work = labelsOf('work');
const other = labelsOf('other');

/** CoNLL types: MISC holds events, works and other names, and nationalities, which are no names here. */
const conll: TypeMap = { PER: person, ORG: organization, LOC: place, MISC: anyMisc };

/** CrossNER: fine types of its domains. Genres, theories and substances are names in none of our senses, or may be. */
const crossner: TypeMap = {
  person,
  politician: person,
  writer: person,
  scientist: person,
  musicalartist: person,
  organisation: organization,
  politicalparty: organization,
  university: organization,
  band: organization,
  location: place,
  country: place,
  event,
  election: event,
  book: work,
  poem: work,
  album: work,
  song: work,
  award: other,
  misc: notNamed,
  musicgenre: notNamed,
  literarygenre: notNamed,
  musicalinstrument: notNamed,
  discipline: notNamed,
  theory: notNamed,
  chemicalcompound: notNamed,
  chemicalelement: notNamed,
  protein: notNamed,
  enzyme: notNamed,
  magazine: noLoss,
  academicjournal: noLoss,
  astronomicalobject: noLoss,
};

/** WNUT 2017: brands and bands; a creative work is a work, a product another name. */
const wnut: TypeMap = {
  person,
  location: place,
  corporation: organization,
  group: organization,
  'creative-work': work,
  product: other,
};

/** GUM: entity types of every noun phrase; only its named spans are read. Animals, times and abstractions are left open. */
const gum: TypeMap = {
  person,
  organization,
  place,
  event,
  object: notNamed,
  abstract: notNamed,
  animal: notNamed,
  time: outside,
  plant: notNamed,
  substance: notNamed,
};

/** MEANTIME and re3d mark nominals and pronouns too: only spans that look like names count. */
const nominal: TypeMap = {
  PER: person,
  Person: person,
  ORG: organization,
  Organisation: organization,
  LOC: place,
  Location: place,
};

export interface TrainingSet {
  /** Path under the folder of gold, the one place where a file is named that weights are made from. */
  readonly file: string;
  readonly kind: 'syntax' | 'names' | 'nominal';
  /** Types of names, or null where the set has none. */
  readonly types: TypeMap | null;
  /** What a word outside every span may be: `outside` where the set marks every kind of name. */
  readonly unmarked: Allowed;
  /** Whether sentences that follow each other come from one text. */
  readonly texts: boolean;
  /** Share of the sentences taken anew in every epoch. */
  readonly share: number;
  readonly tweets?: boolean;
}

/** Share of the sentences an epoch: politics is near to news, the other domains lend their variety. */
const crossnerDomains: readonly (readonly [string, number])[] = [
  ['politics', 1],
  ['literature', 0.4],
  ['science', 0.4],
  ['music', 0.4],
];

/** Every file that weights are made from; nothing else of the folder is read for training. */
export const trainingSets: readonly TrainingSet[] = [
  { file: 'syntax/ewt-train.jsonl', kind: 'syntax', types: null, unmarked: noLoss, texts: true, share: 1 },
  { file: 'syntax/gum-open.jsonl', kind: 'syntax', types: gum, unmarked: notNamed, texts: true, share: 1 },
  { file: 'names/wikigold-all.jsonl', kind: 'names', types: conll, unmarked: outside, texts: true, share: 1 },
  { file: 'names/uner-ewt-dev.jsonl', kind: 'names', types: conll, unmarked: notNamed, texts: true, share: 1 },
  { file: 'names/sec-filings-train.jsonl', kind: 'names', types: conll, unmarked: notNamed, texts: true, share: 0.5 },
  { file: 'names/meantime.jsonl', kind: 'nominal', types: nominal, unmarked: notNamed, texts: true, share: 1 },
  { file: 'names/re3d.jsonl', kind: 'nominal', types: nominal, unmarked: notNamed, texts: true, share: 1 },
  {
    file: 'names/wnut17-train.jsonl',
    kind: 'names',
    types: wnut,
    unmarked: outside,
    texts: false,
    share: 0.5,
    tweets: true,
  },
  {
    file: 'names/btc-all.jsonl',
    kind: 'names',
    types: conll,
    unmarked: notNamed,
    texts: false,
    share: 0.2,
    tweets: true,
  },
  ...crossnerDomains.flatMap(([domain, share]) =>
    ['train', 'dev', 'test'].map(
      (part): TrainingSet => ({
        file: `names/crossner-${domain}-${part}.jsonl`,
        kind: 'names',
        types: crossner,
        unmarked: outside,
        texts: false,
        share,
      }),
    ),
  ),
];

/** Files watched between epochs; no weight is made from them. */
export const watchedSets: readonly TrainingSet[] = [
  { file: 'syntax/ewt-dev.jsonl', kind: 'syntax', types: null, unmarked: noLoss, texts: true, share: 1 },
  { file: 'syntax/gum-news.jsonl', kind: 'syntax', types: null, unmarked: noLoss, texts: true, share: 1 },
];
