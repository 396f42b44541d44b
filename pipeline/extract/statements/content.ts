import type { RuleId } from '../../../schemas/rules.ts';
import type { Complement } from '../lexicon/cue-frames.ts';
import { clauseContent, restOfSentence } from './clause-content.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { type CueVerb, isAddressing, isUnsaid, isWithheld } from './cue-verb.ts';
import { isSayable } from './sayable.ts';
import { isRelative, subjectOf } from './source.ts';

/** What a cue reports, as the stretch that holds it and the rule that found it. */
export interface Content extends Stretch {
  /** What of it stands apart before the cue: `The ferry` of `The ferry is expected to sail`. */
  readonly lead: Stretch | null;
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
  if (isUnsaid(tree, cue)) return null;
  const parts = takes(cue, 'clause') ? clauseContent(tree, cue) : null;
  const stretch = parts?.at(-1);
  if (!parts || !stretch) return null;
  return { ...stretch, lead: parts.length > 1 ? (parts[0] ?? null) : null, complement: 'clause', rule: 'quote/clause' };
};

/** `said in Arn on Monday that she sails`. */
const rest: Finder = (tree, cue) => {
  if (isUnsaid(tree, cue)) return null;
  const stretch = takes(cue, 'clause') ? restOfSentence(tree, cue) : null;
  return stretch && { ...stretch, lead: null, complement: 'clause', rule: 'quote/rest-of-sentence' };
};

/** Verbs that in the passive tell what a thing is called or sold as, and nobody's view. Compiled for this project by hand. */
const selling: ReadonlySet<string> = new Set(['bill', 'cast', 'know', 'list', 'pitch', 'sell']);

/** `He was fined 600 francs`, `sentenced to six years`. */
const verdicts: ReadonlySet<string> = new Set(['acquit', 'fine', 'sentence']);

/** The subject of a passive; in a headline also the noun that the participle stands behind: `Firm accused of lying`. */
function subjectOfPassive(tree: ClauseTree, at: number): number {
  const subject = childBy(tree, at, 'nsubj:pass');
  const { deprel, head = -1 } = tree.tokens[at] ?? {};
  return subject < 0 && deprel === 'acl' ? head : subject;
}

/** `The ferry` and `to sail` of `The ferry is expected to sail`; and of what is seen as, called, praised for something. */
const passive: Finder = (tree, cue) => {
  const subject = cue.passive ? subjectOfPassive(tree, cue.at) : -1;
  if (subject < 0 || isRelative(tree, subject)) return null;
  const named = subtree(tree, subject);
  const lead = { from: named.from, to: Math.min(named.to, cue.at) };
  const behind = (tree.children[cue.at] ?? []).filter((child) => child > cue.at && tree.tokens[child]?.upos !== 'ADP');
  const opening = (child: number): string =>
    markerOf(tree, child) || (tree.tokens[subtree(tree, child).from]?.lemma ?? '');
  const marked = (child: number, ...markers: string[]): boolean => markers.includes(opening(child));
  const relation = (child: number): string => tree.tokens[child]?.deprel ?? '';
  const found = (head: number | undefined, complement: Complement, rule: RuleId): Content | null =>
    head === undefined ? null : { ...subtree(tree, head), lead, complement, rule };
  if (takes(cue, 'raising'))
    return found(
      behind.find((child) => /^(?:xcomp|advcl)$/.test(relation(child)) && marked(child, 'to')),
      'raising',
      'quote/infinitive',
    );
  if (takes(cue, 'object-as') && !selling.has(cue.frame.lemma)) {
    const content = found(
      behind.find((child) => marked(child, 'as')),
      'object-as',
      'quote/object',
    );
    if (content) return content;
  }
  if (verdicts.has(cue.frame.lemma))
    return found(
      behind.find((child) => relation(child) === 'obj' || (relation(child) === 'obl' && marked(child, 'to', 'of'))),
      'object',
      'quote/object',
    );
  if (takes(cue, 'naming'))
    return found(
      behind.find((child) => relation(child) === 'xcomp' && !marked(child, 'to', 'as')),
      'naming',
      'quote/naming',
    );
  const isOrder = behind.some((child) => relation(child) !== 'obl' && marked(child, 'to'));
  if (!takes(cue, 'object') || (addressees.has(cue.frame.lemma) && isOrder)) return null;
  const reason = behind.find(
    (child) => /^(?:obl|advcl)$/.test(relation(child)) && marked(child, 'for', 'as', 'over', 'of'),
  );
  if (reason !== undefined) return found(reason, 'object', 'quote/object');
  return childBy(tree, cue.at, 'obl:agent') < 0
    ? null
    : { ...lead, lead: null, complement: 'object', rule: 'quote/object' };
};

