// Words that names of public institutions are made of which every country, state or town has. A name of these words
// alone says nothing of where it is: Department of Health, Supreme Court, City Council. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** What such an institution is: one of these is in the name, singular. */
export const institutionHeads = wordList(`
  academy administration agency army assembly attorney authority bank board branch bureau cabinet chamber chambers
  church commission commons committee congress constabulary corps council court customs department directorate duma
  embassy executive exchange force forces government guard guards gendarmerie house houses inspectorate institute
  judiciary knesset legislature library lords military militia ministry mission museum navy observatory office
  ombudsman parliament party police post prosecution prosecutor prosecutors registry republicans democrats
  conservatives liberals greens labour labor tories school senate service services society stock treasury tribunal
  union university
`);

/** What it may be for or of. */
const institutionQualifiers = wordList(`
  affairs agricultural agriculture air airport anti appeal appeals archives armed attorney audit aviation border broadcasting budget
  business cabinet centre center central chief children christian city civil coast commerce communications communist
  community competition conservation conservative constitution constitutional consumer control cooperation
  coordination corruption counter county court crime criminal crown culture cultural customs cyber data defence defense
  democracy democratic democrats deputies development disaster district drug east eastern economic economics economy
  education election elections electoral electricity emergency employment energy enforcement environment
  environmental equality ethics exchange executive export external families family federal finance financial fire
  fisheries fishery food force foreign forest forestry freedom fund game general geological government green greens guard
  health heritage high highway highways home homeland housing human immigration independence independent industrial
  industry information infrastructure innovation insurance integration intelligence interior internal
  investigation investment irrigation joint judicial justice juvenile labor labour land law legal legislative liberal liberals liberty
  local lower main management marine maritime market markets media medical medicine meteorological metropolitan migration military
  minerals mines mining monetary municipal narcotics national nationalist natural naval north northern nuclear
  occupational office oil opposition ordinance parks parliamentary peace people peoples pensions permanent petroleum
  planning police policy political popular port postal power presidential press prime minister prison prisons procurement product
  progressive protection provincial public radical rail railway railways reform regional registration regulation regulatory
  religious representatives republic republican republicans rescue research reserve resources revenue reserves rights road roads
  rural safety sanitation schools science sciences secret secretary securities security select selection senate service services
  ministers skills small social socialist south southern space special sport sports staff standards standing state states statistical
  statistics stock supreme survey sustainable tax taxation teachers technical technology telecommunications tourism trade
  trading traffic training transit transport transportation treasury united unity upper urban utilities veterans voter
  water weather welfare west western wildlife women womens work workers works worship youth zoning
`);

/** Bodies of a state that are called by one word and its name: the Parliament of Norway; but not the Bank of America. */
export const stateBodies = wordList(`
  army assembly cabinet congress government judiciary legislature navy parliament police senate treasury
`);

const smallWords = wordList('the of for and on in to with by a an s');

/** Those of them that a town or county has; its name tells which only beside the town. */
const localWords = wordList(`
  city county town township village district municipal metropolitan borough parish fire school schools sheriff zoning
  sanitation council police constabulary
`);

/**
 * Whether a name, as `comparableWords` gives it, is that of an institution which every country has, or every town; null
 * for a name that tells which one is meant.
 *
 * @example institutionScope(['department', 'of', 'health']) // 'country'
 * @example institutionScope(['city', 'council']) // 'town'
 */
export function institutionScope(words: readonly string[]): 'country' | 'town' | null {
  const content = words.filter((word) => !smallWords.has(word));
  const isGeneral = content.every((word) => institutionHeads.has(word) || institutionQualifiers.has(word));
  if (content.length === 0 || !isGeneral || !content.some((word) => institutionHeads.has(word))) return null;
  return content.some((word) => localWords.has(word)) && !content.includes('national') && !content.includes('federal')
    ? 'town'
    : 'country';
}
