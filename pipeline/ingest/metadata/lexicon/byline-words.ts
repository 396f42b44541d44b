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

/** Words beside these that say an element holds more than a name, or another's. */
export const notAuthorNames = words(
  `bio biography description avatar image photo social share follow date time comment comments meta title job role
   caption copyright list related posts articles box profile newsletter links tooltip count login`,
);

/** What stands before a name in a byline. */
export const bylinePrefixes: ReadonlySet<string> = new Set(
  phrases(
    `by, words by, words, story by, text by, written by, posted by, reported by, report by, published by, submitted by, author,
     von, vom, text, autor, autorin, autoren, text von, verfasst von, geschrieben von, eingestellt von, erstellt von, gepostet von,
     veröffentlicht von, ein beitrag von, beitrag von, ein gastbeitrag von, text und interview, interview,
     por, escrito por, publicado por, texto, redactado por, par, écrit par, publié par, auteur, propos recueillis par,
     di, a cura di, scritto da, pubblicato da, autore, door, auteur, geschreven door, geplaatst door,
     av, skrevet av, publisert av, af, skrevet af, tekst, kirjoittaja, przez, napisał, napisal, napsal, yazan, yazar,
     автор, текст, από, του, oleh, penulis, bởi, tác giả, szerző, scris de, de către, autorius, piše, objavio,
     作者, 责任编辑, 編集, 文, 記者, 记者, 執筆, 글, 기자, بقلم, كتب, نوشته`,
  ),
);

/** What stands before a name within a line of dates and counts: `4 March 2026 by Ana Ruiz`. */
export const inlineBylinePrefixes = words(
  'by von vom por par door av af di przez autor autorin author auteur autore oleh от',
);

/** What follows a name and is no part of it, up to the end. */
export const nameTails = words(
  'am on le el um at il den dne in für for via posted published veröffentlicht aktualisiert updated',
);

/** Words of an office or of its holder: `Ana Ruiz, political editor`. */
export const roleWords = words(
  `editor editors reporter correspondent writer journalist columnist contributor producer director professor analyst
   author photographer critic chief fellow lecturer manager president phd md
   redakteur redakteurin chefredakteur chefredakteurin korrespondent korrespondentin autor autorin journalistin
   redactor redactora corresponsal periodista editora redacteur rédacteur rédactrice correspondant journaliste
   giornalista corrispondente inviato redattore verslaggever redaktör reporterin volontär volontärin leiter leiterin`,
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
