// Verbs and nouns that report what somebody said, asked, wants, thinks, shows or decides, with what stands for the
// content beside them. Compiled for this project by hand.
import type { QuoteRow } from '../../../schemas/quotes.ts';
import { inflections } from './cues.ts';

export type CueClass = QuoteRow['cue_class'];

/**
 * What stands for the content beside a cue. A preposition stands for the phrase that it opens; the content leaves it out.
 * - clause: `said that she sails`, `asked whether she sails`
 * - infinitive: `promised to sail`; with an object that is not part of it: `asked Lind to sail`
 * - person-infinitive: `urged Lind to sail`, the object being part of it
 * - gerund: `denied taking it`
 * - object: `praised the crew for its work`, with what is said of it
 * - naming: `called the ferry a disgrace`, and with no second phrase, nothing
 */
export type Complement =
  | 'clause'
  | 'infinitive'
  | 'person-infinitive'
  | 'gerund'
  | 'object'
  | 'naming'
  | 'about'
  | 'against'
  | 'at'
  | 'for'
  | 'of'
  | 'on'
  | 'over'
  | 'to'
  | 'with';

export interface CueFrame {
  /** The verb with its particle, or the noun. */
  readonly lemma: string;
  /** The class with its first complement. */
  readonly class: CueClass;
  /** What it takes, with the class that it has then: `called the ferry a disgrace` judges, `called for help` orders. */
  readonly complements: ReadonlyMap<Complement, CueClass>;
}

interface Group {
  readonly class: CueClass;
  readonly complements: readonly Complement[];
  readonly lemmas: string;
}

const verbs: readonly Group[] = [
  {
    class: 'say',
    complements: ['clause'],
    lemmas: `
      say, tell, add, state, note, explain, claim, argue, insist, report, announce, declare, comment, remark, observe, reply,
      respond, answer, continue, conclude, confirm, acknowledge, admit, concede, assert, maintain, contend, reveal, disclose,
      mention, point out, emphasise, emphasize, stress, underline, underscore, reiterate, repeat, recall, describe, recount,
      relate, quip, joke, write, tweet, retweet, post, warn, caution, inform, suggest, predict, allege, affirm, testify,
      clarify, counter, retort, shout, yell, cry, scream, whisper, mutter, exclaim, proclaim, lament, boast, brag, confess,
      specify, elaborate, go on, interject, chime in, read, advise, muse, sum up, estimate, speculate, opine, blog, text,
      email, imply, hint, signal, remind, assure, reassure, notify, brief, caution, profess, posit, theorize, theorise,
      hypothesize, reckon, forecast, project, foresee, stipulate, cite, detail, outline, spell out, let know, make clear,
      gush, fume, rail, vent, rejoin, fire back, hit back, shoot back, concur, attest, vouch, preach, pray, tease, swear,
      convey, relay, leak, illustrate, plead, beg, divulge, rant, murmur, plug, highlight, bemoan, bewail, rue, ponder, ratify`,
  },
  {
    class: 'say',
    complements: ['object'],
    lemmas: `
      mention, announce, cite, explain, emphasize, emphasise, stress, note, recall, reiterate, tweet, retweet, describe,
      discuss, tout, outline, recount, list, reveal, express, voice, predict, highlight, underline, detail,
      acknowledge, declare, concede, reference, invoke, bemoan, lament, decry, point out, lay out, restate, proclaim,
      affirm, reaffirm, downplay, play down, portray, characterize, characterise, confirm, estimate, spell out`,
  },
  {
    class: 'say',
    complements: ['about'],
    lemmas: 'talk, speak, joke, brag, boast, tweet, warn, speculate, testify, rant',
  },
  {
    class: 'say',
    complements: ['to'],
    lemmas: 'point, refer, respond, allude, testify, admit, confess, object, reply',
  },
  { class: 'say', complements: ['of'], lemmas: 'speak, warn, boast, complain, talk, tell' },
  { class: 'say', complements: ['on'], lemmas: 'comment, elaborate, insist, weigh in' },
  { class: 'say', complements: ['against'], lemmas: 'warn, argue, speak out, caution, advise, rail' },
  { class: 'ask', complements: ['clause'], lemmas: 'ask, inquire, enquire, wonder, query, question' },
  { class: 'ask', complements: ['infinitive', 'about', 'for'], lemmas: 'ask' },
  { class: 'ask', complements: ['object'], lemmas: 'question, query, request' },
  { class: 'ask', complements: ['about'], lemmas: 'inquire, enquire, wonder' },
  {
    class: 'order',
    complements: ['clause', 'person-infinitive'],
    lemmas:
      'urge, demand, instruct, implore, command, exhort, order, recommend, propose, request, insist, beseech, direct',
  },
  {
    class: 'order',
    complements: ['infinitive'],
    lemmas: 'tell, ask, beg, plead, warn, advise, remind, implore, demand, propose',
  },
  { class: 'order', complements: ['person-infinitive'], lemmas: 'encourage, call on, call upon, press, lobby, invite' },
  { class: 'order', complements: ['object'], lemmas: 'demand, urge, propose, recommend, advocate, request' },
  { class: 'order', complements: ['gerund'], lemmas: 'recommend, suggest, propose, advocate' },
  { class: 'order', complements: ['for'], lemmas: 'call, plead, appeal, push, advocate, lobby, argue' },
  {
    class: 'promise',
    complements: ['clause', 'infinitive'],
    lemmas: 'promise, vow, pledge, swear, threaten, offer, guarantee, agree, volunteer, commit',
  },
  { class: 'promise', complements: ['object'], lemmas: 'promise, pledge, vow, offer' },
  { class: 'promise', complements: ['to'], lemmas: 'agree' },
  { class: 'deny', complements: ['clause', 'gerund'], lemmas: 'deny, dispute, rebut, refute' },
  { class: 'deny', complements: ['infinitive'], lemmas: 'refuse, decline' },
  {
    class: 'deny',
    complements: ['object'],
    lemmas:
      'deny, reject, dismiss, dispute, rebut, refute, rule out, repudiate, renounce, disavow, contradict, brush off',
  },
  {
    class: 'judge',
    complements: ['clause'],
    lemmas: 'complain, agree, object, protest, charge, gripe, grumble, joke, marvel, disagree',
  },
  {
    class: 'judge',
    complements: ['object'],
    lemmas: `
      criticise, criticize, accuse, praise, blame, condemn, denounce, applaud, slam, blast, mock, attack, ridicule, hail,
      laud, commend, endorse, defend, assail, chastise, chide, scold, deride, deplore, rip, bash, lambast, lambaste, decry,
      welcome, oppose, support, congratulate, thank, compliment, castigate, excoriate, disparage, denigrate, belittle,
      berate, rebuke, lampoon, skewer, hammer, knock, vilify, champion, tout, admire, salute, pan, insult, slander, call out,
      back, credit, fault, liken, compare, label, brand, dub, deem, favor, favour, challenge, admonish, trash, savage, malign`,
  },
  { class: 'judge', complements: ['naming'], lemmas: 'call, label, brand, dub, deem, name, term, declare, pronounce' },
  { class: 'judge', complements: ['about'], lemmas: 'complain, gripe, grumble, gloat, marvel' },
  { class: 'judge', complements: ['to'], lemmas: 'object' },
  { class: 'judge', complements: ['at'], lemmas: 'scoff, bristle, hit back, balk, sneer, lash out, lash' },
  { class: 'judge', complements: ['with'], lemmas: 'agree, disagree, concur' },
  { class: 'judge', complements: ['for'], lemmas: 'apologize, apologise' },
  {
    class: 'think',
    complements: ['clause'],
    lemmas: `
      think, believe, feel, hope, expect, fear, know, assume, suspect, doubt, worry, realize, realise, imagine, understand,
      conclude, figure, guess, consider, hold, agree, regret, notice, dream, wish, anticipate, envision, learn, remember,
      forget, care, sense, recognize, recognise, intend, trust, presume, convince, see`,
  },
  {
    class: 'think',
    complements: ['infinitive'],
    lemmas: 'hope, expect, intend, plan, seek, aspire, want, wish, prefer',
  },
  { class: 'think', complements: ['person-infinitive'], lemmas: 'want' },
  { class: 'think', complements: ['object'], lemmas: 'want, prefer, doubt' },
  { class: 'think', complements: ['object'], lemmas: 'fear, regret, favor, anticipate' },
  { class: 'think', complements: ['for'], lemmas: 'hope' },
  { class: 'think', complements: ['about'], lemmas: 'worry' },
  {
    class: 'show',
    complements: ['clause'],
    lemmas: 'show, indicate, find, suggest, demonstrate, prove, reveal, determine, establish, conclude, confirm',
  },
  {
    class: 'decide',
    complements: ['clause'],
    lemmas: 'decide, rule, vote, determine, order, mandate, require, decree, stipulate, hold',
  },
  { class: 'decide', complements: ['infinitive'], lemmas: 'decide, vote, opt' },
];

