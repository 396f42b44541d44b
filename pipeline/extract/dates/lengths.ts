/** What part of a unit is counted in, and how many make one. */
const parts: Readonly<Record<string, readonly [string, number]>> = {
  Y: ['M', 12],
  TH: ['M', 60],
  TM: ['S', 60],
};

/** Years of a unit that ISO 8601 has no letter for. */
const years: Readonly<Record<string, number>> = { E: 10, C: 100, L: 1000 };

/**
 * A length of time in the form of ISO 8601: `P2Y6M` for two and a half years, `PT30M` for half an hour, `P20Y` for two
 * decades; null where there is none.
 *
 * @param unit a letter of `timeUnits`
 */
export function lengthOf(count: number, unit: string): string | null {
  if (!Number.isFinite(count) || count <= 0 || count > 1e12) return null;
  const inYears = years[unit];
  if (inYears !== undefined) return lengthOf(count * inYears, 'Y');
  const sign = unit.startsWith('T') ? 'PT' : 'P';
  const letter = unit.replace('T', '');
  const whole = Math.floor(count);
  const part = parts[unit];
  if (whole === count || part === undefined) return `${sign}${count}${letter}`;
  const [smaller, size] = part;
  return `${sign}${whole > 0 ? `${whole}${letter}` : ''}${Math.round((count - whole) * size)}${smaller}`;
}

/** A length whose number is left open: `PXY`, `PTXM`. */
export function openLength(unit: string): string {
  return unit.startsWith('T') ? `PTX${unit.slice(1)}` : `PX${unit}`;
}
