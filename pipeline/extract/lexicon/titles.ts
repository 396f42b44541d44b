// Forms of address, offices and callings that stand before or after a person's name. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';
import { phraseList } from './phrase-list.ts';

/** Forms of address → the pronoun that they imply, or null. They are no offices. */
export const honorifics: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ...['mr', 'mister', 'sir', 'monsieur', 'herr', 'senor', 'don', 'lord', 'father', 'brother', 'fr', 'messrs'].map(
    (word) => [word, 'he'] as const,
  ),
  ...['mrs', 'ms', 'miss', 'madam', 'madame', 'mme', 'frau', 'dame', 'lady', 'sister', 'senora', 'dona'].map(
    (word) => [word, 'she'] as const,
  ),
  ...['dr', 'mx', 'prof', 'professor', 'rev', 'reverend', 'hon', 'honourable', 'honorable', 'doctor', 'sheikh'].map(
    (word) => [word, null] as const,
  ),
]);

/** Short forms of offices, without the full stop. */
export const officeShortForms: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['gen', 'general'],
  ['maj', 'major'],
  ['col', 'colonel'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['cpl', 'corporal'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['insp', 'inspector'],
  ['det', 'detective'],
  ['supt', 'superintendent'],
  ['amb', 'ambassador'],
  ['pm', 'prime minister'],
  ['ceo', 'ceo'],
  ['cfo', 'cfo'],
  ['coo', 'coo'],
  ['mp', 'mp'],
  ['mep', 'mep'],
]);

/** Offices and relations that make a position row; the longest that fits counts. */
export const offices = phraseList(`
  admiral, ambassador, archbishop, attorney general, attorney, assistant secretary, banker, bishop, cabinet minister, campaign
  manager, captain, cardinal, central bank governor, ceo, cfo, chair, chairman, chairperson, chairwoman, chancellor, chief, chief
  adviser, chief economist, chief executive, chief executive officer, chief financial officer, chief justice, chief minister,
  chief of police, chief of staff, chief operating officer, chief prosecutor, chief scientist, chief spokesman, chief strategist,
  co-chair, co-chairman, co-founder, cofounder, co-owner, coach, head coach, colonel, commander, commander-in-chief, commissioner,
  congressman, congresswoman, consul, coordinator, coo, councillor, councilman, councilwoman, counsel, crown prince, culture
  minister, curator, dean, defence minister, defence secretary, defense minister, defense secretary, delegate, deputy, deputy
  chairman, deputy commissioner, deputy director, deputy governor, deputy head, deputy leader, deputy mayor, deputy minister,
  deputy president, deputy prime minister, detective, director, director general, director-general, economy minister, editor,
  editor-in-chief, education minister, education secretary, emir, emperor, energy minister, environment minister, envoy, executive
  director, finance minister, finance secretary, first lady, first minister, first secretary, foreign minister, foreign secretary,
  founder, founding director, general, general manager, general secretary, governor, governor general, grand mufti, head, health
  minister, health secretary, high commissioner, home secretary, imam, inspector, inspector general, interior minister, justice
  minister, justice secretary, king, labour minister, lawmaker, lawyer, leader, lieutenant, lieutenant governor, lord mayor,
  major, major general, majority leader, majority whip, manager, managing director, managing editor, mayor, mep, military chief,
  minister, minority leader, minority whip, monarch, mp, mufti, national security adviser, national security advisor, opposition
  leader, owner, parliament speaker, party leader, party chairman, patriarch, permanent secretary, police chief, police
  commissioner, police spokesman, police spokeswoman, pope, premier, president, presidential candidate, presidential nominee,
  presidential spokesman, press officer, press secretary, prime minister, prince, princess, principal, prosecutor, prosecutor
  general, public prosecutor, publicist, queen, rabbi, rear admiral, rector, representative, running mate, secretary, secretary
  general, secretary of defense, secretary of state, secretary of the treasury, secretary-general, security adviser, senator,
  senior adviser, senior director, sheriff, speaker, special envoy, special representative, spokesman, spokesperson, spokeswoman,
  state minister, state secretary, sultan, superintendent, supreme leader, team manager, trade minister, trade secretary, transport
  minister, treasurer, treasury secretary, undersecretary, union leader, vice chair, vice chairman, vice chancellor, vice
  president, vice-chair, vice-chairman, vice-chancellor, vice-president, vicar, warden, adviser, advisor, aide, brigadier,
  constable, sergeant, corporal, judge, justice, magistrate, treasury minister, technology minister, tourism minister,
  agriculture minister, information minister, water minister, housing minister, sports minister, immigration minister
`);

