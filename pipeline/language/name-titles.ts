import { officesOfFields, titles } from './lexicon/titles.ts';

/** The longest title in words, hyphens counted. */
const longestTitle = 5;

/**
 * Index of the first word after the titles that the words `first` to `last` of a sentence begin with; last + 1 where nothing follows.
 *
 * @example afterTitles(['Vice', '-', 'President', 'Ana', 'Ruiz'], 0, 4) // 3
 */
export function afterTitles(forms: readonly string[], first: number, last: number): number {
  let start = first;
  for (;;) {
    const length = titleLength(forms, start, last) || fieldLength(forms, start, last);
    if (length > 0) start += length;
    else if (start > first && titleLength(forms, start + 1, last) > 0 && isJoint(forms[start])) start += 1;
    else return start;
  }
}

/** `Chairman and CEO`, `ex - President`. */
function isJoint(form: string | undefined): boolean {
  return form !== undefined && ['and', '&', 'of', 'for', 'the', ',', '-', '–'].includes(form.toLowerCase());
}

/** How many words from `start` on are one title, the longest that fits; 0 where none. */
function titleLength(forms: readonly string[], start: number, last: number): number {
  for (let length = Math.min(longestTitle, last - start + 1); length > 0; length -= 1) {
    if (titles.has(titleKey(forms.slice(start, start + length)))) return length;
  }
  return 0;
}

function titleKey(forms: readonly string[]): string {
  return forms
    .filter((form) => form !== '-')
    .map((form) => form.toLowerCase().replaceAll('.', ''))
    .join(' ');
}

/** `Finance Minister`, `Trade and Industry Secretary` before a name, or `Finance Minister` alone: how many words. */
function fieldLength(forms: readonly string[], start: number, last: number): number {
  const end = last - start === 1 ? last + 1 : last;
  const ahead = forms.slice(start, Math.min(start + longestTitle, end));
  const office = ahead.findIndex((form) => officesOfFields.has(form.toLowerCase()));
  return office + 1;
}
