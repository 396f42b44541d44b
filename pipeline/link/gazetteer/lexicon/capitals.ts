/**
 * Capitals, seats of government, and largest cities of countries whose capital is another.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const capitals = `
Q5838 | AF | capital | Afghanistan | Kabul
Q19689 | AL | capital | Albania | Tirana
Q3561 | DZ | capital | Algeria | Algiers
Q1863 | AD | capital | Andorra | Andorra la Vella
Q3897 | AO | capital | Angola | Luanda
Q36262 | AG | capital | Antigua and Barbuda | Saint John's | ~Saint John's; ~St. John's; ~St John's
Q1486 | AR | capital | Argentina | Buenos Aires
Q1953 | AM | capital | Armenia | Yerevan
Q3114 | AU | capital | Australian Capital Territory | Canberra
Q1741 | AT | capital | Austria | Vienna
Q9248 | AZ | capital | Azerbaijan | Baku
Q2467 | BS | capital | Bahamas | Nassau | ~Nassau
Q3882 | BH | capital | Bahrain | Manama
Q1354 | BD | capital | Bangladesh | Dhaka | Dacca
Q36168 | BB | capital | Barbados | Bridgetown
Q2280 | BY | capital | Belarus | Minsk
Q239 | BE | capital | Belgium | Brussels
Q3043 | BZ | capital | Belize | Belmopan
Q3799 | BJ | capital | Benin | Porto-Novo | Porto Novo
Q9270 | BT | capital | Bhutan | Thimphu
Q1491 | BO | seat of government | Bolivia | La Paz
Q2907 | BO | capital | Bolivia | Sucre
Q11194 | BA | capital | Bosnia and Herzegovina | Sarajevo
Q3919 | BW | capital | Botswana | Gaborone
Q2844 | BR | capital | Brazil | Brasília | Brasilia
Q9279 | BN | capital | Brunei | Bandar Seri Begawan
Q472 | BG | capital | Bulgaria | Sofia
Q3777 | BF | capital | Burkina Faso | Ouagadougou
Q167551 | BI | capital | Burundi | Gitega
Q3854 | BI | city | Burundi | Bujumbura
Q3751 | CV | capital | Cape Verde | Praia
Q1850 | KH | capital | Cambodia | Phnom Penh
Q3808 | CM | capital | Cameroon | Yaoundé | Yaounde
Q1930 | CA | capital | Ontario | Ottawa
Q3832 | CF | capital | Central African Republic | Bangui
Q3659 | TD | capital | Chad | N'Djamena
Q2887 | CL | capital | Chile | Santiago | Santiago de Chile
Q956 | CN | capital | China | Beijing | Peking
Q2841 | CO | capital | Colombia | Bogotá | Bogota
Q3901 | KM | capital | Comoros | Moroni
Q3838 | CD | capital | Democratic Republic of the Congo | Kinshasa
Q3844 | CG | capital | Republic of the Congo | Brazzaville
Q3070 | CR | capital | Costa Rica | San José | ~San José; ~San Jose
Q3768 | CI | capital | Ivory Coast | Yamoussoukro
Q1515 | CI | city | Ivory Coast | Abidjan
Q1435 | HR | capital | Croatia | Zagreb
Q1563 | CU | capital | Cuba | Havana | La Habana
Q3856 | CY | capital | Cyprus | Nicosia
Q1085 | CZ | capital | Czechia | Prague | Praha
Q1748 | DK | capital | Denmark | Copenhagen
Q3604 | DJ | capital | Djibouti | Djibouti City | ~Djibouti
Q36281 | DM | capital | Dominica | Roseau
Q34820 | DO | capital | Dominican Republic | Santo Domingo
Q9310 | TL | capital | East Timor | Dili
Q2900 | EC | capital | Ecuador | Quito
Q85 | EG | capital | Egypt | Cairo
Q3110 | SV | capital | El Salvador | San Salvador
Q3818 | GQ | capital | Equatorial Guinea | Malabo
Q3642 | ER | capital | Eritrea | Asmara
Q1770 | EE | capital | Estonia | Tallinn
Q3904 | SZ | capital | Eswatini | Mbabane
Q3624 | ET | capital | Ethiopia | Addis Ababa
Q38807 | FJ | capital | Fiji | Suva
Q1757 | FI | capital | Finland | Helsinki
Q90 | FR | capital | France | Paris
Q3825 | GA | capital | Gabon | Libreville
Q3726 | GM | capital | Gambia | Banjul
Q994 | GE | capital | Georgia | Tbilisi | Tiflis
Q64 | DE | capital | Germany | Berlin
Q3761 | GH | capital | Ghana | Accra
Q1524 | GR | capital | Greece | Athens
Q41547 | GD | capital | Grenada | Saint George's | ~Saint George's; ~St. George's; ~St George's
Q1555 | GT | capital | Guatemala | Guatemala City | Ciudad de Guatemala
Q3733 | GN | capital | Guinea | Conakry
Q3739 | GW | capital | Guinea-Bissau | Bissau
Q10717 | GY | capital | Guyana | Georgetown | ~Georgetown
Q34261 | HT | capital | Haiti | Port-au-Prince | Port au Prince
Q3238 | HN | capital | Honduras | Tegucigalpa
Q1781 | HU | capital | Hungary | Budapest
Q1764 | IS | capital | Iceland | Reykjavík | Reykjavik
Q987 | IN | capital | India | New Delhi
Q3630 | ID | capital | Indonesia | Jakarta
Q3616 | IR | capital | Iran | Tehran | Teheran
Q1530 | IQ | capital | Iraq | Baghdad
Q1761 | IE | capital | Ireland | Dublin
Q1218 | IL | capital | Israel | Jerusalem
Q220 | IT | capital | Italy | Rome | Roma
Q34692 | JM | capital | Jamaica | Kingston | ~Kingston
Q1490 | JP | capital | Japan | Tokyo
Q3805 | JO | capital | Jordan | Amman
Q1520 | KZ | capital | Kazakhstan | Astana | Nur-Sultan
Q35493 | KZ | city | Kazakhstan | Almaty | Alma-Ata
Q3870 | KE | capital | Kenya | Nairobi
Q131233 | KI | capital | Kiribati | South Tarawa
Q18808 | KP | capital | North Korea | Pyongyang
Q8684 | KR | capital | South Korea | Seoul
Q25270 | XK | capital | Kosovo | Pristina | Prishtina
Q35178 | KW | capital | Kuwait | Kuwait City
Q9361 | KG | capital | Kyrgyzstan | Bishkek
Q9326 | LA | capital | Laos | Vientiane
Q1773 | LV | capital | Latvia | Riga
Q3820 | LB | capital | Lebanon | Beirut
Q3909 | LS | capital | Lesotho | Maseru
Q3748 | LR | capital | Liberia | Monrovia
Q3579 | LY | capital | Libya | Tripoli
Q1844 | LI | capital | Liechtenstein | Vaduz
Q216 | LT | capital | Lithuania | Vilnius
Q1842 | LU | capital | Luxembourg | Luxembourg City | ~Luxembourg
Q3915 | MG | capital | Madagascar | Antananarivo
Q3876 | MW | capital | Malawi | Lilongwe
Q1865 | MY | capital | Malaysia | Kuala Lumpur
Q9347 | MV | capital | Maldives | Malé | Male
Q3703 | ML | capital | Mali | Bamako
Q23800 | MT | capital | Malta | Valletta
Q12919 | MH | capital | Marshall Islands | Majuro
Q3688 | MR | capital | Mauritania | Nouakchott
Q3929 | MU | capital | Mauritius | Port Louis
Q1489 | MX | capital | Mexico | Mexico City | Ciudad de México
Q42751 | FM | capital | Federated States of Micronesia | Palikir
Q21197 | MD | capital | Moldova | Chișinău | Chisinau; Kishinev
Q23430 | MN | capital | Mongolia | Ulaanbaatar | Ulan Bator
Q23564 | ME | capital | Montenegro | Podgorica
Q3551 | MA | capital | Morocco | Rabat
Q3889 | MZ | capital | Mozambique | Maputo
Q37400 | MM | capital | Myanmar | Naypyidaw | Naypyitaw; Nay Pyi Taw
Q3935 | NA | capital | Namibia | Windhoek
Q3037 | NP | capital | Nepal | Kathmandu | Katmandu
Q727 | NL | capital | Netherlands | Amsterdam
Q23661 | NZ | capital | New Zealand | Wellington
Q3274 | NI | capital | Nicaragua | Managua
Q3674 | NE | capital | Niger | Niamey
Q3787 | NG | capital | Nigeria | Abuja
Q384 | MK | capital | North Macedonia | Skopje
Q585 | NO | capital | Norway | Oslo
Q3826 | OM | capital | Oman | Muscat
Q1362 | PK | capital | Pakistan | Islamabad
Q515229 | PW | capital | Palau | Ngerulmud
Q3306 | PA | capital | Panama | Panama City | ~Panama City
Q36526 | PG | capital | Papua New Guinea | Port Moresby
Q2933 | PY | capital | Paraguay | Asunción | Asuncion
Q2868 | PE | capital | Peru | Lima
Q1461 | PH | capital | Philippines | Manila
Q270 | PL | capital | Poland | Warsaw
Q597 | PT | capital | Portugal | Lisbon | Lisboa
Q3861 | QA | capital | Qatar | Doha
Q19660 | RO | capital | Romania | Bucharest
Q649 | RU | capital | Russia | Moscow
Q3859 | RW | capital | Rwanda | Kigali
Q41295 | KN | capital | Saint Kitts and Nevis | Basseterre
Q41699 | LC | capital | Saint Lucia | Castries
Q41474 | VC | capital | Saint Vincent and the Grenadines | Kingstown
Q36260 | WS | capital | Samoa | Apia
Q3932 | ST | capital | São Tomé and Príncipe | São Tomé | Sao Tome
Q3692 | SA | capital | Saudi Arabia | Riyadh
Q3718 | SN | capital | Senegal | Dakar
Q3711 | RS | capital | Serbia | Belgrade
Q3780 | SL | capital | Sierra Leone | Freetown
Q1780 | SK | capital | Slovakia | Bratislava
Q437 | SI | capital | Slovenia | Ljubljana
Q40921 | SB | capital | Solomon Islands | Honiara
Q2449 | SO | capital | Somalia | Mogadishu
Q3926 | ZA | capital | South Africa | Pretoria
Q5465 | ZA | capital | South Africa | Cape Town
Q37701 | ZA | capital | South Africa | Bloemfontein
Q1947 | SS | capital | South Sudan | Juba
Q2807 | ES | capital | Spain | Madrid
Q35381 | LK | city | Sri Lanka | Colombo
Q41963 | LK | capital | Sri Lanka | Sri Jayawardenepura Kotte
Q1963 | SD | capital | Sudan | Khartoum
Q3001 | SR | capital | Suriname | Paramaribo
Q1754 | SE | capital | Sweden | Stockholm
Q70 | CH | capital | Switzerland | Bern | Berne
Q3766 | SY | capital | Syria | Damascus
Q1867 | TW | capital | Taiwan | Taipei
Q9365 | TJ | capital | Tajikistan | Dushanbe
Q3866 | TZ | capital | Tanzania | Dodoma
Q1960 | TZ | city | Tanzania | Dar es Salaam
Q1861 | TH | capital | Thailand | Bangkok
Q3792 | TG | capital | Togo | Lomé | Lome
Q38834 | TO | capital | Tonga | Nuku'alofa
Q39178 | TT | capital | Trinidad and Tobago | Port of Spain
Q3572 | TN | capital | Tunisia | Tunis
Q3640 | TR | capital | Turkey | Ankara
Q23438 | TM | capital | Turkmenistan | Ashgabat
Q3894 | UG | capital | Uganda | Kampala
Q1899 | UA | capital | Ukraine | Kyiv | Kiev
Q1519 | AE | capital | United Arab Emirates | Abu Dhabi
Q84 | GB | capital | England | London
Q61 | US | capital | United States | Washington, D.C. | Washington DC; Washington D.C.; D.C.; DC; District of Columbia; Washington
Q1335 | UY | capital | Uruguay | Montevideo
Q269 | UZ | capital | Uzbekistan | Tashkent
Q37806 | VU | capital | Vanuatu | Port Vila
Q1533 | VE | capital | Venezuela | Caracas
Q1858 | VN | capital | Vietnam | Hanoi
Q2471 | YE | capital | Yemen | Sana'a | Sanaa
Q131694 | YE | city | Yemen | Aden
Q3881 | ZM | capital | Zambia | Lusaka
Q3921 | ZW | capital | Zimbabwe | Harare
Q226 | GL | capital | Greenland | Nuuk
Q41211 | PR | capital | Puerto Rico | San Juan | ~San Juan
Q3940 | SC | capital | Seychelles | Victoria | ~Victoria
`;
