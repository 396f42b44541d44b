// What walk of life a title belongs to, by the head noun of the title. Heads that are at home in several are not
// listed: president, director, manager, chairman, captain, secretary. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

export type TitleField = keyof typeof heads;

const heads = {
  government: `
    administrator alderman alderwoman ambassador assemblyman assemblymember assemblywoman backbencher burgomaster
    chancellor commissioner congressman congressmember congressperson congresswoman councillor councilman
    councilmember councilperson councilwoman diplomat envoy governor governor-general lawmaker legislator mayor
    mayoress mep minister mp msp parliamentarian politician premier selectman selectwoman senator statesman
    stateswoman taoiseach undersecretary under-secretary whip representative consul
  `,
  crown:
    'baron baroness count countess duchess duke earl emir emperor empress king prince princess queen sheikh sultan viscount',
  armedForces: `
    admiral airman brigadier cadet colonel commandant commodore corporal general generalissimo gunner lieutenant
    major marine marshal midshipman sergeant soldier trooper guerrilla militant
  `,
  police: 'constable detective inspector patrolman policeman policewoman sheriff superintendent trooper',
  law: 'attorney barrister coroner judge jurist justice lawyer magistrate notary paralegal procurator prosecutor solicitor',
  business: `
    accountant banker billionaire broker businessman businessperson businesswoman ceo cfo coo cto
    entrepreneur financier industrialist investor magnate millionaire mogul stockbroker trader tycoon
  `,
  learning: `
    academic anthropologist archaeologist archeologist astronomer astrophysicist biochemist biologist botanist chemist
    climatologist criminologist demographer ecologist economist egyptologist epidemiologist ethicist geneticist
    geographer geologist geophysicist historian immunologist lecturer linguist mathematician microbiologist
    naturalist neuroscientist oceanographer palaeontologist paleontologist philosopher physicist professor
    psephologist researcher scholar scientist seismologist sociologist statistician theorist virologist volcanologist
    zoologist
  `,
  medicine: `
    anesthesiologist cardiologist clinician dentist dermatologist doctor gynaecologist midwife neurologist
    neurosurgeon nurse obstetrician oncologist paediatrician paramedic pathologist pediatrician pharmacist physician
    physiotherapist psychiatrist psychologist psychotherapist radiologist surgeon therapist vet veterinarian
  `,
  sport: `
    athlete baseman batsman bowler boxer catcher coach cricketer cyclist defenceman defender defenseman fielder
    footballer forward goalie goalkeeper golfer gymnast hurdler infielder jockey judoka linebacker lineman linesman
    marathoner medalist medallist midfielder olympian outfielder pitcher player quarterback racer referee rower
    runner skateboarder skater skier snowboarder sportsman sportswoman sprinter striker swimmer umpire weightlifter
    winger wrestler yachtsman skipper
  `,
  arts: `
    actor actress artist ballerina bassist broadcaster cartoonist cellist choreographer cinematographer clarinetist comedian
    comedienne comic composer conductor curator dancer designer dj dramatist drummer essayist film-maker filmmaker
    guitarist illustrator impresario keyboardist musician novelist organist painter percussionist performer
    photographer pianist playwright poet producer puppeteer rapper saxophonist screenwriter sculptor showman
    singer singer-songwriter soloist songwriter soprano supermodel tenor trumpeter violinist vocalist writer author
  `,
  media: `
    anchor anchorman anchorwoman blogger columnist commentator correspondent editor journalist newscaster
    newspaperman newsreader photojournalist podcaster presenter reporter sportscaster sportswriter youtuber
  `,
  religion: `
    apostle archbishop archdeacon ayatollah bishop cardinal chaplain clergyman clergywoman cleric deacon evangelist
    friar imam monk mufti mullah nun nuncio pastor patriarch pope preacher priest primate rabbi televangelist
    theologian vicar
  `,
  trade: `
    baker barber bartender bookkeeper bricklayer butcher caretaker carpenter cashier chauffeur chef cleaner
    clerk cook driver electrician farmer firefighter fireman fisherman florist forester gamekeeper gardener
    hairdresser handyman homeowner housewife innkeeper janitor jeweller labourer laborer librarian locksmith
    mechanic miner pilot plumber porter postman potter receptionist roofer sailor salesman saleswoman seamstress
    shepherd shopkeeper tailor teacher trucker typist waiter waitress weaver welder
  `,
} as const;

const fieldOf: ReadonlyMap<string, TitleField> = new Map(
  (Object.keys(heads) as TitleField[])
    .reverse()
    .flatMap((field) => [...wordList(heads[field])].map((head) => [head, field] as const)),
);

/**
 * The walk of life that a title's head noun belongs to; null for one that is at home in several.
 *
 * @example fieldOfHead('midfielder') // 'sport'
 */
export function fieldOfHead(head: string): TitleField | null {
  return fieldOf.get(head) ?? null;
}

/** Walks of life between which people often change, or which they are in at once: senators were lawyers and generals. */
const kindred: readonly (readonly [TitleField, TitleField])[] = [
  ['government', 'crown'],
  ['government', 'armedForces'],
  ['government', 'law'],
  ['government', 'business'],
  ['government', 'learning'],
  ['government', 'police'],
  ['government', 'media'],
  ['crown', 'armedForces'],
  ['police', 'armedForces'],
  ['police', 'law'],
  ['law', 'business'],
  ['law', 'learning'],
  ['learning', 'business'],
  ['learning', 'medicine'],
  ['learning', 'media'],
  ['learning', 'arts'],
  ['learning', 'religion'],
  ['arts', 'media'],
  ['arts', 'business'],
  ['media', 'business'],
  ['media', 'sport'],
];

const kindredFields: ReadonlySet<string> = new Set(
  kindred.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
);

/** Whether one person is readily of both walks of life. */
export function areKindred(one: TitleField, other: TitleField): boolean {
  return one === other || kindredFields.has(`${one} ${other}`);
}
