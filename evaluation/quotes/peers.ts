import { percentOf } from '../extraction/bootstrap.ts';
import type { Figure } from '../floors.ts';
import { table } from '../language/table.ts';
import { figures as sharesOf } from '../tokenization.ts';

/** The set of the same kind as the documents on which others were measured. */
const comparedSet = 'polnear-dev';

/** F1 of statements by tools that were measured for this project, and words a CPU second. */
const quotePeers: readonly (readonly string[])[] = [
  ['marks alone, no source', '66', '43', '0', '0', '0', '0', 'millions'],
  ['textacy 0.13 + spaCy md', '58', '36', '32', '0', '0', '16', '5,900'],
  ['Stanford CoreNLP 4.5, quote annotator', '65', '42', '30', '0', '0', '16', '308'],
  ['sayswho 0.1 + spaCy md', '61', '40', '35', '0', '0', '17', '4,550'],
  ['rules after Asr et al. 2021 on spaCy', '68', '45', '38', '42', '36', '37', '6,200'],
  ['one day of own rules on spaCy md', '82', '70', '62', '50', '40', '49', '5,840'],
  ['two humans against each other', '96', '91', '~89', '74', '~63', '', ''],
];

/** Named speakers of the statements that were found, likewise. */
const speakerPeers: readonly (readonly string[])[] = [
  ['Stanford CoreNLP 4.5', '59', '63', '21'],
  ['the words of the speaker span as the name', '48', '42', '0'],
];

const compared = [
  'direct+mixed J5',
  'direct+mixed J8',
  'direct+mixed end-to-end',
  'indirect J5',
  'indirect end-to-end',
  'all end-to-end',
];

/** Our figures above those of other tools; empty where the set was not measured. */
export function peerTables(figures: readonly Figure[]): string {
  const own = new Map(
    figures.filter(({ set }) => set === comparedSet).map((figure) => [figure.figure, sharesOf(figure)]),
  );
  if (own.size === 0) return '';
  const named = own.get('named');
  const silent = own.get('kept silent');
  return `## Beside others

Other tools were measured for this project in November 2026, by \`score_quotes.py\` and one run each, on 84 articles of the
same kind as \`${comparedSet}\`, but not the same, and nothing was tuned for them. A point or two says nothing. F1 of statements:

${table(
  ['', ...compared, 'words a CPU second'],
  [
    [
      '**this project**',
      ...compared.map((figure) => percentOf(own.get(figure)?.f1 ?? 0)),
      '[see there](EXTRACTION.md)',
    ],
    ...quotePeers,
  ],
)}

Named speakers of the statements that were found:

${table(
  ['', 'accuracy', 'precision', 'kept silent'],
  [
    [
      '**this project**',
      percentOf(named?.recall ?? 0),
      percentOf(named?.precision ?? 0),
      percentOf(silent?.recall ?? 0),
    ],
    ...speakerPeers,
  ],
)}
`;
}
