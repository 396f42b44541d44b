// Words that introduce what somebody said, with their classes. Compiled for this project by hand.
import type { QuoteRow } from '../../../schemas/quotes.ts';

export interface CueWord {
  readonly lemma: string;
  readonly class: QuoteRow['cue_class'];
}

/** Lemmas by class. A lemma of two words is a verb and its particle. */
const lemmas: Readonly<Partial<Record<QuoteRow['cue_class'], string>>> = {
  say: `
    say, tell, add, state, note, explain, claim, argue, insist, report, announce, declare, comment, remark, observe, reply,
    respond, answer, continue, conclude, confirm, acknowledge, admit, concede, assert, maintain, contend, reveal, disclose,
    mention, point out, emphasise, emphasize, stress, underline, underscore, reiterate, repeat, recall, describe, recount,
    relate, quip, joke, write, tweet, post, warn, caution, inform, suggest, predict, allege, affirm, testify, clarify, counter,
    retort, shout, yell, cry, scream, whisper, mutter, murmur, exclaim, proclaim, lament, boast, confess, specify, elaborate,
    go on, begin, interject, chime in, put it, read, advise, ratify, ponder, muse, sum up, estimate, speculate,
    interrupt, sigh, laugh, gush, enthuse, reflect, rejoin, fire back, hit back, shoot back, opine, blog, text, email, scold, chide, tease,
    sneer, bristle, growl, snap, riff`,
  ask: 'ask, inquire, enquire, wonder, query, question',
  order: 'order, urge, demand, instruct, recommend, plead, beg, implore, appeal, call on, command',
  promise: 'promise, vow, pledge, swear, threaten, offer',
  deny: 'deny, reject, refuse, dismiss, dispute, rebut',
  judge:
    'complain, criticise, criticize, accuse, praise, blame, condemn, denounce, applaud, agree, object, protest, charge',
  think: 'think, believe, feel, hope, expect, fear, know',
  show: 'show, indicate, find',
  decide: 'decide, rule, vote',
};

const irregular: ReadonlyMap<string, string> = new Map([
  ['say', 'said'],
  ['tell', 'told'],
  ['write', 'wrote written'],
  ['put', 'put putting'],
  ['read', 'read'],
  ['begin', 'began begun beginning'],
  ['go', 'went gone'],
  ['swear', 'swore sworn'],
  ['think', 'thought'],
  ['feel', 'felt'],
  ['know', 'knew known'],
  ['find', 'found'],
  ['shoot', 'shot'],
  ['hit', 'hit hitting'],
  ['admit', 'admitted admitting'],
  ['quip', 'quipped quipping'],
  ['beg', 'begged begging'],
  ['rebut', 'rebutted rebutting'],
  ['sum', 'summed summing'],
  ['blog', 'blogged blogging'],
  ['snap', 'snapped snapping'],
  ['show', 'shown'],
  ['bet', 'bet betting'],
  ['hear', 'heard'],
  ['seek', 'sought'],
  ['see', 'saw seen'],
  ['sell', 'sold'],
  ['rap', 'rapped rapping'],
  ['quiz', 'quizzed quizzing'],
  ['annul', 'annulled annulling'],
  ['acquit', 'acquitted acquitting'],
  ['forecast', 'forecast forecasted'],
  ['forbid', 'forbade forbidden forbidding'],
  ['undertake', 'undertook undertaken'],
]);

/** The inflected forms of an English verb: say → say, says, said, saying. */
export function inflections(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const others = irregular.get(lemma)?.split(' ');
  const doubled = others?.some((form) => form.endsWith('ing')) ?? false;
  const past = others ?? [consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`];
  return [lemma, third, ...past, ...(doubled ? [] : [`${stem}ing`])];
}

const entries = Object.entries(lemmas).flatMap(([name, list]) =>
  list
    .split(',')
    .map((lemma) => lemma.trim())
    .flatMap((lemma) => {
      const [verb = '', particle] = lemma.split(' ');
      const word: CueWord = { lemma, class: name as QuoteRow['cue_class'] };
      return inflections(verb).map((form) => [particle ? `${form} ${particle}` : form, word] as const);
    }),
);

/** An inflected form, with its particle where it has one → the cue. */
export const cueWords: ReadonlyMap<string, CueWord> = new Map(entries);

/** Cues that are ordinary words too: they count only where they stand right beside the quotation. */
export const weakCues: ReadonlySet<string> = new Set(
  `read post text email report find show rule vote question charge appeal offer continue begin relate describe dispute counter
   command know feel reflect recall order call laugh sigh comment remark state claim demand tweet tease bristle snap reveal protest object estimate praise blame recommend put`.split(
    /\s+/,
  ),
);
