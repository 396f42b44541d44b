// Nouns by which one person can be called in turn. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** A noun → the nouns of those who can be called by it, too: `Senator Ana Ruiz … the lawmaker`. */
const wider: Readonly<Record<string, string>> = {
  lawmaker: `senator representative congressman congresswoman congressperson assemblyman assemblywoman assemblymember mp mep msp
    delegate parliamentarian legislator backbencher councilman councilwoman councillor councilor`,
  legislator: `senator representative congressman congresswoman assemblyman assemblywoman mp mep lawmaker parliamentarian`,
  parliamentarian: 'mp mep msp lawmaker legislator backbencher',
  congressman: 'representative',
  congresswoman: 'representative',
  representative: 'congressman congresswoman',
  candidate: 'nominee contender hopeful challenger front-runner frontrunner',
  nominee: 'candidate',
  contender: 'candidate hopeful',
  hopeful: 'candidate contender',
  premier: 'minister',
  judge: 'justice magistrate',
  justice: 'judge',
  lawyer: 'attorney counsel barrister solicitor',
  attorney: 'lawyer counsel',
  doctor:
    'dr physician surgeon paediatrician pediatrician psychiatrist cardiologist epidemiologist gynaecologist gynecologist',
  physician: 'dr doctor surgeon',
  chair: 'chairman chairwoman chairperson',
  chairman: 'chair chairperson',
  chairwoman: 'chair chairperson',
  spokesperson: 'spokesman spokeswoman',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  adviser: 'advisor strategist consultant',
  advisor: 'adviser strategist consultant',
  executive: 'ceo chief director',
  journalist: 'reporter correspondent columnist editor anchor broadcaster',
  reporter: 'journalist correspondent',
  writer: 'author novelist poet essayist columnist playwright biographer',
  author: 'writer novelist',
  scientist: `biologist chemist physicist astronomer geologist ecologist climatologist virologist epidemiologist meteorologist
    oceanographer researcher`,
  academic: 'professor lecturer scholar historian economist sociologist',
  scholar: 'professor academic historian',
  officer: 'sergeant constable lieutenant captain inspector detective major colonel',
  cleric: 'imam mullah ayatollah bishop archbishop cardinal priest',
  businessman: 'entrepreneur industrialist tycoon magnate mogul billionaire developer financier',
  businesswoman: 'entrepreneur industrialist billionaire developer financier',
  player: 'striker midfielder defender goalkeeper winger forward quarterback pitcher guard',
  singer: 'rapper songwriter soprano tenor vocalist',
};

const narrower = new Map(Object.entries(wider).map(([noun, words]) => [noun, [noun, ...wordList(words)]] as const));

/** The nouns of those who can be called by a noun, that one first. */
export function callableBy(noun: string): readonly string[] {
  return narrower.get(noun) ?? [noun];
}
