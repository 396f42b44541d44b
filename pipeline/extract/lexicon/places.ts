// Countries with their other names and demonyms. Compiled for this project by hand.
import { phraseList } from './phrase-list.ts';

/** A country, the other names it goes by, and the adjectives and peoples' names made from it; all folded. */
const countryTable = `
  afghanistan | | afghan afghans
  albania | | albanian albanians
  algeria | | algerian algerians
  andorra | | andorran
  angola | | angolan angolans
  argentina | | argentine argentinian argentines argentinians
  armenia | | armenian armenians
  australia | | australian australians aussie
  austria | | austrian austrians
  azerbaijan | | azerbaijani azeri
  bahamas | | bahamian
  bahrain | | bahraini
  bangladesh | | bangladeshi bangladeshis
  barbados | | barbadian
  belarus | | belarusian belarusians
  belgium | | belgian belgians
  belize | | belizean
  benin | | beninese
  bhutan | | bhutanese
  bolivia | | bolivian bolivians
  bosnia and herzegovina | bosnia, bosnia-herzegovina | bosnian bosnians
  botswana | | botswanan
  brazil | | brazilian brazilians
  brunei | | bruneian
  bulgaria | | bulgarian bulgarians
  burkina faso | | burkinabe
  burundi | | burundian
  cambodia | | cambodian cambodians
  cameroon | | cameroonian cameroonians
  canada | | canadian canadians
  cape verde | cabo verde | cape-verdean
  central african republic | |
  chad | | chadian
  chile | | chilean chileans
  china | people's republic of china | chinese
  colombia | | colombian colombians
  comoros | | comorian
  costa rica | | costa-rican
  croatia | | croatian croatians croat croats
  cuba | | cuban cubans
  cyprus | | cypriot cypriots
  czech republic | czechia | czech czechs
  democratic republic of congo | democratic republic of the congo, drc, congo | congolese
  denmark | | danish dane danes
  djibouti | | djiboutian
  dominican republic | | dominican dominicans
  east timor | timor-leste | timorese
  ecuador | | ecuadorian ecuadorean ecuadorians
  egypt | | egyptian egyptians
  el salvador | | salvadoran salvadorans
  equatorial guinea | |
  eritrea | | eritrean eritreans
  estonia | | estonian estonians
  eswatini | swaziland | swazi
  ethiopia | | ethiopian ethiopians
  fiji | | fijian fijians
  finland | | finnish finn finns
  france | | french frenchman frenchwoman
  gabon | | gabonese
  gambia | | gambian gambians
  georgia | | georgian georgians
  germany | | german germans
  ghana | | ghanaian ghanaians
  greece | | greek greeks
  greenland | | greenlandic
  grenada | | grenadian
  guatemala | | guatemalan guatemalans
  guinea | | guinean
  guinea-bissau | |
  guyana | | guyanese
  haiti | | haitian haitians
  honduras | | honduran hondurans
  hong kong | | hongkonger hongkongers
  hungary | | hungarian hungarians
  iceland | | icelandic icelander icelanders
  india | | indian indians
  indonesia | | indonesian indonesians
  iran | islamic republic of iran | iranian iranians persian
  iraq | | iraqi iraqis
  ireland | republic of ireland | irish irishman irishwoman
  israel | | israeli israelis
  italy | | italian italians
  ivory coast | cote d'ivoire | ivorian ivorians
  jamaica | | jamaican jamaicans
  japan | | japanese
  jordan | | jordanian jordanians
  kazakhstan | | kazakh kazakhs
  kenya | | kenyan kenyans
  kosovo | | kosovar kosovan kosovars
  kuwait | | kuwaiti kuwaitis
  kyrgyzstan | | kyrgyz
  laos | | laotian lao
  latvia | | latvian latvians
  lebanon | | lebanese
  lesotho | | basotho
  liberia | | liberian liberians
  libya | | libyan libyans
  liechtenstein | |
  lithuania | | lithuanian lithuanians
  luxembourg | | luxembourgish
  madagascar | | malagasy
  malawi | | malawian malawians
  malaysia | | malaysian malaysians
  maldives | | maldivian
  mali | | malian malians
  malta | | maltese
  mauritania | | mauritanian
  mauritius | | mauritian
  mexico | | mexican mexicans
  moldova | | moldovan moldovans
  monaco | | monegasque
  mongolia | | mongolian mongolians
  montenegro | | montenegrin montenegrins
  morocco | | moroccan moroccans
  mozambique | | mozambican mozambicans
  myanmar | burma | burmese
  namibia | | namibian namibians
  nepal | | nepalese nepali nepalis
  netherlands | holland | dutch
  new zealand | | new-zealander kiwi
  nicaragua | | nicaraguan nicaraguans
  niger | | nigerien
  nigeria | | nigerian nigerians
  north korea | democratic people's republic of korea, dprk | north-korean
  north macedonia | macedonia | macedonian macedonians
  norway | | norwegian norwegians
  oman | | omani omanis
  pakistan | | pakistani pakistanis
  palestine | palestinian territories | palestinian palestinians
  panama | | panamanian panamanians
  papua new guinea | |
  paraguay | | paraguayan paraguayans
  peru | | peruvian peruvians
  philippines | | philippine filipino filipina filipinos
  poland | | polish pole poles
  portugal | | portuguese
  puerto rico | | puerto-rican
  qatar | | qatari qataris
  romania | | romanian romanians
  russia | russian federation | russian russians
  rwanda | | rwandan rwandans
  saint lucia | st lucia |
  samoa | | samoan samoans
  saudi arabia | | saudi saudis
  senegal | | senegalese
  serbia | | serbian serbians serb serbs
  seychelles | |
  sierra leone | |
  singapore | | singaporean singaporeans
  slovakia | | slovak slovaks slovakian
  slovenia | | slovenian slovene slovenes
  solomon islands | |
  somalia | | somali somalis
  south africa | | south-african
  south korea | republic of korea | south-korean
  south sudan | | south-sudanese
  spain | | spanish spaniard spaniards
  sri lanka | | sri-lankan
  sudan | | sudanese
  suriname | | surinamese
  sweden | | swedish swede swedes
  switzerland | | swiss
  syria | | syrian syrians
  taiwan | | taiwanese
  tajikistan | | tajik tajiks
  tanzania | | tanzanian tanzanians
  thailand | | thai thais
  tibet | | tibetan tibetans
  togo | | togolese
  tonga | | tongan tongans
  trinidad and tobago | trinidad | trinidadian
  tunisia | | tunisian tunisians
  turkey | turkiye | turkish turk turks
  turkmenistan | | turkmen
  uganda | | ugandan ugandans
  ukraine | | ukrainian ukrainians
  united arab emirates | uae, u.a.e. | emirati emiratis
  united kingdom | uk, u.k., britain, great britain | british briton britons
  united states | us, u.s., usa, u.s.a., united states of america | american americans
  uruguay | | uruguayan uruguayans
  uzbekistan | | uzbek uzbeks
  vanuatu | |
  vatican | vatican city, holy see |
  venezuela | | venezuelan venezuelans
  vietnam | viet nam | vietnamese
  wales | | welsh
  scotland | | scottish scot scots
  england | | english englishman
  northern ireland | |
  yemen | | yemeni yemenis
  zambia | | zambian zambians
  zimbabwe | | zimbabwean zimbabweans
`;

interface Country {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

const countries: readonly Country[] = countryTable
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', aliases = '', demonyms = ''] = line.split('|');
    return {
      name: name.trim(),
      aliases: [...phraseList(aliases)],
      demonyms: [...phraseList(demonyms.trim().replaceAll(' ', ','))],
    };
  });

/** Every name of a country → the name that the others stand for. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [alias, name] as const)),
);

/** An adjective of nationality or a people → its country. */
export const countryOfDemonym: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ name, demonyms }) => demonyms.map((demonym) => [demonym.replace('-', ' '), name] as const)),
);
