/**
 * Names that templates and sections of Wikinews have, in lower case, in its larger languages.
 * Compiled for this project by hand.
 */

/** Templates whose first value is the day of the article. */
export const dateTemplates: ReadonlySet<string> = new Set([
  'date',
  'datum',
  'data',
  'fecha',
  'dátum',
  'дата',
  'tanggal',
  'tarih',
  '日期',
]);

/** Templates that stand for a link to another wiki: its target, then its label. */
export const linkTemplates: ReadonlySet<string> = new Set(['w', 'wp', 'wikipedia', 'wl', 'wikilink', 'п', 'ifexist']);

/** Templates whose first value is text of the article. */
export const textTemplates: ReadonlySet<string> = new Set([
  'quote',
  'quotation',
  'blockquote',
  'cquote',
  'zitat',
  'citation',
  'cita',
  'nowrap',
  'lang',
  'small',
  'big',
]);

/** Templates that name a source. */
export const sourceTemplates: ReadonlySet<string> = new Set([
  'source',
  'quelle',
  'fuente',
  'fonte',
  'źródło',
  'bron',
  'källa',
  'источник',
  'source-pr',
  'source-science',
  'brokensource',
]);

/** Sections after the text. */
export const closingSections: ReadonlySet<string> = new Set([
  'sources',
  'source',
  'references',
  'notes',
  'external links',
  'external link',
  'see also',
  'related news',
  'related articles',
  'sister links',
  'quellen',
  'themenverwandte artikel',
  'siehe auch',
  'weblinks',
  'voir aussi',
  'articles connexes',
  'liens externes',
  'fuentes',
  'fuente',
  'véase también',
  'enlaces externos',
  'referencias',
  'fonti',
  'fonte',
  'fontes',
  'notícias relacionadas',
  'articoli correlati',
  'ver também',
  'źródła',
  'źródło',
  'zobacz też',
  'bronnen',
  'bron',
  'källor',
  'källa',
  'источники',
  'ссылки',
  'см. также',
  'джерела',
]);
