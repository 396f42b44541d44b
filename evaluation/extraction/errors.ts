import { tokenize } from '../../pipeline/language/tokens.ts';
import { codePointOffsets, codePointSlicer } from '../../pipeline/offsets.ts';
import type { Alignment } from './alignment.ts';
import { judgePronouns, type PronounJudgement } from './coreference.ts';
import type { TimexPair } from './dates.ts';
import type { CodePoints, CoreferenceDocument, DatedDocument } from './gold.ts';

/**
 * The pronouns of a document that were not tied to the right name, for reading: each in its sentence, with the first
 * name of its chain in the gold, the name that it was given, and the rule.
 */
export function pronounErrors(document: CoreferenceDocument, alignment: Alignment): string {
  const sentence = sentenceMarker(document.text);
  const slice = codePointSlicer(document.text);
  const nameOf = (chain: string): string => {
    const name = document.mentions.find((mention) => mention.form === 'name' && mention.chain === chain);
    return name === undefined ? 'nobody by name' : slice(name.start, name.end);
  };
  const blocks = judgePronouns(document, alignment)
    .filter(isWrong)
    .map(({ gold, groups, nearest, found }) => {
      const name = nearest === null ? undefined : alignment.found[nearest];
      return [
        sentence(gold),
        `  gold ${nameOf(gold.chain)} (${groups.at(-1) ?? gold.type})`,
        `  said ${name === undefined ? 'nothing' : slice(name.start, name.end)}${ruleOf(alignment, found)}`,
      ].join('\n');
    });
  return [`# ${document.id}`, ...blocks, ''].join('\n\n');
}

function isWrong({ isNamed, groups, nearest, isNearestRight }: PronounJudgement): boolean {
  return isNamed ? groups.length > 0 && !isNearestRight : groups.includes('person') && nearest !== null;
}

function ruleOf({ found }: Alignment, index: number | null): string {
  return index === null ? '' : ` (${found[index]?.rule})`;
}

/** The time expressions of a document that were missed, found without need or given another value, for reading. */
export function dateErrors(document: DatedDocument, pairs: readonly TimexPair[]): string {
  const sentence = sentenceMarker(document.text);
  const blocks = pairs
    .filter(({ gold, found }) => gold?.value !== found?.value)
    .map(({ gold, found }) => {
      const place = gold ?? found ?? { start: 0, end: 0 };
      const [expected, said] = [gold, found].map((timex) =>
        timex === null ? 'nothing' : `${timex.type} ${timex.value ?? 'without a value'}`,
      );
      const rule = found !== null && 'rule' in found ? ` (${found.rule})` : '';
      return [sentence(place), `  gold ${expected}`, `  said ${said}${rule}`].join('\n');
    });
  return [`# ${document.id}, ${document.dct}`, ...blocks, ''].join('\n\n');
}

/** Shows a span of a text within its sentence, in double brackets. */
function sentenceMarker(text: string): (span: CodePoints) => string {
  const offsetOf = codePointOffsets(text);
  const slice = codePointSlicer(text);
  const sentences = tokenize(text).map((tokens) => ({
    start: offsetOf(tokens[0]?.start ?? 0),
    end: offsetOf(tokens.at(-1)?.end ?? 0),
  }));
  return ({ start, end }) => {
    const around = sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start, end };
    const marked = `${slice(around.start, start)}[[${slice(start, end)}]]${slice(end, around.end)}`;
    return marked.replace(/\s+/g, ' ');
  };
}
