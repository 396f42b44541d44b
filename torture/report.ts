import type { Outcome } from './trial.ts';

/** The most failures that are told one by one. */
const mostTold = 40;

/** What came of the trials, as Markdown. */
export function reportOf(outcomes: readonly Outcome[], seed: number, day: string): string {
  const failed = outcomes.reduce((sum, { failures }) => sum + failures.length, 0);
  const notRun = outcomes.flatMap((outcome) => outcome.notRun);
  return [
    '# Crash, fault and fuzz tests',
    `Written by \`make torture\` on ${day} with seed ${seed}, Node ${process.versions.node} on ${process.platform}. ` +
      `Failures: ${failed}.`,
    ...outcomes.map(section),
    '## Not run here',
    notRun.length === 0 ? 'Everything was run.' : listOf(notRun),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({ name, figures, failures }: Outcome): string {
  const rows = Object.entries(figures)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([figure, value]) => `| ${figure} | ${value} |`);
  const told =
    failures.length === 0 ? 'No failure.' : `${failures.length} failures:\n\n${listOf(failures.slice(0, mostTold))}`;
  return [`## ${name}`, ['| what | how many |', '|---|--:|', ...rows].join('\n'), told].join('\n\n');
}

function listOf(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence.replace(/\s+/g, ' ').slice(0, 400)}`).join('\n');
}
