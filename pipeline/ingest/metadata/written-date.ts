import { monthNames } from './lexicon/month-names.ts';
import { gregorianOf, persianMonth } from './persian-calendar.ts';

/** A whole day as a page writes it for its readers. */
export interface WrittenDate {
  /** YYYY-MM-DD, in the calendar and within the years of the web. */
  readonly day: string;
  /** Where it stands in the text, in UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
}

/** How a page is to be read where it could be read in two ways. */
export interface DateReading {
  /** ISO 639 code of its language, or null: `listopad` is October in Croatian and November in Polish. */
  readonly language: string | null;
  /** Whether `03/04/2026` is the third of April; null where that is unknown: then it is no date. */
  readonly dayFirst: boolean | null;
}

/** The web has no pages from before; what states a year after is a placeholder. */
const [firstYear, lastYear] = [1990, 2099];

/** The longest text that is searched, in UTF-16 units. */
const longestText = 2000;

type Fields = readonly [year: string, month: number | null, day: string];
type Groups = Readonly<Record<string, string>>;

/** A way of writing a date: what it looks like, and what its parts mean. */
interface Form {
  readonly pattern: RegExp;
  readonly fields: (groups: Groups, reading: DateReading) => Fields;
}

/** A name of a month, of one word or two (`تشرين الأول`), perhaps with its point. */
const name = "(?<name>\\p{L}[\\p{L}\\p{M}'’]*\\.?(?:\\p{L}\\.)?(?: الثاني| الأول)?)";
const monthByName =
  (years: (groups: Groups) => string) =>
  ({ name = '', day = '', ...rest }: Groups, { language }: DateReading): Fields => [
    years(rest),
    monthNumber(name, language),
    day,
  ];
const sameYear = ({ year = '' }: Groups): string => year;

/** The year before the first of a reign. */
const yearsBefore: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };

function persian(year: string, month: number | null, day: string): Fields {
  if (month === null || month > 12 || Number(day) > 31) return [year, null, day];
  const [ofYear, ofMonth, ofDay] = gregorianOf(Number(year), month, Number(day));
  return [String(ofYear), ofMonth, String(ofDay)];
}

