import type { NameMention, Naming } from '../../../../pipeline/extract/coreference/naming.ts';
import type { Document } from '../../../../pipeline/extract/document.ts';
import type { ExtractedEntity } from '../../../../pipeline/extract/extract.ts';
import { findPositions } from '../../../../pipeline/extract/positions/positions.ts';
import { readText } from '../../../document.ts';

/** Short forms of names → the names that they stand for. */
const fullNames: Readonly<Record<string, string>> = { Ruiz: 'Ana Ruiz', Lind: 'Bo Lind', Ana: 'Ana Ruiz' };

/** The names of a document as the model found them, one entity for each that is written differently. */
export function namingOf({ text, sentences }: Document): Naming {
  const entities: ExtractedEntity[] = [];
  const indexOf = new Map<string, number>();
  const mentions = sentences.flatMap((sentence, index) =>
    sentence.names.map(({ start, end, first, last, type }): NameMention => {
      const written = text.slice(start, end);
      const name = fullNames[written] ?? written;
      const entity = indexOf.get(name) ?? entities.push({ type, name }) - 1;
      indexOf.set(name, entity);
      const mention = { start, end, first, last, sentence: index, entity, antecedent: null };
      return { ...mention, gender: null, womanLogOdds: 0, rule: 'mention/full-name' };
    }),
  );
  return { entities, mentions, bodies: { ofOwner: new Map(), at: new Map() } };
}

/** The positions in a text, each as `person: status title of what [rule] span`; a current status is left out. */
export async function stated(text: string): Promise<string[]> {
  const document = await readText(text);
  const naming = namingOf(document);
  const nameOf = (entity: number): string => naming.entities[entity]?.name ?? '';
  return findPositions(document, naming).map(({ start, end, entity, title, status, of, rule }) => {
    const how = status === 'current' ? '' : `${status} `;
    const whose = of === null ? '' : ` of ${nameOf(of)}`;
    return `${nameOf(entity)}: ${how}${title}${whose} [${rule.slice('position/'.length)}] ${document.text.slice(start, end)}`;
  });
}
