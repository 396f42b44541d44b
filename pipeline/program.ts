import manifest from '../package.json' with { type: 'json' };

/** Name and version of the program, as manifests give it. */
export const generator = `${manifest.name} ${manifest.version}`;

/** Version of the program. */
export const programVersion: string = manifest.version;

/** A library with its version, as manifests name the writer of a file. @throws TypeError for one that is not pinned. */
export function pinned(library: string): string {
  const version = (manifest.dependencies as Readonly<Record<string, string>>)[library];
  if (version === undefined) throw new TypeError(`${library} is no dependency`);
  return `${library} ${version}`;
}
