/**
 * Cities, parts of them and regions that news names without their country.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const cities = `
Q60 | US | city | New York State | New York City | New York; NYC; N.Y.C.; City of New York
Q11299 | US | borough | New York City | Manhattan
Q18419 | US | borough | New York City | Brooklyn
Q18424 | US | borough | New York City | Queens
Q18426 | US | borough | New York City | Bronx | The Bronx
Q18432 | US | borough | New York City | Staten Island
Q65 | US | city | California | Los Angeles | LA; L.A.
Q1297 | US | city | Illinois | Chicago
Q16555 | US | city | Texas | Houston
Q16556 | US | city | Arizona | Phoenix
Q1345 | US | city | Pennsylvania | Philadelphia | Philly
Q975 | US | city | Texas | San Antonio
Q16552 | US | city | California | San Diego
Q16557 | US | city | Texas | Dallas
Q16553 | US | city | California | San Jose | ~San Jose; ~San José
Q16559 | US | city | Texas | Austin
Q62 | US | city | California | San Francisco
Q5083 | US | city | Washington State | Seattle
Q16554 | US | city | Colorado | Denver
Q100 | US | city | Massachusetts | Boston
Q12439 | US | city | Michigan | Detroit
Q23556 | US | city | Georgia | Atlanta
Q8652 | US | city | Florida | Miami
Q36091 | US | city | Minnesota | Minneapolis
Q34404 | US | city | Louisiana | New Orleans
Q23768 | US | city | Nevada | Las Vegas
Q5092 | US | city | Maryland | Baltimore
Q37836 | US | city | Wisconsin | Milwaukee
Q6106 | US | city | Oregon | Portland | ~Portland
Q49201 | US | city | Maine | Portland | ~Portland
Q38022 | US | city | Missouri | St. Louis | Saint Louis; St Louis
Q41819 | US | city | Missouri | Kansas City
Q37320 | US | city | Ohio | Cleveland
Q1342 | US | city | Pennsylvania | Pittsburgh
Q43196 | US | city | Ohio | Cincinnati
Q16565 | US | city | North Carolina | Charlotte
Q23197 | US | city | Tennessee | Nashville
Q16563 | US | city | Tennessee | Memphis
Q6346 | US | city | Indiana | Indianapolis
Q16567 | US | city | Ohio | Columbus
Q18013 | US | city | California | Sacramento
Q23337 | US | city | Utah | Salt Lake City
Q18094 | US | city | Hawaii | Honolulu
Q49233 | US | city | Florida | Orlando
Q49255 | US | city | Florida | Tampa
Q17042 | US | city | California | Oakland
Q16558 | US | city | Texas | Fort Worth
Q16568 | US | city | Florida | Jacksonville
Q16562 | US | city | Texas | El Paso
Q34863 | US | city | Oklahoma | Oklahoma City
Q40435 | US | city | New York State | Buffalo
Q25395 | US | city | New Jersey | Newark
Q39450 | US | city | Alaska | Anchorage
Q43421 | US | city | Virginia | Richmond | ~Richmond
Q79867 | US | city | Alabama | Birmingham | ~Birmingham
Q49111 | US | city | Massachusetts | Cambridge | ~Cambridge
Q24861 | US | city | New York State | Albany
Q34006 | US | neighbourhood | Los Angeles | Hollywood
Q163820 | US | region | California | Silicon Valley
Q11690 | US | street | New York City | Wall Street
Q35525 | US | building | Washington, D.C. | White House
Q54109 | US | building | Washington, D.C. | United States Capitol | Capitol Hill; ~Capitol
Q2256 | GB | city | England | Birmingham | ~Birmingham
Q18125 | GB | city | England | Manchester
Q24826 | GB | city | England | Liverpool
Q39121 | GB | city | England | Leeds
Q4093 | GB | city | Scotland | Glasgow
Q23436 | GB | city | Scotland | Edinburgh
Q23154 | GB | city | England | Bristol
Q42448 | GB | city | England | Sheffield
Q1425428 | GB | city | England | Newcastle upon Tyne | ~Newcastle
Q10690 | GB | city | Wales | Cardiff
Q10686 | GB | city | Northern Ireland | Belfast
Q350 | GB | city | England | Cambridge | ~Cambridge
Q34217 | GB | city | England | Oxford
Q41262 | GB | city | England | Nottingham
Q83065 | GB | city | England | Leicester
Q79848 | GB | city | England | Southampton
Q72259 | GB | city | England | Portsmouth
Q42462 | GB | city | England | York
Q36405 | GB | city | Scotland | Aberdeen
Q123709 | GB | city | Scotland | Dundee
Q23051 | GB | city | Wales | Swansea
Q36647 | IE | city | Ireland | Cork
Q172 | CA | city | Ontario | Toronto
Q340 | CA | city | Quebec | Montreal | Montréal
Q24639 | CA | city | British Columbia | Vancouver
Q36312 | CA | city | Alberta | Calgary
Q2096 | CA | city | Alberta | Edmonton
Q2145 | CA | city | Quebec | Quebec City | ~Quebec; ~Québec
Q2135 | CA | city | Manitoba | Winnipeg
Q2141 | CA | city | Nova Scotia | Halifax | ~Halifax
Q92561 | CA | city | Ontario | London | ~London
Q2132 | CA | city | British Columbia | Victoria | ~Victoria
Q3130 | AU | city | New South Wales | Sydney
Q3141 | AU | city | Victoria | Melbourne
Q34932 | AU | city | Queensland | Brisbane
Q3183 | AU | city | Western Australia | Perth | ~Perth
Q5112 | AU | city | South Australia | Adelaide
Q40191 | AU | city | Tasmania | Hobart
Q37100 | NZ | city | New Zealand | Auckland
Q79990 | NZ | city | New Zealand | Christchurch
Q1726 | DE | city | Germany | Munich | München
Q1055 | DE | city | Germany | Hamburg
Q1794 | DE | city | Germany | Frankfurt | Frankfurt am Main
Q365 | DE | city | Germany | Cologne | Köln
Q1022 | DE | city | Germany | Stuttgart
Q1718 | DE | city | Germany | Düsseldorf | Duesseldorf
Q1731 | DE | city | Germany | Dresden
Q2079 | DE | city | Germany | Leipzig
Q586 | DE | city | Germany | Bonn
Q490 | IT | city | Italy | Milan | Milano
Q2634 | IT | city | Italy | Naples | Napoli
Q495 | IT | city | Italy | Turin | Torino
Q641 | IT | city | Italy | Venice | Venezia
Q2044 | IT | city | Italy | Florence | Firenze
Q1449 | IT | city | Italy | Genoa | Genova
Q2656 | IT | city | Italy | Palermo
Q1492 | ES | city | Spain | Barcelona
Q8818 | ES | city | Spain | Valencia
Q8717 | ES | city | Spain | Seville | Sevilla
Q8692 | ES | city | Spain | Bilbao
Q23482 | FR | city | France | Marseille | Marseilles
Q456 | FR | city | France | Lyon | ~Lyons
Q33959 | FR | city | France | Nice
Q7880 | FR | city | France | Toulouse
Q1479 | FR | city | France | Bordeaux
Q6602 | FR | city | France | Strasbourg
Q648 | FR | city | France | Lille
Q39984 | FR | city | France | Cannes
Q71 | CH | city | Switzerland | Geneva | Genève
Q72 | CH | city | Switzerland | Zurich | Zürich
Q78 | CH | city | Switzerland | Basel
Q68097 | CH | town | Switzerland | Davos
Q807 | CH | city | Switzerland | Lausanne
Q34370 | NL | city | Netherlands | Rotterdam
Q36600 | NL | city | Netherlands | The Hague | Den Haag
Q12892 | BE | city | Belgium | Antwerp
Q1296 | BE | city | Belgium | Ghent
Q36433 | PT | city | Portugal | Porto | Oporto
Q25287 | SE | city | Sweden | Gothenburg | Göteborg
Q2211 | SE | city | Sweden | Malmö
Q31487 | PL | city | Poland | Kraków | Cracow
Q1792 | PL | city | Poland | Gdańsk | Danzig
Q36036 | UA | city | Ukraine | Lviv | Lvov
Q1874 | UA | city | Ukraine | Odesa | ~Odessa
Q42308 | UA | city | Ukraine | Kharkiv | Kharkov
Q7525 | UA | city | Ukraine | Sevastopol
Q656 | RU | city | Russia | Saint Petersburg | St. Petersburg; St Petersburg; Leningrad
Q133274 | RU | building | Moscow | Moscow Kremlin | Kremlin
Q17151 | GR | city | Greece | Thessaloniki | Salonica
Q406 | TR | city | Turkey | Istanbul | Constantinople
Q35997 | TR | city | Turkey | İzmir | Izmir
Q34713 | AT | city | Austria | Salzburg
Q13298 | AT | city | Austria | Graz
Q1156 | IN | city | India | Mumbai | Bombay
Q1353 | IN | city | India | Delhi
Q1348 | IN | city | India | Kolkata | Calcutta
Q1352 | IN | city | India | Chennai | Madras
Q1355 | IN | city | India | Bengaluru | Bangalore
Q1361 | IN | city | India | Hyderabad
Q1070 | IN | city | India | Ahmedabad
Q8660 | PK | city | Pakistan | Karachi
Q11739 | PK | city | Pakistan | Lahore
Q1113311 | PK | city | Pakistan | Peshawar
Q45604 | AF | city | Afghanistan | Kandahar
Q8686 | CN | city | China | Shanghai
Q16572 | CN | city | China | Guangzhou | ~Canton
Q15174 | CN | city | China | Shenzhen
Q11746 | CN | city | China | Wuhan
Q11725 | CN | city | China | Chongqing
Q30002 | CN | city | China | Chengdu
Q11736 | CN | city | China | Tianjin
Q16666 | CN | city | China | Nanjing
Q35765 | JP | city | Japan | Osaka
Q34600 | JP | city | Japan | Kyoto
Q34664 | JP | city | Japan | Hiroshima
Q38234 | JP | city | Japan | Nagasaki
Q38283 | JP | city | Japan | Yokohama
Q11751 | JP | city | Japan | Nagoya
Q16520 | KR | city | South Korea | Busan | Pusan
Q1854 | VN | city | Vietnam | Ho Chi Minh City | Saigon
Q37995 | MM | city | Myanmar | Yangon | Rangoon
Q612 | AE | city | United Arab Emirates | Dubai
Q374365 | SA | city | Saudi Arabia | Jeddah
Q5806 | SA | city | Saudi Arabia | Mecca | Makkah
Q35484 | SA | city | Saudi Arabia | Medina | ~Medina
Q41183 | SY | city | Syria | Aleppo
Q131301 | SY | city | Syria | Homs
Q33935 | IL | city | Israel | Tel Aviv | Tel Aviv-Yafo; Tel-Aviv
Q41621 | IL | city | Israel | Haifa
Q47492 | PS | city | Palestine | Gaza City | ~Gaza
Q39760 | PS | region | Palestine | Gaza Strip | ~Gaza
Q36678 | PS | region | Palestine | West Bank
Q5776 | PS | city | Palestine | Bethlehem
Q42053 | IR | city | Iran | Isfahan | Esfahan
Q121157 | IR | city | Iran | Mashhad
Q8673 | NG | city | Nigeria | Lagos
Q34647 | ZA | city | South Africa | Johannesburg
Q5468 | ZA | city | South Africa | Durban
Q87 | EG | city | Egypt | Alexandria | ~Alexandria
Q7903 | MA | city | Morocco | Casablanca
Q40816 | LY | city | Libya | Benghazi
Q225641 | KE | city | Kenya | Mombasa
Q174 | BR | city | Brazil | São Paulo | Sao Paulo
Q8678 | BR | city | Brazil | Rio de Janeiro | Rio
Q48278 | CO | city | Colombia | Medellín
Q51103 | CO | city | Colombia | Cali
Q9022 | MX | city | Mexico | Guadalajara
Q81033 | MX | city | Mexico | Monterrey
Q124739 | MX | city | Mexico | Tijuana
Q81398 | MX | city | Mexico | Acapulco
Q8969 | MX | city | Mexico | Cancún
Q43509 | EC | city | Ecuador | Guayaquil
Q7835 | UA | peninsula | Ukraine | Crimea | Crimean Peninsula
Q5705 | ES | region | Spain | Catalonia | Catalunya
Q980 | DE | state | Germany | Bavaria
Q34800 | CN | region | China | Xinjiang
Q5187 | RU | republic | Russia | Chechnya | Chechen Republic
`;
