/**
 * Words that lines of a date or time are made of, in English, German, Spanish, French, Portuguese and Italian:
 * compiled for this project by hand, in the form that `wordsOf` gives.
 */
import { phraseList } from './phrase-list.ts';

export const months = phraseList(`
  january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar,
  apr, jun, jul, aug, sep, sept, oct, nov, dec, januar, februar, märz, mai, juni, juli, oktober, dezember, enero,
  febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, janvier, février,
  mars, avril, juin, juillet, août, septembre, octobre, novembre, décembre, janeiro, fevereiro, março, maio, junho,
  julho, setembro, outubro, novembro, dezembro, gennaio, febbraio, aprile, maggio, giugno, luglio, settembre, ottobre,
  dicembre
`);

export const weekdays = phraseList(`
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat,
  sun, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, lunes, martes, miércoles, jueves, viernes,
  sábado, domingo, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, segunda, terça, quarta, quinta, sexta,
  feira, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica
`);

/** Labels before a date: `Published:`. */
export const dateLabels = phraseList(`
  published, publish date, published on, published at, first published, originally published, posted, posted on,
  posted at, updated, updated on, updated at, last updated, last updated on, last modified, last update, created,
  date, modified, veröffentlicht, veröffentlicht am, aktualisiert, aktualisiert am, stand, publicado, publicado el,
  actualizado, actualizado el, última actualización, publié, publié le, mis à jour, mis à jour le, modifié le,
  publicado em, atualizado, atualizado em, pubblicato, pubblicato il, aggiornato, aggiornato il
`);

/** What else stands in a line of a date. */
export const dateFillers = phraseList(`
  am, pm, a, p, m, at, on, of, the, st, nd, rd, th, and, gmt, utc, est, edt, et, cst, cdt, ct, mst, mdt, mt, pst, pdt,
  pt, bst, cet, cest, ist, eat, wat, sast, hkt, jst, aest, aedt, local, time, ago, minute, minutes, min, mins, hour,
  hours, hrs, day, days, yesterday, today, uhr, um, den, der, vor, stunden, minuten, de, del, el, las, la, h, hs,
  hora, horas, le, à, il, y, heures, às, do, em, há, alle, ore, e
`);
