// Forms of address, ranks and offices that stand before a person's name without being part of it, and letters that stand
// after it. Sheikh, Imam, Haji and the like are not in it, as they are often parts of names. Compiled for this project by hand.

const addresses =
  'mr, mrs, ms, miss, mx, mister, madam, madame, monsieur, mme, mlle, herr, frau, senor, señor, senora, señora, messrs, sir, ' +
  'dame, lord, lady, baron, baroness, viscount, dr, doctor, prof, professor, associate professor, assistant professor, ' +
  'rev, reverend, fr, sr, hon, honourable, honorable, right honourable, rt hon, his excellency, her excellency, ' +
  'his majesty, her majesty, his holiness, his highness, her highness, his royal highness, her royal highness, king, queen, prince, princess, crown prince, emperor, empress, pope, cardinal, ' +
  'archbishop, bishop, rabbi, chief rabbi, pastor, ayatollah, grand ayatollah, sister, brother, father';

const ranks =
  'gen, general, lt gen, lieutenant general, maj gen, major general, brig gen, brigadier general, brigadier, maj, major, ' +
  'col, colonel, lt col, lieutenant colonel, lt, lieutenant, capt, captain, sgt, sergeant, staff sergeant, cpl, corporal, ' +
  'pvt, private, adm, admiral, rear admiral, vice admiral, cmdr, commander, field marshal, air marshal, det, detective, ' +
  'detective inspector, detective chief inspector, insp, inspector, chief inspector, supt, superintendent, constable, ' +
  'police chief, chief constable, sheriff, deputy sheriff, officer, trooper';

const offices =
  'pres, president, vice president, prime minister, deputy prime minister, pm, minister, chief minister, first minister, ' +
  'premier, chancellor, secretary, secretary general, general secretary, secretary of state, foreign secretary, ' +
  'home secretary, press secretary, undersecretary, attorney general, solicitor general, surgeon general, ' +
  'director general, advocate general, ambassador, high commissioner, commissioner, envoy, special envoy, consul, sen, ' +
  'senator, rep, representative, congressman, congresswoman, councillor, councilman, councilwoman, cllr, mp, mep, gov, ' +
  'governor, lieutenant governor, mayor, lord mayor, speaker, house speaker, majority leader, minority leader, ' +
  'opposition leader, first lady, first gentleman, justice, chief justice, associate justice, judge, magistrate, attorney, ' +
  'prosecutor, chief prosecutor, ombudsman, chairman, chairwoman, chairperson, chair, ceo, cfo, coo, cto, cpo, ' +
  'chief executive, chief executive officer, chief financial officer, chief operating officer, managing director, ' +
  'director, executive director, editor, manager, account executive, coach, head coach, spokesman, spokeswoman, ' +
  'spokesperson, co founder, founder, chief';

/** How an office is held: no title by itself, but part of one before one. */
const manners = 'former, ex, acting, interim, deputy, vice, assistant, incoming, outgoing, then, late';

const phrases = (list: string): readonly string[] => list.split(', ');

/** Titles in lower case, words apart by one space, without full stops and hyphens: `vice president`, `lt gen`. */
export const titles: ReadonlySet<string> = new Set([addresses, ranks, offices, manners].flatMap(phrases));

/** Offices before which what they are of may stand: `Finance Minister`, `Justice Secretary`. */
export const officesOfFields: ReadonlySet<string> = new Set(
  phrases('minister, secretary, president, senator, commissioner, ambassador, spokesman, spokeswoman, spokesperson'),
);

/** Letters after a person's name, without full stops. `Jr` and `III` are parts of the name and not among them. */
export const lettersAfterNames: ReadonlySet<string> = new Set(
  phrases('MP, MEP, MSP, MLA, TD, QC, KC, SC, PhD, DPhil, MD, JD, MBA, CPA, RN, OBE, MBE, CBE, KBE, DBE, CMG, Esq'),
);
