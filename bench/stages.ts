/** A frame of a CPU profile, as V8 gives it (Chrome DevTools Protocol, Profiler.Profile). */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[] | undefined;
}

export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of the nodes that were on top. */
  readonly samples?: readonly number[] | undefined;
  /** Microseconds between a sample and the one before. */
  readonly timeDeltas?: readonly number[] | undefined;
}

/** The work of a build, in its order. */
export const buildStages = [
  'ingest',
  'normalize',
  'analyze',
  'extract',
  'summarize',
  'store',
  'link',
  'validate',
  'spool',
  'publish: csv',
  'publish: json',
  'publish: arrow',
  'publish: parquet',
  'publish: the rest',
  'garbage collection',
  'other',
] as const;
export type BuildStage = (typeof buildStages)[number];

/** Whose work a module does, by a part of its URL; the first that fits. What does the work of several has none. */
const stageOfModule: readonly (readonly [part: string, stage: BuildStage])[] = [
  ['pipeline/ingest/', 'ingest'],
  ['pipeline/collected-sources', 'ingest'],
  ['pipeline/annotated-articles', 'ingest'],
  ['pipeline/normalize/', 'normalize'],
  ['/eld/', 'normalize'],
  ['pipeline/language/', 'analyze'],
  ['onnxruntime', 'analyze'],
  ['wasm:', 'analyze'],
  ['pipeline/extract/', 'extract'],
  ['pipeline/annotate.', 'extract'],
  ['pipeline/rows.', 'extract'],
  ['pipeline/confidence', 'extract'],
  ['pipeline/store/', 'store'],
  ['pipeline/link/', 'link'],
  ['pipeline/stored-articles', 'link'],
  ['pipeline/validate/', 'validate'],
  ['pipeline/withdraw/', 'validate'],
  ['pipeline/spool', 'spool'],
  ['pipeline/publish/reader', 'spool'],
  ['pipeline/publish/csv', 'publish: csv'],
  ['papaparse', 'publish: csv'],
  ['pipeline/publish/json', 'publish: json'],
  ['pipeline/publish/arrow', 'publish: arrow'],
  ['/apache-arrow/', 'publish: arrow'],
  ['pipeline/publish/parquet', 'publish: parquet'],
  ['pipeline/publish/snappy', 'publish: parquet'],
  ['hyparquet', 'publish: parquet'],
  ['pipeline/publish/table-files', 'publish: the rest'],
  ['pipeline/publish/release', 'publish: the rest'],
  ['pipeline/publish/publish', 'publish: the rest'],
];

/** Work that is another's when it is done for it. */
const doneFor: readonly {
  readonly stage: BuildStage;
  readonly caller: (frame: ProfileNode['callFrame']) => boolean;
  readonly instead: BuildStage;
}[] = [
  { stage: 'link', caller: ({ url }) => url.includes('pipeline/workers/'), instead: 'summarize' },
  { stage: 'publish: json', caller: ({ url }) => url.includes('pipeline/spool'), instead: 'spool' },
  { stage: 'publish: json', caller: ({ functionName }) => functionName === 'readJson', instead: 'spool' },
];

/**
 * Shares of the stages in a build, which add up to 1: a sample is of the stage that the innermost frame is of whose
 * module has one. Time in which nothing was done is left out. Shares, since samples are taken by the clock: on a busy
 * machine their seconds hold those in which others were at work.
 */
export function stageShares({ nodes, samples = [], timeDeltas = [] }: CpuProfile): Record<BuildStage, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const known = new Map<number, BuildStage | null>();
  const stageOf = (id: number): BuildStage | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const frames: ProfileNode['callFrame'][] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      if (node !== undefined) frames.push(node.callFrame);
    }
    const stage = stageOfFrames(frames);
    known.set(id, stage);
    return stage;
  };
  const shares = Object.fromEntries(buildStages.map((stage) => [stage, 0])) as Record<BuildStage, number>;
  samples.forEach((id, index) => {
    const stage = stageOf(id);
    if (stage !== null) shares[stage] += timeDeltas[index] ?? 0;
  });
  const all = Object.values(shares).reduce((sum, each) => sum + each, 0);
  for (const stage of buildStages) shares[stage] /= all || 1;
  return shares;
}

/** The stage of a stack, the innermost frame first; null for time that was idle. */
function stageOfFrames(frames: readonly ProfileNode['callFrame'][]): BuildStage | null {
  if (frames[0]?.functionName === '(idle)') return null;
  if (frames[0]?.functionName === '(garbage collector)') return 'garbage collection';
  for (const [index, { url }] of frames.entries()) {
    const stage = stageOfModule.find(([part]) => url.includes(part))?.[1];
    if (stage === undefined) continue;
    const other = doneFor.find((rule) => rule.stage === stage && frames.slice(index).some(rule.caller));
    return other?.instead ?? stage;
  }
  return 'other';
}
