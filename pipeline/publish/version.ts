import { semver, type Verdict } from '../../schemas/manifest.ts';

/** The parts of a version number. @throws TypeError for text that is none. */
export function parseVersion(version: string): readonly [major: number, minor: number, patch: number] {
  if (!semver.safeParse(version).success) throw new TypeError(`Not a version number: ${version}`);
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

/** Whether a version is a draft that a later build may replace: everything before 1.0.0. */
export function isDraft(version: string): boolean {
  return parseVersion(version)[0] === 0;
}

/** Compares version numbers: negative where the left is the older. */
export function compareVersions(left: string, right: string): number {
  const a = parseVersion(left);
  const b = parseVersion(right);
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * The number of the version that a verdict gives after another. Before 1.0.0 a major change raises the minor number,
 * as semantic versioning has it: 0.2.1 + MAJOR → 0.3.0, 1.2.1 + MAJOR → 2.0.0.
 */
export function nextVersion(before: string | null, verdict: Verdict): string {
  if (before === null) return '0.1.0';
  const [major, minor, patch] = parseVersion(before);
  if (verdict === 'PATCH') return `${major}.${minor}.${patch + 1}`;
  if (verdict === 'MAJOR' && major > 0) return `${major + 1}.0.0`;
  return `${major}.${minor + 1}.0`;
}
