import { type Reading, type TokenRange, treeAt } from '../reading.ts';
import { type Cue, cueAt, hasObject, isActive, verbAsCue } from './cue.ts';
import { isNominal, type Phrase, phraseFrom } from './phrase.ts';

/** A cue beside a quotation and the noun phrase of its source; tokens of the passage. */
export interface Attribution {
  /** Null where a dash or a colon stands for it: `“…” — Ana Ruiz`. */
  readonly cue: Cue | null;
  readonly speaker: TokenRange | null;
  /** Where all of it has ended. */
  readonly to: number;
}

/** In tokens: how far behind its subject a verb may stand: `Ana Ruiz, who was on the ferry when it sank, said`. */
const longestSubject = 36;
/** In tokens: a name with its role. */
const longestSignature = 12;

/** The source behind a quotation: `, said Ana Ruiz`, `Ana Ruiz, the mayor, said`, `according to Ana Ruiz`. */
export function attributionAfter(reading: Reading, from: number, limit: number): Attribution | null {
  const at = /^[,—–-]$/.test(reading.tokens[from]?.form ?? '') ? from + 1 : from;
  return accordingTo(reading, at, limit) ?? verbFirst(reading, at, limit) ?? subjectFirst(reading, at, limit);
}

/** `— Ana Ruiz, baker` up to the end of the passage, behind a quotation. */
export function dashName({ tokens }: Reading, from: number): Attribution | null {
  const to = tokens.length;
  const words = tokens.slice(from + 1, from + 2 + longestSignature);
  if (words.at(-1)?.form === '.') words.pop();
  const isSignature =
    words.length > 0 &&
    words.length <= longestSignature &&
    from + 1 + words.length >= to - 1 &&
    /^\p{Lu}/u.test(words[0]?.form ?? '') &&
    words.every(({ upos, form }) => !/^(?:VERB|AUX|PRON)$/.test(upos) && !/^[.!?“”:;]$/.test(form));
  if (!isSignature || !/^[—–―-]$/.test(tokens[from]?.form ?? '')) return null;
  return { cue: null, speaker: { from: from + 1, to: from + 1 + words.length }, to };
}

function accordingTo(reading: Reading, at: number, limit: number): Attribution | null {
  const { tokens } = reading;
  if (!/^according$/i.test(tokens[at]?.form ?? '') || !/^to$/i.test(tokens[at + 1]?.form ?? '')) return null;
  const speaker = phraseFrom(reading, at + 2, limit);
  const cue: Cue = { lemma: 'according to', class: 'say', from: at, to: at + 2, weak: false, participle: false };
  return speaker && { cue, speaker, to: speaker.to };
}

/** `said Ana Ruiz`. */
function verbFirst(reading: Reading, at: number, limit: number): Attribution | null {
  const known = cueAt(reading, at);
  const cue = known ?? verbAsCue(reading, at);
  if (cue === null || cue.participle) return null;
  const speaker = phraseFrom(reading, cue.to, limit);
  const isSource = known !== null || isSubjectBehind(reading, speaker, at);
  if (speaker === null || !isSource) return null;
  return { cue, speaker, to: speaker.to };
}

/** `Ana Ruiz, the mayor, said`: nothing but the subject stands before the verb. */
function subjectFirst(reading: Reading, from: number, limit: number): Attribution | null {
  const speaker = phraseFrom(reading, from, limit);
  const { form = '', xpos = '' } = reading.tokens[from] ?? {};
  if (speaker === null || /^you$/i.test(form) || xpos.startsWith('W')) return null;
  const last = Math.min(limit, from + longestSubject);
  for (let at = speaker.to; at < last; at++) {
    const known = cueAt(reading, at);
    const cue = known ?? (isSubject(reading, speaker, at) ? verbAsCue(reading, at) : null);
    if (cue === null || cue.participle || !isActive(reading, cue)) continue;
    if (known === null && hasObject(reading, cue)) return null;
    if (isSubject(reading, speaker, at) || isBetweenSubjectAndVerb(reading, cue, speaker.to))
      return { cue, speaker, to: cue.to };
    if (reading.tokens.slice(speaker.to, at).every(isNominal)) return { cue, speaker: { from, to: at }, to: cue.to };
  }
  return null;
}

/** `beamed Ana Ruiz`: the tree says so, or a name follows the verb. */
function isSubjectBehind(reading: Reading, phrase: Phrase | null, verb: number): boolean {
  if (phrase === null) return false;
  return reading.tokens[phrase.head]?.upos === 'PROPN' || isSubject(reading, phrase, verb);
}

/** The tree makes the phrase the subject of the verb. */
function isSubject(reading: Reading, phrase: Phrase, verb: number): boolean {
  const place = treeAt(reading, verb);
  const head = reading.tokens[phrase.head];
  return place !== undefined && head?.deprel === 'nsubj' && head.head + place.from === verb;
}

/** `, who waved,` or `later`: what may stand between a subject and its verb where the tree hangs the subject elsewhere. */
function isBetweenSubjectAndVerb({ tokens }: Reading, cue: Cue, from: number): boolean {
  const between = tokens.slice(from, cue.from);
  const isAside = between.length > 1 && between[0]?.form === ',' && between.at(-1)?.form === ',';
  if (isAside && !cue.weak) return between.every(({ form }) => !/^[“”:;]$/.test(form));
  return between.every(
    ({ upos, form }) => /^(?:ADV|AUX)$/.test(upos) || /^(?:,|has|had|on|\p{Lu}\p{Ll}+day)$/u.test(form),
  );
}