/** Callings: they tell a person but make no position row. */
export const callings = wordList(`
  academic activist actor actress analyst anchor anthropologist apprentice archaeologist architect artist astronaut astronomer
  athlete author baker barrister billionaire biologist blogger boxer broadcaster builder businessman businesswoman butcher
  carpenter celebrity champion chef chemist climatologist columnist comedian commentator composer conductor consultant
  correspondent cricketer critic cyclist dancer defender dentist designer developer director dissident doctor driver economist
  electrician engineer entrepreneur expert farmer filmmaker firefighter fisherman footballer forward geologist goalkeeper graduate
  grandfather grandmother guitarist historian host hunter husband wife innkeeper instructor investor journalist lecturer librarian
  linguist mechanic meteorologist midfielder midwife miner millionaire model mogul musician nephew niece novelist nurse nutritionist
  officer official paediatrician painter paramedic pastor pathologist pediatrician philanthropist philosopher photographer
  physician physicist pianist pilot plaintiff player playwright plumber poet policeman policewoman pollster postman preacher
  presenter priest producer professor programmer psychiatrist psychologist rapper reporter researcher resident sailor scholar
  scientist screenwriter sculptor seismologist shepherd shopkeeper singer skipper sociologist soldier solicitor star statistician
  storyteller strategist striker student surgeon teacher technician tenant trader trainer translator tycoon undertaker veteran
  veterinarian victim violinist virologist volunteer waiter waitress warrior weaver whistleblower winemaker witness writer zoologist
  founder brother sister son daughter father mother cousin uncle aunt widow widower partner colleague friend boyfriend girlfriend
  fiance fiancee classmate roommate neighbour neighbor
`);

/** Relations between two persons; with `X’s` before them they make a position row. */
export const relations = wordList(`
  wife husband widow widower son daughter brother sister father mother grandfather grandmother cousin nephew niece uncle aunt
  partner
`);

/** Words before an office that say how it is held. */
export const statusWords: ReadonlyMap<string, 'former' | 'acting' | 'elect' | 'candidate'> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['then', 'former'],
  ['late', 'former'],
  ['past', 'former'],
  ['onetime', 'former'],
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['incoming', 'elect'],
  ['designate', 'elect'],
  ['elect', 'elect'],
]);

/** Offices that are only sought. */
export const candidacies = phraseList('presidential candidate, presidential nominee, running mate');

/** Offices and callings whose word tells the pronoun. */
export const pronounOfTitle: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...[
    'spokesman',
    'chairman',
    'congressman',
    'councilman',
    'king',
    'prince',
    'crown prince',
    'emperor',
    'sultan',
    'pope',
    'businessman',
    'policeman',
    'actor',
    'husband',
    'son',
    'brother',
    'father',
    'widower',
    'uncle',
    'nephew',
    'grandfather',
    'fisherman',
    'boyfriend',
    'police spokesman',
    'presidential spokesman',
    'deputy chairman',
    'vice chairman',
  ].map((word) => [word, 'he'] as const),
  ...[
    'spokeswoman',
    'chairwoman',
    'congresswoman',
    'councilwoman',
    'queen',
    'princess',
    'first lady',
    'businesswoman',
    'policewoman',
    'actress',
    'wife',
    'daughter',
    'sister',
    'mother',
    'widow',
    'aunt',
    'niece',
    'grandmother',
    'girlfriend',
    'police spokeswoman',
    'waitress',
  ].map((word) => [word, 'she'] as const),
]);
