import { escaped } from '../../pipeline/language/drawing/characters.ts';
import { percent } from '../language/counts.ts';
import { filterScript, filters } from './error-filters.ts';
import type { QuotesEvaluation } from './evaluate.ts';
import type { QuoteDocument, Statement } from './gold.ts';
import { type Judgement, type Outcome, outcomes } from './judgements.ts';
import { countOutcomes, goldKinds, type PlacedJudgement } from './kinds.ts';
import { type Mark, markedText, paragraphsOf } from './marked-text.ts';

/** A statement under the number that it has on the page, with its kinds by the name of the filter. */
export interface Note {
  readonly number: number;
  readonly judgement: PlacedJudgement;
  readonly kinds: Readonly<Record<string, string>>;
}

/** How an outcome is shown besides its name. */
const signs: Readonly<Record<Outcome, string>> = {
  right: '✓',
  boundary: '↔',
  'wrong source': '⟨S⟩',
  'wrong name': '≠',
  missed: '−',
  extra: '+',
};

/** Colours that the colour-blind can tell apart (Okabe and Ito 2008), each with a line of its own. */
const style = `body{font:15px/1.55 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;margin:0 auto;max-width:84rem;padding:1rem;background:#fff;color:#1a202c}
h1{font-size:1.4rem}
h2{font-size:1.05rem;margin:2.5rem 0 .3rem;border-top:2px solid #1a202c;padding-top:.5rem;overflow-wrap:anywhere}
p.about{margin:.2rem 0;color:#4a5568}
.sides{display:flex;justify-content:space-between;border-top:1px solid #cbd5e0;padding:.4rem 0}
.sides>*{width:49%;margin:0;overflow-wrap:break-word}
.paragraph>ul{margin:0 0 .3rem;padding:0;list-style:none;font-size:.85rem}
.paragraph li{border-left:4px solid #718096;margin:.15rem 0;padding:.05rem .5rem;background:#f7fafc}
.paragraph li strong{display:inline-block;min-width:8.5rem}
li[data-outcome=right]{border-color:#009e73}
li[data-outcome=boundary]{border-color:#e69f00}
li[data-outcome="wrong source"],li[data-outcome="wrong name"]{border-color:#cc79a7}
li[data-outcome=missed]{border-color:#0072b2}
li[data-outcome=extra]{border-color:#d55e00}
span.content{background:#ddeefa;border-bottom:2px solid #0072b2}
span.source{background:#fde8cc;border-bottom:2px dotted #b35000}
span.cue{border-bottom:3px double #00694c;font-style:italic}
b{font-size:.75em;font-weight:600;vertical-align:.25em;white-space:nowrap}
b.content{color:#005b8f}b.source{color:#9a4500}b.cue{color:#00694c}
.off{background:none!important;border-bottom-color:transparent!important;font-style:normal!important}
b.off,[hidden]{display:none!important}
form{position:sticky;top:0;background:#fff;border-bottom:2px solid #1a202c;padding:.3rem 0;font-size:.85rem;max-height:45vh;overflow:auto}
fieldset{border:0;margin:0;padding:.1rem 0}
legend{float:left;font-weight:600;padding-right:.6rem}
label{display:inline-block;margin-right:.8rem;white-space:nowrap}
input{margin:0}
.heads{font-weight:600}
@media(max-width:50rem){.sides{display:block}.sides>*{width:auto}}`;

/**
 * All documents of a set with what the gold has and what was found beside each other, and below each paragraph how its
 * statements came out: one page of HTML that needs nothing else. It is read without a script, which only filters.
 */