/** Verbs whose object is told what to do: `ordered the crew to sail`; not `ordered the ferry to be sold`. */
const addressees: ReadonlySet<string> = new Set(['order', 'direct', 'instruct', 'command']);
/** Classes of verbs whose infinitive trees take for one of purpose: `voted on Monday to sail`. */
const deciding = /^(?:decide|promise|order)$/;

/** `urged Lind to sail`, `asked Lind to sail` without Lind. */
const infinitive: Finder = (tree, cue) => {
  const isFree =
    takes(cue, 'person-infinitive') ||
    (takes(cue, 'infinitive') && deciding.test(cue.frame.complements.get('infinitive') ?? '') && childBy(tree, cue.at, 'obj') < 0);
  const kinds = isFree ? /^(?:xcomp|advcl|ccomp)$/ : /^xcomp$/;
  const head = (tree.children[cue.at] ?? []).find(
    (child) => child > cue.at && kinds.test(tree.tokens[child]?.deprel ?? '') && markerOf(tree, child) === 'to',
  );
  if (head === undefined) return null;
  if (isWithheld(tree.tokens[head], tree.tokens[cue.at])) return null;
  const { from, to } = subtree(tree, head);
  const person = personOf(tree, cue);
  const isAddressed = addressees.has(cue.frame.lemma) && childBy(tree, head, 'aux:pass') < 0;
  if (isAddressed && person !== null)
    return { from, to, lead: null, complement: 'person-infinitive', rule: 'quote/infinitive' };
  if (takes(cue, 'person-infinitive') && person !== null && person < from)
    return { from: person, to, lead: null, complement: 'person-infinitive', rule: 'quote/infinitive' };
  if (!isFree && tree.tokens[head]?.deprel !== 'xcomp') return null;
  const complement = takes(cue, 'infinitive') ? 'infinitive' : 'person-infinitive';
  return takes(cue, complement) ? { from, to, lead: null, complement, rule: 'quote/infinitive' } : null;
};

/** Where the person acted on begins: the object, or the phrase behind `called on`; null where there is none. */
function personOf(tree: ClauseTree, cue: CueVerb): number | null {
  const object = childBy(tree, cue.at, 'obj', 'iobj');
  if (object > cue.at) return subtree(tree, object).from;
  const called = cue.to > cue.at + 1 && /^(?:on|upon)$/i.test(tree.tokens[cue.to - 1]?.form ?? '');
  const hasPerson = (tree.children[cue.at] ?? []).some(
    (child) => child > cue.at && tree.tokens[child]?.deprel === 'obl',
  );
  return called && hasPerson ? cue.to : null;
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
  const isJudged = behind.some((child) => child > first && /^(?:xcomp|ccomp)$/.test(tree.tokens[child]?.deprel ?? ''));
  if (cue.frame.complements.get('naming') === 'think' && !isJudged) return null;
  const isPredicate = !cue.passive && tree.tokens[first]?.deprel === 'xcomp' && childBy(tree, first, 'nsubj') >= 0;
  const { from } = subtree(tree, first);
  const { to: end } = subtree(tree, last);
  const quoted = endOfQuotation(tree, end);
  const isNamed = first !== last || isPredicate || quoted !== null || isRestated(tree, first);
  if (/^(?:call|name)$/.test(cue.frame.lemma) && !isNamed) return null;
  const to = quoted ?? endOfName(tree, last, end);
  return { from, to, lead: null, complement: 'naming', rule: 'quote/naming' };
};

