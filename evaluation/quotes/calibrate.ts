import { writeFile } from 'node:fs/promises';
import type { Weights } from '../../pipeline/confidence.ts';
import { createAnalyzer } from '../../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../../pipeline/language/runtime.ts';
import { say } from '../options.ts';
import { contentCalibration, fitWeights, speakerCalibration, speakerSet, statementSet } from './calibration.ts';
import { evaluateSet } from './evaluate.ts';

/** Fits both probabilities on sets under a folder of gold, and writes their weights as a module. */
async function calibrate(gold: string, out: string, runtime: RuntimeName): Promise<void> {
  const analyzer = await createAnalyzer({ runtime });
  const statements = await evaluateSet(analyzer, gold, statementSet);
  const speakers = await evaluateSet(analyzer, gold, speakerSet);
  await analyzer.close();
  await writeFile(
    out,
    `// Log odds, fitted by \`make confidence\` on news with every statement marked: ${statementSet} and the speakers of ${speakerSet}.
import type { Weights } from './confidence.ts';

${table('contentWeights', fitWeights(contentCalibration, statements.judgements))}
${table('speakerWeights', fitWeights(speakerCalibration, speakers.judgements))}`,
  );
  say(`Weights of probabilities: ${out}`);
}

function table(name: string, weights: Weights): string {
  const lines = Object.entries(weights).map(
    ([feature, weight]) => `  ${/^\w+$/.test(feature) ? feature : `'${feature}'`}: ${weight},\n`,
  );
  return `export const ${name}: Weights = {\n${lines.join('')}};\n`;
}

const [gold = '', out = '', runtime = 'portable'] = process.argv.slice(2);
await calibrate(gold, out, runtime === 'native' ? 'native' : 'portable');
