// What persons are called by what they do or whose they are: offices, ranks, callings, relations, kin and forms of address.
// Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/**
 * office: held by election or appointment. rank: of an armed force, police or church. occupation: a calling. relation: to
 * whom or what a person stands. kinship: a relation within a family. honorific: a form of address, no position.
 */
export type TitleClass = 'office' | 'rank' | 'occupation' | 'relation' | 'kinship' | 'honorific';

/** The last word of a title, by its class: lower case, singular, hyphens as they are written. */
const heads: Readonly<Record<TitleClass, string>> = {
  office: `
    administrator alderman alderwoman ambassador apostle archbishop archdeacon assemblyman assemblymember
    assemblywoman attaché ayatollah backbencher baron baroness bishop boss burgomaster caliph candidate cardinal
    caudillo ceo cfo chair chairman chairperson chairwoman challenger chamberlain chancellor chief chieftain
    chieftainess cio cmo co-ceo co-chair co-chairman co-chairwoman co-director co-leader co-president commissar
    commissioner comptroller congressman congressmember congressperson congresswoman consul contender controller
    convener convenor coo coordinator coroner councillor councilman councilmember councilor councilperson
    councilwoman countess cto czar dean delegate deputy dictator director duchess duke earl elder emir emperor
    empress envoy exarch executive freeholder front-runner frontrunner governor governor-general head headmaster
    headmistress headteacher holder hopeful imam incumbent justice king lawmaker leader legislator magistrate
    manager mayor mayoress mep minister moderator monarch mp msp mufti mullah negotiator nominee nuncio ombudsman
    ombudswoman parliamentarian patriarch pm pontiff pope postmaster prefect premier president primate prince
    princess principal prior procurator provost quaestor quartermaster queen rabbi ranger rapporteur rector regent
    registrar representative ruler secretary selectman selectwoman senator shah sheriff shogun speaker statesman
    stateswoman steward strongman sultan superintendent supremo taoiseach treasurer trustee tsar tánaiste
    under-secretary undersecretary vicar viceroy viscount vizier warden warlord whip
  `,
  rank: `
    admiral airman brigadier cadet captain colonel commandant commander commodore constable corporal detective
    ensign general generalissimo gunner inspector lieutenant major marine marshal midshipman officer patrolman
    private sailor seaman sergeant serviceman servicewoman soldier trooper
  `,
  occupation: `
    academic accountant activist actor actress actuary acupuncturist advocate aesthetician agent agronomist alumna
    alumnus analyst anatomist anchor anchorman anchorwoman anesthesiologist anthropologist apprentice arbiter
    arbitrator archaeologist archeologist architect archivist aristocrat artist assassin astrologer astronaut
    astronomer astrophysicist athlete attorney auctioneer auditor author bailiff baker ballerina banker barber
    barista barrister bartender baseman billionaire biochemist biographer biologist biophysicist blacksmith blogger
    boatman bodybuilder bodyguard bookkeeper bookmaker bookseller botanist bowler boxer breeder brewer broadcaster
    broker builder bureaucrat businessman businessperson businesswoman butcher butler cameraman campaigner
    cardiologist caretaker caricaturist carpenter cartographer cartoonist cashier catcher celebrity cellist champion
    chaplain chauffeur chef chemist choreographer cinematographer clarinetist cleaner clergyman clergywoman cleric
    clerk climatologist climber clinician co-author co-host co-producer coach columnist comedian comedienne comic
    commando commentator composer conductor conservationist conservator consultant contestant contractor cook correspondent
    cosmetologist cosmonaut counsel counsellor counselor courier cricketer criminologist critic curator cyclist
    dancer dealer decorator defenceman defender defenseman demographer dentist dermatologist designer developer
    dietitian diplomat dissident diver dj docent doctor documentarian dramatist driver drummer ecologist economist
    editor educator egyptologist electrician embryologist endocrinologist engineer entertainer entomologist
    entrepreneur environmentalist epidemiologist essayist ethicist ethnographer evangelist executioner expert
    explorer farmer fellow fencer fielder fighter film-maker filmmaker financier firefighter fireman fisher
    fisherman footballer forager foreman forester forward frontman fugitive functionary fund-raiser fundraiser gamer
    gangster gardener gastroenterologist generalist geneticist geographer geologist geophysicist gerontologist
    goalie goalkeeper golfer graduate grammarian guerrilla guide guitarist gunman gunsmith guru gymnast
    gynaecologist gynecologist hacker hairdresser handyman harpist healer herbalist herder herpetologist historian
    horticulturist host hostess hotelier housewife humanitarian humorist hunter hurdler hydrologist illusionist
    illustrator immunologist impresario industrialist infielder influencer innkeeper inspector instructor
    intellectual intern interpreter interviewer inventor investigator investor janitor jeweler jeweller jockey
    journalist judge judoka juggler jurist keyboardist laborer labourer landscaper laureate lawyer lecturer
    librarian linebacker lineman linesman linguist lobbyist locksmith logician maestro magician magnate marathoner
    marksman mason masseur mathematician mechanic medalist medallist mediator metallurgist meteorologist
    microbiologist midfielder midwife militant millionaire miner mineralogist missionary mobster mogul monk motorist
    mountaineer muralist musician musicologist mycologist narrator naturalist neurologist neuroscientist
    neurosurgeon newscaster newspaperman newsreader notary novelist nun nurse nutritionist obstetrician
    oceanographer official olympian oncologist operative operator ophthalmologist oppositionist optometrist organist
    ornithologist orthodontist osteopath outfielder paediatrician painter palaeontologist paleontologist paralegal
    paramedic pastor pathologist patrolwoman peacekeeper pediatrician percussionist performer perfumer personality
    pharmacist pharmacologist philanthropist philologist philosopher photographer photojournalist physician
    physicist physiologist physiotherapist pianist pilot pitcher planner playboy player playmaker playwright plumber
    podcaster poet policeman policewoman politician pollster porter postman potter practitioner preacher presenter
    priest producer professor programmer propagandist prophet prosecutor psephologist psychiatrist psychoanalyst
    psychologist psychotherapist publicist publisher puppeteer quarterback racer radiographer radiologist rancher
    rapper realtor rebel receptionist referee reformer reporter researcher restaurateur retailer rheumatologist
    rower runner saint salesman saleswoman saxophonist scholar scientist screenwriter scriptwriter sculptor
    seamstress seismologist shaman shepherd shoemaker shopkeeper showman showrunner singer singer-songwriter
    skateboarder skater skier skipper snowboarder socialite sociologist solicitor soloist songwriter soprano
    specialist sportscaster sportsman sportswoman sportswriter sprinter spy staffer star statistician stockbroker
    stonemason storyteller strategist striker student stuntman stylist supermodel superstar surfer surgeon surveyor
    swimmer tailor teacher technician technocrat technologist televangelist tenor terrorist theologian theorist
    therapist toxicologist trader tradesman trafficker trainer translator trombonist trumpeter tutor tycoon typist
    umpire undertaker urbanist urologist veteran veterinarian videographer vintner violinist violist virologist
    vocalist volcanologist volunteer waiter waitress warrior watchmaker weatherman weaver webmaster weightlifter
    whistle-blower whistleblower winemaker winger woodworker worker wrestler writer yachtsman youtuber zoologist
  `,
  relation: `
    acolyte adversary adviser advisor aide ally appointee assistant associate backer bandmate benefactor claimant
    classmate client co-creator co-founder co-inventor co-owner co-star co-worker cofounder collaborator colleague
    companion confidant confidante coworker creator descendant detractor devotee disciple donor employee employer
    enemy fan flatmate follower founder friend goddaughter godfather godmother godson guardian heir heiress
    housemate inventor landlady landlord lover loyalist mastermind mate member mentor minder native neighbor
    neighbour opponent organiser organizer originator owner part-owner partner patron pioneer plaintiff predecessor
    proponent proprietor protege protégé protégée resident rival roommate schoolmate shareholder spokesman
    spokesperson spokeswoman stakeholder stalwart successor supporter survivor sympathiser sympathizer team-mate
    teammate tenant understudy victim winner witness
  `,
  kinship: `
    aunt boyfriend bride brother brother-in-law cousin dad daughter daughter-in-law ex-boyfriend ex-girlfriend
    ex-husband ex-wife father father-in-law fiance fiancee fiancé fiancée girlfriend granddad granddaughter
    grandfather grandma grandmother grandpa grandson great-grandfather great-grandmother groom half-brother
    half-sister husband mom mother mother-in-law mum nephew niece papa sibling sister sister-in-law son son-in-law
    spouse stepbrother stepdaughter stepfather stepmother stepsister stepson twin uncle widow widower wife
  `,
  honorific: `
    dame don dona doña dr eminence excellency fr frau herr highness holiness hon honorable honourable lady lord
    madam madame majesty messrs miss mister mlle mme monsieur mr mrs ms mx prof rev reverend senor senora señor
    señora sheikh sir
  `,
};

