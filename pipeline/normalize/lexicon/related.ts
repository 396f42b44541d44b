/**
 * What leads from an article to others: compiled for this project by hand from the habits of news sites in English,
 * German, Spanish, French, Portuguese and Italian. Every phrase is in the form that `wordsOf` gives: lower case, no
 * punctuation, apostrophes left out.
 */
import { phraseList } from './phrase-list.ts';

/** Lines of their own, with or without a colon, that titles of other articles follow. */
export const relatedHeadings = phraseList(`
  read more, read also, also read, read next, what to read next, read this next, related, related article, related
  articles, related story, related stories, related news, related post, related posts, related content, related link,
  related links, related coverage, related reading, related video, related videos, more stories, more news, more on
  this, more on this story, more on this topic, more about this, more to read, more like this, more coverage, more top
  stories, more headlines, you may also like, you might also like, you may like, you might like, you may also be
  interested in, you might also be interested in, you may be interested in, you might be interested in, it may
  interest you, it might interest you, this may interest you, this might interest you, may interest you, recommended,
  recommended for you, recommended reading, recommended stories, recommended articles, recommended by, suggested
  reading, see also, dont miss, must read, must reads, most read, most popular, most viewed, most shared, most
  commented, popular now, popular posts, popular stories, popular articles, trending, trending now, trending stories,
  trending news, trending topics, trending posts, trending articles, latest, latest news, latest stories, latest
  articles, latest posts, latest headlines, latest videos, recent posts, recent news, recent articles, recent stories,
  top stories, top news, editors picks, editors choice, featured, featured stories, up next, further reading, in case
  you missed it, icymi, keep reading, also in the news, also on, other news, other stories, other articles, from our
  partners, from the web, from around the web, around the web, around the network, sponsored links, sponsored stories,
  promoted stories, previous coverage, explore more, explore further, learn more, find out more, see more, watch more,
  watch next, more videos, more reading, lesen sie auch, lesen sie mehr, lies auch, mehr zum thema, zum thema, mehr
  themen, mehr dazu, weiterlesen, hier weiterlesen, zum weiterlesen, weitere artikel, weitere artikel zum thema,
  weitere themen, weitere news, weitere nachrichten, weitere meldungen, ähnliche artikel, ähnliche beiträge, verwandte
  artikel, verwandte themen, auch interessant, das könnte sie auch interessieren, das könnte dich auch interessieren,
  das könnte sie interessieren, meistgelesen, meist gelesen, meistgelesene artikel, am meisten gelesen, neueste
  beiträge, empfohlen für dich, siehe auch, lea también, lea más, lee también, leer más, lea además, ver también, vea
  también, mira también, mirá también, te puede interesar, le puede interesar, también te puede interesar, también le
  puede interesar, te podría interesar, puede interesarte, quizás te interese, noticias relacionadas, notas
  relacionadas, artículos relacionados, contenido relacionado, más noticias, otras noticias, más leídas, lo más leído,
  lo último, últimas noticias, más información, temas relacionados, lire aussi, à lire aussi, à lire également, a lire
  aussi, à lire, lire la suite, voir aussi, sur le même sujet, dans la même rubrique, articles liés, articles
  similaires, vous aimerez aussi, cela peut vous intéresser, ça peut vous intéresser, les plus lus, articles les plus
  lus, en savoir plus, leia também, leia mais, veja também, veja mais, saiba mais, notícias relacionadas, matérias
  relacionadas, artigos relacionados, mais lidas, últimas notícias, você também pode gostar, você pode gostar, leggi
  anche, leggi tutto, per saperne di più, articoli correlati, potrebbe interessarti, ti potrebbe interessare, potrebbe
  interessarti anche, i più letti, approfondimenti
`);

/** Labels that stand before the title of another article in its line: `READ ALSO: Title`. */
export const relatedLabels = phraseList(`
  read, read more, read also, also read, read next, read here, related, related article, related story, related news,
  related coverage, related content, related link, related video, see also, see more, see, watch, watch also, watch
  more, watch now, watch live, watch here, listen, must read, must watch, dont miss, learn more, recommended, more,
  more on this, more news, read full story, read full article, read the full story, you may also like, you might also
  like, also see, in case you missed it, icymi, up next, further reading, lesen sie auch, lesen sie mehr, lies auch,
  mehr zum thema, siehe auch, mehr dazu, lea, lea también, lea más, lea además, lee, lee también, leer más, le puede
  interesar, te puede interesar, también te puede interesar, ver también, vea también, ver más, mira también, mirá
  también, lire, lire aussi, à lire, à lire aussi, à lire également, voir aussi, leia, leia também, leia mais, veja,
  veja também, veja mais, saiba mais, leggi, leggi anche, guarda anche
`);

/** Beginnings of short lines that send the reader to another page. */
export const relatedOpenings = phraseList(`
  click here to read, click here for, click here to watch, click here to see, click here to view, click to read,
  tap here to read, read the full, read the rest, read the original, read more about, read more on, read more at, read
  more from, read more here, read more stories, read our full, read our latest, see the full, watch the full, watch the
  video above, watch the video below, watch the video here, watch the clip below, watch below, watch it below, watch above, listen to the full, continue reading, for more
  information visit, for more on this, for more stories, for more news
`);

/** Beginnings of headings that name where the other articles are from or what they are about. */
export const relatedSources = phraseList(`
  more from, more about, more on, also on, also in, read all, weitere artikel zu, mehr über, mehr von, más sobre, más
  de, plus dinfos, mais sobre
`);
