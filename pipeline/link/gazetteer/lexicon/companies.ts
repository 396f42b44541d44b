/**
 * Media, companies, universities, leagues and clubs.
 * A row: Wikidata id | country code | kind | what it lies in or is part of | name | other names; `~` marks a name that
 * others bear too. Compiled for this project by hand; how the Wikidata ids were checked is told in docs/gazetteer.md.
 */
export const companies = `
Q130879 | GB | news agency | | Reuters | Reuters News Agency
Q40469 | US | news agency | | Associated Press | AP; A.P.
Q40464 | FR | news agency | | Agence France-Presse | AFP; Agence France Presse
Q9531 | GB | broadcaster | | BBC | British Broadcasting Corporation; B.B.C.; Beeb
Q9684 | US | newspaper | | The New York Times | New York Times; NYT; N.Y. Times; NY Times
Q166032 | US | newspaper | | The Washington Post | Washington Post; ~Post
Q164746 | US | newspaper | | The Wall Street Journal | Wall Street Journal; WSJ; ~Journal
Q11148 | GB | newspaper | | The Guardian | ~Guardian
Q50008 | GB | newspaper | | The Times | Times of London; ~Times
Q192621 | GB | newspaper | | The Daily Telegraph | ~Daily Telegraph; ~Telegraph
Q48340 | US | broadcaster | | CNN | Cable News Network; C.N.N.
Q186068 | US | broadcaster | | Fox News | Fox News Channel
Q13974 | US | broadcaster | | NBC | National Broadcasting Company; NBC News
Q43380 | US | broadcaster | | CBS | CBS News
Q169889 | US | broadcaster | | American Broadcasting Company | ~ABC; ~ABC News
Q180089 | GB | magazine | | The Economist | ~Economist
Q43297 | US | magazine | | Time | ~Time; Time magazine
Q188413 | US | magazine | | Newsweek
Q188515 | US | newspaper | | Los Angeles Times | L.A. Times; LA Times
Q215616 | US | broadcaster | | PBS | Public Broadcasting Service
Q131478 | DE | magazine | | Der Spiegel | Spiegel
Q12461 | FR | newspaper | | Le Monde
Q204839 | CN | news agency | | Xinhua News Agency | Xinhua; New China News Agency
Q223799 | RU | news agency | | TASS | Tass; ITAR-TASS; Itar-Tass
Q13977 | US | company | | Bloomberg L.P. | Bloomberg; Bloomberg LP
Q671510 | US | broadcaster | | NPR | National Public Radio
Q22868 | RU | broadcaster | | RT | Russia Today
Q153770 | DE | broadcaster | | Deutsche Welle | DW
Q28230873 | US | news site | | Axios
Q956568 | US | magazine | | Forbes
Q1023911 | US | broadcaster | | CNBC
Q286707 | US | news site | | Business Insider
Q312 | US | company | | Apple | Apple Inc.; Apple Inc; Apple Computer
Q95 | US | company | | Google | Google LLC; Google Inc.
Q20800404 | US | company | | Alphabet | Alphabet Inc.
Q2283 | US | company | | Microsoft | Microsoft Corporation; Microsoft Corp.
Q3884 | US | company | | Amazon | Amazon.com; Amazon.com Inc.
Q380 | US | company | | Meta Platforms | Meta; Facebook Inc.; Meta Platforms Inc.
Q355 | US | social network | | Facebook
Q918 | US | social network | | Twitter | ~X
Q866 | US | video platform | | YouTube
Q209330 | US | social network | | Instagram
Q907311 | US | company | | Netflix | Netflix Inc.
Q478214 | US | company | | Tesla | Tesla Inc.; Tesla Motors
Q193701 | US | company | | SpaceX | Space Exploration Technologies
Q37156 | US | company | | IBM | International Business Machines; I.B.M.
Q248 | US | company | | Intel | Intel Corporation; Intel Corp.
Q20718 | KR | company | | Samsung Electronics | ~Samsung
Q20716 | KR | company | | Samsung | Samsung Group
Q41187 | JP | company | | Sony | Sony Group; Sony Corporation; Sony Corp.
Q53268 | JP | company | | Toyota | Toyota Motor Corporation; Toyota Motor Corp.; Toyota Motor
Q156578 | DE | company | | Volkswagen Group | Volkswagen AG; VW; Volkswagen
Q26678 | DE | company | | BMW | Bayerische Motoren Werke; B.M.W.
Q81965 | US | company | | General Motors | GM; G.M.; General Motors Co.
Q44294 | US | company | | Ford Motor Company | Ford Motor Co.; Ford Motor; Ford
Q66 | US | company | | Boeing | Boeing Co.; Boeing Company
Q67 | FR | company | | Airbus | Airbus SE
Q156238 | US | company | | ExxonMobil | Exxon Mobil; Exxon; Exxon Mobil Corp.
Q154950 | GB | company | | Shell | Royal Dutch Shell; Shell plc
Q152057 | GB | company | | BP | British Petroleum; BP plc
Q319642 | US | company | | Chevron Corporation | Chevron; Chevron Corp.
Q483551 | US | company | | Walmart | Wal-Mart; Wal-Mart Stores; Wal-Mart Stores Inc.; Walmart Inc.
Q38076 | US | company | | McDonald's | McDonald's Corp.; McDonald's Corporation
Q37158 | US | company | | Starbucks | Starbucks Corp.
Q3295867 | US | company | | The Coca-Cola Company | Coca-Cola; Coca-Cola Co.; Coca Cola
Q334800 | US | company | | PepsiCo | PepsiCo Inc.
Q483915 | US | company | | Nike | Nike Inc.
Q7414 | US | company | | The Walt Disney Company | Walt Disney Co.; Walt Disney Company; Disney
Q193326 | US | company | | Goldman Sachs | Goldman Sachs Group; Goldman
Q192314 | US | company | | JPMorgan Chase | JPMorgan; JP Morgan; J.P. Morgan; JP Morgan Chase; J.P. Morgan Chase; JPMorgan Chase & Co.
Q334204 | US | company | | Morgan Stanley
Q219508 | US | company | | Citigroup | Citi; Citigroup Inc.
Q487907 | US | company | | Bank of America | BofA; Bank of America Corp.
Q744149 | US | company | | Wells Fargo | Wells Fargo & Co.
Q190464 | GB | company | | HSBC | HSBC Holdings
Q245343 | GB | company | | Barclays | Barclays Bank; Barclays plc
Q66048 | DE | company | | Deutsche Bank
Q212900 | US | company | | Lehman Brothers
Q206921 | US | company | | Pfizer | Pfizer Inc.
Q731938 | GB | company | | AstraZeneca
Q333718 | US | company | | Johnson & Johnson | Johnson and Johnson; J&J
Q160120 | CN | company | | Huawei | Huawei Technologies
Q1359568 | CN | company | | Alibaba Group | Alibaba
Q860580 | CN | company | | Tencent | Tencent Holdings
Q48938223 | CN | social network | | TikTok
Q55606242 | CN | company | | ByteDance
Q780442 | US | company | | Uber | Uber Technologies
Q63327 | US | company | | Airbnb
Q21708200 | US | company | | OpenAI
Q182477 | US | company | | Nvidia | NVIDIA; Nvidia Corp.
Q19900 | US | company | | Oracle Corporation | Oracle Corp.; Oracle
Q102673 | RU | company | | Gazprom
Q1141123 | RU | company | | Rosneft
Q81230 | DE | company | | Siemens | Siemens AG
Q160746 | CH | company | | Nestlé | Nestle
Q35476 | US | company | | AT&T | AT&T Inc.
Q467752 | US | company | | Verizon | Verizon Communications; Verizon Communications Inc.
Q1113804 | US | company | | Comcast | Comcast Corp.
Q54173 | US | company | | General Electric | GE; General Electric Co.
Q188920 | US | company | | Delta Air Lines | Delta Airlines; ~Delta
Q174769 | US | company | | United Airlines | ~United
Q32396 | US | company | | American Airlines | ~American
Q8766 | GB | company | | British Airways | ~BA
Q9325 | DE | company | | Lufthansa | Deutsche Lufthansa
Q13371 | US | university | | Harvard University | Harvard
Q49112 | US | university | | Yale University | Yale
Q41506 | US | university | | Stanford University | Stanford
Q49108 | US | university | | Massachusetts Institute of Technology | MIT; M.I.T.
Q34433 | GB | university | | University of Oxford | Oxford University; ~Oxford
Q35794 | GB | university | | University of Cambridge | Cambridge University; ~Cambridge
Q49088 | US | university | | Columbia University | ~Columbia
Q21578 | US | university | | Princeton University | ~Princeton
Q193727 | US | university | | Johns Hopkins University | Johns Hopkins
Q174570 | GB | university | | London School of Economics | LSE; London School of Economics and Political Science
Q1215884 | US | sports league | | National Football League | NFL; N.F.L.
Q155223 | US | sports league | | National Basketball Association | NBA; N.B.A.
Q1163715 | US | sports league | | Major League Baseball | MLB; M.L.B.
Q1215892 | US | sports league | | National Hockey League | NHL; N.H.L.
Q9448 | GB | sports league | | Premier League | English Premier League
Q18656 | GB | football club | | Manchester United | Manchester United F.C.; Man United; Man Utd; Manchester United FC; ~United
Q50602 | GB | football club | | Manchester City | Manchester City F.C.; Man City; Manchester City FC
Q1130849 | GB | football club | | Liverpool F.C. | Liverpool FC; ~Liverpool
Q9616 | GB | football club | | Chelsea F.C. | Chelsea FC; ~Chelsea
Q9617 | GB | football club | | Arsenal F.C. | Arsenal FC; Arsenal
Q8682 | ES | football club | | Real Madrid | Real Madrid CF; ~Real
Q7156 | ES | football club | | FC Barcelona | Barça; ~Barcelona
Q15789 | DE | football club | | FC Bayern Munich | Bayern Munich; ~Bayern
Q1422 | IT | football club | | Juventus | Juventus F.C.; Juventus FC; Juve
`;