/** Whether a phrase holds a second one that names it, or words in marks: not `called the harbor`. */
function isRestated(tree: ClauseTree, head: number): boolean {
  const { from, to } = subtree(tree, head);
  return tree.tokens
    .slice(from, to)
    .some(({ form, deprel }, at) => /^[“‘]$/.test(form) || deprel === 'appos' || (deprel === 'det' && at > 1));
}

/** Where words in marks end that stand right behind a phrase or an adverb: `called the ferry there “a gift”`; null where none do. */
function endOfQuotation({ tokens }: ClauseTree, from: number): number | null {
  const opening = tokens[from]?.upos === 'ADV' ? from + 1 : from;
  if (!/^[“‘]$/.test(tokens[opening]?.form ?? '')) return null;
  const closing = tokens.findIndex(({ form }, at) => at > opening && /^[”’]$/.test(form));
  return closing < 0 ? null : closing + 1;
}

/** A name ends before an apposition or a participle: `called him “a moderate,” a dig at`. */
function endOfName({ tokens }: ClauseTree, head: number, to: number): number {
  for (let at = head + 1; at < to - 1; at++) {
    if (tokens[at]?.form !== ',') continue;
    const next = tokens[at + 1]?.form === '”' ? tokens[at + 2] : tokens[at + 1];
    if (next !== undefined && (/^(?:DET|PRON)$/.test(next.upos) || next.xpos === 'VBG')) return at;
  }
  return to;
}

/** `denied taking it`, `denied having taken it`. */
const gerund: Finder = (tree, cue) => {
  if (!takes(cue, 'gerund')) return null;
  const head = childBy(tree, cue.at, 'xcomp', 'ccomp', 'obj');
  const perfect = tree.tokens[childBy(tree, head, 'aux')]?.xpos === 'VBG';
  if (head < cue.at || !(tree.tokens[head]?.xpos === 'VBG' || perfect)) return null;
  return { ...subtree(tree, head), lead: null, complement: 'gerund', rule: 'quote/infinitive' };
};

/** What may be said of an object behind it: `praised the crew for its work`, `accused Lind of lying`. */
const ofObject: ReadonlySet<string> = new Set(['as', 'for', 'of', 'over', 'to', 'on', 'with', 'into', 'against']);

/** Verbs whose object takes all that follows: `expects rain until Sunday`. */
const wishing: ReadonlySet<string> = new Set(['expect', 'forecast', 'want']);

/** `by Sunday`, `before the season opens`: when a thing is wished for; not `, because it rains`. */
function isTime(tree: ClauseTree, child: number): boolean {
  const { from } = subtree(tree, child);
  return /^(?:after|at|before|by|during|from|in|on|until|within)$/.test(markerOf(tree, child)) && tree.tokens[from]?.upos !== 'PUNCT';
}

