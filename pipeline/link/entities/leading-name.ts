import { type Gazetteer, type GazetteerEntry, isSharedName } from '../gazetteer/gazetteer.ts';

/** A country or union whose name begins that of a body, and the words behind it. */
export interface LeadingName {
  readonly entry: GazetteerEntry;
  readonly rest: readonly string[];
}

/** Names of countries and unions have so many words at most where they begin that of a body. */
const longest = 3;

/**
 * The country or union with which the name of a body, given as `bodyWords`, begins. Whatever form it has there, the body
 * is the same: U.K. Chess Federation, United Kingdom Chess Federation.
 *
 * @example leadingName(['un', 'refugee', 'agency'], gazetteer) // { entry: United Nations, rest: ['refugee', 'agency'] }
 */
export function leadingName(words: readonly string[], gazetteer: Pick<Gazetteer, 'candidates'>): LeadingName | null {
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ');
    const entry = gazetteer.candidates(name).find((each) => isUnion(each) && !isSharedName(each, name));
    if (entry !== undefined) return { entry, rest: words.slice(length) };
  }
  return null;
}

function isUnion({ kind }: GazetteerEntry): boolean {
  return kind === 'country' || kind === 'international organization';
}

/** The names of a body with all names of the country or union that its name begins with. */
export function leadingForms({ entry, rest }: LeadingName): string[] {
  return [entry.name, ...entry.aliases].map((name) => `${name} ${rest.join(' ')}`);
}
