/**
 * What websites put around an article: compiled for this project by hand from the habits of news sites in English,
 * German, Spanish, French, Portuguese and Italian. Every phrase is in the form that `wordsOf` gives: lower case, no
 * punctuation, apostrophes left out.
 */
import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { phraseList } from './phrase-list.ts';

/** Lines that are nothing but the phrase. */
export const wholeLines = {
  'role/advertisement': phraseList(`
    ad, ads, advert, advertisement, advertisements, advertising, advertorial, sponsored, sponsored content, sponsored
    by, paid content, paid post, promoted, promoted content, advertisement continue reading, advertisement continue
    reading below, continue reading below, continue reading the main story, advertisement continue reading the main
    story, scroll to continue, scroll to continue reading, scroll down to continue reading, story continues, story
    continues below, story continues below advertisement, story continues below this ad, story continues after
    advertisement, article continues below, article continues below advertisement, article continues below this ad,
    article continues after ad, article continues after advertisement, article continues after this advertisement,
    article continues after the advertisement, skip advertisement, loading, loading advertisement, this advertisement
    has not loaded yet but your article continues below, anzeige, werbung, publicidad, anuncio, publicité,
    publicidade, anúncio, continua após a publicidade, continua depois da publicidade, pubblicità
  `),
  'role/share-bar': phraseList(`
    spread the love, spread the word, share the love, sharing is caring, share, share it, share this, share this
    article, share this story, share this post, share this page, share this news, share this with friends, share
    article, share story, share post, share via, share on, share with, share with your friends, share with friends,
    please share, please share this, like this, like loading, tweet, tweet this, pin it, print, print this, print this
    article, print article, print friendly, email this, email this article, email article, send to a friend, copy
    link, link copied, copied, save, save article, save for later, save this story, bookmark, add to favorites, add to
    favourites, gift this article, listen to this article, teilen, artikel teilen, diesen artikel teilen, seite
    teilen, beitrag teilen, teilen mit, drucken, artikel drucken, merken, versenden, compartir, comparte, compartir
    nota, comparte esta noticia, compartir en, imprimir, partager, partager cet article, imprimer, partagez,
    compartilhar, compartilhe, compartilhe esta notícia, condividi, condividi questo articolo, stampa
  `),
  'role/comments': phraseList(`
    comment, comments, no comments, no comments yet, add a comment, add your comment, leave a comment, leave a reply,
    leave your comment, leave a comment below, post a comment, post comment, write a comment, view comments, show
    comments, see comments, read comments, read the comments, load comments, load more comments, hide comments, join
    the conversation, join the discussion, start the conversation, be the first to comment, be the first to comment on
    this post, comments are closed, comments are off for this post, comments are closed for this article, commenting
    is closed, show more posts, reply, cancel reply, your comment, submit comment, have your say, kommentar,
    kommentare, kommentieren, kommentar schreiben, kommentar verfassen, kommentare anzeigen, schreibe einen kommentar,
    keine kommentare, comentarios, comentar, deja un comentario, deja tu comentario, ver comentarios, commentaires,
    commenter, laisser un commentaire, réagir, comentários, comente, deixe um comentário, deixe seu comentário,
    commenti, lascia un commento
  `),
  'role/navigation': phraseList(`
    home, menu, search, back, next, previous, top, up, close, login, log in, sign in, log out, my account, register,
    contact, contact us, about, about us, about the author, about the authors, faq, help, back to top, back to home,
    go to top, return to top, skip to content, skip to main content, jump to content, skip to navigation, next
    article, previous article, next story, previous story, next post, previous post, older post, newer post, older
    posts, newer posts, view all, see all, show more, show less, load more, view more, see more, more, advertise with
    us, site map, sitemap, image, image caption, media caption, video, gallery, view gallery, slideshow, play video,
    watch video, enlarge image, enlarge this image, toggle caption, hide caption, nach oben, zurück nach oben, zurück,
    weiter, zurück zur übersicht, zurück zur startseite, nächster artikel, vorheriger artikel, zum inhalt springen,
    impressum, kontakt, über uns, volver arriba, ir al contenido, inicio, siguiente, anterior, contacto, haut de page,
    retour en haut, accueil, suivant, précédent, voltar ao topo, início, próximo, torna su, torna in alto
  `),
  'role/terms': phraseList(`
    terms, terms of use, terms of service, terms and conditions, terms conditions, terms of use and privacy policy,
    terms of service and privacy policy, terms of use privacy policy, terms privacy, privacy, privacy policy, privacy
    notice, privacy statement, your privacy choices, do not sell my data, do not sell my personal information, do not
    sell or share my personal information, disclaimer, legal notice, advertising disclosure, datenschutz,
    datenschutzerklärung, nutzungsbedingungen, agb, impressum datenschutz, kontakt impressum, aviso legal, política de
    privacidad, términos y condiciones, mentions légales, politique de confidentialité, conditions générales, política
    de privacidade, termos de uso, informativa sulla privacy, note legali
  `),
  'role/cookie-notice': phraseList(`
    cookies, cookie policy, cookie settings, cookie preferences, cookie notice, manage cookies, accept cookies, accept
    all cookies, reject all cookies, accept all, reject all, manage preferences, what are cookies, cookie
    einstellungen, alle akzeptieren, política de cookies, aceptar cookies, aceptar todas, gestion des cookies, tout
    accepter, aceitar cookies, accetta tutti
  `),
  'role/sign-up': phraseList(`
    newsletter, newsletters, our newsletter, our newsletters, sign up, signup, subscribe, subscribe now, subscribe
    today, subscribe here, sign up here, sign up now, sign up today, unsubscribe, your email, email address, your
    email address, enter your email, enter your email address, stay informed, stay connected, stay up to date, stay in
    the loop, get the newsletter, newsletter abonnieren, newsletter bestellen, zum newsletter anmelden, jetzt
    anmelden, jetzt abonnieren, suscríbete, suscríbase, boletín, boletines, sabonner, abonnez vous, assine, inscreva
    se, assine a newsletter, iscriviti, iscriviti alla newsletter
  `),
  'role/follow-us': phraseList(`
    follow, follow us, follow us on, folge uns, folgen sie uns, síguenos, síguenos en, suivez nous, siga nos, seguici,
    seguici su
  `),
  'role/copyright': phraseList(`
    all rights reserved, alle rechte vorbehalten, todos los derechos reservados, tous droits réservés, todos os
    direitos reservados, tutti i diritti riservati, copyright
  `),
} satisfies Readonly<Partial<Record<RoleRuleId, readonly string[]>>>;

