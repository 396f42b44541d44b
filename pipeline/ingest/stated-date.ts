/** A date as a document states it. */
export interface StatedDate {
  /** The day in the offset that the source uses, YYYY-MM-DD. */
  readonly day: string;
  /** The instant in UTC with milliseconds, or null where the source gives no time, or a time without its zone. */
  readonly instant: string | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:(?:T|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?)?$/i;
const basic =
  /^(\d{4})(\d\d)(\d\d)(?:(?:T|(?=\d{6}(?!\d)))(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d{1,9}))?)?(z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const rfc2822 = new RegExp(
  `^${weekday}(\\d\\d?)\\s+${monthName}\\s+(\\d{4})\\s+(\\d\\d?):(\\d\\d)(?::(\\d\\d))?\\s*([a-z]{1,5}|[+-]\\d{4})?$`,
  'i',
);
/** A time of day in words, after a day in words: its zone is a matter of guessing, so it is passed over. */
const wordyTime = '(?:,?\\s+(?:at\\s+)?\\d\\d?(?:[:.]\\d\\d){0,2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?[a-z]{1,5}\\)?)?)?';
const dayFirst = new RegExp(`^${weekday}(\\d\\d?)(?:st|nd|rd|th)?\\s+${monthName},?\\s+(\\d{4})${wordyTime}$`, 'i');
const monthFirst = new RegExp(`^${weekday}${monthName}\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(\\d{4})${wordyTime}$`, 'i');
const unixTime = /^(?:\d{9,10}|\d{12,13})$/;
const longestDate = 80;

/** Hours from UTC of the zones that RFC 2822 names. */
const namedZones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * Reads a date strictly, whatever the locale and the time zone of the machine: ISO 8601 (also `20260304` and
 * `20260304101112`), RFC 2822 (of a zone without a known offset, only the day), `4 March 2026`, `March 4, 2026`, and
 * seconds or milliseconds since 1970 (whose day is that of UTC).
 * `03/04/2026` is not guessed, for half the world reads it the other way round.
 *
 * @returns null where the value is none of these or not in the calendar
 */
export function parseStatedDate(value: string): StatedDate | null {
  const text = value.trim();
  if (text.length > longestDate) return null;
  if (unixTime.test(text)) return unixDate(text);
  const numbered = iso.exec(text) ?? basic.exec(text);
  if (numbered !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = numbered;
    return dateOf({ year, month, day, hour, minute, second, fraction, zone });
  }
  const mail = rfc2822.exec(text);
  if (mail !== null) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    return dateOf({ year, month: monthNumber(month), day, hour, minute, second, zone });
  }
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  if (year !== undefined) return dateOf({ year, month: monthNumber(month), day });
  const [, monthBefore, dayAfter, yearAfter] = monthFirst.exec(text) ?? [];
  return yearAfter === undefined ? null : dateOf({ year: yearAfter, month: monthNumber(monthBefore), day: dayAfter });
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function unixDate(digits: string): StatedDate {
  const instant = new Date(digits.length > 10 ? Number(digits) : Number(digits) * 1000).toISOString();
  return { day: instant.slice(0, 10), instant };
}

interface Fields {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  readonly zone?: string | undefined;
}

/** Years before this are placeholders of software, such as 0001-01-01. */
const firstYear = 1400;

function dateOf(fields: Fields): StatedDate | null {
  const [year, month, day] = [Number(fields.year), Number(fields.month), Number(fields.day)];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (year < firstYear || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const stated = midnight.toISOString().slice(0, 10);
  if (fields.hour === undefined) return { day: stated, instant: null };
  const [hour, minute, second] = [Number(fields.hour), Number(fields.minute), Number(fields.second ?? '0')];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const offset = fields.zone === undefined ? null : minutesFromUtc(fields.zone.toLowerCase());
  if (offset === null) return { day: stated, instant: null };
  const milliseconds = Number((fields.fraction ?? '').padEnd(3, '0').slice(0, 3));
  const time = Date.UTC(year, month - 1, day, hour, minute - offset, Math.min(second, 59), milliseconds);
  return { day: stated, instant: new Date(time).toISOString() };
}

function minutesFromUtc(zone: string): number | null {
  const named = namedZones[zone];
  if (named !== undefined) return named * 60;
  if (/^[a-z]/.test(zone)) return null;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  return hours > 14 || minutes > 59 ? null : sign * (hours * 60 + minutes);
}
