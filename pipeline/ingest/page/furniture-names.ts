/** What a region of a page is when it is no part of the article's text. */
export type Furniture = 'comments' | 'links' | 'form' | 'aside' | 'page';

/**
 * Words in the class, id or role of an element that say it is furniture, by kind. A name is cut at hyphens,
 * underscores, spaces and changes of case; a word of two parts stands for two that follow each other. `page` is what
 * belongs to the site and not to the article. Compiled for this project by hand, from what content management systems,
 * news sites and the widgets embedded in them write, in the languages in which they write it.
 */
export const furnitureNames: Readonly<Record<Furniture, readonly string[]>> = {
  comments: words(
    'comment comments commentlist comment-list commentarea respond disqus discussion kommentar kommentare kommentarer ' +
      'commentaires comentarios comentario commenti komentarze komentar reacties replies trackback trackbacks pingback ' +
      'pingbacks livefyre coral talkback leserbriefe leserkommentare fb-comments',
  ),
  links: words(
    'related relatedposts relatedarticles relacionadas relacionados relacionado relacionada verwandte verwandt similar ' +
      'recommended recommendations recommendation recommend recirc recirculation readmore read-more read-next ' +
      'read-also more-stories more-articles more-news morestories see-also seealso also-read next-article ' +
      'also-like weitere-artikel mehr-zum lesen-sie leermas lire-aussi a-lire popular trending most-read mostread most-popular latest-news ' +
      'latest-posts recent-posts ' +
      'outbrain taboola plista zergnet teaserlist teaser-list breadcrumb breadcrumbs crumb crumbs brotkrumen ' +
      'pagination pager paging post-navigation nav-links postnav nav-single prev-next prevnext tags taglist tag-list ' +
      'tagcloud tag-cloud post-tags article-tags entry-tags cat-links tags-links category-links keywords ' +
      'schlagworte schlagwoerter etiquetas carousel slider-nav navigation navbar menu submenu ' +
      'menubar megamenu relatedlinks related-links linklist link-list link-box linkbox toc table-of-contents inhaltsverzeichnis jump-links',
  ),
  form: words(
    'newsletter newsletters newsletterbox subscribe subscription subscriptions signup sign-up abo-box aboteaser ' +
      'mailchimp mc4wp login log-in signin register registration paywall contact-form search searchform search-form ' +
      'suche donation donate spenden donations poll survey voting rating ratings star-rating bewertung',
  ),
  aside: words(
    'share shares sharing sharer sharebar sharebox sharebuttons share-buttons shareaholic sharedaddy addthis addtoany a2a social ' +
      'socials social-media socialmedia social-links shariff teilen compartir partager udostepnij follow follow-us ' +
      'sidebar side-bar seitenleiste rightcol right-column rail right-rail left-rail ad ads adv advert adverts advertisement ' +
      'advertisements advertising adsense adsbygoogle dfp gpt werbung anzeige anzeigen publicidad publicite pubblicita ' +
      'reklama sponsor sponsored sponsors promo promos promotion promobox banner banners affiliate author-box ' +
      'authorbox author-bio authorbio author-info author-card author-description author-profile about-author about-the-author ' +
      'post-author-bio autorenbox autor-box box-autor autorbox bio biography vcard-author widget widgets widget-area printfriendly print-link ' +
      'toolbar article-tools tools disclaimer copyright copyrights licence-info license-info imprint infobox factbox-ad player-controls ' +
      'factbox fact-box textbox inline-textbox snippet saboxplugin steady third-party tooltip sticky-bar floating-bar callout-cta cta call-to-action entry-footer article-footer post-footer ' +
      'entry-utility postmetadata post-meta-footer article-actions post-actions editsection mw-editsection navbox catlinks ' +
      'noprint print-no reference-text-hidden',
  ),
  page: words(
    'footer page-footer site-footer fusszeile masthead site-header page-header-nav topbar top-bar cookie cookies cli cookielaw cmplz borlabs usercentrics tc-privacy privacy-overview cookiebar cookiebanner ' +
      'cookie-notice cookie-consent consent gdpr dsgvo rgpd cmp onetrust didomi privacy-banner popup pop-up popmake pum pushlayer modal lightbox ' +
      'overlay skip-link skiplink skip-links screen-reader-text sr-only visually-hidden visuallyhidden ' +
      'element-invisible adblock noscript offcanvas off-canvas',
  ),
};

/** ARIA roles that say the same. */
export const furnitureRoles: Readonly<Record<string, Furniture>> = {
  navigation: 'links',
  menu: 'links',
  menubar: 'links',
  search: 'form',
  contentinfo: 'page',
  banner: 'page',
  dialog: 'page',
  alertdialog: 'page',
  complementary: 'aside',
  form: 'form',
};

/** Elements that say the same. */
export const furnitureElements: Readonly<Record<string, Furniture>> = {
  nav: 'links',
  form: 'form',
  aside: 'aside',
  menu: 'links',
  search: 'form',
  dialog: 'page',
  address: 'aside',
};

function words(list: string): readonly string[] {
  return list.split(' ');
}
