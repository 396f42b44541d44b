/**
 * Words of photo credits and bylines: compiled for this project by hand. Every phrase is in the form that `wordsOf`
 * gives: lower case, no punctuation, apostrophes left out.
 */
import { phraseList } from './phrase-list.ts';

/** Agencies and picture libraries as credits name them. */
export const agencies = phraseList(`
  reuters, reuters staff, ap, ap photo, ap photos, associated press, the associated press, afp, afp photo, agence
  france presse, getty, getty images, gettyimages, getty images north america, afp getty images, epa, epa efe, efe,
  xinhua, bloomberg, bloomberg news, shutterstock, shutterstock com, istock, istockphoto, unsplash, pexels, pixabay,
  alamy, alamy stock photo, adobe stock, dreamstime, depositphotos, dpa, ap dpa, picture alliance, pa, pa wire, pa
  images, pa media, press association, press association images, anadolu, anadolu agency, zuma, zuma press, zuma wire,
  sipa, sipa usa, sipa press, abaca, abacapress, tass, sputnik, ria novosti, interfax, kyodo, kyodo news, yonhap,
  jiji, ansa, lapresse, imago, imago images, keystone, wikimedia, wikimedia commons, wikipedia, creative commons,
  flickr, nurphoto, rex, rex features, corbis, handout, supplied, file, file photo, upi, cp, canadian press, the
  canadian press, aap, anp, belga, tt, ntb, ritzau, ritzau scanpix, scanpix, lehtikuva, apa, mti, pap, pti, ani, ians,
  agência brasil, folhapress, estadão conteúdo, cuartoscuro, notimex, europa press, colprensa, telam, télam, magnum
  photos, polaris, redux, cnp, screenshot, screengrab, screen capture, twitter, facebook, instagram, youtube, usa
  today sports, courtesy, courtesy photo, nasa, the new york times, the washington post, los angeles times
`);

/** Labels before the name of a photographer or source. */
export const creditLabels = phraseList(`
  photo, photos, photo credit, photo credits, photo source, photo courtesy, photo illustration, photograph,
  photographs, photographer, photography, image, images, image credit, image credits, image source, image via, image
  copyright, picture, pictures, picture credit, picture source, pic, pics, pic credit, credit, credits, cover photo,
  featured image, feature image, header image, file photo, file image, file picture, file pic, archive photo, handout
  photo, stock photo, stock image, illustration, graphic, video, screenshot, screengrab, foto, fotos, fotografía,
  fotografia, fotografie, bild, bilder, bildquelle, bildnachweis, titelbild, beitragsbild, symbolbild, symbolfoto,
  archivbild, archivfoto, quelle foto, imagen, imagen de archivo, foto de archivo, foto archivo, crédito, créditos,
  crédito de la foto, photo darchives, crédit, crédit photo, crédits photo, imagem, foto de arquivo, crédito da foto,
  immagine, foto darchivio
`);

/** Labels of archive pictures, which stand alone or before an agency. */
export const archiveLabels = phraseList(`
  file photo, file image, file picture, file pic, archive photo, handout photo, stock photo, stock image,
  representational image, representative image, illustrative image, illustrative photo, illustration photo,
  symbolbild, symbolfoto, archivbild, archivfoto, foto de archivo, imagen de archivo, foto referencial, imagen
  referencial, photo darchives, photo dillustration, foto de arquivo, imagem ilustrativa, foto darchivio
`);

/** Words of lower case that stand between names in credits and bylines. */
export const nameConnectors = phraseList(`
  and, by, of, on, for, via, the, in, at, from, with, courtesy, file, photo, image, und, von, der, den, van, bei, für,
  y, de, del, la, las, los, el, da, do, dos, das, di, della, et, du, le, les, des, par, por, para, em, e, a, al, bin,
  ibn, ter, ten, pour, per, archive, handout, staff, stock, com, pool
`);

/** Words before the names of authors. */
export const bylineOpenings = phraseList(`
  by, written by, posted by, story by, words by, text by, report by, author, von, por, par, texto, text
`);

/** What authors are, after their names: `Ana Ruiz, Staff Writer`. */
export const authorPositions = phraseList(`
  staff writer, staff reporter, staff correspondent, staff, correspondent, reporter, contributor, contributing writer,
  contributing editor, special correspondent, special to, senior writer, senior reporter, senior correspondent,
  political reporter, political correspondent, political editor, associated press, the associated press, reuters,
  bloomberg, news editor, editor, editorial staff, opinion contributor, columnist, freelance writer, news desk,
  newsroom, web desk, staff report, staff reports, wire reports, from wire reports, redaktion, redacción, redação,
  redazione
`);

/** Beginnings of lines that name those who worked on a report. */
export const contributorOpenings = phraseList(`
  reporting by, additional reporting by, editing by, writing by, compiled by, edited by, translated by, with reporting
  by, with additional reporting, with files from, reporting and writing by, contributing, mit material von, traducido
  por, editado por, traduction, reportagem de, edição de
`);

/** Ends of sentences that name those who worked on a report. */
export const contributorEndings = phraseList(`
  contributed to this report, contributed to this story, contributed to this article, contributed to this post,
  contributed reporting, contributed to this piece, contributed to the report
`);
