/**
 * Names of authors as lists of single names: "By Ana Ruiz and Tom Lee" → Ana Ruiz, Tom Lee. Addresses are left out,
 * names given twice are given once, the order stays.
 *
 * A comma separates names only in a list that ends in "and" or "&": what follows it is else as often an office or outlet.
 */
export function cleanAuthors(stated: readonly string[]): string[] {
  const names = stated
    .flatMap(split)
    .map(cleanName)
    .filter((name) => name !== '');
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function split(value: string): string[] {
  const line = value.toWellFormed().replace(/\s+/g, ' ').trim();
  const parts = line.split(/\s*[;|]\s*|\s+(?:and|AND|&)\s+/);
  return parts.length > 1 ? parts.flatMap((part) => part.split(/\s*,\s*/)) : parts;
}

function cleanName(value: string): string {
  const name = value
    .replace(/^(?:written\s+|reported\s+|story\s+)?by:?\s+/i, '')
    .replace(/^(?:and|&)\s+/i, '')
    .replace(/^[\s,·•|–—-]+|[\s,·•|–—-]+$/g, '');
  return /https?:|www\.|@\w|\.com\b/i.test(name) || !/\p{L}/u.test(name) ? '' : name;
}