const classOf: ReadonlyMap<string, TitleClass> = new Map(
  (Object.entries(heads) as [TitleClass, string][])
    .reverse()
    .flatMap(([kind, words]) => [...wordList(words)].map((word) => [word, kind] as const)),
);

/**
 * The class of a title by the lemma of its head noun in lower case, or null where the noun is no title's.
 *
 * @example titleHead('minister') // 'office'
 */
export function titleHead(lemma: string): TitleClass | null {
  return classOf.get(lemma) ?? null;
}

/**
 * The class of a title of several words, its head being the last word before a preposition; a few are more than their head.
 *
 * @example classOfTitle('minister of health') // 'office'
 */
export function classOfTitle(title: string): TitleClass | null {
  const head = headOfTitle(title);
  return compounds.get(head) ?? titleHead(head);
}

/**
 * The head noun of a title, or the two words that are one: `minister` of minister of health, `attorney general`.
 *
 * @example headOfTitle('deputy minister of health') // 'minister'
 */
export function headOfTitle(title: string): string {
  const words = title.split(' ');
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word));
  const name = preposition < 0 ? words : words.slice(0, preposition);
  const whole = name.slice(-2).join(' ');
  if (compounds.has(whole)) return whole;
  return (postposed.has(name.at(-1) ?? '') && name.length > 1 ? name.at(-2) : name.at(-1)) ?? '';
}

