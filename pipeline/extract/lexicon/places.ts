// Countries with their demonyms, capitals, large cities and regions. Compiled for this project by hand.
import { phraseList } from './word-list.ts';

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

/** Cities, states, provinces, seas and parts of the world; folded. */
export const cityAndRegionNames = phraseList(`
  abidjan, abu dhabi, abuja, accra, addis ababa, aden, adelaide, africa, alabama, alaska, alberta, aleppo, alexandria, algiers,
  almaty, amazonas, amman, amsterdam, andalusia, anchorage, ankara, antananarivo, antarctica, antwerp, arctic, arizona, arkansas,
  ashgabat, asia, asmara, astana, asuncion, athens, atlanta, auckland, austin, baghdad, baku, bali, balkans, baltimore, bamako,
  bangalore, bangkok, bangui, barcelona, basel, basra, bavaria, beijing, beirut, belfast, belgrade, bengaluru, berlin, bern,
  bilbao, birmingham, bishkek, bogota, bologna, bordeaux, boston, brasilia, bratislava, brazzaville, bremen, brisbane, bristol,
  british columbia, brittany, brooklyn, brussels, bucharest, budapest, buenos aires, bujumbura, busan, cairo, calgary, cali,
  california, cambridge, canberra, cape town, caracas, cardiff, caribbean, casablanca, catalonia, central america, chechnya,
  chennai, chicago, chisinau, christchurch, cincinnati, cleveland, cologne, colombo, colorado, conakry, connecticut, copenhagen,
  cordoba, cork, corsica, crete, crimea, dakar, dallas, damascus, dar es salaam, darfur, darwin, delaware, delhi, denver, detroit,
  dhaka, donetsk, dortmund, dresden, dubai, dublin, dubrovnik, durban, dushanbe, dusseldorf, east asia, edinburgh, edmonton,
  eindhoven, europe, far east, flanders, florence, florida, frankfurt, freetown, fukuoka, fukushima, gaborone, galicia, gaza,
  gaza strip, gdansk, geneva, genoa, ghent, gibraltar, glasgow, gothenburg, guadalajara, guangdong, guangzhou, guayaquil,
  gujarat, hague, the hague, haifa, hamburg, hanoi, hanover, harare, havana, hawaii, helsinki, hiroshima, ho chi minh city,
  hokkaido, homs, houston, hyderabad, ibadan, idaho, illinois, indiana, indianapolis, iowa, islamabad, istanbul, izmir, jakarta,
  jeddah, jerusalem, johannesburg, juba, kabul, kaliningrad, kampala, kandahar, kano, kansas, karachi, kashmir, kathmandu,
  kazan, kentucky, kerala, kharkiv, khartoum, kherson, kigali, kingston, kinshasa, kolkata, krakow, kuala lumpur, kuwait city,
  kyiv, kiev, kyoto, lagos, lahore, la paz, las vegas, latin america, leeds, leipzig, lille, lilongwe, lima, lisbon, liverpool,
  ljubljana, lodz, lome, london, los angeles, louisiana, luanda, lusaka, luxembourg city, lviv, lyon, macau, madrid, maine,
  malaga, malmo, managua, manchester, manila, manhattan, manitoba, maputo, mariupol, marrakesh, marseille, maryland, massachusetts,
  mecca, medellin, mediterranean, melbourne, memphis, mexico city, miami, michigan, middle east, milan, milwaukee, minneapolis,
  minnesota, minsk, mississippi, missouri, mogadishu, mombasa, monrovia, montana, monterrey, montevideo, montreal, moscow, mosul,
  mumbai, munich, nagasaki, nagoya, nairobi, naples, nashville, nassau, ndjamena, nebraska, nevada, new brunswick,
  new delhi, newcastle, newfoundland, new hampshire, new jersey, new mexico, new orleans, new south wales, new york,
  new york city, niamey, nice, nicosia, normandy, north america, north carolina, north dakota, northern territory, nouakchott,
  nova scotia, nuremberg, nur-sultan, odesa, odessa, ohio, okinawa, oklahoma, ontario, oregon, osaka, oslo, ottawa, ouagadougou,
  oxford, palermo, panama city, paris, pennsylvania, perth, philadelphia, phnom penh, phoenix, pittsburgh, podgorica,
  port-au-prince, portland, port louis, port moresby, porto, prague, pretoria, prince edward island, pristina, provence, punjab,
  pyongyang, quebec, queens, queensland, quito, rabat, ramallah, recife, reykjavik, rhode island, riga, rio de janeiro, riyadh,
  rome, rotterdam, saint petersburg, st petersburg, salvador, salzburg, san antonio, san diego, san francisco, san jose, san juan,
  san salvador, sanaa, santiago, santo domingo, sao paulo, sapporo, sarajevo, sardinia, saskatchewan, scandinavia, seattle,
  seoul, sevastopol, seville, shanghai, sheffield, shenzhen, siberia, sicily, silicon valley, skopje, sofia, south america,
  south asia, southeast asia, south australia, south carolina, south dakota, srinagar, st louis, stockholm, strasbourg, stuttgart,
  suez, surabaya, suva, sydney, tallinn, tampa, tashkent, tasmania, tbilisi, tegucigalpa, tehran, tel aviv, tennessee, texas,
  thessaloniki, tigray, tijuana, tirana, tokyo, toledo, toronto, toulouse, trieste, tripoli, tunis, turin, tuscany, tel-aviv,
  ulaanbaatar, utah, utrecht, valencia, valletta, valparaiso, vancouver, venice, vermont, victoria, vienna, vientiane, vilnius,
  virginia, vladivostok, wallonia, warsaw, washington, wellington, west africa, west bank, west virginia, western australia,
  windhoek, winnipeg, wisconsin, wroclaw, wuhan, wyoming, xinjiang, yangon, yaounde, yerevan, yokohama, yorkshire, zagreb, zurich,
  north africa, east africa, southern africa, eastern europe, western europe, central asia, balkan peninsula, sahel, sahara
`);