/** Beginnings of short lines that speak to the reader; such a line must not report what somebody said. */
export const openings = {
  'role/consent': phraseList(`
    i agree to, i agree that, i have read and, i consent to, i accept the, i would like to receive, yes i would like,
    yes i want to, yes i agree, yes sign me up, yes send me, we will not share your, we wont share your, we respect
    your privacy, we will never share, we never share your, you can unsubscribe, you may unsubscribe, unsubscribe at
    any time, unsubscribe anytime, you can opt out, you may opt out, opt out at any time, your email address will not,
    your e mail address will not, your email will not, required fields are marked, this site is protected by
    recaptcha, this form is protected by recaptcha, protected by recaptcha, the google privacy policy, see our privacy
    policy, read our privacy policy, view our privacy policy, please read our privacy, please see our privacy, please
    read our terms, for more information see our privacy, for more information about our privacy, we use your sign up,
    ich stimme zu, ich bin damit einverstanden, ja ich möchte, deine e mail adresse wird nicht, ihre e mail adresse
    wird nicht, acepto los términos, acepto la política, acepto recibir, tu dirección de correo electrónico no, he
    leído y acepto, jaccepte, votre adresse e mail ne, votre adresse de messagerie ne, aceito os termos, o seu
    endereço de e mail não, accetto i termini, il tuo indirizzo email non
  `),
  'role/cookie-notice': phraseList(`
    we use cookies, we and our partners use, we and our partners store, this site uses cookies, this website uses
    cookies, our site uses cookies, our website uses cookies, this page uses cookies, please enable cookies, please
    enable javascript, javascript is disabled, cookies help us, strictly necessary cookies, strictly necessary cookie,
    wir verwenden cookies, diese website verwendet cookies, diese seite verwendet cookies, wir nutzen cookies,
    utilizamos cookies, este sitio utiliza cookies, este sitio web utiliza cookies, usamos cookies, nous utilisons des
    cookies, ce site utilise des cookies, este site utiliza cookies, este site usa cookies, questo sito utilizza i
    cookie, questo sito utilizza cookie, utilizziamo i cookie
  `),
  'role/sign-up': phraseList(`
    sign up to receive, sign up to get, sign up to our, sign up to the, sign up for our, sign up for free, sign up
    here, sign up now, sign up today, sign up below, sign up with your email, signup for our, click here to subscribe,
    click here to sign up, tap here to subscribe, subscribe to, subscribe for, subscribe now, subscribe today,
    subscribe here, please subscribe, enter your email, enter your e mail, join our newsletter, join our mailing list,
    join our whatsapp, join our telegram, subscribe and, get our newsletter, get our free, get our daily, get our
    weekly, get our best, get our latest, receive our, receive the latest, get the latest news delivered, get breaking
    news, get news alerts, get email notifications, get the best of, for more sign up, want more stories like this,
    want stories like this, like what youre reading, like what you read, enjoying this article, did you enjoy this
    article, download our app, download our free app, download the app, get the app, get our app, delivered to your
    inbox, melden sie sich für unseren newsletter, melden sie sich jetzt, jetzt newsletter, abonnieren sie, abonniere,
    möchten sie unseren newsletter, unser newsletter, mit unserem newsletter, unser kostenloser newsletter, suscríbete
    a, suscríbase a, recibe nuestro, recibe las, regístrate para, inscrivez vous à, abonnez vous à, recevez, assine a,
    assine o, inscreva se, receba as, receba nossa, iscriviti a, iscriviti alla
  `),
  'role/follow-us': phraseList(`
    follow us, follow me on, like us on, find us on, like and follow, follow our, connect with us, join us on
    facebook, join us on twitter, folgen sie uns, folge uns, síguenos, suivez nous, siga nos, siga o, seguici
  `),
  'role/paywall': phraseList(`
    to continue reading, to read the full, to read this article, to view the full, to keep reading, continue reading
    with, already a subscriber, already a member, already have an account, not a subscriber, this article is for
    subscribers, this content is for subscribers, this article is available to subscribers, this story is for
    subscribers, you have reached your limit, youve reached your, you have read your, you have free articles,
    subscribers can, support our journalism, support our work, support independent journalism, support local
    journalism, help support, make a donation, make a contribution, donate now, donate today, please consider
    donating, please consider making, please donate, become a member, become a subscriber, become a supporter, if
    youre seeing this message, möchten sie weiterlesen, sie haben bereits ein abo, bereits abonnent, jetzt
    weiterlesen, unterstützen sie, para seguir leyendo, ya soy suscriptor, suscríbase para, pour lire la suite, cet
    article est réservé, déjà abonné, para continuar lendo, já é assinante, per continuare a leggere, sei già abbonato
  `),
  'role/comments': phraseList(`
    comments are moderated, comments are subject, please understand that comments, we ask that comments, we welcome
    your comments, what do you think, let us know what you think, tell us what you think, share your thoughts, share
    your opinion, let us know in the comments, leave a comment, please log in to comment, you must be logged in, log
    in to comment, sign in to comment, click here to comment, have a story, do you have a story, have a tip, got a
    tip, do you have a tip, got a news tip, got a story, send us a tip, du musst angemeldet sein, para comentar, vous
    devez être connecté
  `),
  'role/editorial-note': phraseList(`
    editors note, editor note, editorial note, correction, corrections, clarification, this story has been updated,
    this article has been updated, this post has been updated, this report has been updated, this piece has been
    updated, this page has been updated, this story was updated, this article was updated, this post was updated, this
    story has been corrected, this article has been corrected, this story was corrected, this article was corrected,
    this article was amended, this article has been amended, this story was originally published, this article was
    originally published, this article originally appeared, this story originally appeared, this post originally
    appeared, this article first appeared, this story first appeared, this article was first published, this story was
    first published, this story was produced, this article is republished, this story is developing, this is a
    developing story, this is a breaking news story, this story is breaking, this breaking news story, this is
    breaking news, an earlier version of, a previous version of, an earlier headline, a version of this article, a
    version of this story, updated to, more to follow, more to come, check back for updates, refresh for updates,
    developing story, update this story, update this article, note this article, note this story, because of an
    editing error, disclaimer, the views expressed in this, the views and opinions expressed, the opinions expressed
    in this, the opinions expressed by, opinions expressed in this, views expressed are, anmerkung der redaktion, in
    einer früheren version, nota de la redacción, nota del editor, note de la rédaction, nota da redação, nota del
    redattore
  `),
} satisfies Readonly<Partial<Record<RoleRuleId, readonly string[]>>>;

