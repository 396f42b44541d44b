// Words by which the name of an organization or a place is known. Compiled for this project by hand.
import { phraseList, wordList } from './word-list.ts';

/** Words that make a run of capitalised words an organization wherever they stand in it; folded. */
export const organizationWords = wordList(`
  academy administration agency airline airlines airways alliance army assembly associates association authority bank bancorp
  board brigade broadcaster broadcasting brothers bureau cabinet caucus center centre chamber charity church club co coalition
  college command commission committee community companies company confederation conference congress consortium constabulary
  consulate consulting cooperative corp corporation corps council court daily department diocese directorate division embassy
  energy enterprises exchange express federation fellowship finance firm fleet force forces foundation front fund gazette group
  ferries guardian guild herald holding holdings hospital hotels inc industries initiative inquiry inspectorate institute institution
  insurance intelligence investments journal laboratories laboratory league legislature library llc llp lobby ltd magazine media
  ministry mission motors movement museum navy network news newspaper ngo observatory office orchestra order organisation
  organization parliament partners partnership party petroleum pharmaceuticals plc police post press productions project quartet
  research shipping shipyard shipyards transit
  railway railways records regiment reserve review sa school secretariat senate service services society studios symphony
  syndicate systems team technologies telecom telegraph television theater theatre times treasury tribune tribunal trust union
  united university ventures weekly workshop workers
`);

/** Organization words that take `of`, `for`, `on` or `to` with what follows into the name: Ministry of Health. */
export const organizationHeads = wordList(`
  academy administration agency alliance archbishopric assembly association authority bank board bureau center centre chamber
  church coalition college commission committee community confederation conference congress cooperation corporation council
  court department diocese directorate embassy federation force foundation front fund guild house initiative inspectorate
  institute institution league library ministry mission movement museum network office order organisation organization
  parliament partnership party school secretariat senate service society trust union university
`);

/** Words that make a run of capitalised words a place when they stand at its end, or at its head before `of`; folded. */
export const placeWords = wordList(`
  airport alps archipelago avenue barracks basin bay beach boulevard bridge canal canyon cape castle cathedral cemetery city
  coast county creek dam delta desert district falls field fields fjord forest fort gardens glacier gorge gulf harbor harbour
  heights highlands highway hill hills island islands isle jungle kingdom lagoon lake lakes mountain mountains ocean palace
  park parish passage peak peninsula plain plains plateau plaza port prefecture prison province region republic reservoir
  ridge river road sea square stadium state station strait street territory tower town township tunnel valley village volcano
  woods zone
`);

/** Bodies that are known by one proper name without a word of the lists above; folded. */
export const institutions = phraseList(`
  white house, house of commons, house of lords, house of representatives, pentagon, kremlin, capitol hill, downing street,
  interpol, europol, eurostat, unicef, unesco, nato, opec, asean, mercosur, un, united nations, eu, european union, imf, who,
  world bank, wto, oecd, fifa, uefa, nasa, cia, fbi, nsa, bbc, cnn, reuters, associated press, agence france-presse, afp,
  al jazeera, red cross, greenpeace, amnesty international, human rights watch, oxfam, african union, arab league, commonwealth,
  taliban, hamas, hezbollah, islamic state, al-qaeda, google, facebook, twitter, microsoft, amazon, toyota, samsung, volkswagen,
  siemens, boeing, airbus, huawei, youtube, wikipedia, supreme court, high court, knesset, duma, bundestag, bundesbank, lok sabha,
  rajya sabha, sejm, riksdag, folketing, storting, cortes, congress, parliament, scotland yard, wall street
`);

/** Ordinary nouns that, right before a name, say that it is an organization: the carmaker Volta. */
export const organizationNouns = wordList(`
  agency airline bank brand broadcaster carmaker charity chain club company conglomerate daily firm giant group magazine maker
  manufacturer multinational network newspaper nonprofit outlet party publisher retailer startup union website
`);

/** Ordinary nouns that, before a name or before `of` and a name, say that it is a place: the town of Arn. */
export const placeNouns = wordList(`
  borough capital city coast county district hamlet island municipality neighborhood neighbourhood peninsula port province region
  river state suburb territory town township village
`);

/** Capitalised words that `and` may join within the name of an office: Ministry of Health and Welfare. */
export const departmentWords = wordList(`
  affairs agriculture business commerce communications construction cooperation culture defence defense development economy
  education employment energy environment finance fisheries food forestry health housing human immigration industry
  infrastructure innovation investment justice labor labour land livestock mines natural planning public research resources
  rural safety science security services social sport sports technology telecommunications tourism trade training transport
  veterans water welfare women youth
`);
