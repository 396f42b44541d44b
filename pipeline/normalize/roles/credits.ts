import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { agencies, archiveLabels, creditLabels, nameConnectors } from '../lexicon/credits.ts';
import { endsSentence, type Line, namesOnly } from './line.ts';
import { beginsWith, type PhraseBook, phraseBook, wordsOf } from './phrases.ts';

const agencyBook = phraseBook(agencies);
const labelBook = phraseBook(creditLabels);
const archiveBook = phraseBook(archiveLabels);
const connectors: ReadonlySet<string> = new Set(nameConnectors);

const longestCredit = 20;
const longestCaption = 900;

/** The rule by which a line credits a picture, or describes one and credits it, or null. */
export function creditRule(line: Line): RoleRuleId | null {
  if (line.text.length > longestCaption) return null;
  if (line.words.length <= longestCredit) {
    if (isAgencyLine(line)) return 'role/agency-line';
    if (isLabelledCredit(line) || isArchiveCredit(line) || isNameAndAgency(line)) return 'role/photo-credit';
  }
  if (isLabelledCaption(line)) return 'role/caption-label';
  return endsInCredit(line.text) ? 'role/caption-credit' : null;
}

/** `(Reuters)`, `Bloomberg via Getty Images`: nothing but agencies. */
function isAgencyLine(line: Line): boolean {
  let index = 0;
  while (index < line.words.length) {
    const length = agencyBook.lengthAt(line.words, index);
    if (length === 0 && (line.words[index] !== 'via' || index === 0)) return false;
    index += Math.max(length, 1);
  }
  return index > 0 && !/[!?:]$/.test(line.text);
}

/** `Photo: Ana Ruiz / Harbour Post`, `Photo by Ana Ruiz`: a label, then names. */
function isLabelledCredit(line: Line): boolean {
  const after = afterLabel(line, labelBook);
  return after !== null && namesOnly(after) && (!endsSentence(line.text) || line.words.length <= 8);
}

/** `Image: a ferry leaves the harbour`: a label, then a description. */
function isLabelledCaption(line: Line): boolean {
  if (
    /^FILE\s*[-–—]\s/.test(line.text) ||
    /^(?:image caption|media caption|caption|pictured|bildunterschrift)\s*[:,]?\s/i.test(line.text)
  )
    return line.words.length > 3;
  const label = /^([\p{L}' ]{3,24}):\s/u.exec(line.text)?.[1];
  return label !== undefined && line.words.length <= 60 && pictureLabels.has(label.toLowerCase());
}

const pictureLabels: ReadonlySet<string> = new Set([
  'photo',
  'image',
  'picture',
  'photograph',
  'featured image',
  'file photo',
  'cover photo',
  'foto',
  'bild',
  'imagen',
  'imagem',
  'immagine',
  'titelbild',
]);

/** `File photo. REUTERS/Ana Ruiz`, `Representational image` */
function isArchiveCredit(line: Line): boolean {
  const length = archiveBook.lengthAt(line.words, 0);
  if (length === 0) return false;
  const rest = line.words.slice(length);
  return (
    rest.length === 0 ||
    (rest.length <= 8 && rest.some((_, index) => agencyBook.lengthAt(rest, index) > 0) && namesOnly(line.text))
  );
}

/** `REUTERS/Ana Ruiz`, `Ana Ruiz/Getty Images`, `Ana Ruiz | AP`, `© AFP` */
function isNameAndAgency(line: Line): boolean {
  if (endsSentence(line.text) && !/\/[^/]*$/.test(line.text)) return false;
  const parts = line.text.replace(/^[([\s]+|[)\].\s]+$/g, '').split(/\s*[/|©]\s*|\s+via\s+/);
  if (parts.length < 2 || !namesOnly(line.text)) return false;
  return [parts[0], parts.at(-1)].some((part) => isAgency(part ?? ''));
}

function isAgency(text: string): boolean {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
  return words.length > 0 && agencyBook.lengthAt(words, 0) === words.length;
}

/** What stands after a label and its colon, stroke, `by` or `courtesy of`; null without them. */
function afterLabel(line: Line, labels: PhraseBook): string | null {
  if (!beginsWith(labels, line.words)) return null;
  const match = /^\W*[\p{L}'’ ]{2,30}?(?:\s*[:/|©]|\s+(?:by|courtesy|via|von|de|par|por|di)\s)\s*/iu.exec(line.text);
  if (match === null) return null;
  const label = wordsOf(match[0]).filter((word) => !connectors.has(word) || word === 'photo' || word === 'image');
  return label.length > 0 && labels.lengthAt(label, 0) === label.length ? line.text.slice(match[0].length) : null;
}

/** `The ferry at sea. (Photo: Ana Ruiz)`, `The ferry at sea. REUTERS/Ana Ruiz`: a description, then a credit. */
function endsInCredit(text: string): boolean {
  const tail = text.slice(-120);
  const bracket = /[([]([^()[\]]{3,100})[)\]]\W*$/.exec(tail)?.[1];
  if (bracket !== undefined) return isCreditText(bracket);
  const last = /[.!?"”]\s+([^.!?]{3,90})$/u.exec(tail)?.[1];
  return last !== undefined && isCreditText(last);
}

/** `Photo: Ana Ruiz`, `Photo by Ana Ruiz/AP`, `AP Photo/Ana Ruiz`, `Ana Ruiz/Getty Images` */
function isCreditText(text: string): boolean {
  if (!namesOnly(text)) return false;
  const words = wordsOf(text);
  if (labelBook.lengthAt(words, 0) > 0 && /^\W*[\p{L} ]+(?::|\/| by | courtesy )/iu.test(text)) return true;
  const parts = text.split(/\s*\/\s*/);
  return parts.length > 1 && [parts[0], parts.at(-1)].some((part) => isAgency(part ?? ''));
}