/** Beginnings of consent lines that need one of the consent words after them. */
export const consentOpenings = phraseList(`
  by submitting, by signing up, by subscribing, by clicking, by tapping, by entering your, by providing your, by
  registering, by continuing, by creating an account, by using this, by using our, by checking this box, by joining,
  by logging in, by proceeding, mit der anmeldung, mit dem absenden, mit ihrer anmeldung, durch die nutzung, al
  enviar, al suscribirte, al registrarte, al hacer clic, al continuar, en vous inscrivant, en cliquant, en
  poursuivant, ao se inscrever, ao clicar, ao enviar, ao continuar, iscrivendoti, cliccando
`);

export const consentWords = phraseList(`
  agree, consent, accept, acknowledge, confirm, terms, privacy, policy, zu, einverstanden, datenschutz, aceptas,
  acepto, aceptar, acepta, términos, privacidad, acceptez, conditions, confidentialité, aceita, concorda, termos,
  privacidade, accetti, termini
`);

/** Beginnings of invitations that need a word of what is delivered after them: `Join …`, `Get …`. */
export const invitationOpenings = phraseList(`
  sign up, subscribe, get, join, register, receive, want, dont miss, never miss, stay, keep up, try, follow, listen
  to, tune in, download, enable, turn on, click here, for more, start your day, our
`);

