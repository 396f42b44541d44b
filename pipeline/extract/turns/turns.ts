import { lowerBound } from '../../offsets.ts';
import type { Naming } from '../coreference/naming.ts';
import type { Document } from '../document.ts';
import type { Span } from '../extract.ts';
import { announcedTurns } from './announced.ts';
import { dashTurns } from './dashes.ts';
import { interviewTurns } from './interview.ts';
import { partiesOf } from './parties.ts';
import { transcriptTurns } from './transcript.ts';
import type { Turn } from './turn.ts';

/**
 * The statements that no cue and no mark needs to tell: turns of transcripts and interviews, statements signed or
 * announced, speech opened by dashes. In text order, without overlaps. `quotations` in text order. Time in proportion
 * to the length of the text.
 */
export function findTurns(document: Document, quotations: readonly Span[], naming: Naming): Turn[] {
  const parties = partiesOf(document, naming);
  const forms = [
    () => transcriptTurns(document, quotations, parties),
    () => interviewTurns(document, quotations, naming, parties),
    () => dashTurns(document),
    () => announcedTurns(document, quotations),
  ];
  // An article marks speech in one way throughout.
  for (const find of forms) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a statement lies in none of the turns: they hold what is said within them. */
export function outsideOf(turns: readonly Turn[]): (statement: Pick<Turn, 'parts'>) => boolean {
  const spoken = turns.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
  return ({ parts }) =>
    parts.every(({ start, end }) => {
      const next = spoken[lowerBound(spoken, (own) => own.end <= start)];
      return next === undefined || next.start >= end;
    });
}

/** What is spoken by somebody whom words beside it name: the quotations outside the turns, and the turns but answers. */
export function spokenStretches<Quotation extends Span>(
  turns: readonly Turn[],
  quotations: readonly Quotation[],
): Span[] {
  const isOutside = outsideOf(turns);
  const named = turns.filter(({ speaker, party }) => speaker !== null && party?.rule !== 'speaker/interviewee');
  const stretches = [
    ...quotations.filter((quotation) => isOutside({ parts: [quotation] })),
    ...named.flatMap(({ parts }) => parts),
  ];
  return stretches.sort((a, b) => a.start - b.start);
}
