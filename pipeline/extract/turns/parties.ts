import { interviewOf } from '../coreference/interview.ts';
import type { Naming } from '../coreference/naming.ts';
import type { Document } from '../document.ts';
import type { Party } from './turn.ts';

/** Who asks in an interview and who answers; null where that is not known. */
export interface Parties {
  readonly asks: Party | null;
  readonly answers: Party | null;
}

/** The parties of the interview that an article is: the one whom it says that it is with, and its writer. */
export function partiesOf(document: Document, naming: Naming): Parties {
  const answering = interviewOf(document, naming)?.entity ?? null;
  const asking = writerOf(document, naming);
  return {
    asks: asking === null || asking === answering ? null : { entity: asking, rule: 'speaker/interviewer' },
    answers: answering === null ? null : { entity: answering, rule: 'speaker/interviewee' },
  };
}

/** The one person whom the byline names; null where it names several or the article has none. */
function writerOf({ sentences }: Document, { entities, mentions }: Naming): number | null {
  const named = mentions.filter(
    ({ entity, sentence }) => sentences[sentence]?.role === 'byline' && entities[entity]?.type === 'person',
  );
  const [writer = null, ...others] = new Set(named.map(({ entity }) => entity));
  return others.length === 0 ? writer : null;
}
