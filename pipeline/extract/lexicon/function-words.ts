// Words that open an English sentence without being a name. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

export const determiners = wordList(`
  a an the this that these those my your his her its our their some any no every each either neither another both all many
  several few most much more other such what which whose one two three four five six seven eight nine ten hundreds thousands
  dozens
`);

export const pronouns = wordList(
  'i you he she it we they who everyone everybody someone somebody nobody anyone anybody',
);

export const prepositions = wordList(`
  about above across after against along alongside amid among around as at before behind below beneath beside besides between
  beyond by concerning despite down during except following for from given in including inside into like near of off on onto
  out outside over past per regarding round since through throughout till to toward towards under unlike until up upon via
  versus with within without
`);

export const conjunctions = wordList(`
  and but or nor so yet because although though while whereas if unless when whenever where wherever whether that than once who
  which whom whose as
`);

/** Auxiliaries, and adverbs that may stand between a subject and its verb. */
export const auxiliaries = wordList(`
  am is are was were be been being has have had having do does did will would shall should can could may might must
  'll ’ll 've ’ve 'd ’d 's ’s
`);

export const adverbs = wordList(`
  actually again ago ahead almost already also altogether always angrily apparently away back basically before briefly certainly
  clearly correctly currently daily definitely early earlier effectively else elsewhere especially even eventually ever exactly
  famously finally firmly flatly formally frequently further generally here however immediately indeed initially instead just
  largely lastly later likely long mainly maybe meanwhile mostly nearly never nevertheless next nonetheless not now nowadays
  obviously officially often only openly originally otherwise overall overnight partly perhaps personally previously probably
  promptly publicly quickly quietly quite rarely rather really recently repeatedly reportedly sadly seldom separately simply
  sometimes somewhat soon specifically still subsequently suddenly surely then there thereafter therefore though thus today
  together tomorrow tonight too twice typically ultimately unfortunately usually very well yesterday yet
`);

/** Ordinary words that often open a sentence, and are in none of the lists above. */
const sentenceStarters = wordList(`
  according activists adding additional additionally administration advertisement agreed air allow allegations amendment analysis
  analysts announcing answer answering anything appearing applause ask asked authorities background based being below best better
  big black blue breaking build business call called calls campaign can care cases cause change changes charges children citizens
  city click climate come comes coming comments companies compared conference consider contact copyright correction coronavirus
  could critics cut data days death deaths did do does doctors don economic editor education elections email employees energy
  enough environmental even events every everything evidence exit experts facing family farmers fears fellow file find finding
  first five food foreign former four free friends full funding further future get getting give given giving global go going
  good got government governments great green groups growing half hard having health help here high his historically home hope
  hospitals hours house how human hundreds if image images important inflation information inside interest international
  investigators investors is it january job join judges just keep knowing know land last late latest law lawmakers lawyers lead
  leaders leading learn leave left legal less let life listen little live living local long look looking losing love made
  make making man many market markets may maybe me media meanwhile medical members men migrants military millions mine money more
  most mr mrs ms much murder music must national nationwide nearly negotiations neighbours neighbors new news no none north
  northern nothing notably numbers nurses officers officials oil old once online open opinion opposition order others our out
  outside oversight owned parents part participants parts passengers patients pay peace people perhaps photo photos pictured
  pictures play please police policy political politicians politics polls poor power president press prices prime private
  prosecutors protesters protests public put questions quote race racial rain rather read reached read real red referring
  refugees related release relatives report reported reporters reporting reports rescuers research researchers residents right
  road rules run running safety sales same save saying schools scientists seats second security see seeing send senior sensing
  services set sets seven several share shares she should show shows sign similarly six small social soldiers some someone
  something sometimes sources south southern speaking staff star start started starting state statement states stay still
  stocks stop story students studies study subscribe such suicide support supporters sure surely take taken talking talks tax
  taxes teachers tell ten thank thanks then these thing things think thinking third this those three time times today together
  top total touring trade trading traffic travel troops troubled trust truth try turn turning turns two under union until update
  updated us use using video view violence visit volunteers vote voters voting wait waiting walk want war warning watch watching
  water we weather week weeks welcome well were west western what when where which while white who whoever why will winning
  winter with women work workers working world would writing wrong year years yes yet you young your zero
  abstract full text source editors read image credit via caption follow related more tags topics filed listen reuters
  thousand thousands tens dozens millions billions absolutely yeah hey hello well oh ah okay sorry dear hi congratulations mum
  mom dad grandma grandpa uncle aunt brother sister sir madam internet earth sun moon constitution bible congressional federal
  act bill chapter article section appendix figure table page part volume phase stage round day night morning evening afternoon
  east eastern mid summer spring autumn fall
`);

/** Every word that is ordinary at the head of a sentence however it is spelt elsewhere in the article. */
export const functionWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...pronouns,
  ...prepositions,
  ...conjunctions,
  ...auxiliaries,
  ...adverbs,
  ...sentenceStarters,
]);