const forms: readonly Form[] = [
  // 2026-03-04, 2026/3/4, 2026.03.04
  {
    pattern: /(?<!\d|\d[./-])(?<year>\d{4})(?<mark>[-/.]) ?(?<month>\d\d?)\k<mark> ?(?<day>\d\d?)(?!\d|[./-]\d)/gu,
    fields: ({ year = '', month, day = '' }) => [year, Number(month), day],
  },
  // 2026年3月4日, 2026년 3월 4일
  {
    pattern: /(?<!\d)(?<year>\d{4}) ?[年년] ?(?<month>\d\d?) ?[月월] ?(?<day>\d\d?) ?[日일号]/gu,
    fields: ({ year = '', month, day = '' }) => [year, Number(month), day],
  },
  // 令和8年3月4日: years of a reign
  {
    pattern: /(?<era>令和|平成)(?<year>\d\d?|元)年 ?(?<month>\d\d?)月 ?(?<day>\d\d?)日/gu,
    fields: ({ era = '', year = '', month, day = '' }) => [
      String((yearsBefore[era] ?? 0) + (year === '元' ? 1 : Number(year))),
      Number(month),
      day,
    ],
  },
  // 13 اسفند 1404
  {
    pattern: /(?<![\d.:])(?<day>\d\d?) (?<name>\p{L}+)(?: ماه)?،? (?<year>1[34]\d\d)(?!\d)/gu,
    fields: ({ year = '', name = '', day = '' }) => persian(year, persianMonth(foldedWord(name)), day),
  },
  // 1404/12/13
  {
    pattern: /(?<!\d|\d[./-])(?<year>1[34]\d\d)(?<mark>[-/])(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?!\d|[./-]\d)/gu,
    fields: ({ year = '', month, day = '' }, { language }) =>
      persian(year, language === 'fa' || language === 'ps' ? Number(month) : null, day),
  },
  // 04.03.2026, 4. 3. 26, 04-03-2026
  {
    pattern: /(?<!\d|\d[./:-])(?<day>\d\d?)(?<mark>\.|-) ?(?<month>\d\d?)\k<mark> ?(?<year>\d{4}|\d\d)(?!\d|[./-]\d)/gu,
    fields: ({ year = '', month, day = '' }) => [year, Number(month), day],
  },
  // 03/04/2026: which is the day depends on the country
  {
    pattern: /(?<!\d|\d[./:-])(?<first>\d\d?)\/ ?(?<second>\d\d?)\/ ?(?<year>\d{4}|\d\d)(?!\d|[./-]\d)/gu,
    fields: ({ year = '', first = '', second = '' }, { dayFirst }) => {
      const isDayFirst = Number(first) > 12 || (Number(second) <= 12 && dayFirst);
      if (isDayFirst === null) return [year, null, ''];
      return isDayFirst ? [year, Number(second), first] : [year, Number(first), second];
    },
  },
  // 4 tháng 3, 2026
  {
    pattern: /(?<!\d)(?<day>\d\d?) tháng (?<month>\d\d?),? (?:năm )?(?<year>\d{4})(?!\d)/giu,
    fields: ({ year = '', month, day = '' }) => [year, Number(month), day],
  },
  // 4 March 2026, 4. März 2026, 4 de marzo de 2026, 4th of March, 2026, 04-Mar-2026, 4 Mar '26
  {
    pattern: new RegExp(
      `(?<![\\d.:])(?<day>\\d\\d?)(?:\\.|-?(?:st|nd|rd|th|er|ème|º|ª|°|an|ain|ος|-го))?[\\s,/-]*(?:(?:de|of|di|del|la)\\s|d['’]\\s?)?${name}(?: ?/ ?\\p{L}+)?[\\s,،/-]*(?:del? |of )?(?<year>\\d{4}|['’]\\d\\d)(?!\\d)`,
      'giu',
    ),
    fields: monthByName(sameYear),
  },
  // March 4, 2026, Mar. 4th 2026, Marso 4, 2026
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])${name} ?(?<day>\\d\\d?)(?:st|nd|rd|th|º)?(?:,| de|,? )\\s*(?<year>\\d{4})(?!\\d)`,
      'giu',
    ),
    fields: monthByName(sameYear),
  },
  // 2026. március 4., 2026 m. kovo 4 d., 2026. gada 4. martā, 2026(e)ko martxoak 4
  {
    pattern: new RegExp(
      `(?<!\\d)(?<year>\\d{4})(?:\\.|,|\\(e\\)ko|ko)? ?(?:m\\. |gada |оны )?(?:${name} (?<day>\\d\\d?)|(?<dayBefore>\\d\\d?)\\.? ?${name.replace('<name>', '<nameAfter>')})(?!\\d|:)`,
      'giu',
    ),
    fields: ({ year = '', day, name = '', dayBefore = '', nameAfter = '' }, { language }) => [
      year,
      monthNumber(name === '' ? nameAfter : name, language),
      day ?? dayBefore,
    ],
  },
];

/** The days written in a text, in the order in which they stand there; at most the first 2000 UTF-16 units are read. */
export function writtenDates(text: string, reading: DateReading): WrittenDate[] {
  const searched = withPlainDigits(text.slice(0, longestText));
  if (!/\d{4}|\d[./-] ?\d|['’]\d\d|年/.test(searched)) return [];
  const found = forms.flatMap(({ pattern, fields }) =>
    [...searched.matchAll(pattern)].flatMap((match) => {
      const day = dayOf(fields(present(match.groups), reading));
      return day === null ? [] : [{ day, start: match.index, end: match.index + match[0].length }];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, index) => index === 0 || date.start >= (found[index - 1]?.end ?? 0));
}

function present(groups: Record<string, string | undefined> | undefined): Groups {
  const entries = Object.entries(groups ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Which of two readings of `03/04/2026` the dates of a text prove: 25/12 the one, 12/25 the other; null where none does. */
export function provenDayFirst(text: string): boolean | null {
  const tally = [0, 0];
  for (const [, first, second] of text.matchAll(/(?<![\d/])(\d\d?)\/(\d\d?)\/(?:\d{4}|\d\d)(?![\d/])/g)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && a <= 31 && b <= 12) tally[0] = (tally[0] ?? 0) + 1;
    if (b > 12 && b <= 31 && a <= 12) tally[1] = (tally[1] ?? 0) + 1;
  }
  const [dayFirst = 0, monthFirst = 0] = tally;
  return dayFirst === monthFirst ? null : dayFirst > monthFirst;
}

function dayOf([year, month, day]: Fields): string | null {
  const short = year.replace(/\D/g, '');
  const stated = short.length === 2 ? Number(short) + (Number(short) < 70 ? 2000 : 1900) : Number(short);
  // The Thai calendar counts 543 years more.
  const full = stated > 2500 && stated < 2600 ? stated - 543 : stated;
  if (month === null || full < firstYear || full > lastYear) return null;
  const date = new Date(Date.UTC(full, month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

/** First digit of a row of ten, by script: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, fullwidth. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xff10];

/** The same text with ASCII digits and plain spaces; each takes as many UTF-16 units as before. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const zero = zeros.find((first) => digit.charCodeAt(0) >= first && digit.charCodeAt(0) < first + 10);
      return zero === undefined ? digit : String(digit.charCodeAt(0) - zero);
    })
    .replace(/\s/g, ' ');
}

/** A word as the table of months has it: lower case, no accents, no points. */
export function foldedWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0653-\u0655\u200c-\u200f\p{P}]/gu, '')
    .normalize('NFC')
    .trim();
}

type MonthsByName = ReadonlyMap<string, number>;
const byLanguage: ReadonlyMap<string, MonthsByName> = new Map(
  Object.entries(monthNames).map(([language, list]) => [language, monthsIn(list)]),
);

function monthsIn(list: string): MonthsByName {
  const months = list.split(', ').map((names) => names.split('|'));
  return new Map(months.flatMap((names, index) => names.map((word): [string, number] => [word, index + 1])));
}

/** Names of all languages; 0 where languages disagree. */
const byName = new Map<string, number>();
for (const months of byLanguage.values()) {
  for (const [word, month] of months) byName.set(word, (byName.get(word) ?? month) === month ? month : 0);
}

/** The month that a word names, 1 to 12, in the language of the page before any other; null where it names none. */
export function monthNumber(word: string, language: string | null): number | null {
  const folded = foldedWord(word);
  const month = byLanguage.get(language ?? '')?.get(folded) ?? byName.get(folded) ?? 0;
  return month === 0 ? null : month;
}
