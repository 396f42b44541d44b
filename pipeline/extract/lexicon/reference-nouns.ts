// Common nouns by what they refer to, for those that are no titles. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

const persons = wordList(`
  person man woman boy girl guy lady gentleman child kid baby infant toddler teenager teen youth youngster adult adolescent
  individual human citizen resident native national foreigner immigrant migrant refugee asylum-seeker exile expatriate
  victim survivor casualty patient prisoner inmate detainee hostage captive suspect defendant plaintiff accused convict
  criminal offender murderer killer thief robber burglar rapist attacker assailant gunman shooter bomber terrorist hijacker
  kidnapper smuggler trafficker dealer fugitive witness bystander onlooker passer-by protester demonstrator marcher rioter
  rebel insurgent militant fighter guerrilla warrior veteran recruit soldier sailor marine airman pilot officer cop
  policeman policewoman detective guard bodyguard firefighter paramedic rescuer volunteer donor employee worker staffer
  colleague co-worker employer boss applicant candidate voter supporter opponent critic rival fan follower believer
  worshipper pilgrim member participant competitor contestant player athlete winner loser champion runner-up finalist
  customer client consumer shopper buyer seller owner tenant landlord neighbor neighbour friend companion lover stranger
  guest visitor tourist traveler traveller passenger driver motorist cyclist pedestrian rider commuter reader viewer
  listener user subscriber student pupil graduate alumnus dropout scholar learner orphan twin newborn bride groom
  newcomer outsider insider hero heroine celebrity star legend icon genius expert novice amateur professional speaker
  interviewer interviewee caller sender recipient mourner heir successor predecessor counterpart namesake
  father mother parent son daughter husband wife spouse brother sister sibling uncle aunt nephew niece cousin grandfather
  grandmother grandparent grandson granddaughter grandchild widow widower fiancé fiancée boyfriend girlfriend partner ex
  relative stepfather stepmother dad mom mum
`);

const organizations = wordList(`
  company firm business corporation conglomerate startup start-up manufacturer maker producer retailer supplier distributor
  operator provider developer publisher insurer lender bank airline carrier automaker brewery brewer chain store supermarket
  restaurant hotel studio label broadcaster network channel station newspaper paper magazine journal daily tabloid website
  agency bureau department ministry office authority administration government regime cabinet parliament senate congress
  legislature assembly chamber council court tribunal commission committee panel board watchdog regulator party faction
  coalition alliance bloc union organization organisation association society federation confederation foundation charity
  institute institution think-tank academy university college school hospital clinic church mosque synagogue diocese club
  team squad side franchise league band orchestra ensemble choir group movement militia army navy force police military
  brigade cartel gang cult sect tribe giant subsidiary affiliate parent body nonprofit nongovernmental campaign museum
  library theater theatre gallery consortium cooperative co-operative fund trust exchange
`);

const places = wordList(`
  country nation state republic kingdom empire monarchy territory colony province region prefecture county district
  municipality city town village capital suburb neighborhood neighbourhood borough island archipelago peninsula continent
  area zone park port harbor harbour lake river sea mountain valley desert forest
`);

/** What a common noun refers to, by its lemma. */
export type NounKind = 'person' | 'organization' | 'place';

/** Whether a noun's lemma stands for a person, a body or a place; null for things and what is not known. */
export function kindOfNoun(lemma: string): NounKind | null {
  if (persons.has(lemma)) return 'person';
  if (organizations.has(lemma)) return 'organization';
  return places.has(lemma) ? 'place' : null;
}