/** `praised the crew for its work`. */
const object: Finder = (tree, cue) => {
  const needsAs = !takes(cue, 'object');
  if (needsAs && !takes(cue, 'object-as')) return null;
  if (/^[”"]$/.test(tree.tokens[cue.at - 1]?.form ?? '')) return null;
  const complement = needsAs ? 'object-as' : 'object';
  const [direct, indirect] = [childBy(tree, cue.at, 'obj'), childBy(tree, cue.at, 'iobj')];
  const head = direct < 0 && !isAddressing(cue) ? indirect : direct;
  if (head < cue.at) return objectOfAs(tree, cue, complement);
  if (!isSayable(tree, cue, head)) return null;
  const { from, to } = subtree(tree, head);
  let end = to;
  let hasAs = false;
  for (const child of tree.children[cue.at] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    const isWhole = wishing.has(cue.frame.lemma) && /^(?:obl|advcl)/.test(deprel) && isTime(tree, child);
    const belongs = isWhole || deprel === 'xcomp' || (/^(?:obl|advcl|ccomp)$/.test(deprel) && ofObject.has(markerOf(tree, child)));
    if (child <= head || !belongs) continue;
    end = Math.max(end, subtree(tree, child).to);
    hasAs ||= markerOf(tree, child) === 'as';
  }
  return needsAs && !hasAs ? null : { from, to: end, lead: null, complement, rule: 'quote/object' };
};

/** `described the mayor of Arn as a hero` where the tree hangs the object elsewhere: what stands up to the end of the phrase with as. */
function objectOfAs(tree: ClauseTree, cue: CueVerb, complement: Complement): Content | null {
  const described = (tree.children[cue.at] ?? []).find((child) => child > cue.to && markerOf(tree, child) === 'as');
  if (described === undefined || cue.passive || subjectOf(tree, cue.at) < 0) return null;
  const { from, to } = subtree(tree, described);
  // `what she described as a gift`
  const isRelativeClause = tree.tokens[cue.at]?.deprel === 'acl:relcl' && from === cue.to;
  if (isRelativeClause) return { from, to, lead: null, complement, rule: 'quote/object' };
  if (tree.tokens.slice(cue.to, from).some(({ upos }) => upos === 'PUNCT' || upos === 'VERB')) return null;
  return from > cue.to ? { from: cue.to, to, lead: null, complement, rule: 'quote/object' } : null;
}

/** `called for an inquiry`, `spoke about being away`, `referred to it as a gift`. */
const topic: Finder = (tree, cue) => {
  for (const child of tree.children[cue.at] ?? []) {
    if (child < cue.at || !/^(?:obl|advcl|xcomp|ccomp)$/.test(tree.tokens[child]?.deprel ?? '')) continue;
    const marker = markerOf(tree, child);
    if (marker === '' || !cue.frame.complements.has(marker as Complement)) continue;
    const { from, to } = subtree(tree, child);
    const start = /^(?:case|mark)$/.test(tree.tokens[from]?.deprel ?? '') ? from + 1 : from;
    const further = (tree.children[cue.at] ?? []).find((other) => other > child && goesWith(tree, other, marker));
    const end = further === undefined ? to : subtree(tree, further).to;
    return { from: start, to: end, lead: null, complement: marker as Complement, rule: 'quote/topic' };
  }
  return null;
};

/** `as a gift` of `referred to it as a gift`, `to resign` of `called for Lind to resign`. */
function goesWith(tree: ClauseTree, child: number, marker: string): boolean {
  const further = markerOf(tree, child);
  return further === 'as' || (marker === 'for' && further === 'to' && tree.tokens[child]?.xpos === 'VB');
}

/** `put the number at nine`. */
const amount: Finder = (tree, cue) => {
  if (!takes(cue, 'amount')) return null;
  const counted = childBy(tree, cue.at, 'obj');
  const { from, to } = subtree(tree, counted);
  const at = tree.tokens.findIndex(({ form }, index) => index >= cue.to && index <= to && form === 'at');
  const figure = tree.tokens.findIndex(({ upos, xpos }, index) => index > at && (upos === 'NUM' || xpos === '$'));
  if (counted < cue.at || at < 0 || figure < 0 || figure > at + 3) return null;
  const end = Math.max(to, subtree(tree, tree.tokens[at]?.head ?? at).to, figure + 1);
  return { from, to: end, lead: null, complement: 'amount', rule: 'quote/object' };
};

const finders: readonly Finder[] = [amount, clause, passive, infinitive, naming, gerund, rest, object, topic];
