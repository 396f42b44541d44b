import type { Random } from '../../bench/random.ts';
import { givenNames, surnames } from '../../bench/words.ts';
import { cutSentences, lengthOf, type Report, type Surroundings } from './syndication-alterations.ts';

/** Reports that have text in common with another and are none the less of something else. */
export const lookalikes: Readonly<Record<string, (report: Report, around: Surroundings) => Report>> = {
  /** A brief of its own that quotes some lines of another report. */
  'brief with a quotation': (report, around) => {
    const quoted = quote(report, around.random);
    return [...freshSentences(1.5 * quoted.length, around), quoted];
  },
  /** New facts, then a third of the report before, as a follow-up tells the background again. */
  'follow-up': (report, around) => {
    const background = cutSentences(report, 0.35);
    return [...freshSentences(1.5 * lengthOf(background), around), ...background];
  },
  /** What happened today: some lines of each of several reports. */
  'round-up': (report, { random, others }) =>
    [report, ...Array.from({ length: 4 }, () => random.one(others))].map((each) => quote(each, random)),
  'price notice': (_, { random }) => priceNotice(random),
  'fixture notice': (_, { random }) => fixtureNotice(random),
};

/** What an outlet puts under each of its articles. */
export const houseLine =
  'The Norland Courier is a member of the press council of Arn. Letters to the editor are printed at our discretion and may be shortened.';

const places = [
  'Arn',
  'Norland',
  'Port Velm',
  'Osterby',
  'Quill Bay',
  'Saint Orla',
  'Tarn',
  'Upper Hesk',
  'Wick',
  'Ostrow',
  'Lindmoor',
  'Petrel',
  'Gransund',
  'Maas Hill',
  'Yarrow',
  'Cobb',
] as const;
const firms = ['Kelp and Salt', 'Brightwater Foundry', 'Hesk Timber', 'Velm Ferries', 'Orla Mills'] as const;
const causes = [
  'after the company lost its largest contract to a rival from the north',
  'as investors welcomed the sale of two idle warehouses on the quay',
  'on news that the winter dividend would be paid in shares alone',
  'although the harbour strike had been settled the evening before',
] as const;
const outlooks = [
  'A decision on the new dry dock is expected before the board meets in spring',
  'No buyer has come forward for the foundry that stands empty since last summer',
  'Wages will rise in step with prices if the arbitrator has her way',
  'The founder wants her seat back, and has begun to ask small holders for their votes',
] as const;

const person = (random: Random): string => `${random.one(givenNames)} ${random.one(surnames)}`;

/** A notice of a form: the frame is the same for all, the facts differ. */
function priceNotice(random: Random): Report {
  const [firm, rival] = [random.one(firms), random.one(firms)];
  const price = (): string => `${1 + random.below(90)}.${random.below(90) + 10}`;
  return [
    `Shares in ${firm} closed ${price()} per cent ${random.one(['up', 'down'])} at ${price()} crowns in ${random.one(places)} ${random.one(causes)}.`,
    `${person(random)} of ${rival} put the turnover at ${price()} million. ${random.one(outlooks)}.`,
    `${random.one(outlooks)}, said ${person(random)}. ${random.one(places)} had ${random.below(900)} trades, ${random.one(places)} ${random.below(900)}.`,
  ];
}

function fixtureNotice(random: Random): Report {
  const town = (): string => random.one(places);
  const score = (): number => random.below(7);
  return [
    `${town()} beat ${town()} by ${score()} to ${score()} before ${random.below(9000)} at ${town()}, with goals from ${person(random)} and ${person(random)}.`,
    `${person(random)} was sent off for ${random.one(['arguing', 'a late tackle', 'handling the ball', 'leaving the bench'])}; ${town()} play ${town()} next, without ${person(random)}, ${random.one(['who is hurt', 'who has signed for a club abroad', 'who is getting married', 'whose ban stands'])}.`,
  ];
}

/** Sentences of its own, of about that many characters. */
function freshSentences(length: number, { invent }: Surroundings): string[] {
  const fresh: string[] = [];
  for (let left = length; left > 0; left -= fresh.at(-1)?.length ?? left) fresh.push(invent());
  return fresh;
}

/** The beginning of a paragraph, up to a quarter of the report. */
function quote(report: Report, random: Random): string {
  const paragraph = random.one(report);
  const length = Math.min(300, Math.floor(lengthOf(report) / 4));
  return paragraph.length <= length ? paragraph : paragraph.slice(0, Math.max(paragraph.lastIndexOf(' ', length), 1));
}
