/** Text as Markdown that shows just that text, on one line: whatever it holds, none of it is markup. */
export function markdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#&~]/g, (character) => `\\${character}`)
    .replace(/^([-+=]|\d+(?=[.)]))/, (marker) => (/\d/.test(marker) ? `${marker}\\` : `\\${marker}`));
}

/** A count with its noun: `counted(1, 'entry', 'entries')` is 1 entry, `counted(2, 'file')` 2 files. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
