export { type AnnotateOptions, type Annotation, annotate } from './annotate.ts';
export type { Article, Block, BlockHint } from './article.ts';
export { type BuildOptions, type BuildResult, build } from './build.ts';
export { type Effects, type Progress, silentEffects } from './effects.ts';
export { exitCode, RecordError } from './error.ts';
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from './language/analyzer.ts';
export type { RuntimeName } from './language/runtime.ts';
export { link } from './link/link.ts';
