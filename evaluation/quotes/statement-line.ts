import { type EntityType, entityTypes } from '../../schemas/entities.ts';
import { cueClasses, type QuoteRow, quoteTypes } from '../../schemas/quotes.ts';
import type { NamedSpeaker } from './gold.ts';

/** What a line below a marked article says of a statement. */
export interface StatementLine {
  readonly number: number;
  readonly type: QuoteRow['type'];
  readonly cueClass: QuoteRow['cue_class'];
  /** Those whom the article names, the first first. */
  readonly speakers: readonly NamedSpeaker[];
}

/** Reads a line such as `5 | direct | say | Ana Ruiz (person); Bo Lind (person)`; in words what is wrong with it. */
export function readStatementLine(line: string): StatementLine | string {
  const fields = line.split('|').map((field) => field.trim());
  const [number = '', type = '', cueClass = '', speakers = ''] = fields;
  if (fields.length !== 4 || !/^[1-9]\d*$/.test(number)) return 'no line of a statement';
  if (!isOneOf(quoteTypes, type)) return 'no type of quotes';
  if (!isOneOf(cueClasses, cueClass)) return 'no class of cues';
  const named = speakers === '-' ? [] : speakers.split(';').map(readSpeaker);
  if (named.includes(null)) return 'no speaker with a type';
  return { number: Number(number), type, cueClass, speakers: named.flatMap((speaker) => speaker ?? []) };
}

/** `Ana Ruiz (person)` */
function readSpeaker(text: string): NamedSpeaker | null {
  const [, name, kind = ''] = text.trim().match(/^(\S.*) \(([a-z]+)\)$/) ?? [];
  return name === undefined || !isOneOf(entityTypes, kind) ? null : { name, kind };
}

function isOneOf<Value extends EntityType | QuoteRow['type'] | QuoteRow['cue_class']>(
  values: readonly Value[],
  text: string,
): text is Value {
  return (values as readonly string[]).includes(text);
}
