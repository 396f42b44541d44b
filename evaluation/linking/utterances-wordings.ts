import type { Random } from '../../bench/random.ts';
import type { QuoteRow } from '../../schemas/quotes.ts';

/** A wording of a statement as another paper might print it. */
export interface Wording {
  readonly text: string;
  readonly type: QuoteRow['type'];
}

/** What one paper does to a statement that another prints in full; null where the statement gives no occasion. */
type Rewording = (words: readonly string[], random: Random, others: readonly string[]) => Wording | null;

/** Kinds of wordings that are of one utterance with the statement. */
export const rewordings = {
  verbatim: (words) => direct(words),
  typography: (words, random) => {
    const text = words.join(' ').replace(/['’]/g, (mark) => (mark === "'" ? '’' : "'"));
    const cased = random.chance(0.3) ? text.toUpperCase() : text.normalize('NFD').replace(/\p{M}/gu, '');
    return { text: cased.replace(/[,;]/g, '').replace(/ [–—] |-/g, ' - '), type: 'direct' };
  },
  parts: (words, random) => {
    const at = 3 + random.below(words.length - 6);
    return { text: `${words.slice(0, at).join(' ')}, … ${words.slice(at).join(' ')}`, type: 'direct' };
  },
  insertion: (words, random) => {
    const at = 2 + random.below(words.length - 4);
    const inserted = random.one(['[the minister]', '[of Arn]', '[and] [the council]', '[sic]']);
    return direct([...words.slice(0, at), inserted, ...words.slice(at)]);
  },
  ellipsis: (words, random) => {
    if (words.length < 18) return null;
    const from = 6 + random.below(3);
    const dots = random.one(['...', '…', '. . .']);
    return direct([...words.slice(0, from), dots, ...words.slice(from + 3 + random.below(words.length - from - 9))]);
  },
  edits: (words, random, others) => {
    const edited = [...words];
    for (let edits = Math.max(1, Math.round(words.length / 12)); edits > 0; edits--) {
      const at = random.below(edited.length);
      if (isDecisive(edited[at] ?? '')) continue;
      edited.splice(at, 1, ...random.one([[], [random.one(others)], [edited[at] ?? '', random.one(others)]]));
    }
    return direct(edited);
  },
  spelling: (words) => {
    const text = words.join(' ');
    const respelt = swaps.reduce((swapped, [one, other]) => swapped.replace(one, other), text);
    return respelt === text ? null : { text: respelt, type: 'direct' };
  },
  fragment: (words, random) => {
    const length = Math.min(words.length, 6 + random.below(5));
    const from = random.below(words.length - length + 1);
    return { text: words.slice(from, from + length).join(' '), type: 'direct' };
  },
  half: (words, random) => {
    const middle = Math.floor(words.length / 2);
    return direct(random.chance(0.5) ? words.slice(0, middle) : words.slice(middle));
  },
  reported: (words) => {
    const reported = words.map((word) => shifts.get(word.toLowerCase()) ?? word);
    return { text: `that ${reported.join(' ')}`, type: 'indirect' };
  },
} as const satisfies Record<string, Rewording>;

/** Kinds of wordings that look alike and are other statements. */
export const alterations = {
  negated: (words) => {
    const at = words.findIndex((word) => /^(?:is|are|was|were|will|would|can|could|has|have|had)$/.test(word));
    return at < 0 || words.length > 14 ? null : direct([...words.slice(0, at + 1), 'not', ...words.slice(at + 1)]);
  },
  recounted: (words, random) => {
    const at = words.findIndex((word) => /^\d+$/.test(word));
    if (at < 0 || words.length > 14) return null;
    return direct([...words.slice(0, at), String(Number(words[at]) + 2 + random.below(7)), ...words.slice(at + 1)]);
  },
  renamed: (words) => {
    const at = words.findIndex((word, index) => index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word));
    return at < 0 || words.length > 14 ? null : direct([...words.slice(0, at), 'Norland', ...words.slice(at + 1)]);
  },
} as const satisfies Record<string, Rewording>;

/** What anybody says, invented on the pattern of press offices. Compiled for this project by hand. */
export const formulas: readonly string[] = [
  'We have no comment at this time',
  'We are working closely with the authorities',
  'Our thoughts are with the families of the victims',
  'We take all such complaints very seriously',
  'We are cooperating fully with the investigation and cannot comment further',
  'It was a good game for us and I am proud of the boys',
  'I would like to thank everyone who has supported us',
  'We will study the ruling before we decide on an appeal',
  'The safety of our passengers and crew is our first priority',
  'It is too early to say what caused the fire',
  'We do not comment on matters that are before the courts',
  'I look forward to working with my colleagues in the new year',
];

/** Words that no edit may take away, since without them the statement is another. */
function isDecisive(word: string): boolean {
  return /\d|^\p{Lu}|^(?:no|not|never|nor|none|without|nothing|nobody|neither)\b|n['’]t\b/u.test(word);
}

/** Two spellings of the same. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/\bdo not\b/, "don't"],
  [/\bdoes not\b/, 'doesn’t'],
  [/\bdid not\b/, "didn't"],
  [/\bis not\b/, 'isn’t'],
  [/\bwas not\b/, "wasn't"],
  [/\bwill not\b/, 'won’t'],
  [/\bcan ?not\b/, "can't"],
  [/\b([Ii]t) is\b/, '$1’s'],
  [/\b([Ww]e|[Tt]hey|[Yy]ou) are\b/, "$1're"],
  [/\b([Ww]e|[Tt]hey|[Yy]ou|I) have\b/, '$1’ve'],
  [/\b([Ii]t|[Tt]hat|[Hh]e|[Ss]he)['’]s (?=a|not|the)/, '$1 is '],
  [/\b(\w+)isation/, '$1ization'],
  [/our(?=s?\b)(?<=\w{3}our)/, 'or'],
  [/\btwo\b/, '2'],
  [/\bthree\b/, '3'],
  [/\bfour\b/, '4'],
  [/\bfive\b/, '5'],
  [/\bten\b/, '10'],
  [/\btwenty\b/, '20'],
  [/ per cent\b/, ' percent'],
];

/** What the words of a speaker become where they are reported. */
const shifts: ReadonlyMap<string, string> = new Map([
  ['i', 'he'],
  ['my', 'his'],
  ['me', 'him'],
  ['we', 'they'],
  ['our', 'their'],
  ['us', 'them'],
  ['will', 'would'],
  ['can', 'could'],
  ['is', 'was'],
  ['are', 'were'],
  ['am', 'was'],
  ['have', 'had'],
  ['has', 'had'],
]);

function direct(words: readonly string[]): Wording {
  return { text: words.join(' '), type: 'direct' };
}
