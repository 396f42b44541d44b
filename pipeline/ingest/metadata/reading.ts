import { languageOf } from '../metadata.ts';
import type { PageSurvey } from './page-survey.ts';
import { type DateReading, provenDayFirst } from './written-date.ts';

/** Regions and top-level domains where English is written with the day first. Compiled for this project by hand. */
const dayFirstRegions: ReadonlySet<string> = new Set(
  'uk gb ie au nz in za sg my hk pk bd lk ng ke gh ug tz zm zw mt jm tt eu'.split(' '),
);

/**
 * How the dates of a page are to be read: `25/12/2026` in one of its lines proves that the day comes first; else it
 * does in every language but English, where region and domain decide (`en-GB`, `.com.au`).
 */
export function readingOf(survey: PageSurvey, tag: string | null, host: string | null): DateReading {
  const language = languageOf(tag ?? undefined);
  const proven = provenDayFirst(survey.lines.map(({ text }) => text).join('\n'));
  const regions = [tag ?? '', ...(survey.meta.get('og:locale') ?? [])].map(
    (locale) => locale.toLowerCase().split(/[-_]/)[1],
  );
  const isDayFirst = [...regions, host?.split('.').at(-1)].some((region) => dayFirstRegions.has(region ?? ''));
  return { language, dayFirst: proven ?? (language !== 'en' || isDayFirst) };
}
