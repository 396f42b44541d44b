import { type Random, randomFrom, seedOf, zipf } from '../random.ts';
import { countries, cues } from './lexicon.ts';
import { type Material, slotPattern, slots } from './material.ts';
import { type Circle, circleOf, countryOf, type Person, type Thing } from './population.ts';

/** An article before it is put into words on a page: copies are made from it. */
export interface Draft {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly pieces: readonly Piece[];
  readonly statement: Statement | null;
}

/** A word with its comma or stop, or a name. */
export interface Piece {
  readonly text: string;
  readonly mention: Reference | null;
}

/** What a piece says of whom; `from` and `to` are indexes into its text. */
export interface Reference {
  readonly thing: Thing;
  readonly form: 'name' | 'pronoun';
  readonly from: number;
  readonly to: number;
}

/** A statement in a paragraph, its ends by number of the piece, inclusive. */
export interface Statement {
  /** Shared by the renderings of one statement in several articles. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly cue: number;
  readonly lemma: string;
  readonly speaker: number;
  /** The end of the apposition that tells the speaker's office; null where none is told. */
  readonly officeEnd: number | null;
}

/** Statements of an article as long as most: some 60 words of it a statement. */
const statementsOfArticle = 8;
/** Share of statements that are made of what the person says in several articles. */
const speeches = 0.15;
/** As many neighbouring articles as may render the same speech. */
const newsCycle = 1000;

/** The article of a number that is no copy, in which so many statements are made. */
export function draftOf(seed: number, material: Material, number: number, statements = statementsOfArticle): Draft {
  const random = randomFrom(seedOf(seed, 21, number));
  const write = writer(random, material, castOf(seed, material, number, random));
  const words = material.sentences.sequence(random, 9).join(' ').replace(new RegExp(slotPattern, 'g'), 'Arn');
  const title = words === '' ? 'Arn' : words;
  const paragraphs: Paragraph[] = [];
  for (let said = 0; said < statements; ) {
    const isStatement = paragraphs.length > 0 && random.chance(0.4);
    if (isStatement) said += 1;
    paragraphs.push(isStatement ? statementOf(seed, number, said, random, material, write) : write.report());
  }
  return { title, paragraphs };
}

/** Who and what an article speaks of, and how it names them at first. */
interface Cast {
  readonly persons: readonly Person[];
  readonly organizations: readonly Thing[];
  readonly places: readonly Thing[];
  /** Keys of those whom the article takes for known: it gives their short name alone. */
  readonly known: ReadonlySet<string>;
}

/** The circles of the first so many articles are few, so that the population grows with the collection. */
function circleAt(seed: number, material: Material, number: number, random: Random): Circle {
  return circleOf(seed, material, zipf(random, 100 + Math.floor(number / 8), 20));
}

function castOf(seed: number, material: Material, number: number, random: Random): Cast {
  const main = circleAt(seed, material, number, random);
  const guest = circleAt(seed, material, number, random);
  const persons = [random.one(main.persons.slice(0, 3)), random.one(main.persons), random.one(main.persons)];
  if (random.chance(0.5)) persons.push(random.one(guest.persons));
  const organizations = [random.one(main.organizations), random.one(main.organizations)];
  const places = [main.city, main.country];
  if (random.chance(0.4)) places.push(countryOf(zipf(random, countries.length, 5)));
  const all: readonly Thing[] = [...persons, ...organizations];
  return {
    persons: [...new Set(persons)],
    organizations: [...new Set(organizations)],
    places,
    known: new Set(all.filter(() => random.chance(0.08)).map(({ key }) => key)),
  };
}

interface Writer {
  readonly someone: () => Person;
  readonly name: (thing: Thing, after?: string) => Piece[];
  readonly report: () => Paragraph;
}

