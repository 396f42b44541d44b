import type { EntityType } from '../../../schemas/entities.ts';
import { leadingSurnames } from '../lexicon/leading-surnames.ts';
import { legalForms } from '../lexicon/legal-forms.ts';
import { inAmericanSpelling, wordsOfBodies } from '../lexicon/spellings.ts';
import { remembered } from '../remembered.ts';
import { comparableWords } from '../words.ts';
import { isSingleName } from './label.ts';
import { personName } from './person-name.ts';

/** `U.S.` and `U. N.`, whose letters are one word */
const dotted = /(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?){2,}(?![\p{L}\p{N}])/gu;

/**
 * The words of the name of a body, place or other thing: without the article and a company's legal form, in American
 * spelling.
 *
 * @example bodyWords('The U.S. Steel Corp.') // ['us', 'steel']
 */
export const bodyWords = remembered((name: string): readonly string[] => {
  const plain = name.replace(dotted, (letters) => `${letters.replace(/[.\s]/gu, '')} `);
  const words = comparableWords(plain).map((word) => (wordsOfBodies.has(word) ? inAmericanSpelling(word) : word));
  const first = words.length > 1 && words[0] === 'the' ? 1 : 0;
  let end = words.length;
  while (end > first + 1 && legalForms.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(first, end);
});

/**
 * What names are looked up by across articles; null for a name that many bear: a person's single one, or one with the
 * initial of the given name alone. Equal keys are no proof: two persons may be called John Smith.
 *
 * @example nameKey('person', 'José M. Ruiz') // 'person jose ruiz'
 * @example nameKey('organization', 'The Arn Shipping Co.') // 'organization arn shipping'
 */
export function nameKey(type: EntityType, name: string): string | null {
  return type === 'person' ? personKey(name) : thingKeys[type](name);
}

const personKey = remembered((name: string): string | null => {
  const parts = isSingleName(name) ? null : personName(name);
  if (parts === null || (parts.given.length === 1 && parts.middle.length === 0)) return null;
  const inFull = leadingSurnames.has(parts.given) ? [parts.given, ...parts.middle] : [parts.given];
  return `person ${[...inFull, parts.surname].join(' ')}`;
});

const thingKey = (type: EntityType): ((name: string) => string | null) =>
  remembered((name) => {
    const words = bodyKey(name);
    return words === '' ? null : `${type} ${words}`;
  });

/** One for each type, so that a key is one text however often it is asked for. */
const thingKeys = {
  organization: thingKey('organization'),
  place: thingKey('place'),
  event: thingKey('event'),
  work: thingKey('work'),
  other: thingKey('other'),
} satisfies Record<Exclude<EntityType, 'person'>, unknown>;

/** `bodyWords` as one text. */
export const bodyKey = remembered((name: string): string => bodyWords(name).join(' '));

/** The last word of a person's name: what the person is called by alone. */
export function surnameOf(name: string): string | null {
  return personName(name)?.surname ?? comparableWords(name).at(-1) ?? null;
}
