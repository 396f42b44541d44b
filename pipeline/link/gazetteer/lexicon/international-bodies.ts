/**
 * International organizations, courts and movements.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const internationalBodies = `
Q1065 | | international organization | | United Nations | UN; U.N.; UNO; United Nations Organization
Q37470 | | body | United Nations | United Nations Security Council | UNSC; ~Security Council
Q47423 | | body | United Nations | United Nations General Assembly | UNGA; ~General Assembly
Q740308 | | agency | United Nations | UNICEF | United Nations Children's Fund; U.N. Children's Fund; UN Children's Fund; Unicef
Q7809 | | agency | United Nations | UNESCO | United Nations Educational, Scientific and Cultural Organization
Q7817 | | agency | United Nations | World Health Organization | World Health Organisation; WHO; W.H.O.
Q132551 | | agency | United Nations | United Nations High Commissioner for Refugees | UNHCR; UN Refugee Agency; U.N. refugee agency
Q204344 | | agency | United Nations | World Food Programme | World Food Program; WFP; UN World Food Programme; U.N. World Food Program
Q82151 | | agency | United Nations | Food and Agriculture Organization | FAO; UN Food and Agriculture Organization; U.N. Food and Agriculture Organization
Q54129 | | agency | United Nations | International Labour Organization | International Labor Organization; International Labour Organisation; ILO
Q41984 | | agency | | International Atomic Energy Agency | IAEA; I.A.E.A.
Q7804 | | international organization | | International Monetary Fund | IMF; I.M.F.
Q7164 | | international organization | | World Bank
Q7825 | | international organization | | World Trade Organization | World Trade Organisation; WTO; W.T.O.
Q161718 | | agency | United Nations | United Nations Development Programme | UNDP; U.N. Development Program
Q846656 | | agency | United Nations | UNRWA | United Nations Relief and Works Agency; U.N. Relief and Works Agency
Q171183 | | agency | United Nations | Intergovernmental Panel on Climate Change | IPCC
Q47488 | | court | | International Criminal Court | ~ICC
Q7801 | | court | United Nations | International Court of Justice | ICJ; ~World Court
Q8475 | | international organization | | Interpol | International Criminal Police Organization
Q7184 | | alliance | | NATO | North Atlantic Treaty Organization; North Atlantic Treaty Organisation; Nato; N.A.T.O.
Q458 | | international organization | | European Union | EU; E.U.
Q8880 | | body | European Union | European Commission | EU Commission; ~EC
Q8889 | | parliament | European Union | European Parliament | EU Parliament
Q8886 | | body | European Union | European Council
Q8896 | | body | European Union | Council of the European Union | EU Council
Q8901 | | central bank | European Union | European Central Bank | ~ECB; E.C.B.
Q4951 | | court | European Union | Court of Justice of the European Union | European Court of Justice; ECJ
Q122880 | | court | | European Court of Human Rights | ~ECHR
Q8908 | | international organization | | Council of Europe
Q130146 | | agency | European Union | European Medicines Agency | EMA
Q42262 | | agency | | European Space Agency | ~ESA
Q41550 | | international organization | | Organisation for Economic Co-operation and Development | OECD; Organization for Economic Cooperation and Development; Organisation for Economic Cooperation and Development; O.E.C.D.
Q7795 | | international organization | | OPEC | Organization of the Petroleum Exporting Countries; Organization of Petroleum Exporting Countries; Opec
Q81299 | | international organization | | Organization for Security and Co-operation in Europe | OSCE; Organization for Security and Cooperation in Europe; Organisation for Security and Cooperation in Europe
Q7159 | | international organization | | African Union | ~AU; A.U.
Q7172 | | international organization | | Arab League | League of Arab States
Q7768 | | international organization | | Association of Southeast Asian Nations | ASEAN; Asean; Association of South East Asian Nations
Q7785 | | international organization | | Commonwealth of Nations | ~Commonwealth; British Commonwealth
Q217172 | | international organization | | Gulf Cooperation Council | GCC; Cooperation Council for the Arab States of the Gulf
Q123759 | | international organization | | Organization of American States | OAS
Q4264 | | international organization | | Mercosur | Mercosul; Southern Common Market
Q19771 | | international organization | | G20 | G-20; Group of 20; Group of Twenty
Q1764511 | | international organization | | G7 | G-7; Group of Seven
Q842490 | | international organization | | Organisation for the Prohibition of Chemical Weapons | OPCW; Organization for the Prohibition of Chemical Weapons
Q170424 | | agency | United Nations | World Meteorological Organization | WMO; World Meteorological Organisation
Q826700 | | agency | | International Energy Agency | IEA
Q170418 | | forum | | World Economic Forum | WEF
Q188822 | | bank | | Asian Development Bank | ADB
Q340195 | | bank | | African Development Bank | AfDB
Q309195 | | bank | | Bank for International Settlements
Q18109843 | | bank | | Asian Infrastructure Investment Bank | AIIB
Q674182 | | international organization | | Arctic Council
Q7178 | | movement | | International Red Cross and Red Crescent Movement | ~Red Cross; International Red Cross
Q42970 | | human rights organization | | Amnesty International | Amnesty
Q187052 | | human rights organization | | Human Rights Watch | HRW
Q81307 | | environmental organization | | Greenpeace | Greenpeace International
Q117892 | | environmental organization | | World Wide Fund for Nature | ~WWF; World Wildlife Fund
Q267941 | | charity | | Oxfam | Oxfam International
Q49330 | | charity | | Médecins Sans Frontières | Doctors Without Borders; MSF
Q359 | | media organization | | WikiLeaks | Wikileaks
Q253414 | | sports body | | FIFA | Fifa; Fédération Internationale de Football Association; International Federation of Association Football
Q35572 | | sports body | | UEFA | Uefa; Union of European Football Associations
Q40970 | | sports body | | International Olympic Committee | IOC; I.O.C.
Q38799 | PS | political movement | | Hamas
Q41053 | LB | political movement | | Hezbollah | Hizbollah; Hizbullah; Hezbullah
Q42418 | AF | political movement | | Taliban | Taleban
Q34490 | | armed group | | al-Qaeda | Al Qaeda; Al-Qaida; Qaeda
Q2429253 | | armed group | | Islamic State | ISIS; ISIL; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria; Islamic State of Iraq and al-Sham; Daesh
Q205650 | | body | United Nations | United Nations Human Rights Council
Q656812 | | body | United Nations | Office of the United Nations High Commissioner for Human Rights | OHCHR; UN Human Rights Office; U.N. Human Rights Office
Q1065854 | | body | United Nations | United Nations Office for the Coordination of Humanitarian Affairs | OCHA; UN OCHA
Q376150 | | agency | United Nations | International Telecommunication Union | ITU
Q201054 | | agency | United Nations | International Maritime Organization | IMO
Q193272 | | international organization | | Economic Community of West African States | ECOWAS; Ecowas
Q47543 | | international organization | | Organisation of Islamic Cooperation | Organization of Islamic Cooperation; OIC
Q488981 | | bank | | European Bank for Reconstruction and Development | EBRD
Q192247 | | bank | European Union | European Investment Bank | EIB
Q42944 | | laboratory | | CERN | European Organization for Nuclear Research
Q1158 | | sports body | | World Athletics | IAAF; International Association of Athletics Federations
`;