function writer(random: Random, material: Material, cast: Cast): Writer {
  const named = new Set(cast.known);
  let last: Person | null = null;
  const refer = (thing: Thing, text: string, before: string, after: string, form: Reference['form']): Piece => ({
    text: `${before}${text}${after}`,
    mention: { thing, form, from: before.length, to: before.length + text.length },
  });
  const name = (thing: Thing, after = '', before = ''): Piece[] => {
    const isNew = !named.has(thing.key);
    named.add(thing.key);
    if (!isNew) return [refer(thing, thing.shortName, before, after, 'name')];
    const isAcronym = thing.type === 'organization' && thing.shortName !== thing.name;
    if (!isAcronym) return [refer(thing, thing.name, before, after, 'name')];
    return [refer(thing, thing.name, before, '', 'name'), refer(thing, thing.shortName, '(', `)${after}`, 'name')];
  };
  const fill = (word: string): Piece[] => {
    const slot = word.search(slotPattern);
    if (slot === -1) return [{ text: word, mention: null }];
    const [before, after] = [word.slice(0, slot), word.slice(slot + 1).replace(new RegExp(slotPattern, 'g'), '')];
    if (word.charAt(slot) === slots.organization) return name(random.one(cast.organizations), after, before);
    if (word.charAt(slot) === slots.place) return name(random.one(cast.places), after, before);
    if (last !== null && random.chance(0.35)) return [refer(last, last.pronoun, before, after, 'pronoun')];
    last = random.one(cast.persons);
    return name(last, after, before);
  };
  return {
    someone: () => {
      last = random.one(cast.persons);
      return last;
    },
    name,
    report: () => {
      const sentences = Array.from({ length: 1 + random.below(3) }, () => material.sentences.sequence(random, 30));
      return { pieces: sentences.flat().flatMap(fill), statement: null };
    },
  };
}

/** A paragraph of the form “Words,” cue speaker, the office of body. */
function statementOf(
  seed: number,
  number: number,
  position: number,
  random: Random,
  material: Material,
  write: Writer,
): Paragraph {
  const speaker = write.someone();
  const isSpeech = random.chance(speeches);
  const speech = `${speaker.key} ${Math.floor(number / newsCycle)} ${random.below(2)}`;
  const words = isSpeech ? speechWords(seed, speech, material, random) : statementWords(random, material);
  const [cue, lemma] = random.one(cues);
  const quoted = words.map((word, index): Piece => {
    const start = index === 0 ? '“' : '';
    const end = index === words.length - 1 ? ',”' : '';
    return { text: `${start}${word}${end}`, mention: null };
  });
  const tellsOffice = random.chance(0.4);
  const name = write.name(speaker, tellsOffice ? ',' : '.');
  const office = tellsOffice
    ? [`the ${speaker.title}`, 'of'].map((text): Piece => ({ text, mention: null })).concat(write.name(speaker.of, '.'))
    : [];
  const pieces = [...quoted, { text: cue, mention: null }, ...name, ...office];
  return {
    pieces,
    statement: {
      key: isSpeech ? speech : `${number} ${position}`,
      first: 0,
      last: words.length - 1,
      cue: words.length,
      lemma,
      speaker: words.length + 1,
      officeEnd: tellsOffice ? pieces.length - 1 : null,
    },
  };
}

/** Words without names, so that they can be told again elsewhere. */
function statementWords(random: Random, material: Material): string[] {
  const words: string[] = [];
  while (words.length < 8) {
    const sentence = material.sentences.sequence(random, 25).filter((word) => !slotPattern.test(word));
    words.push(...sentence);
  }
  return words.map((word, index) => (index === words.length - 1 ? word.replace(/[,.;:!?]+$/, '') : word));
}

/** A speech in whole, its first two thirds, or with one word changed. */
function speechWords(seed: number, speech: string, material: Material, random: Random): string[] {
  const codes = Array.from(speech, (character) => character.charCodeAt(0));
  const words = statementWords(randomFrom(seedOf(seed, 22, ...codes)), material);
  if (random.chance(0.25)) return words.slice(0, Math.ceil((words.length * 2) / 3));
  if (random.chance(0.25)) words[random.below(words.length)] = random.one(material.sentences.tokens.slice(1));
  return words;
}