const prepositions = wordList('of for to at in with from on');

/** Titles of two words whose class is not that of the last one. */
export const compounds: ReadonlyMap<string, TitleClass> = new Map([
  ['first lady', 'office'],
  ['first gentleman', 'office'],
  ['chief executive', 'office'],
  ['running mate', 'relation'],
  ['attorney general', 'office'],
]);

/** Adjectives that stand behind the head of a title: attorney general, poet laureate, professor emeritus. */
export const postposed = wordList('general emeritus emerita laureate');

/** Heads that say nothing without whom or what they are of: a member, his friend, the head. */
export const openHeads = wordList(`
  acolyte adversary ally associate backer bandmate benefactor claimant classmate client collaborator colleague
  companion confidant confidante creator descendant detractor devotee disciple donor employee employer enemy fan
  flatmate follower friend guardian head heir heiress housemate inventor lover loyalist mate member mentor minder
  native neighbor neighbour opponent organiser organizer originator owner partner patron pioneer plaintiff predecessor
  proponent protege protégé protégée resident rival roommate schoolmate shareholder stakeholder stalwart successor
  supporter survivor sympathiser sympathizer team-mate teammate tenant victim winner witness
`);

/** Heads that say enough right before a name only: Officer Bo Lind, but not `Lind is an officer`. */
export const vagueHeads = wordList(`
  advocate agent boss challenger champion chief deputy executive expert fellow fighter graduate guide holder hopeful
  host leader officer official operator player prince princess specialist star veteran worker
`);

