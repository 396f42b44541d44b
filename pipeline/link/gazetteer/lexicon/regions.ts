/**
 * The four countries of the United Kingdom, states of the United States and Australia, provinces and territories of Canada.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const regions = `
Q21 | GB | country of the United Kingdom | United Kingdom | England
Q22 | GB | country of the United Kingdom | United Kingdom | Scotland
Q25 | GB | country of the United Kingdom | United Kingdom | Wales
Q26 | GB | country of the United Kingdom | United Kingdom | Northern Ireland | ~Ulster
Q173 | US | state | United States | Alabama | Ala.
Q797 | US | state | United States | Alaska
Q816 | US | state | United States | Arizona | Ariz.
Q1612 | US | state | United States | Arkansas | Ark.
Q99 | US | state | United States | California | Calif.
Q1261 | US | state | United States | Colorado | Colo.
Q779 | US | state | United States | Connecticut | Conn.
Q1393 | US | state | United States | Delaware
Q812 | US | state | United States | Florida | Fla.
Q1428 | US | state | United States | Georgia | ~Georgia; Ga.; State of Georgia
Q782 | US | state | United States | Hawaii | Hawai'i
Q1221 | US | state | United States | Idaho
Q1204 | US | state | United States | Illinois | ~Ill.
Q1415 | US | state | United States | Indiana | ~Ind.
Q1546 | US | state | United States | Iowa
Q1558 | US | state | United States | Kansas
Q1603 | US | state | United States | Kentucky
Q1588 | US | state | United States | Louisiana
Q724 | US | state | United States | Maine
Q1391 | US | state | United States | Maryland
Q771 | US | state | United States | Massachusetts | ~Mass.
Q1166 | US | state | United States | Michigan | Mich.
Q1527 | US | state | United States | Minnesota | Minn.
Q1494 | US | state | United States | Mississippi
Q1581 | US | state | United States | Missouri
Q1212 | US | state | United States | Montana
Q1553 | US | state | United States | Nebraska
Q1227 | US | state | United States | Nevada
Q759 | US | state | United States | New Hampshire | N.H.
Q1408 | US | state | United States | New Jersey | N.J.
Q1522 | US | state | United States | New Mexico | N.M.
Q1384 | US | state | United States | New York | ~New York; New York State; State of New York; N.Y. State; ~N.Y.
Q1454 | US | state | United States | North Carolina | N.C.
Q1207 | US | state | United States | North Dakota | N.D.
Q1397 | US | state | United States | Ohio
Q1649 | US | state | United States | Oklahoma | Okla.
Q824 | US | state | United States | Oregon
Q1400 | US | state | United States | Pennsylvania
Q1387 | US | state | United States | Rhode Island | R.I.
Q1456 | US | state | United States | South Carolina | S.C.
Q1211 | US | state | United States | South Dakota | S.D.
Q1509 | US | state | United States | Tennessee | Tenn.
Q1439 | US | state | United States | Texas
Q829 | US | state | United States | Utah
Q16551 | US | state | United States | Vermont
Q1370 | US | state | United States | Virginia
Q1223 | US | state | United States | Washington | ~Washington; Washington State; State of Washington
Q1371 | US | state | United States | West Virginia | W.Va.
Q1537 | US | state | United States | Wisconsin
Q1214 | US | state | United States | Wyoming
Q1951 | CA | province | Canada | Alberta
Q1974 | CA | province | Canada | British Columbia | ~B.C.
Q1948 | CA | province | Canada | Manitoba
Q1965 | CA | province | Canada | New Brunswick
Q2003 | CA | province | Canada | Newfoundland and Labrador | Newfoundland
Q1952 | CA | province | Canada | Nova Scotia
Q1904 | CA | province | Canada | Ontario
Q1979 | CA | province | Canada | Prince Edward Island
Q176 | CA | province | Canada | Quebec | Québec
Q1989 | CA | province | Canada | Saskatchewan
Q2007 | CA | territory | Canada | Northwest Territories
Q2023 | CA | territory | Canada | Nunavut
Q2009 | CA | territory | Canada | Yukon | Yukon Territory
Q3224 | AU | state | Australia | New South Wales | NSW; N.S.W.
Q3235 | AU | territory | Australia | Northern Territory
Q36074 | AU | state | Australia | Queensland
Q35715 | AU | state | Australia | South Australia
Q34366 | AU | state | Australia | Tasmania
Q36687 | AU | state | Australia | Victoria | ~Victoria
Q3206 | AU | state | Australia | Western Australia
Q3258 | AU | territory | Australia | Australian Capital Territory | ~ACT
`;
