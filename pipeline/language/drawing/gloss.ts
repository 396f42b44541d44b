import type { Morphology } from '../sentence.ts';

/** Standard abbreviations of the Leipzig Glossing Rules (2015); `ger` for a gerund follows them. */
const abbreviations = {
  singular: 'sg',
  plural: 'pl',
  past: 'pst',
  present: 'prs',
  finite: 'fin',
  infinitive: 'inf',
  participle: 'ptcp',
  gerund: 'ger',
  active: 'act',
  passive: 'pass',
} as const;

/** A word's morphology in short, such as `3sg prs fin act`; empty where no category applies. */
export function glossOf({ person, number, tense, verbForm, voice }: Morphology): string {
  const agreement = `${person ?? ''}${number === null ? '' : abbreviations[number]}`;
  const others = [tense, verbForm, voice].flatMap((value) => (value === null ? [] : [abbreviations[value]]));
  return [agreement, ...others].filter((part) => part !== '').join(' ');
}
