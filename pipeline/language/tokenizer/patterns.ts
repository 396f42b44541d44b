import { numberUnits } from '../lexicon/affixes.ts';
import { clippedBeginnings, clippedEndings } from '../lexicon/contractions.ts';

/** One kind of token: what it looks like, and an example that is one token of the kind. */
export interface TokenPattern {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const oneOf = (words: ReadonlySet<string>) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/**
 * Kinds of tokens, the first that fits wins. Every repetition is bounded, so that no text takes more than linear time or
 * exhausts the stack of the regular expression: what is longer is cut.
 */
export const tokenPatterns: readonly TokenPattern[] = [
  { kind: 'plain word', pattern: /[A-Za-z]{1,30}(?= )/u, example: 'house' },
  {
    kind: 'link',
    pattern: /(?:(?:https?|ftp):\/\/|www\.|mailto:)[^\s<>"“”«»]{0,2000}[\p{L}\p{N}/_=&#%~+-]/u,
    example: 'https://example.org/a,b?c=1',
  },
  {
    kind: 'address',
    pattern: /[\p{L}\p{N}_][\w.+%-]{0,63}@[A-Za-z0-9][\w-]{0,63}(?:\.[A-Za-z0-9][\w-]{0,63}){0,5}/u,
    example: 'jo.doe@mail.example.org',
  },
  {
    kind: 'domain',
    pattern:
      /(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,5}(?:com|org|net|edu|gov|mil|info|biz|io|tv|uk|eu|de|fr|ca|au|nz|ie|jp|Com|COM|ORG|NET)(?![\p{L}\p{N}])(?:\/[^\s<>"“”«»]{0,2000}[\p{L}\p{N}/_=&#%~+-])?/u,
    example: 'news.example.com/a',
  },
  {
    kind: 'file name',
    pattern:
      /[\p{L}\p{N}_#][\w#-]{0,63}\.(?:docx?|pdf|xlsx?|pptx?|txt|csv|html?|jpe?g|png|gif|zip|mp[34]|exe|DOC|PDF|XLS)(?![\p{L}\p{N}])/u,
    example: 'report_2.pdf',
  },
  {
    kind: 'emoji',
    pattern:
      /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,3}(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,3}){0,7}/u,
    example: '👩🏽‍🚀',
  },
  {
    kind: 'emoticon',
    pattern:
      /(?<=^|[\s.!?…,])(?:>?[:;=][-o^']?[()[\]DPpOo/\\|*](?![\p{L}\p{N}/])|<3(?![\p{L}\p{N}])|\^[_.-]?\^|[xX]D(?![\p{L}\p{N}]))/u,
    example: ':-)',
  },
  {
    kind: 'account',
    pattern: /(?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,62}[\p{L}\p{N}_])?/u,
    example: '@example',
  },
  { kind: 'topic', pattern: /(?<![\p{L}\p{N}])#\p{L}[\p{L}\p{M}\p{N}_]{0,100}/u, example: '#news' },
  { kind: 'clipped year', pattern: /(?<![\p{L}\p{N}])['’]\p{Nd}{2}s?(?![\p{L}\p{N}])/u, example: '’68' },
  {
    kind: 'clipped beginning',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:['’‘]${oneOf(clippedBeginnings)}(?![\\p{L}\\p{N}])|['’‘]n['’](?![\\p{L}\\p{N}]))`,
      'u',
    ),
    example: '’em',
  },
  {
    kind: 'clipped end',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(clippedEndings)}['’](?![\\p{L}\\p{N}])`, 'u'),
    example: 'ol’',
  },
  { kind: 'dollars of a country', pattern: /(?:US|AU|NZ|HK|CA|NT|A|C|S|R|U)\$/u, example: 'US$' },
  {
    kind: 'degree',
    pattern: /(?:Ph\.D|M\.Sc|B\.Sc|Ed\.D|LL\.[BDM]|[DM]\.Phil|ph\.d)\.?(?![\p{L}\p{N}])/u,
    example: 'Ph.D.',
  },
  { kind: 'initialism', pattern: /(?:\p{L}\.){2,12}(?![\p{L}\p{N}])/u, example: 'U.S.' },
  {
    kind: 'initialism without its last stop',
    pattern: /(?:(?:\p{Lu}\.){1,8}\p{Lu}|i\.e|e\.g|a\.k\.a|[ap]\.m)(?![\p{L}\p{N}])/u,
    example: 'U.S',
  },
  {
    kind: 'telephone number',
    pattern: /(?:\+?\p{Nd}{1,3}-)?(?:\p{Nd}{3}-)?\p{Nd}{3}-\p{Nd}{4}(?![\p{L}\p{N}])/u,
    example: '1-800-555-0199',
  },
  {
    kind: 'date in figures',
    pattern: /(?:\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}|\p{Nd}{1,2}-\p{Nd}{1,2}-\p{Nd}{2}(?:\p{Nd}{2})?)(?![\p{L}\p{N}])/u,
    example: '2021-03-09',
  },
  {
    kind: 'fraction or date',
    pattern: /\p{Nd}{1,4}\/\p{Nd}{1,2}(?:\/\p{Nd}{2,4})?(?![\p{L}\p{N}/])/u,
    example: '9/11',
  },
  { kind: 'decade', pattern: /(?:\p{Nd}{3})?0['’]s(?![\p{L}\p{N}])|\p{Nd}0['’]s(?![\p{L}\p{N}])/u, example: "1960's" },
  {
    kind: 'ordinal',
    pattern: /\p{Nd}{1,3}(?:,\p{Nd}{3}){1,4}(?:st|nd|rd|th)(?![\p{L}\p{N}])/u,
    example: '10,000th',
  },
  {
    kind: 'number before a unit',
    pattern: new RegExp(`\\p{Nd}{1,20}(?:[.,:]\\p{Nd}{1,20}){0,8}(?=${oneOf(numberUnits)}(?![\\p{L}\\p{N}]))`, 'u'),
    example: '35',
  },
  {
    kind: 'number',
    pattern:
      /(?:(?<![\p{L}\p{N}])[+.])?\p{N}{1,60}(?:[.:]\p{N}{1,60}|,\p{N}{3}(?!\p{N})|,\p{N}{2}(?=,\p{N}{2,3})){0,12}(?![\p{L}\p{M}\p{N}_])/u,
    example: '1,000.5',
  },
  { kind: 'initials with a slash', pattern: /(?:[bB]\/[cC]|[nN]\/[aA])(?![\p{L}\p{N}])/u, example: 'n/a' },
  { kind: 'name with an ampersand', pattern: /\p{L}{1,4}&\p{L}{1,4}(?![\p{L}\p{N}])/u, example: 'R&D' },
  {
    kind: 'word',
    pattern:
      /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]{0,200}(?:['’`´ʼ]\p{L}[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]{0,200}){0,4}/u,
    example: 'O’Neill',
  },
  { kind: 'ending', pattern: /['’`´](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\p{L}\p{N}])/u, example: '’s' },
  { kind: 'arrow', pattern: /[-=]{1,40}>|<[-=]{1,40}(?![\p{L}\p{N}])/u, example: '->' },
  {
    kind: 'run of marks',
    pattern: /[!?]{1,200}|(?<mark>[.…=*_~#+<>$-])\k<mark>{1,200}|'{2}|’{2}|‘{2}|`{2}/u,
    example: '?!',
  },
  { kind: 'mark', pattern: /\S\p{M}{0,20}/u, example: ';' },
];
