/** Query parameters that say how a reader came to a page, not which page it is. Compiled for this project by hand. */
const trackingParameters: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'ncid',
  'cmpid',
  'at_medium',
  'at_campaign',
  'ref_src',
  'ref_url',
]);

function tracks(parameter: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return name.startsWith('utm_') || trackingParameters.has(name);
}

/**
 * One spelling for the addresses of a page: http or https only, host in lower case, no default port, user, fragment or
 * tracking parameter. Everything else stays: other parameters, their order, and a final slash can name another page.
 *
 * @returns null where the value is no absolute web address
 */
export function canonicalUrl(value: string): string | null {
  const trimmed = value.trim();
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return null;
  const url = new URL(absolute);
  url.username = '';
  url.password = '';
  url.hash = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !tracks(parameter));
  url.search = kept.join('&');
  return url.href;
}

/** Whether a canonical address is that of a front page: a site, and no page of it. */
export function isFrontPage(url: string): boolean {
  return /^https?:\/\/[^/]+\/$/.test(url);
}

const urlMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in the path of an address, as `/2026/03/04/`, `/2026/mar/04/`, `/2026-03-04/` (also before a dash or dot) or
 * `-20260304.html`.
 *
 * @returns YYYY-MM-DD without a check against the calendar, or null
 */
export function dayInUrl(url: string): string | null {
  const path = new URL(url).pathname.toLowerCase();
  const spelt = /[/_-]((?:19|20)\d\d)([/_-])(\d\d?|[a-z]{3})\2(\d\d?)(?=[/._-]|$)/.exec(path);
  const packed = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=[/._-]|$)/.exec(path);
  const [year, month, day] = spelt === null ? (packed?.slice(1) ?? []) : [spelt[1], spelt[3], spelt[4]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : urlMonths.indexOf(month) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
