function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Elements whose content is no visible text of the page. */
export const headlessElements = words('script style noscript template svg math select option textarea iframe object');

/** Elements that begin and end a line of text. */
export const lineElements = words(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot
   th thead time tr ul`,
);

/** Elements that are margins of a page whatever their names say. */
export const marginElements = words('footer nav aside menu');

/** Elements that are no margin whatever their names say: `<body class="with-sidebar">`. */
export const contentElements = words('html body main h1 a span time p img input');

/** Words that say an element belongs to the article whatever else its names say: `<footer class="entry-meta">`. */
export const articleWords = words('entry post node article story beitrag artikel meta submitted byline');

/**
 * Words of class and id names that mark the margins of a page: what is not of this article. Many languages, as site
 * builders use them. Compiled for this project by hand.
 */
export const marginWords = words(
  `comment comments commentlist kommentar kommentare kommentarer commentaire commentaires comentario comentarios commenti
   reacties disqus respond responses replies leserbrief leserkommentar
   related relatedarticles relatedposts similar recommended recommendation recommendations outbrain taboola
   sidebar sidecolumn rightcol rightcolumn seitenleiste
   colophon copyright breadcrumb breadcrumbs navigation navbar menu submenu topbar ticker
   popular trending mostread meistgelesen latest newest recent neueste calendar kalender veranstaltung veranstaltungen
   events agenda newsletter cookie cookies consent pagination pager prevnext`,
);
