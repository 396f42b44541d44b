function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' ').toLowerCase());
}

/*
 * Words and phrases in lower case. Compiled for this project by hand from what news pages and site builders use.
 */

/** Words of class, id and test names that mark the author of a page. */
export const authorNames = words(
  `author authors autor autoren autorin autore autori auteur auteurs autores byline bylines byl writer writers
   verfasser redacteur redakteur journalist creator contributor contributors signature firma skribent
   forfatter tekija postauthor authorname articleauthor username vcard fn poster`,
);

/** Segments of an address above the page of an author. */
export const authorPaths = words(
  `author authors autor autores autoren autorin auteur auteurs autore autori by byline bylines columnist columnists contributor
   contributors forfatter journalist journalists journaliste journalistes penulis periodista reporter
   reporters skribent staff writer writers yazar yazarlar avtor redakteur redakteure`,
);

/** Words beside these that say an element holds more than a name, or another's. */
export const notAuthorNames = words(
  `bio biography description avatar image photo social share follow date time comment comments title job role
   caption copyright list related posts articles box profile newsletter links tooltip count login`,
);

/** The same after the word for the author: `author-meta` holds more than a name, `meta-author` does not. */
export const notAuthorParts = words('meta info details');

/** What stands before a name in a byline. */
export const bylinePrefixes: ReadonlySet<string> = new Set(
  phrases(
    `by, words by, words, story by, text by, written by, posted by, reported by, report by, published by, submitted by, author,
     von, vom, text, autor, autorin, autoren, text von, verfasst von, geschrieben von, eingestellt von, erstellt von, gepostet von,
     artikel von, alle artikel von, alle beiträge von, mehr von, article by, all articles by, show all articles of,
     all posts by, view all posts by, more by, todos los artículos de, tous les articles de,
     veröffentlicht von, ein beitrag von, beitrag von, ein gastbeitrag von, text und interview, interview,
     por, escrito por, publicado por, texto, redactado por, par, écrit par, publié par, auteur, propos recueillis par,
     di, a cura di, scritto da, pubblicato da, autore, door, auteur, geschreven door, geplaatst door,
     av, skriven av, skrevet av, publisert av, af, skrevet af, tekst, kirjoittaja, przez, napisał, napisal, napsal, yazan, yazar,
     автор, текст, από, του, oleh, penulis, bởi, tác giả, szerző, scris de, de către, reportaj de, autorius, piše, objavio,
     аутор, пише, γράφει, haber, laporan, מאת, लेखक, رپورٹ, ผู้เขียน,
     كتبت, إعداد, نویسنده, خبرنگار, 作者, 责任编辑, 編集, 文, 記者, 记者, 執筆, 글, 기자, بقلم, كتب, نوشته`,
  ),
);

/** What stands before a name within a line of dates and counts: `4 March 2026 by Ana Ruiz`. */
export const inlineBylinePrefixes = words(
  `by von vom por par door av af di przez autor autorin author auteur autore oleh от автор penulis reporter szerző
   yazan yazar 作者 記者 记者 執筆 文 بقلم كتب`,
);

/** The same with a capital, where it begins a line in one language and a name or an article in others. */
export const capitalPrefixes: Readonly<Record<string, ReadonlySet<string>>> = {
  da: words('af'),
  it: words('di'),
  nb: words('av'),
  nn: words('av'),
  no: words('av'),
  ro: words('de'),
  sv: words('av'),
};

/** What stands after a name in a byline: `홍길동 기자`. */
export const bylineSuffixes = words('기자 특파원 선임기자 논설위원 記者 记者');

/** What stands before a name without a space: `記者林波／`. */
export const joinedPrefixes = words('記者 记者 文／ 文/ 撰文／');

/** What follows a name and is no part of it, up to the end. */
export const nameTails = words(
  'am on le el um at il den dne in für for via posted published veröffentlicht aktualisiert updated',
);

/** What follows a name of two words or more and is no part of it: `Ana Ruiz Special to the Post`. */
export const fullNameTails = words('special for from follow associated staff im');

/** What a text is called before the preposition and the name of its author: `Eine Reportage von Ana Ruiz`. */
export const pieceWords = words(
  `opinion analysis review essay column commentary report story feature interview
   reportage kommentar gastkommentar analyse beitrag gastbeitrag bericht gastbericht kolumne porträt recherche rezension glosse interview essay
   opinión análisis columna crónica reportaje entrevista enquête tribune chronique reportage entretien critique récit
   analisi commento inchiesta intervista recensione análise coluna reportagem verslag recensie opinie recension krönika`,
);

/** Words of an office or of its holder: `Ana Ruiz, political editor`. */
export const roleWords = words(
  `editor editors reporter correspondent writer journalist columnist contributor producer director professor analyst
   author photographer critic chief fellow lecturer manager president phd md
   redakteur redakteurin chefredakteur chefredakteurin korrespondent korrespondentin autor autorin journalistin
   redactor redactora corresponsal periodista editora redacteur rédacteur rédactrice correspondant journaliste
   giornalista corrispondente inviato redattore verslaggever redaktör reporterin volontär volontärin leiter leiterin`,
);

/** What stands before such a word: `Ana Ruiz Senior Political Correspondent`. */
export const fieldWords = words(
  `senior chief deputy associate assistant managing executive contributing general investigative political politics national
   foreign diplomatic international economics economic business financial sports sport science health medical environment
   climate education technology tech culture arts religion crime legal court defence defense security home city local`,
);

/** Words of organizations and outlets: such a name stands back behind that of a person. */
export const organizationWords = words(
  `gmbh ag kg ev e.v. se ltd inc llc plc press news times post herald tribune journal daily gazette media magazine magazin zeitung
   nachrichten blatt verlag stiftung foundation institut institute university universität agency agentur reuters afp dpa apa
   ansa efe association verband verein bund landesanstalt bundesanstalt ministerium ministry department team online network
   presse pressestelle group gruppe center centre zentrum society gesellschaft company committee tv radio blog`,
);

/** Words that stand for nobody in particular, wherever they stand in a name. */
export const nobodyWords = words(
  `redaktion redaktionsteam online-redaktion webredaktion redaction rédaction redazione redacción redaccion redação redacao redactie
   redaktionen redakcja redakce redakcia szerkesztőség redakcija редакция редакція newsroom newsdesk admin administrator
   webmaster superuser loginname login logout anmelden abmelden`,
);

/** Words of which a name of nobody is made: `Staff Writer`, `No Author`, `Guest`. */
export const anonymousWords = words(
  `staff writer writers reporter reporters author authors autor autora editor editors editorial desk news web team no unknown guest
   gast anonymous anonym anónimo user human the die der la le el and und contributor contributors correspondent wire wires
   agency agencies services report reports post posted press release null undefined none by von n a digital online`,
);

/** First words of what describes an author and does not name one: `Our Harbour Correspondent`, `Unser Reporter`. */
export const describingWords = words('our unser unsere nuestro nuestra nosso nossa notre nos nostro nostra onze vores');
