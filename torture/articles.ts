import type { Random } from './random.ts';

/** An invented article: what the readers of every format must find again. */
export interface Sample {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

const people = ['Ada Lindqvist', 'Tomás Ferreira', 'Nkechi Obiora', 'Jonas Weber', 'Mei Tanaka', 'Ruth Oduya'];
const offices = ['the harbour master', 'the mayor of Portvale', 'the minister of fisheries', 'a teacher', 'the judge'];
const verbs = ['said', 'told reporters', 'warned', 'insisted', 'argued', 'promised'];
const statements = [
  'The bridge will not open before the end of June',
  'Nobody asked us, and nobody will',
  'We counted the boats twice, and twice we were short of four',
  'It’s a café, not a courtroom',
  'This budget leaves every school with less than it had',
  'I have read the report, all 312 pages of it',
];
const facts = [
  'The council of Portvale met on Tuesday for the third time this month.',
  'About 1,400 people signed the petition, according to its authors.',
  'The ferry to Sandholm was cancelled on March 3, 2026, because of the fog.',
  'A spokeswoman for Northern Rail declined to comment.',
];

/** An article of the given number of paragraphs; its number is in its title, its address and its text. */
export function inventArticle(host: string, number: number, paragraphs: number, random: Random): Sample {
  const day = `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return {
    title: `Portvale argues about case ${number} of its harbour`,
    url: `https://${host}.example/stories/case-${number}`,
    publisher: `The ${host} courier`,
    day,
    paragraphs: Array.from({ length: paragraphs }, (_, index) => inventParagraph(number, index, random)),
  };
}

function inventParagraph(number: number, index: number, random: Random): string {
  const person = random.pick(people);
  const quote = `“${random.pick(statements)},” ${random.pick(verbs)} ${person}, ${random.pick(offices)}.`;
  const reported = `${person.split(' ')[1]} said that case ${number}.${index} was a matter for the council.`;
  return `${random.pick(facts)} ${quote} ${reported} “${random.pick(statements)}.”`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
