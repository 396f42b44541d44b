// Verbs that report what somebody said, asked, wants, thinks, shows or decides, with what stands for the content beside
// them. Compiled for this project by hand.
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
 * - naming: `called the ferry a disgrace`, `polls show Ruiz ahead`
 * - object-as: `sees Lind as a hero`, where the object alone would be nothing
 * - amount: `put the number at nine`
 * - raising: `The ferry is expected to sail`, the subject being part of it
 */
export type Complement =
  | 'clause'
  | 'infinitive'
  | 'person-infinitive'
  | 'gerund'
  | 'object'
  | 'naming'
  | 'object-as'
  | 'raising'
  | 'amount'
  | 'about'
  | 'against'
  | 'at'
  | 'for'
  | 'in'
  | 'of'
  | 'on'
  | 'over'
  | 'to'
  | 'with';

export interface CueFrame {
  /** The verb with its particle, the noun or the adjective. */
  readonly lemma: string;
  /** The class with its first complement. */
  readonly class: CueClass;
  /** What it takes, with the class that it has then: `called the ferry a disgrace` judges, `called for help` orders. */
  readonly complements: ReadonlyMap<Complement, CueClass>;
}

/** Lemmas that take the same complements, separated by commas. */
export interface FrameGroup {
  readonly class: CueClass;
  readonly complements: readonly Complement[];
  readonly lemmas: string;
}