const nouns: readonly Group[] = [
  {
    class: 'say',
    complements: ['clause', 'of'],
    lemmas: `
      claim, statement, assertion, argument, contention, announcement, warning, suggestion, prediction, report, allegation,
      accusation, admission, acknowledgment, acknowledgement, insistence, comment, remark, declaration, explanation, rumor,
      rumour, message, revelation, confession, testimony, assurance, boast, complaint, reminder, estimate, forecast`,
  },
  {
    class: 'order',
    complements: ['clause', 'infinitive', 'for'],
    lemmas: 'call, demand, request, proposal, plea, appeal',
  },
  {
    class: 'promise',
    complements: ['clause', 'infinitive'],
    lemmas: 'promise, pledge, vow, threat, offer, commitment',
  },
  { class: 'deny', complements: ['clause', 'of', 'infinitive'], lemmas: 'denial, refusal, rejection' },
  { class: 'judge', complements: ['of'], lemmas: 'criticism, endorsement, condemnation' },
  {
    class: 'think',
    complements: ['clause'],
    lemmas:
      'belief, concern, fear, hope, view, assumption, feeling, conviction, notion, worry, opinion, idea, suspicion',
  },
  { class: 'decide', complements: ['infinitive', 'clause'], lemmas: 'decision, ruling, plan' },
];

function framesOf(groups: readonly Group[]): ReadonlyMap<string, CueFrame> {
  const frames = new Map<string, CueFrame>();
  for (const group of groups) {
    for (const lemma of group.lemmas.split(',').map((name) => name.trim())) {
      const known = frames.get(lemma);
      const added = group.complements.map((complement) => [complement, group.class] as const);
      frames.set(lemma, {
        lemma,
        class: known?.class ?? group.class,
        complements: new Map([...added, ...(known?.complements ?? [])]),
      });
    }
  }
  return frames;
}

/** By the verb's lemma, with its particle where it has one: `say`, `point out`. */
export const verbFrames: ReadonlyMap<string, CueFrame> = framesOf(verbs);

/** An inflected form of a cue of one word → its lemma. */
export const verbForms: ReadonlyMap<string, string> = new Map(
  [...verbFrames.keys()]
    .filter((lemma) => !lemma.includes(' '))
    .flatMap((lemma) => inflections(lemma).map((form) => [form, lemma] as const)),
);

/** By the noun's lemma. */
export const nounFrames: ReadonlyMap<string, CueFrame> = framesOf(nouns);
