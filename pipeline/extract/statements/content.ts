import type { RuleId } from '../../../schemas/rules.ts';
import { type Complement, verbFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { type CueVerb, verbLemma } from './cue-verb.ts';
import { subjectOf } from './source.ts';

/** What a cue reports, as the stretch that holds it and the rule that found it. */
export interface Content extends Stretch {
  readonly complement: Complement;
  readonly rule: RuleId;
}

type Finder = (tree: ClauseTree, cue: CueVerb) => Content | null;

/** The complement of a cue that is its content; the surest kind of complement first. */
export function contentOf(tree: ClauseTree, cue: CueVerb): Content | null {
  for (const find of finders) {
    const content = find(tree, cue);
    if (content) return content;
  }
  return null;
}

const takes = ({ frame }: CueVerb, ...kinds: Complement[]): boolean =>
  kinds.some((kind) => frame.complements.has(kind));

/** `said that she sails`, `whether she sails, she asked`. */
const clause: Finder = (tree, cue) => {
  if (!takes(cue, 'clause')) return null;
  const clauses = (tree.children[cue.at] ?? []).filter((child) => tree.tokens[child]?.deprel === 'ccomp');
  const head = clauses.find((child) => isClause(tree, child)) ?? clauses[0] ?? -1;
  if (head < 0) return null;
  if (cue.passive && isImpersonal(tree, cue.at)) return null;
  let { from, to } = subtree(tree, head);
  const isBehind = head > cue.at;
  const source = subjectOf(tree, cue.at);
  // What else hangs from a cue that has its subject is a part of the clause: a second clause, the clause's subject.
  for (const child of tree.children[cue.at] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    if (child === source || cue.passive || child > cue.at !== isBehind) continue;
    const stretch = subtree(tree, child);
    if (/^nsubj/.test(deprel)) from = Math.min(from, stretch.from);
    if (deprel === 'ccomp' && child > head) to = Math.max(to, stretch.to);
    if (deprel === 'conj' && isBehind && quotesFurther(tree, stretch)) to = Math.max(to, stretch.to);
  }
  if (isBehind && from > cue.to && opensAtCue(tree, cue, from)) from = cue.to;
  return { from, to, complement: 'clause', rule: 'quote/clause' };
};

/** `It is said that`: nobody says it. */
function isImpersonal(tree: ClauseTree, cue: number): boolean {
  const subject = childBy(tree, cue, 'nsubj:pass', 'expl');
  return /^it$/i.test(tree.tokens[subject]?.form ?? '') && childBy(tree, cue, 'obl:agent') < 0;
}

/** Not a name that the tree takes for a clause. */
function isClause(tree: ClauseTree, head: number): boolean {
  const upos = tree.tokens[head]?.upos ?? '';
  return /^(?:VERB|AUX)$/.test(upos) || childBy(tree, head, 'nsubj', 'cop', 'mark') >= 0;
}

/** `, and “we are going”` behind a clause, without a cue of its own. */
function quotesFurther(tree: ClauseTree, { from, to }: Stretch): boolean {
  const within = tree.tokens.slice(from, to);
  return (
    within.some(({ form }) => form === '“') &&
    !within.some((token) => token.upos === 'VERB' && verbFrames.get(verbLemma(token))?.complements.has('clause'))
  );
}

/** Verbs that have the person spoken to behind them. */
const addressing: ReadonlySet<string> = new Set(
  'tell ask remind assure reassure inform notify warn advise caution brief convince email text read write urge'.split(
    ' ',
  ),
);

/** Between a cue and its clause stand words that belong to the clause: `said [the old] ferry sails`; not `said in Arn that`. */
function opensAtCue({ tokens }: ClauseTree, cue: CueVerb, from: number): boolean {
  if (addressing.has(cue.frame.lemma) || /^(?:that|whether)$/i.test(tokens[from]?.form ?? '')) return false;
  const gap = tokens.slice(cue.to, from);
  const opens = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(gap[0]?.upos ?? '');
  return opens && gap.every(({ upos, deprel }) => upos !== 'PUNCT' && deprel !== 'obl:unmarked' && deprel !== 'iobj');
}

/** How many tokens may stand between a cue and its `that`: `told reporters in Arn on Monday that`. */
const longestBridge = 14;

/** `said in Arn on Monday that she sails` and `said the crew sails` where the tree hangs the clause elsewhere. */
const restOfSentence: Finder = (tree, cue) => {
  if (!takes(cue, 'clause') || !/^VB[DZPG]$/.test(tree.tokens[cue.at]?.xpos ?? '')) return null;
  const from = startOfRest(tree, cue);
  if (from === null) return null;
  const rest = tree.tokens.slice(from);
  const isClause = rest.some(({ morphology, upos }) => morphology.verbForm === 'finite' && /^(?:VERB|AUX)$/.test(upos));
  return isClause ? { from, to: tree.tokens.length, complement: 'clause', rule: 'quote/rest-of-sentence' } : null;
};

function startOfRest(tree: ClauseTree, cue: CueVerb): number | null {
  const { tokens } = tree;
  for (let at = cue.to; at < Math.min(tokens.length, cue.to + longestBridge); at++) {
    const token = tokens[at];
    if (token === undefined || (token.upos === 'PUNCT' && token.form !== ',')) break;
    if (token.form === 'that' && token.upos === 'SCONJ') return at;
    if (/^(?:VERB|AUX)$/.test(token.upos)) break;
  }
  const next = tokens[cue.to];
  const subject = subjectOf(tree, cue.at);
  return cue.frame.lemma === 'say' &&
    subject >= 0 &&
    subject < cue.at &&
    /^(?:DET|PRON|PROPN|NOUN|NUM)$/.test(next?.upos ?? '')
    ? cue.to
    : null;
}

/** `urged Lind to sail`, `asked Lind to sail` without Lind. */
const infinitive: Finder = (tree, cue) => {
  const kinds = takes(cue, 'person-infinitive') ? /^(?:xcomp|advcl)$/ : /^xcomp$/;
  const head = (tree.children[cue.at] ?? []).find(
    (child) => child > cue.at && kinds.test(tree.tokens[child]?.deprel ?? '') && markerOf(tree, child) === 'to',
  );
  if (head === undefined) return null;
  const { from, to } = subtree(tree, head);
  const person = personOf(tree, cue);
  if (takes(cue, 'person-infinitive') && person !== null && person < from)
    return { from: person, to, complement: 'person-infinitive', rule: 'quote/infinitive' };
  if (tree.tokens[head]?.deprel !== 'xcomp') return null;
  const complement = takes(cue, 'infinitive') ? 'infinitive' : 'person-infinitive';
  return takes(cue, complement) ? { from, to, complement, rule: 'quote/infinitive' } : null;
};

/** Where the person acted on begins: the object, or the phrase behind `called on`; null where there is none. */
function personOf(tree: ClauseTree, cue: CueVerb): number | null {
  const object = childBy(tree, cue.at, 'obj', 'iobj');
  if (object > cue.at) return subtree(tree, object).from;
  const called = cue.to > cue.at + 1 && /^(?:on|upon)$/i.test(tree.tokens[cue.to - 1]?.form ?? '');
  return called && childBy(tree, cue.at, 'obl') > cue.at ? cue.to : null;
}

/** `called the ferry a disgrace`; `a disgrace` of `what she called a disgrace`. */
const naming: Finder = (tree, cue) => {
  if (!takes(cue, 'naming')) return null;
  const behind = (tree.children[cue.at] ?? []).filter(
    (child) =>
      child >= cue.to &&
      (/^(?:obj|iobj|xcomp|ccomp|obl)$/.test(tree.tokens[child]?.deprel ?? '') ||
        (tree.tokens[child]?.deprel === 'advcl' &&
          markerOf(tree, child) === '' &&
          tree.tokens[child]?.upos !== 'VERB')),
  );
  const [first] = behind;
  const last = behind.at(-1);
  if (first === undefined || last === undefined || /^(?:obl|advcl)$/.test(tree.tokens[first]?.deprel ?? ''))
    return null;
  const { from } = subtree(tree, first);
  return { from, to: endOfName(tree, last, subtree(tree, last).to), complement: 'naming', rule: 'quote/naming' };
};

/** A name ends before an apposition or a participle: `called him “a moderate,” a dig at`. */
function endOfName({ tokens }: ClauseTree, head: number, to: number): number {
  for (let at = head + 1; at < to - 1; at++) {
    if (tokens[at]?.form !== ',') continue;
    const next = tokens[at + 1]?.form === '”' ? tokens[at + 2] : tokens[at + 1];
    if (next !== undefined && (/^(?:DET|PRON)$/.test(next.upos) || next.xpos === 'VBG')) return at;
  }
  return to;
}

/** `denied taking it`. */
const gerund: Finder = (tree, cue) => {
  if (!takes(cue, 'gerund')) return null;
  const head = childBy(tree, cue.at, 'xcomp', 'ccomp', 'obj');
  if (head < cue.at || tree.tokens[head]?.xpos !== 'VBG') return null;
  return { ...subtree(tree, head), complement: 'gerund', rule: 'quote/infinitive' };
};

/** What may be said of an object behind it: `praised the crew for its work`, `accused Lind of lying`. */
const ofObject: ReadonlySet<string> = new Set(['as', 'for', 'of', 'over', 'to', 'on', 'with', 'into', 'against']);

/** `praised the crew for its work`. */
const object: Finder = (tree, cue) => {
  if (!takes(cue, 'object') || /^[”"]$/.test(tree.tokens[cue.at - 1]?.form ?? '')) return null;
  const head = childBy(tree, cue.at, 'obj');
  if (head < cue.at) return objectOfAs(tree, cue);
  const { from, to } = subtree(tree, head);
  let end = to;
  for (const child of tree.children[cue.at] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    const belongs = deprel === 'xcomp' || (/^(?:obl|advcl)$/.test(deprel) && ofObject.has(markerOf(tree, child)));
    if (child > head && belongs) end = Math.max(end, subtree(tree, child).to);
  }
  return { from, to: end, complement: 'object', rule: 'quote/object' };
};

/** `described the mayor of Arn as a hero` where the tree hangs the object elsewhere: what stands up to the end of the phrase with as. */
function objectOfAs(tree: ClauseTree, cue: CueVerb): Content | null {
  const described = (tree.children[cue.at] ?? []).find((child) => child > cue.to && markerOf(tree, child) === 'as');
  if (described === undefined || cue.passive || subjectOf(tree, cue.at) < 0) return null;
  const { from, to } = subtree(tree, described);
  if (tree.tokens.slice(cue.to, from).some(({ upos }) => upos === 'PUNCT' || upos === 'VERB')) return null;
  return from > cue.to ? { from: cue.to, to, complement: 'object', rule: 'quote/object' } : null;
}

/** `called for an inquiry`, `spoke about being away`. */
const topic: Finder = (tree, cue) => {
  for (const child of tree.children[cue.at] ?? []) {
    if (child < cue.at || !/^(?:obl|advcl|xcomp|ccomp)$/.test(tree.tokens[child]?.deprel ?? '')) continue;
    const marker = markerOf(tree, child);
    if (marker === '' || !cue.frame.complements.has(marker as Complement)) continue;
    const { from, to } = subtree(tree, child);
    const start = /^(?:case|mark)$/.test(tree.tokens[from]?.deprel ?? '') ? from + 1 : from;
    return { from: start, to, complement: marker as Complement, rule: 'quote/topic' };
  }
  return null;
};

const finders: readonly Finder[] = [clause, infinitive, naming, gerund, restOfSentence, object, topic];
