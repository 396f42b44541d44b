function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/*
 * Words as `foldedWord` folds them. Compiled for this project by hand from what news pages and site builders use.
 */

/** Words of class, id and itemprop names for the day of publication: `datePublished`, `publishing-date`, `erschienen`. */
export const publicationNames = words(
  `published publish publishdate publishingdate publishtime publication publicationdate pubdate pubtime postdate posted postedon
   issued created erstellt veroeffentlicht veroffentlicht erschienen publicado publicada pubblicato publie gepubliceerd
   publicerad publisert udgivet julkaistu opublikowano yayin datepublished datecreated uploaddate`,
);

/** Words of such names for any date. */
export const dateNames = words(
  `date dates datum data fecha fechas dato datetime dateline dateheader timestamp time datestamp zeit zeitstempel pubinfo
   datehead calendar pvm datering tarih postmeta entrymeta meta byline articleinfo info details publishinfo`,
);

/** Words of names and of labels for the day of a change, which is no publication. */
export const changeWords = words(
  `updated update modified modification lastmod revised edited changed dateupdate datemodified
   aktualisiert aktualisierung stand geandert anderung bearbeitet uberarbeitet
   actualizado actualizada actualizacion modificado atualizado atualizada atualizacao modifie mise maj
   aggiornato aggiornata aggiornamento modificato bijgewerkt gewijzigd uppdaterad oppdatert opdateret paivitetty
   zaktualizowano aktualizacja aktualizovano aktualizace aktualizacia frissitve modositva обновлено изменено
   guncellendi guncelleme ενημερωση 更新 업데이트 수정 تحديث`,
);

/** Words of names and of labels for days that are not of this page: events, dates of birth, offers, the day of today. */
export const otherDateWords = words(
  `event events veranstaltung termin termine deadline birth born geboren geburtstag expires expire today heute hoy
   startdate enddate registered joined mitglied copyright search countdown clock current`,
);

/** Words that stand before a day of publication in a text. */
export const publicationLabels = words(
  `published publish posted post date created submitted issued released uploaded on
   veroffentlicht veroeffentlicht erschienen erstellt eingestellt publiziert datum vom geschrieben verfasst gepostet am
   publicado publicada fecha creado publie publiee date parution ecrit redige le
   pubblicato pubblicata data inserito gepubliceerd geplaatst datum publicerad publicerat publisert udgivet offentliggjort
   julkaistu opublikowano dodano data publikovano vydano zverejneno publikovane megjelent kozzeteve publicat objavljeno
   опубликовано дата опубліковано публикувано yayinlanma tarihi tarih δημοσιευση 发布 发表 发布时间 時間 公開 掲載 投稿 등록 입력 게시 نشر تاريخ`,
);

/** Names of weekdays in the languages of bylines: what follows a name and begins a date. */
export const weekdays = words(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
   montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miercoles jueves viernes sabado domingo
   lundi mardi mercredi jeudi vendredi samedi dimanche segunda terca quarta quinta sexta feira
   lunedi martedi mercoledi giovedi venerdi sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   mandag tirsdag onsdag torsdag fredag lørdag sondag søndag tisdag lordag`,
);
