/**
 * Parliaments, ministries, agencies, forces, courts, central banks and parties.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const nationalBodies = `
Q11268 | US | parliament | | United States Congress | ~Congress
Q66096 | US | chamber | United States Congress | United States Senate | ~Senate
Q11701 | US | chamber | United States Congress | United States House of Representatives | US House; U.S. House; ~House of Representatives; ~House
Q11201 | US | court | | Supreme Court of the United States | US Supreme Court; U.S. Supreme Court; United States Supreme Court; ~Supreme Court
Q789915 | US | ministry | | United States Department of State | US State Department; U.S. State Department; State Department; ~Department of State
Q648666 | US | ministry | | United States Department of the Treasury | US Treasury; U.S. Treasury; US Treasury Department; U.S. Treasury Department; Treasury Department; ~Department of the Treasury; ~Treasury
Q11209 | US | ministry | | United States Department of Defense | Pentagon; US Defense Department; U.S. Defense Department; ~Defense Department; ~Department of Defense
Q1553390 | US | ministry | | United States Department of Justice | US Justice Department; U.S. Justice Department; DOJ; ~Justice Department; ~Department of Justice
Q11231 | US | ministry | | United States Department of Homeland Security | Department of Homeland Security; Homeland Security Department; Homeland Security; DHS
Q861556 | US | ministry | | United States Department of Education | U.S. Education Department; ~Education Department; ~Department of Education
Q217810 | US | ministry | | United States Department of Energy | U.S. Energy Department; ~Energy Department; ~Department of Energy
Q503577 | US | ministry | | United States Department of Commerce | U.S. Commerce Department; ~Commerce Department; ~Department of Commerce
Q501542 | US | ministry | | United States Department of Agriculture | USDA; U.S. Agriculture Department; ~Agriculture Department; ~Department of Agriculture
Q592576 | US | ministry | | United States Department of Veterans Affairs | ~Department of Veterans Affairs; ~Veterans Affairs
Q8333 | US | agency | | Federal Bureau of Investigation | FBI; F.B.I.
Q37230 | US | agency | | Central Intelligence Agency | CIA; C.I.A.
Q121194 | US | agency | | National Security Agency | NSA; N.S.A.
Q204711 | US | agency | | Food and Drug Administration | FDA; F.D.A.; U.S. Food and Drug Administration; US Food and Drug Administration
Q460173 | US | agency | | Environmental Protection Agency | ~Environmental Protection Agency; ~EPA; E.P.A.; U.S. Environmental Protection Agency; US Environmental Protection Agency
Q583725 | US | agency | | Centers for Disease Control and Prevention | CDC; C.D.C.; Centers for Disease Control; U.S. Centers for Disease Control and Prevention; US Centers for Disease Control and Prevention
Q390551 | US | agency | | National Institutes of Health | NIH; N.I.H.; U.S. National Institutes of Health
Q23548 | US | agency | | NASA | National Aeronautics and Space Administration; Nasa
Q335357 | US | agency | | Federal Aviation Administration | FAA; F.A.A.
Q953944 | US | agency | | U.S. Securities and Exchange Commission | ~Securities and Exchange Commission; US Securities and Exchange Commission; ~SEC; S.E.C.
Q973587 | US | agency | | Internal Revenue Service | IRS; I.R.S.
Q622899 | US | agency | | Drug Enforcement Administration | DEA; D.E.A.
Q53536 | US | central bank | | Federal Reserve System | Federal Reserve; US Federal Reserve; U.S. Federal Reserve; Fed
Q214700 | US | agency | | National Oceanic and Atmospheric Administration | NOAA
Q668687 | US | agency | | United States Postal Service | USPS; ~Postal Service
Q637413 | US | agency | | United States Census Bureau | ~Census Bureau
Q9212 | US | armed force | | United States Army | ~Army
Q11220 | US | armed force | | United States Navy | ~Navy
Q11223 | US | armed force | | United States Air Force | ~Air Force
Q11218 | US | armed force | | United States Marine Corps | Marine Corps; U.S. Marines; US Marines; ~Marines
Q11224 | US | armed force | | United States Coast Guard | ~Coast Guard
Q29552 | US | political party | | Democratic Party | ~Democratic Party; ~Democrats
Q29468 | US | political party | | Republican Party | ~Republican Party; GOP; G.O.P.; ~Republicans
Q21637 | US | civil rights organization | | American Civil Liberties Union | ACLU; A.C.L.U.
Q863259 | US | association | | National Rifle Association | NRA; N.R.A.; National Rifle Association of America
Q11010 | GB | parliament | | Parliament of the United Kingdom | UK Parliament; British Parliament; ~Parliament; ~Westminster
Q11005 | GB | chamber | Parliament of the United Kingdom | House of Commons | ~House of Commons; ~Commons; British House of Commons
Q11007 | GB | chamber | Parliament of the United Kingdom | House of Lords | ~Lords
Q1122261 | GB | court | | Supreme Court of the United Kingdom | UK Supreme Court; ~Supreme Court
Q183231 | GB | central bank | | Bank of England | BoE; BOE
Q763388 | GB | ministry | | Home Office | ~Home Office
Q9630 | GB | political party | | Labour Party | ~Labour Party; UK Labour Party; ~Labour
Q9626 | GB | political party | | Conservative Party | ~Conservative Party; UK Conservative Party; ~Tories; Tory Party; ~Conservatives
Q9624 | GB | political party | | Liberal Democrats | ~Liberal Democrats; Lib Dems; Lib Dem
Q10658 | GB | political party | | Scottish National Party | ~SNP
Q10647 | GB | political party | | UK Independence Party | UKIP; Ukip; United Kingdom Independence Party
Q154797 | DE | parliament | | Bundestag | German Bundestag
Q49762 | DE | political party | | Christian Democratic Union | ~Christian Democratic Union; ~CDU; ~Christian Democrats
Q49768 | DE | political party | | Social Democratic Party of Germany | SPD; ~Social Democrats; ~Social Democratic Party
Q133396 | IL | parliament | | Knesset | Israeli Knesset
Q186473 | RU | chamber | | State Duma | ~Duma
Q475689 | CA | parliament | | Parliament of Canada | Canadian Parliament; ~Parliament
Q83162 | ZA | political party | | African National Congress | ANC
Q10230 | IN | political party | | Bharatiya Janata Party | BJP
Q10225 | IN | political party | | Indian National Congress | Congress Party; ~Congress
Q17427 | CN | political party | | Chinese Communist Party | Communist Party of China; CCP; CPC; ~Communist Party
Q503010 | US | agency | | Federal Emergency Management Agency | FEMA; F.E.M.A.
Q217072 | US | agency | | United States Agency for International Development | USAID
`;