/** Short forms, without full stops → the title they stand for. */
export const shortForms: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['govs', 'governor'],
  ['pres', 'president'],
  ['gen', 'general'],
  ['maj', 'major'],
  ['brig', 'brigadier'],
  ['col', 'colonel'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['cpl', 'corporal'],
  ['pvt', 'private'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['insp', 'inspector'],
  ['det', 'detective'],
  ['supt', 'superintendent'],
  ['amb', 'ambassador'],
  ['sec', 'secretary'],
  ['atty', 'attorney'],
  ['cllr', 'councillor'],
  ['prof', 'professor'],
  ['pm', 'prime minister'],
  ['vp', 'vice president'],
  ['ceo', 'chief executive officer'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['cto', 'chief technology officer'],
  ['cio', 'chief information officer'],
  ['cmo', 'chief marketing officer'],
  ['mp', 'member of parliament'],
  ['mps', 'member of parliament'],
  ['mep', 'member of the european parliament'],
  ['meps', 'member of the european parliament'],
  ['msp', 'member of the scottish parliament'],
  ['mla', 'member of the legislative assembly'],
  ['mlas', 'member of the legislative assembly'],
  ['dj', 'disc jockey'],
]);

/** Heads whose word tells the pronoun, and words for persons that do and are no titles. */
const pronounHeads: Readonly<Record<'he' | 'she', string>> = {
  he: `
    actor airman alderman anchorman assemblyman baron boyfriend boy bridegroom brother brother-in-law businessman cameraman caliph
    chairman clergyman co-chairman congressman councilman dad don duke earl emir emperor ex-boyfriend ex-husband father
    father-in-law fireman fisherman foreman frontman gentleman godfather godson granddad grandfather grandpa grandson
    great-grandfather groom guy half-brother handyman headmaster herr horseman husband imam king landlord
    lad lineman lord man marksman mister mr midshipman monk monsieur nephew newspaperman nobleman ombudsman papa
    patriarch patrolman playboy policeman pontiff pope postman priest prince protégé salesman selectman senor señor serviceman
    shah showman sir son son-in-law spokesman sportsman statesman stepbrother stepfather stepson stuntman sultan tradesman tsar
    uncle viscount waiter weatherman widower yachtsman
  `,
  she: `
    abbess actress alderwoman alumna anchorwoman assemblywoman aunt ballerina baroness bride businesswoman chairwoman
    clergywoman co-chairwoman comedienne congresswoman councilwoman countess dame daughter daughter-in-law dona doña duchess
    empress ex-girlfriend ex-wife fiancee fiancée frau girl girlfriend goddaughter godmother grandma grandmother
    granddaughter great-grandmother half-sister headmistress heiress hostess housewife lady landlady madam madame matriarch
    mayoress mlle mme miss mom mother mother-in-law mrs ms mum niece nun ombudswoman patrolwoman policewoman princess
    protégée queen saleswoman seamstress selectwoman senora señora servicewoman sister sister-in-law spokeswoman sportswoman
    stateswoman stepdaughter stepmother stepsister waitress widow wife woman
  `,
};

const pronounOf: ReadonlyMap<string, 'he' | 'she'> = new Map(
  (['he', 'she'] as const).flatMap((pronoun) =>
    [...wordList(pronounHeads[pronoun])].map((word) => [word, pronoun] as const),
  ),
);

/**
 * The pronoun that the head noun of a title or another word for a person tells, by its lemma in lower case.
 *
 * @example pronounOfHead('spokeswoman') // 'she'
 */
export function pronounOfHead(lemma: string): 'he' | 'she' | null {
  return pronounOf.get(lemma) ?? null;
}

/** Words before a title that say how it is held. */
export const statusWords: ReadonlyMap<string, 'former' | 'acting' | 'elect' | 'candidate'> = new Map([
  ...[
    'former',
    'previous',
    'ex',
    'then',
    'late',
    'past',
    'onetime',
    'one-time',
    'erstwhile',
    'ousted',
    'fired',
    'sacked',
    'deposed',
    'retired',
    'sometime',
  ].map((word) => [word, 'former'] as const),
  ...['acting', 'interim', 'caretaker'].map((word) => [word, 'acting'] as const),
  ...['incoming', 'designate', 'elect'].map((word) => [word, 'elect'] as const),
]);

/** Heads of persons who seek a title. */
export const candidateHeads = wordList('candidate nominee contender challenger hopeful frontrunner front-runner');

/** What is sought → the title of who wins it. */
export const soughtTitles: ReadonlyMap<string, string> = new Map([
  ['presidential', 'president'],
  ['presidency', 'president'],
  ['vice presidential', 'vice president'],
  ['vice presidency', 'vice president'],
  ['mayoral', 'mayor'],
  ['gubernatorial', 'governor'],
  ['governorship', 'governor'],
  ['parliamentary', 'member of parliament'],
  ['congressional', 'member of congress'],
  ['senatorial', 'senator'],
  ['senate', 'senator'],
]);
