import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import {
  consentOpenings,
  consentWords,
  copyrightParts,
  deliveredThings,
  invitationOpenings,
  networks,
  openings,
  readingTimeLabels,
  readingTimes,
  shareConnectors,
  shareVerbs,
  tagLabels,
  wholeLines,
} from '../lexicon/furniture.ts';
import { wholeLinesWorldwide } from '../lexicon/furniture-worldwide.ts';
import { type Line, reports } from './line.ts';
import { beginsWith, holds, isPhrase, type PhraseBook, phraseBook } from './phrases.ts';

const longestFurniture = 500;

/**
 * The rule by which a line is furniture of a website, or null. It is decided by the whole line or by how it begins
 * and whom it speaks to: “Sign up for the vaccine starts Monday, the mayor said.” is no invitation to sign up.
 */
export function furnitureRule(line: Line): RoleRuleId | null {
  if (line.words.length === 0) return 'role/separator';
  if (line.text.length > longestFurniture) return null;
  return tests.find(({ holdsFor }) => holdsFor(line))?.rule ?? wholeLineRule(line) ?? openingRule(line);
}

interface FurnitureTest {
  readonly rule: RoleRuleId;
  readonly holdsFor: (line: Line) => boolean;
}

const tests: readonly FurnitureTest[] = [
  { rule: 'role/bare-address', holdsFor: isAddress },
  { rule: 'role/share-bar', holdsFor: isShareBar },
  { rule: 'role/copyright', holdsFor: isCopyright },
  { rule: 'role/reading-time', holdsFor: isReadingTime },
  { rule: 'role/tags', holdsFor: isTagLine },
  { rule: 'role/comments', holdsFor: isCommentCount },
  { rule: 'role/consent', holdsFor: isConsent },
  { rule: 'role/follow-us', holdsFor: isFollowLine },
  { rule: 'role/sign-up', holdsFor: isInvitation },
];

type BookByRule = ReadonlyArray<readonly [RoleRuleId, PhraseBook]>;

const booksByRule = (lists: Readonly<Partial<Record<RoleRuleId, readonly string[]>>>): BookByRule =>
  Object.entries(lists).map(([rule, phrases]) => [rule as RoleRuleId, phraseBook(phrases)]);

const wholeBooks = [...booksByRule(wholeLines), ...booksByRule(wholeLinesWorldwide)];
const openingBooks = booksByRule(openings);

/** A word in quotation marks is speech: `“Back!”` */
function wholeLineRule(line: Line): RoleRuleId | null {
  if (/^["“„«].*["”“»]$/.test(line.text)) return null;
  return wholeBooks.find(([, book]) => isPhrase(book, line.words))?.[0] ?? null;
}

function openingRule(line: Line): RoleRuleId | null {
  const rule = openingBooks.find(([, book]) => beginsWith(book, line.words))?.[0] ?? null;
  if (rule === 'role/editorial-note') return isNote(line) ? rule : null;
  return rule !== null && line.words.length <= 40 && !reports(line) ? rule : null;
}

/** `Correction: …`, `This story has been updated …`: a label needs its colon, a sentence stands for itself. */
function isNote(line: Line): boolean {
  if (
    line.words.length <= 3 ||
    /^\W*(?:this|an earlier|a previous|a version|because|the (?:views|opinions)|in einer)\b/iu.test(line.text)
  )
    return true;
  return /^\W*[\p{L}'’ ]{4,40}[:—–(]/u.test(line.text);
}

/** `https://example.org/a`, `@name`, `desk@example.org` */
function isAddress(line: Line): boolean {
  return line.words.length <= 40 && /^[^\p{L}\p{N}]*(?:https?:\/\/|www\.|@)\S+$|^\S+@\S+\.\p{L}+\W*$/iu.test(line.text);
}

const networkNames: ReadonlySet<string> = new Set(networks);
const shareWords: ReadonlySet<string> = new Set(shareVerbs);
const shareBarWords: ReadonlySet<string> = new Set([...networks, ...shareVerbs, ...shareConnectors]);

/** `Share on Facebook | Tweet | Email`: nothing but networks, buttons and the small words between them. */
function isShareBar(line: Line): boolean {
  if (line.words.length < 2 || line.words.length > 30 || !line.words.every((word) => shareBarWords.has(word)))
    return false;
  const named = line.words.filter((word) => networkNames.has(word)).length;
  const asked = line.words.some((word) => shareWords.has(word));
  return named >= 3 || (named >= 1 && asked && !/[.?!]$/.test(line.text));
}

const copyright = phraseBook(copyrightParts);

/** `© 2021 The Harbour Post`, `Copyright 2021 …`, `… All rights reserved.` */
function isCopyright(line: Line): boolean {
  if (/^\W*(?:©|\(c\)\s*(?:copyright\s*)?\d{4}|copyright\s*(?:©|\(c\)|\d{4}|by\s+\p{Lu}))/iu.test(line.text))
    return true;
  return holds(copyright, line.words) && !reports(line);
}

const durations = phraseBook(readingTimes);
const durationLabels = phraseBook(readingTimeLabels);

/** `5 min read`, `Reading time: 3 minutes` */
function isReadingTime(line: Line): boolean {
  if (line.words.length > 8 || !line.words.some((word) => /^\d/.test(word))) return false;
  return beginsWith(durationLabels, line.words) || (/^\d/.test(line.words[0] ?? '') && holds(durations, line.words));
}

const tags = phraseBook(tagLabels);

/** `Tags: economy, ports` and `Filed Under` before a list on lines of its own. */
function isTagLine(line: Line): boolean {
  const length = tags.lengthAt(line.words, 0);
  if (length === 0 || /[.!?]$/.test(line.text)) return false;
  const label = line.text.indexOf(':');
  return (
    label > 0 && label < 30 && line.words.length <= 40 && line.text.slice(0, label).trim().split(/\s+/).length <= length
  );
}

/** `12 Comments` */
function isCommentCount(line: Line): boolean {
  return (
    line.words.length === 2 &&
    /^\d+$/.test(line.words[0] ?? '') &&
    /^(?:comments?|kommentare?|comentarios?|commentaires?|comentários?|commenti|replies|shares|responses)$/.test(
      line.words[1] ?? '',
    )
  );
}

const consents = phraseBook(consentOpenings);
const agreements: ReadonlySet<string> = new Set(consentWords);

/** `By submitting this form, I agree to the terms.` */
function isConsent(line: Line): boolean {
  return beginsWith(consents, line.words) && line.words.some((word) => agreements.has(word)) && !reports(line);
}

/** `Follow Ana Ruiz on Instagram @anaruiz`, `Twitter: @anaruiz` */
function isFollowLine(line: Line): boolean {
  if (line.words.length > 25 || reports(line)) return false;
  const asks = line.words[0] === 'follow' || networkNames.has(line.words[0] ?? '');
  return asks && /(?:^|\s)@\w/.test(line.text);
}

const invitations = phraseBook(invitationOpenings);
const delivered: ReadonlySet<string> = new Set(deliveredThings);

/** `Join 5,000 readers and get stories in your inbox`: an invitation, and what is delivered. */
function isInvitation(line: Line): boolean {
  return (
    line.words.length <= 40 &&
    beginsWith(invitations, line.words) &&
    line.words.some((word) => delivered.has(word)) &&
    !reports(line)
  );
}
