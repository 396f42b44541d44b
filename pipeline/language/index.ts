/** The language library by itself: `import { createAnalyzer } from 'on-the-record/language'`. */
export {
  type Analyzer,
  type AnalyzerIdentity,
  type AnalyzerOptions,
  createAnalyzer,
  type TokenizedParagraph,
} from './analyzer.ts';
export { type NameRule, nameRules } from './consistency.ts';
export { drawSvg } from './drawing/svg.ts';
export { drawTree } from './drawing/text.ts';
export type { RuntimeName } from './runtime.ts';
export {
  type Morphology,
  type Name,
  type NameType,
  nameTypes,
  type Range,
  type Sentence,
  type Token,
} from './sentence.ts';
export { tokenize, tokenRanges } from './tokens.ts';