export const deliveredThings = phraseList(`
  newsletter, newsletters, inbox, enewsletter, mailbox, podcast, whatsapp, telegram, notifications, rss, unsubscribe,
  boletín, postfach
`);

/** Names of networks and of the buttons beside them. */
export const networks = phraseList(`
  facebook, twitter, x, whatsapp, linkedin, reddit, pinterest, telegram, tumblr, flipboard, messenger, instagram,
  youtube, bluesky, mastodon, threads, pocket, viber, xing, sms, email, mail, tiktok, vk, snapchat, wechat, line,
  skype, google
`);

export const shareVerbs = phraseList(`
  share, tweet, print, pin, copy, send, save, post, like, flag, reply, shares, teilen, twittern, drucken,
  compartir, imprimir, partager, imprimer, compartilhar, condividi, stampa
`);

export const shareConnectors = phraseList(`
  on, this, to, via, by, it, link, a, friend, us, and, more, article, story, page, me, with, or, in, new, window,
  opens, click, auf, mit, per, en, por, sur, no, su, e, plus, 0, 1, 2
`);

/** Labels of lists of tags: `Tags: economy, ports`. */
export const tagLabels = phraseList(`
  tag, tags, tagged, tagged with, tagged as, tagged in, topic, topics, related topics, filed under, filed in,
  category, categories, posted in, posted under, keywords, in this article, section, sections, schlagwort,
  schlagworte, schlagwörter, stichworte, kategorie, kategorien, themen, veröffentlicht in, abgelegt unter, markiert,
  markiert mit, etiquetas, etiquetado, temas, categoría, categorías, mots clés, étiquettes, catégorie, catégories,
  tópicos, marcadores, categoria, argomenti, parole chiave
`);

/** Beginnings and ends of lines that tell how long an article takes to read. */
export const readingTimes = phraseList(`
  min read, mins read, minute read, minutes read, minutes to read, min to read, minutes reading, min lesezeit, minuten
  lesezeit, min de lectura, minutos de lectura, min de lecture, minutes de lecture, min de leitura, minutos de
  leitura, min di lettura, minuti di lettura
`);

export const readingTimeLabels = phraseList(`
  reading time, estimated reading time, read time, time to read, lesezeit, lesedauer, tiempo de lectura, temps de
  lecture, tempo de leitura, tempo di lettura
`);

/** Parts of copyright notices that no report holds. */
export const copyrightParts = phraseList(`
  all rights reserved, may not be reproduced, may not be republished, may not be published broadcast, may not be
  redistributed, alle rechte vorbehalten, todos los derechos reservados, tous droits réservés, todos os direitos
  reservados, tutti i diritti riservati, reproduction in whole or in part, republish our articles for free, under a
  creative commons
`);

/** Verbs of reports: a line that holds one tells what somebody said and speaks to no reader. */
export const reportVerbs = phraseList(`
  said, says, told, tells, asked, added, adds, announced, reported, stated, explained, warned, argued, claimed,
  tweeted, wrote, writes, according, sagte, sagt, erklärte, laut, dijo, dice, según, afirmó, explicó, déclaré,
  affirmé, selon, expliqué, disse, diz, afirmou, segundo, detto, dichiarato, secondo
`);