export function errorPage({ set, documents, judgements, counts }: QuotesEvaluation): string {
  const notes = documents.map((document, index) => notesOf(document, judgements[index] ?? []));
  const all = counts.quotes['all end-to-end'];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>Statements of ${escaped(set)}: gold and found</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>Statements of ${escaped(set)}</h1>`,
    `<p class="about">Documents: ${documents.length}. F1 end-to-end: ${all === undefined ? '' : percent(all)}. Left the gold, right what was found; a number means the same statement on both sides. ${legend}</p>`,
    filters(notes.flat()),
    '<div class="sides heads"><p>gold</p><p>found</p></div>',
    ...documents.flatMap((document, index) => articleOf(document, notes[index] ?? [])),
    `<script>${filterScript}</script>`,
    '</body>',
    '</html>\n',
  ].join('\n');
}

const legend =
  '<b class="content">⟦1</b><span class="content">content</span><b class="content">⟧</b> <b class="source">⟨S1</b><span class="source">speaker</span><b class="source">⟩</b> <b class="cue">⟨C1</b><span class="cue">cue</span><b class="cue">⟩</b>';

function notesOf(document: QuoteDocument, judgements: readonly Judgement[]): Note[] {
  return judgements.map((judgement, index) => {
    const placed = { ...judgement, document };
    const { type, cueClass } = (judgement.gold ?? judgement.found)?.statement ?? {};
    const form = goldKinds['speaker form']?.(placed) ?? judgement.found?.statement.speakerForm;
    const kinds = {
      outcome: judgement.outcome,
      type: type ?? 'none',
      'cue class': cueClass ?? judgement.found?.statement.cueClass ?? 'not known',
      'speaker form': form ?? 'none',
      rule: judgement.found?.statement.rule ?? 'not found',
    };
    return { number: index + 1, judgement: placed, kinds };
  });
}

function articleOf(document: QuoteDocument, notes: readonly Note[]): string[] {
  const points = Array.from(document.text);
  const [gold, found] = [marksOf(notes, 'gold'), marksOf(notes, 'found')];
  const counts = countOutcomes(notes.map(({ judgement }) => judgement));
  const told = outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${counts[outcome]} ${outcome}`);
  const paragraphs = paragraphsOf(points);
  return [
    '<article>',
    `<h2>${escaped(document.id)}</h2>`,
    `<p class="about">${escaped([document.style ?? '', told.join(', ')].filter((part) => part !== '').join('. '))}</p>`,
    ...paragraphs.map((paragraph, index) => {
      const next = paragraphs[index + 1]?.start ?? Infinity;
      const own = notes.filter((note) => startOf(note) >= paragraph.start && startOf(note) < next);
      const list = own.length === 0 ? '' : `<ul>${own.map((note) => noteLine(note, points)).join('')}</ul>`;
      const sides = [gold, found].map((marks) => `<p>${markedText(points, paragraph, marks)}</p>`);
      return `<section class="paragraph"><div class="sides">${sides.join('')}</div>${list}</section>`;
    }),
    '</article>',
  ];
}

function marksOf(notes: readonly Note[], side: 'gold' | 'found'): Mark[] {
  return notes.flatMap(({ number, judgement }) => {
    const statement: Statement | undefined = judgement[side]?.statement;
    if (statement === undefined) return [];
    return (['content', 'source', 'cue'] as const).flatMap((part) =>
      statement[part].map(([start, end]) => ({ start, end, part, number })),
    );
  });
}

/** A line that says how a statement came out, and by which rules. */
function noteLine({ number, judgement, kinds }: Note, points: readonly string[]): string {
  const { gold, found, overlap, outcome } = judgement;
  const words = (statement: Statement | undefined): string =>
    (statement?.source ?? []).map(([start, end]) => points.slice(start, end).join('')).join(' … ') || 'no span';
  const named = gold?.statement.speakers;
  const facts = [
    gold && found ? `${(100 * overlap).toFixed(0)} % of the letters shared` : '',
    gold &&
      `gold: ${gold.statement.type}, ${words(gold.statement)}${named ? ` = ${named.first?.name ?? 'never named'}` : ''}`,
    found && `found: ${found.statement.type}, ${words(found.statement)} = ${found.statement.speaker ?? 'no name'}`,
    found && [found.statement.rule, found.statement.speakerRule].filter((rule) => rule !== null).join(', '),
    found && probabilities(found.statement),
  ].filter((fact) => fact);
  const data = Object.entries(kinds).map(([name, kind]) => ` data-${name.replace(' ', '-')}="${escaped(kind)}"`);
  const line = escaped(facts.join(' · ').replace(/\s/gu, ' '));
  return `<li data-number="${number}"${data.join('')}><strong>${number} ${signs[outcome]} ${outcome}</strong> ${line}</li>`;
}

function probabilities({
  confidence,
  speakerConfidence,
}: {
  confidence: number | null;
  speakerConfidence: number | null;
}): string {
  if (confidence === null && speakerConfidence === null) return '';
  return `probability ${confidence ?? 'none'}, of the speaker ${speakerConfidence ?? 'none'}`;
}

function startOf({ judgement: { gold, found } }: Note): number {
  return (gold ?? found)?.statement.content[0]?.[0] ?? 0;
}
