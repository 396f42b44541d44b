/**
 * Member states of the United Nations, its observers, Kosovo, Taiwan and territories that news writes of like countries.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const countries = `
Q889 | AF | country | | Afghanistan | Islamic Emirate of Afghanistan
Q222 | AL | country | | Albania
Q262 | DZ | country | | Algeria
Q228 | AD | country | | Andorra
Q916 | AO | country | | Angola
Q781 | AG | country | | Antigua and Barbuda | Antigua & Barbuda; Antigua
Q414 | AR | country | | Argentina | Argentine Republic
Q399 | AM | country | | Armenia
Q408 | AU | country | | Australia | Commonwealth of Australia
Q40 | AT | country | | Austria
Q227 | AZ | country | | Azerbaijan
Q778 | BS | country | | Bahamas | Commonwealth of the Bahamas
Q398 | BH | country | | Bahrain | Kingdom of Bahrain
Q902 | BD | country | | Bangladesh
Q244 | BB | country | | Barbados
Q184 | BY | country | | Belarus | Byelorussia
Q31 | BE | country | | Belgium | Kingdom of Belgium
Q242 | BZ | country | | Belize
Q962 | BJ | country | | Benin
Q917 | BT | country | | Bhutan
Q750 | BO | country | | Bolivia | Plurinational State of Bolivia
Q225 | BA | country | | Bosnia and Herzegovina | Bosnia & Herzegovina; Bosnia-Herzegovina; Bosnia; BiH
Q963 | BW | country | | Botswana
Q155 | BR | country | | Brazil | Brasil
Q921 | BN | country | | Brunei | Brunei Darussalam
Q219 | BG | country | | Bulgaria
Q965 | BF | country | | Burkina Faso | Burkina
Q967 | BI | country | | Burundi
Q1011 | CV | country | | Cape Verde | Cabo Verde
Q424 | KH | country | | Cambodia | Kingdom of Cambodia
Q1009 | CM | country | | Cameroon
Q16 | CA | country | | Canada
Q929 | CF | country | | Central African Republic | ~CAR
Q657 | TD | country | | Chad
Q298 | CL | country | | Chile
Q148 | CN | country | | China | People's Republic of China; PRC; Mainland China; P.R.C.
Q739 | CO | country | | Colombia
Q970 | KM | country | | Comoros | Union of the Comoros
Q974 | CD | country | | Democratic Republic of the Congo | DR Congo; D.R. Congo; DRC; D.R.C.; Democratic Republic of Congo; Congo-Kinshasa; Congo, Democratic Republic of the; ~Congo
Q971 | CG | country | | Republic of the Congo | Congo-Brazzaville; Congo Republic; Republic of Congo; ~Congo
Q800 | CR | country | | Costa Rica
Q1008 | CI | country | | Ivory Coast | Côte d'Ivoire; Republic of Côte d'Ivoire
Q224 | HR | country | | Croatia
Q241 | CU | country | | Cuba
Q229 | CY | country | | Cyprus
Q213 | CZ | country | | Czechia | Czech Republic
Q35 | DK | country | | Denmark
Q977 | DJ | country | | Djibouti
Q784 | DM | country | | Dominica | Commonwealth of Dominica
Q786 | DO | country | | Dominican Republic
Q574 | TL | country | | East Timor | Timor-Leste; Timor Leste
Q736 | EC | country | | Ecuador
Q79 | EG | country | | Egypt | Arab Republic of Egypt
Q792 | SV | country | | El Salvador
Q983 | GQ | country | | Equatorial Guinea
Q986 | ER | country | | Eritrea
Q191 | EE | country | | Estonia
Q1050 | SZ | country | | Eswatini | Swaziland; Kingdom of Eswatini
Q115 | ET | country | | Ethiopia
Q712 | FJ | country | | Fiji
Q33 | FI | country | | Finland
Q142 | FR | country | | France | French Republic
Q1000 | GA | country | | Gabon
Q1005 | GM | country | | Gambia | The Gambia
Q230 | GE | country | | Georgia | ~Georgia; Republic of Georgia
Q183 | DE | country | | Germany | Federal Republic of Germany
Q117 | GH | country | | Ghana
Q41 | GR | country | | Greece | Hellenic Republic
Q769 | GD | country | | Grenada
Q774 | GT | country | | Guatemala
Q1006 | GN | country | | Guinea | Guinea-Conakry; Republic of Guinea
Q1007 | GW | country | | Guinea-Bissau | Guinea Bissau
Q734 | GY | country | | Guyana
Q790 | HT | country | | Haiti
Q783 | HN | country | | Honduras
Q28 | HU | country | | Hungary
Q189 | IS | country | | Iceland
Q668 | IN | country | | India | Republic of India
Q252 | ID | country | | Indonesia | Republic of Indonesia
Q794 | IR | country | | Iran | Islamic Republic of Iran; Islamic Republic
Q796 | IQ | country | | Iraq | Republic of Iraq
Q27 | IE | country | | Ireland | Republic of Ireland; Irish Republic; Eire
Q801 | IL | country | | Israel | State of Israel
Q38 | IT | country | | Italy | Italian Republic
Q766 | JM | country | | Jamaica
Q17 | JP | country | | Japan
Q810 | JO | country | | Jordan | Hashemite Kingdom of Jordan
Q232 | KZ | country | | Kazakhstan
Q114 | KE | country | | Kenya | Republic of Kenya
Q710 | KI | country | | Kiribati
Q423 | KP | country | | North Korea | Democratic People's Republic of Korea; DPRK; D.P.R.K.; N Korea; N. Korea; ~Korea
Q884 | KR | country | | South Korea | Republic of Korea; ROK; S Korea; S. Korea; ~Korea
Q1246 | XK | country | | Kosovo | Republic of Kosovo
Q817 | KW | country | | Kuwait | State of Kuwait
Q813 | KG | country | | Kyrgyzstan | Kyrgyz Republic; Kirghizia
Q819 | LA | country | | Laos | Lao PDR; Lao People's Democratic Republic
Q211 | LV | country | | Latvia
Q822 | LB | country | | Lebanon | Lebanese Republic
Q1013 | LS | country | | Lesotho
Q1014 | LR | country | | Liberia
Q1016 | LY | country | | Libya | Libyan Arab Jamahiriya; State of Libya
Q347 | LI | country | | Liechtenstein
Q37 | LT | country | | Lithuania
Q32 | LU | country | | Luxembourg | Grand Duchy of Luxembourg
Q1019 | MG | country | | Madagascar
Q1020 | MW | country | | Malawi
Q833 | MY | country | | Malaysia
Q826 | MV | country | | Maldives | Maldive Islands
Q912 | ML | country | | Mali | Republic of Mali
Q233 | MT | country | | Malta | Republic of Malta
Q709 | MH | country | | Marshall Islands | Republic of the Marshall Islands
Q1025 | MR | country | | Mauritania
Q1027 | MU | country | | Mauritius
Q96 | MX | country | | Mexico | United Mexican States
Q702 | FM | country | | Federated States of Micronesia | Micronesia
Q217 | MD | country | | Moldova | Republic of Moldova; Moldavia
Q235 | MC | country | | Monaco | Principality of Monaco
Q711 | MN | country | | Mongolia
Q236 | ME | country | | Montenegro
Q1028 | MA | country | | Morocco | Kingdom of Morocco
Q1029 | MZ | country | | Mozambique
Q836 | MM | country | | Myanmar | Burma
Q1030 | NA | country | | Namibia
Q697 | NR | country | | Nauru
Q837 | NP | country | | Nepal
Q55 | NL | country | | Netherlands | Holland
Q664 | NZ | country | | New Zealand | Aotearoa New Zealand; Aotearoa; N.Z.; NZ
Q811 | NI | country | | Nicaragua
Q1032 | NE | country | | Niger | Republic of Niger
Q1033 | NG | country | | Nigeria | Federal Republic of Nigeria
Q221 | MK | country | | North Macedonia | Republic of North Macedonia; Macedonia; Republic of Macedonia; FYROM
Q20 | NO | country | | Norway | Kingdom of Norway
Q842 | OM | country | | Oman | Sultanate of Oman
Q843 | PK | country | | Pakistan | Islamic Republic of Pakistan
Q695 | PW | country | | Palau
Q219060 | PS | country | | Palestine | State of Palestine; Palestinian territories; Palestinian Territories
Q804 | PA | country | | Panama
Q691 | PG | country | | Papua New Guinea | PNG; P.N.G.
Q733 | PY | country | | Paraguay
Q419 | PE | country | | Peru
Q928 | PH | country | | Philippines | Republic of the Philippines
Q36 | PL | country | | Poland | Republic of Poland
Q45 | PT | country | | Portugal | Portuguese Republic
Q846 | QA | country | | Qatar | State of Qatar
Q218 | RO | country | | Romania
Q159 | RU | country | | Russia | Russian Federation
Q1037 | RW | country | | Rwanda
Q763 | KN | country | | Saint Kitts and Nevis | St. Kitts and Nevis; St Kitts and Nevis
Q760 | LC | country | | Saint Lucia | St. Lucia; St Lucia
Q757 | VC | country | | Saint Vincent and the Grenadines | St. Vincent and the Grenadines; St Vincent and the Grenadines
Q683 | WS | country | | Samoa | Western Samoa; Independent State of Samoa
Q238 | SM | country | | San Marino
Q1039 | ST | country | | São Tomé and Príncipe | Sao Tome and Principe
Q851 | SA | country | | Saudi Arabia | Kingdom of Saudi Arabia; KSA; K.S.A.
Q1041 | SN | country | | Senegal
Q403 | RS | country | | Serbia | Republic of Serbia
Q1042 | SC | country | | Seychelles
Q1044 | SL | country | | Sierra Leone
Q334 | SG | country | | Singapore | Republic of Singapore
Q214 | SK | country | | Slovakia | Slovak Republic
Q215 | SI | country | | Slovenia
Q685 | SB | country | | Solomon Islands | Solomons
Q1045 | SO | country | | Somalia
Q258 | ZA | country | | South Africa | Republic of South Africa; RSA; R.S.A.
Q958 | SS | country | | South Sudan | Republic of South Sudan
Q29 | ES | country | | Spain | Kingdom of Spain
Q854 | LK | country | | Sri Lanka | Ceylon
Q1049 | SD | country | | Sudan | Republic of the Sudan
Q730 | SR | country | | Suriname | Surinam
Q34 | SE | country | | Sweden | Kingdom of Sweden
Q39 | CH | country | | Switzerland | Swiss Confederation
Q858 | SY | country | | Syria | Syrian Arab Republic
Q865 | TW | country | | Taiwan | Republic of China; Chinese Taipei; R.O.C.
Q863 | TJ | country | | Tajikistan
Q924 | TZ | country | | Tanzania | United Republic of Tanzania
Q869 | TH | country | | Thailand | Kingdom of Thailand
Q945 | TG | country | | Togo
Q678 | TO | country | | Tonga | Kingdom of Tonga
Q754 | TT | country | | Trinidad and Tobago | Trinidad & Tobago; Trinidad
Q948 | TN | country | | Tunisia
Q43 | TR | country | | Turkey | Türkiye; Republic of Turkey; Republic of Türkiye
Q874 | TM | country | | Turkmenistan
Q672 | TV | country | | Tuvalu
Q1036 | UG | country | | Uganda
Q212 | UA | country | | Ukraine
Q878 | AE | country | | United Arab Emirates | UAE; U.A.E.; Emirates
Q145 | GB | country | | United Kingdom | UK; U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland
Q30 | US | country | | United States | US; U.S.; USA; U.S.A.; America; United States of America; US of A
Q77 | UY | country | | Uruguay
Q265 | UZ | country | | Uzbekistan
Q686 | VU | country | | Vanuatu
Q237 | VA | country | | Vatican City | Vatican; Vatican City State
Q717 | VE | country | | Venezuela | Bolivarian Republic of Venezuela
Q881 | VN | country | | Vietnam | Viet Nam; Socialist Republic of Vietnam
Q805 | YE | country | | Yemen | Republic of Yemen
Q953 | ZM | country | | Zambia
Q954 | ZW | country | | Zimbabwe
Q8646 | HK | territory | | Hong Kong | Hong Kong SAR; HKSAR
Q14773 | MO | territory | | Macau | Macao
Q223 | GL | territory | | Greenland
Q4628 | FO | territory | | Faroe Islands | Faroes
Q1183 | PR | territory | | Puerto Rico
Q16635 | GU | territory | | Guam
Q16641 | AS | territory | | American Samoa
Q11703 | VI | territory | | United States Virgin Islands | ~Virgin Islands
Q25305 | VG | territory | | British Virgin Islands | ~Virgin Islands
Q16644 | MP | territory | | Northern Mariana Islands
Q23635 | BM | territory | | Bermuda
Q5785 | KY | territory | | Cayman Islands | Caymans
Q18221 | TC | territory | | Turks and Caicos Islands | Turks and Caicos
Q25228 | AI | territory | | Anguilla
Q13353 | MS | territory | | Montserrat
Q9648 | FK | territory | | Falkland Islands | Falklands; Malvinas
Q1410 | GI | territory | | Gibraltar
Q9676 | IM | territory | | Isle of Man
Q785 | JE | territory | | Jersey
Q25230 | GG | territory | | Guernsey
Q21203 | AW | territory | | Aruba
Q25279 | CW | territory | | Curaçao
Q33788 | NC | territory | | New Caledonia
Q30971 | PF | territory | | French Polynesia
Q26988 | CK | territory | | Cook Islands
Q6250 | EH | territory | | Western Sahara
`;
