// Nouns and adjectives that report what somebody said, asked, wants, thinks or decides, with what stands for the content
// beside them. Compiled for this project by hand.
import { type CueFrame, framesOf } from './cue-frames.ts';

/** By the noun's lemma: `Ruiz’s claim that she sails`, `made a promise to sail`, `her attack on Lind`. */
export const nounFrames: ReadonlyMap<string, CueFrame> = framesOf([
  {
    class: 'say',
    complements: ['clause', 'of', 'about'],
    lemmas: `
      claim, statement, assertion, argument, contention, announcement, warning, suggestion, prediction, report, allegation,
      accusation, admission, acknowledgment, acknowledgement, insistence, comment, remark, declaration, explanation, rumor,
      rumour, message, revelation, confession, testimony, assurance, boast, complaint, reminder, estimate, forecast, joke,
      story, recollection, answer, reply, response, note, lie, observation, clarification, speculation, description, account, tweet, disclosure, conversation`,
  },
  { class: 'say', complements: ['on'], lemmas: 'comment, remark, insistence, position, speech, stance, statement' },
  { class: 'say', complements: ['to'], lemmas: 'reference, response, reply, answer' },
  {
    class: 'say',
    complements: ['of'],
    lemmas: 'mention, talk, depiction, portrayal, characterization, chant, assessment',
  },
  { class: 'say', complements: ['for', 'against'], lemmas: 'argument, case, explanation' },
  { class: 'ask', complements: ['about', 'clause', 'on'], lemmas: 'question, inquiry, query' },
  {
    class: 'order',
    complements: ['clause', 'infinitive', 'for'],
    lemmas: 'call, demand, request, proposal, plea, appeal, recommendation, push',
  },
  {
    class: 'promise',
    complements: ['clause', 'infinitive', 'of'],
    lemmas: 'promise, pledge, vow, threat, offer, commitment',
  },
  { class: 'deny', complements: ['clause', 'of', 'infinitive'], lemmas: 'denial, refusal, rejection' },
  {
    class: 'judge',
    complements: ['of', 'for', 'on', 'about'],
    lemmas: 'criticism, endorsement, condemnation, praise, critique, defense, defence, mockery, disapproval, approval',
  },
  { class: 'judge', complements: ['on', 'against'], lemmas: 'attack, broadside, campaign' },
  { class: 'judge', complements: ['for', 'of'], lemmas: 'support, apology' },
  { class: 'judge', complements: ['to'], lemmas: 'opposition, objection, resistance' },
  {
    class: 'think',
    complements: ['clause', 'about', 'over', 'of'],
    lemmas: `
      belief, concern, fear, hope, view, assumption, feeling, conviction, notion, worry, opinion, idea, suspicion, doubt,
      expectation, skepticism, scepticism, anxiety, frustration, confidence, perception, thought, understanding, regret,
      optimism, uncertainty`,
  },
  { class: 'think', complements: ['in'], lemmas: 'belief, faith, interest, confidence' },
  { class: 'think', complements: ['for'], lemmas: 'hope, expectation, enthusiasm, disdain, contempt' },
  { class: 'think', complements: ['on'], lemmas: 'view, thought, opinion' },
  { class: 'think', complements: ['infinitive'], lemmas: 'desire, wish, intention, hope, willingness, plan' },
  { class: 'decide', complements: ['infinitive', 'clause'], lemmas: 'decision, ruling' },
]);

/** By the adjective: `is confident that she sails`, `critical of Lind`, `eager to sail`. */
export const adjectiveFrames: ReadonlyMap<string, CueFrame> = framesOf([
  { class: 'say', complements: ['clause'], lemmas: 'adamant, insistent, emphatic' },
  { class: 'judge', complements: ['of'], lemmas: 'critical, supportive, dismissive' },
  { class: 'judge', complements: ['to'], lemmas: 'opposed' },
  {
    class: 'think',
    complements: ['clause'],
    lemmas: `
      aware, confident, sure, certain, convinced, concerned, worried, afraid, hopeful, optimistic, pessimistic, skeptical,
      sceptical, glad, happy, proud, doubtful, unsure, unaware, angry, upset, surprised, disappointed, mindful, fearful`,
  },
  {
    class: 'think',
    complements: ['about'],
    lemmas: `
      angry, furious, upset, nervous, anxious, uneasy, enthusiastic, excited, optimistic, skeptical, sceptical, concerned,
      worried, cynical, unhappy, happy, pessimistic, serious, passionate, wary`,
  },
  {
    class: 'think',
    complements: ['of'],
    lemmas: 'aware, skeptical, sceptical, wary, afraid, fearful, proud, tired, mindful',
  },
  { class: 'think', complements: ['with'], lemmas: 'concerned, unhappy, angry, happy, impressed, frustrated' },
  { class: 'think', complements: ['infinitive'], lemmas: 'eager, keen, reluctant, anxious, determined, glad, happy' },
]);
