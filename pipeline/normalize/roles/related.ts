import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { relatedHeadingsWorldwide } from '../lexicon/furniture-worldwide.ts';
import { relatedHeadings, relatedLabels, relatedOpenings, relatedSources } from '../lexicon/related.ts';
import { type Decisions, endsSentence, isTitleLike, type Line, reports } from './line.ts';
import { beginsWith, isPhrase, phraseBook, wordsOf } from './phrases.ts';

const headings = phraseBook([...relatedHeadings, ...relatedHeadingsWorldwide]);
const labels = phraseBook(relatedLabels);
const invitations = phraseBook(relatedOpenings);
const sources = phraseBook(relatedSources);

const longestList = 15;

/**
 * Marks what leads to other articles: a heading such as `Related`, the title-like lines that follow it until the
 * text goes on or ends, and single lines such as `READ ALSO: Title`. Lines that are decided already stay as they are.
 */
export function markRelated(lines: readonly Line[], decisions: Decisions): Decisions {
  const marked: Array<RoleRuleId | null> = [...decisions];
  let listed = 0;
  let adjoining: boolean | null = null;
  for (const [index, line] of lines.entries()) {
    if (marked[index] !== null) {
      if (marked[index] !== 'role/separator') listed = 0;
    } else if (isHeading(line)) {
      marked[index] = 'role/related-heading';
      listed = longestList;
      adjoining = null;
    } else if (isRelatedLine(line)) {
      marked[index] = 'role/related-item';
    } else if (listed > 0) {
      adjoining ??= line.adjoins;
      const goesOn = isTitleLike(line) && (line.adjoins || !adjoining);
      if (goesOn) marked[index] = 'role/related-item';
      listed = goesOn ? listed - 1 : 0;
    }
  }
  return marked;
}

/** `You might also like`, `More from Harbour Post`, `Read more from us:` */
function isHeading(line: Line): boolean {
  if (isPhrase(headings, line.words)) return true;
  if (line.words.length > 6 || endsSentence(line.text)) return false;
  return beginsWith(sources, line.words) || (line.text.endsWith(':') && beginsWith(invitations, line.words));
}

/** `READ ALSO: Ferry runs again`, `Click here to read the report` */
function isRelatedLine(line: Line): boolean {
  if (line.text.length > 300) return false;
  const split = /^\W*([\p{L}\p{M}' ’]{2,40}?)\s*[:|–—»›>]+\s*(?=\S)/u.exec(line.text);
  if (split !== null && isPhrase(labels, wordsOf(split[1] ?? ''))) return isLinkTitle(line.text.slice(split[0].length));
  return line.words.length <= 25 && beginsWith(invitations, line.words) && !(reports(line) && endsSentence(line.text));
}

/** One title, not a sentence that goes on into others. */
function isLinkTitle(text: string): boolean {
  return text.length <= 220 && !/\p{Ll}{3}[.!?]["”’)]*\s+["“‘(]?\p{Lu}\p{L}+ .*[.!?]["”’)]*$/u.test(text);
}