const verbs: readonly FrameGroup[] = [
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
      gush, fume, rail, vent, rejoin, fire back, hit back, shoot back, concur, attest, vouch, preach, pray, tease,
      convey, relay, leak, illustrate, divulge, rant, murmur, plug, highlight, bemoan, bewail, rue, ponder, ratify,
      bet, wager, surmise, reason, jest, deadpan, whine, moan, grouse, venture, intone, thunder, chant, insinuate, intimate,
      message, quote, rumor, rumour, discuss, debate, chronicle, document`,
  },
  {
    class: 'say',
    complements: ['object'],
    lemmas: `
      mention, announce, cite, explain, emphasize, emphasise, stress, note, recall, reiterate, tweet, retweet, describe,
      discuss, tout, outline, recount, list, reveal, express, voice, predict, highlight, underline, underscore, detail,
      acknowledge, declare, concede, reference, invoke, bemoan, lament, decry, point out, lay out, restate, proclaim,
      affirm, reaffirm, downplay, play down, portray, characterize, characterise, confirm, estimate, spell out,
      report, claim, say, repeat, answer, read, chant, echo, publish, disclose, post, utter, recite, relay,
      contrast, pitch, suggest, signal, hint, allege, assert, unveil, preview, email, ask, clarify`,
  },
  {
    class: 'say',
    complements: ['object-as'],
    lemmas: 'identify, cast, paint, depict, list, cite, frame, present, pitch, sell, bill, position',
  },
  {
    class: 'say',
    complements: ['raising'],
    lemmas: 'say, report, allege, rumor, rumour, estimate, forecast, project, predict',
  },
  { class: 'say', complements: ['amount'], lemmas: 'put, estimate, value' },
  { class: 'say', complements: ['infinitive'], lemmas: 'claim, profess, purport' },
  {
    class: 'say',
    complements: ['about'],
    lemmas: `
      talk, speak, joke, brag, boast, tweet, warn, speculate, testify, rant, write, say, lie, rave, lecture, preach, muse,
      gossip, argue`,
  },
  {
    class: 'say',
    complements: ['to'],
    lemmas: 'point, refer, respond, allude, testify, admit, confess, object, reply, attest',
  },
  { class: 'say', complements: ['of'], lemmas: 'speak, warn, boast, complain, talk, tell' },
  {
    class: 'say',
    complements: ['on'],
    lemmas: 'comment, elaborate, insist, weigh in, touch, dwell, expand, speculate',
  },
  { class: 'say', complements: ['against'], lemmas: 'warn, argue, speak out, caution, advise, rail, inveigh' },
  { class: 'say', complements: ['at'], lemmas: 'hint' },
  { class: 'say', complements: ['for'], lemmas: 'vouch' },
  { class: 'ask', complements: ['clause'], lemmas: 'ask, inquire, enquire, wonder, query, question' },
  { class: 'ask', complements: ['infinitive', 'about', 'for'], lemmas: 'ask' },
  { class: 'ask', complements: ['object'], lemmas: 'question, query, request, seek, solicit' },
  { class: 'ask', complements: ['about'], lemmas: 'inquire, enquire, wonder, quiz' },
  {
    class: 'order',
    complements: ['clause', 'person-infinitive'],
    lemmas:
      'urge, demand, instruct, implore, command, exhort, order, recommend, propose, request, insist, beseech, direct',
  },
  {
    class: 'order',
    complements: ['infinitive'],
    lemmas: 'tell, ask, beg, plead, warn, advise, remind, implore, demand, propose, appeal, shout',
  },
  {
    class: 'order',
    complements: ['person-infinitive'],
    lemmas: 'forbid, encourage, call on, call upon, press, lobby, invite, challenge, dare',
  },
  { class: 'order', complements: ['object'], lemmas: 'demand, urge, propose, recommend, advocate, request, order' },
  { class: 'order', complements: ['gerund'], lemmas: 'recommend, suggest, propose, advocate' },
  { class: 'order', complements: ['clause'], lemmas: 'plead, beg' },
  { class: 'order', complements: ['for'], lemmas: 'call, plead, appeal, push, advocate, lobby, argue, beg' },
  {
    class: 'promise',
    complements: ['clause', 'infinitive'],
    lemmas: 'promise, vow, pledge, swear, threaten, offer, guarantee, volunteer, commit, undertake',
  },
  { class: 'promise', complements: ['object'], lemmas: 'promise, pledge, vow, offer' },
  { class: 'promise', complements: ['infinitive'], lemmas: 'agree' },
  { class: 'promise', complements: ['to'], lemmas: 'agree, commit' },
  { class: 'promise', complements: ['on'], lemmas: 'agree' },
  { class: 'deny', complements: ['clause', 'gerund'], lemmas: 'deny, dispute, rebut, refute' },
  { class: 'say', complements: ['gerund'], lemmas: 'admit, confirm, acknowledge' },
  { class: 'deny', complements: ['infinitive'], lemmas: 'refuse, decline' },
  {
    class: 'deny',
    complements: ['object'],
    lemmas: `
      deny, reject, dismiss, dispute, rebut, refute, rule out, repudiate, renounce, disavow, contradict, brush off,
      rebuff, shrug off, debunk, counter`,
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
      back, credit, fault, liken, compare, label, brand, dub, deem, favor, favour, challenge, admonish, trash, savage, malign,
      embrace, extol, promote, demonize, jeer, taunt, rap, bemoan, protest, recognize, recognise,
      upbraid, lambast, pillory, demean, disown, eulogize, second`,
  },
  { class: 'judge', complements: ['naming'], lemmas: 'call, label, brand, dub, deem, name, term, declare, pronounce' },
  { class: 'judge', complements: ['about'], lemmas: 'complain, gripe, grumble, gloat, marvel' },
  { class: 'judge', complements: ['to'], lemmas: 'object' },
  {
    class: 'judge',
    complements: ['at'],
    lemmas: 'scoff, bristle, hit back, balk, sneer, lash out, lash, jeer, marvel',
  },
  { class: 'judge', complements: ['with'], lemmas: 'agree, disagree, concur, side, sympathize' },
  { class: 'judge', complements: ['for'], lemmas: 'apologize, apologise' },
  { class: 'judge', complements: ['of'], lemmas: 'approve, disapprove' },
  {
    class: 'think',
    complements: ['clause'],
    lemmas: `
      think, believe, feel, hope, expect, fear, know, assume, suspect, doubt, worry, realize, realise, imagine, understand,
      conclude, figure, guess, consider, hold, agree, regret, notice, dream, wish, anticipate, envision, learn, remember,
      forget, care, sense, recognize, recognise, intend, trust, presume, convince, see, hear, judge, dread, calculate,
      contemplate, gather, weigh, fret, prefer, accept, appreciate`,
  },
  {
    class: 'think',
    complements: ['infinitive'],
    lemmas:
      'hope, expect, intend, plan, seek, aspire, want, wish, prefer, aim, long, yearn, desire, look, like, love, hate',
  },
  {
    class: 'think',
    complements: ['gerund'],
    lemmas: 'consider, contemplate, mull, regret, anticipate, envision, prefer',
  },
  { class: 'think', complements: ['person-infinitive'], lemmas: 'want, expect' },
  { class: 'think', complements: ['raising'], lemmas: 'expect, think, believe, presume, assume' },
  { class: 'think', complements: ['object-as'], lemmas: 'see, view, regard, remember' },
  { class: 'think', complements: ['naming'], lemmas: 'consider, find' },
  {
    class: 'think',
    complements: ['object'],
    lemmas: `
      want, prefer, doubt, fear, regret, favor, anticipate, consider, contemplate, mull, envision, like, love, hate, dislike,
      despise, loathe, resent, detest, trust, distrust, mistrust, crave, covet, desire, feel, expect, plan, forecast`,
  },
  { class: 'think', complements: ['for'], lemmas: 'hope, wish' },
  { class: 'think', complements: ['about'], lemmas: 'worry, think, fret, care, dream, fantasize' },
  { class: 'think', complements: ['over'], lemmas: 'worry, fret, agonize' },
  { class: 'think', complements: ['of'], lemmas: 'dream, think' },
  { class: 'think', complements: ['in'], lemmas: 'believe' },
  {
    class: 'show',
    complements: ['clause'],
    lemmas:
      'show, indicate, find, suggest, demonstrate, prove, reveal, determine, establish, conclude, confirm, discover',
  },
  { class: 'show', complements: ['naming'], lemmas: 'show' },
  { class: 'show', complements: ['object'], lemmas: 'indicate, document, find' },
  {
    class: 'decide',
    complements: ['clause'],
    lemmas: 'decide, rule, vote, determine, order, mandate, require, decree, stipulate, hold',
  },
  { class: 'decide', complements: ['infinitive'], lemmas: 'decide, vote, opt, resolve' },
  { class: 'decide', complements: ['person-infinitive'], lemmas: 'require' },
  {
    class: 'decide',
    complements: ['object'],
    lemmas: 'acquit, annul, fine, sentence, approve, authorize, authorise, uphold, mandate',
  },
  { class: 'decide', complements: ['against'], lemmas: 'rule, decide' },
];

/** Frames by lemma; a lemma of several groups takes all their complements, and has the class of the first. */
export function framesOf(groups: readonly FrameGroup[]): ReadonlyMap<string, CueFrame> {
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
