/**
 * Lines that websites put around an article, in languages that lexicon/furniture.ts and lexicon/related.ts do not
 * cover or cover thinly: Arabic, Bulgarian, Catalan, Chinese, Croatian, Czech, Danish, Dutch, Finnish, German, Greek,
 * Hebrew, Hindi, Hungarian, Indonesian, Japanese, Korean, Norwegian, Persian, Polish, Romanian, Russian, Slovak, Swedish,
 * Turkish, Ukrainian and Vietnamese. Compiled for this project by hand, in the form that `wordsOf` gives.
 */
import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { phraseList } from './phrase-list.ts';

/** Lines that are nothing but the phrase. */
export const wholeLinesWorldwide = {
  'role/navigation': phraseList(`
    anmelden, abmelden, registrieren, suche, suchen, startseite, menü, mein konto, warenkorb, passwort vergessen,
    zur startseite, zum hauptinhalt springen, direkt zum inhalt, mehr anzeigen, alle anzeigen, vorheriger beitrag,
    nächster beitrag, älterer post, neuerer post, inloggen, aanmelden, zoeken, menu sluiten, naar boven, ga naar inhoud,
    mijn account, contacteer ons, zaloguj, zaloguj się, wyloguj, zarejestruj się, szukaj, wyszukaj, strona główna,
    moje konto, przejdź do treści, o nas, přihlásit, přihlásit se, odhlásit, hledat, vyhledávání, úvod, domů,
    o nás, prihlásiť sa, hľadať, hlavná stránka, bejelentkezés, belépés, regisztráció, keresés, főoldal, kezdőlap,
    kapcsolat, rólunk, impresszum, autentificare, căutare, caută, acasă, despre noi, prijava, pretraga, naslovnica,
    početna, traži, logga in, logga ut, sök, hem, startsida, om oss, kontakta oss, till toppen, log ind, søg, forside,
    om os, kontakt os, logg inn, søk, til toppen, kontakt oss, kirjaudu, kirjaudu sisään, haku, etusivu, valikko,
    hyppää sisältöön, siirry sisältöön, ota yhteyttä, yhteystiedot, войти, вход, выйти, регистрация, поиск, найти,
    главная, меню, о нас, о проекте, контакты, наверх, назад, вперед, далее, показать еще, показать ещё, увійти, пошук,
    головна, про нас, контакти, догори, начало, търсене, за нас, σύνδεση, εγγραφή, αναζήτηση, αρχική, μενού,
    επικοινωνία, giriş yap, üye ol, arama, ara, anasayfa, ana sayfa, hakkımızda, hakkında, yukarı, inicia sessió,
    cerca, inici, masuk, daftar, cari, beranda, tentang kami, hubungi kami, kembali ke atas, lewati ke konten, đăng nhập,
    đăng ký, tìm kiếm, trang chủ, liên hệ, giới thiệu, 登录, 注册, 搜索, 首页, 返回首页, 返回顶部, 关于我们, 联系我们,
    网站地图, 上一篇, 下一篇, 客户端, 登入, 註冊, 搜尋, 首頁, 關於我們, 聯絡我們, 回首頁, ログイン, 会員登録, 新規登録,
    検索, ホーム, メニュー, トップページ, トップへ戻る, ページトップへ, お問い合わせ, 会社概要, サイトマップ, 로그인, 로그아웃,
    회원가입, 검색, 홈, 메뉴, 전체뉴스, 전체메뉴, 맨위로, 회사소개, 사이트맵, الرئيسية, تسجيل الدخول, دخول, بحث, البحث,
    من نحن, اتصل بنا, القائمة, صفحه اصلی, ورود, جستجو, درباره ما, تماس با ما, דף הבית, התחברות, חיפוש, צור קשר, אודות,
    होम, खोजें, लॉग इन, संपर्क करें, हमारे बारे में, हमसे संपर्क करें, मुख्य समाचार, প্রচ্ছদ, যোগাযোগ, আমাদের সম্পর্কে,
    main menu, main navigation, toggle navigation, post navigation, you are here, search for, rss feed, rss feeds, media
    kit, ad choices, adchoices, customer service, work for us, sign out, logout, privacy overview, subscriber services,
    hauptmenü, hauptnavigation, servicemenü, beitragsnavigation, beitrags navigation, sie sind hier, suche nach, einloggen,
    ausloggen, abbrechen, angemeldet bleiben, leichte sprache, kontaktformular, wer wir sind, mediadaten, benutzername,
    springe direkt zu, menú principal, iniciar sesión, cerrar sesión, mi cuenta, mapa del sitio, quiénes somos, contáctenos,
    contáctanos, usted está aquí, hemeroteca, menu principal, se connecter, connexion, déconnexion, mon compte, plan du
    site, qui sommes nous, nous contacter, contactez nous, vous êtes ici, rechercher, recherche, fale conosco, quem somos,
    anuncie, mapa do site, minha conta, você está aqui, buscar, ir para o conteúdo, chi siamo, contatti, accedi,
    registrati, mappa del sito, cerca nel sito, vai al contenuto, menu principale, over ons, wie zijn wij, adverteren,
    hoofdmenu, direct naar artikel, reklama w serwisie, redakcja, menu główne, hlavní menu, kontakty, inzerujte, főmenü,
    médiaajánlat, contact și publicitate, meniu, meniul principal, glavni izbornik, impressum, реклама на сайте, обратная
    связь, главное меню, карта сайта, все новости, вхід, увійти на сайт, реклама на сайті, вход в профила, μενου,
    αναζητηση, αρχικη, επικοινωνια, ταυτότητα, künye, iletişim, reklam ver, redaksi, pedoman media siber, karir,
    liên hệ quảng cáo, tòa soạn, 联系方式, 网站导航, 无障碍, 繁體, 简体, 会社情報, 広告掲載, 記事一覧, ログアウト, 구독신청,
    기사제보, 광고문의, 전체보기, اتصل, هيئة التحرير, اعلن معنا, خريطة الموقع, سجل الآن, نقشه سایت, پیوندها, آرشیو
  `),
  'role/share-bar': phraseList(`
    delen, deel dit artikel, deel dit bericht, delen via, udostępnij, podziel się, drukuj, sdílet, sdílejte, tisk,
    vytisknout, zdieľať, tlačiť, megosztás, oszd meg, nyomtatás, distribuie, podijeli, podeli, dela, dela artikeln,
    skriv ut, del, del artiklen, del artikkelen, del på facebook, jaa, jaa artikkeli, tulosta, link kopieren, поделиться,
    поделитесь, поделись, поделиться ссылкой, распечатать, поділитися, поширити, сподели, κοινοποίηση, μοιραστείτε το,
    paylaş, haberi paylaş, yazdır, comparteix, bagikan, bagikan ini, cetak, sukai ini, chia sẻ, 分享, 分享到, 打印, 列印,
    シェア, シェアする, ツイート, 印刷, 공유, 공유하기, 인쇄, 스크랩, شارك, شارك هذا الخبر, شارك الخبر, مشاركة, طباعة, اشتراک گذاری, شیئر کریں, שתף, שיתוף,
    शेयर करें
  `),
  'role/advertisement': phraseList(`
    advertentie, reclame, reklama, artykuł sponsorowany, reklama pokračuje, inzerce, inzercia, hirdetés, publicitate,
    oglas, annons, annonce, annonse, mainos, реклама, διαφήμιση, reklam, publicitat, iklan, quảng cáo, 广告, 廣告, 広告,
    pr, スポンサーリンク, 광고, إعلان, إعلانات, تبلیغات, פרסומת, विज्ञापन
  `),
  'role/sign-up': phraseList(`
    abonneer, abonneren, nieuwsbrief, prenumerata, prenumeruj, subskrybuj, newsletter bestellen, předplatné, odebírat,
    predplatné, feliratkozás, hírlevél, előfizetés, abonează te, pretplati se, prenumerera, nyhetsbrev, nyhedsbrev,
    abonner, abonnér, tilaa, tilaa uutiskirje, подписаться, подписка, подпишитесь, підписатися, передплата, абонирай се,
    εγγραφείτε, εγγραφειτε, abone ol, subscriu te, berlangganan, 订阅, 訂閱, 購読, メルマガ登録, 구독, 구독하기, اشترك, اشتراك,
    הרשמה לניוזלטר
  `),
  'role/follow-us': phraseList(`
    volg ons, volg ons op, śledź nas, obserwuj nas, sledujte nás, kövess minket, urmărește ne, pratite nas, följ oss,
    følg os, følg oss, seuraa meitä, мы в соцсетях, мы в социальных сетях, следите за нами, ми в соцмережах, последвайте
    ни, ακολουθήστε μας, bizi takip edin, segueix nos, ikuti kami, theo dõi chúng tôi, 关注我们, 追蹤我們, フォローする,
    تابعنا, تابعونا, ما را دنبال کنید, עקבו אחרינו
  `),
  'role/terms': phraseList(`
    privacybeleid, algemene voorwaarden, gebruiksvoorwaarden, polityka prywatności, regulamin, warunki korzystania,
    ochrana osobních údajů, podmínky užití, obchodní podmínky, ochrana osobných údajov, adatvédelem,
    adatvédelmi tájékoztató, felhasználási feltételek, politica de confidențialitate, termeni și condiții,
    uvjeti korištenja, pravila privatnosti, integritetspolicy, användarvillkor, privatlivspolitik, personvern,
    personvernerklæring, tietosuoja, tietosuojaseloste, käyttöehdot, datenschutzhinweise, datenschutzerklärung und
    impressum, haftungsausschluss, политика конфиденциальности, пользовательское соглашение, правила, політика
    конфіденційності, политика за поверителност, όροι χρήσης, πολιτική απορρήτου, gizlilik politikası, kullanım koşulları,
    avís legal, política de privacitat, kebijakan privasi, syarat dan ketentuan, chính sách bảo mật, điều khoản sử dụng,
    隐私政策, 使用条款, 版权声明, 免责声明, 隱私權政策, 服務條款, プライバシーポリシー, 利用規約, 免責事項, 個人情報保護方針,
    개인정보처리방침, 이용약관, سياسة الخصوصية, شروط الاستخدام, תנאי שימוש, מדיניות פרטיות
  `),
  'role/comments': phraseList(`
    reacties, plaats een reactie, reageer, komentarze, dodaj komentarz, skomentuj, komentáře, přidat komentář, diskuse,
    komentáre, diskusia, hozzászólások, szólj hozzá, comentarii, lasă un comentariu, komentari, dodaj komentar,
    kommentarer, kommentera, kommentér, lämna en kommentar, skriv en kommentar, kommentit, kommentoi, keskustelu,
    комментарии, комментировать, оставить комментарий, добавить комментарий, обсудить, коментарі, додати коментар,
    коментари, σχόλια, yorumlar, yorum yap, yorum yaz, comentaris, komentar, tinggalkan balasan, berikan komentar,
    bình luận, 评论, 发表评论, 留言, 發表留言, コメント, コメントを残す, コメントする, 댓글, 댓글쓰기, تعليقات, التعليقات,
    أضف تعليق, نظرات, תגובות, टिप्पणियां
  `),
  'role/cookie-notice': phraseList(`
    cookiebeleid, cookies accepteren, alle cookies akzeptieren, akzeptieren, ablehnen, einstellungen, polityka cookies,
    akceptuję, přijmout vše, elfogadom, accept toate, godta alle, acceptera alla, hyväksy kaikki, принять, принять все,
    kabul et, terima, đồng ý, 同意する, 동의
  `),
} satisfies Readonly<Partial<Record<RoleRuleId, readonly string[]>>>;

/** Headings of lists of other articles. */
export const relatedHeadingsWorldwide = phraseList(`
  lees ook, lees meer, meer nieuws, gerelateerd, gerelateerde artikelen, meest gelezen, czytaj także, czytaj też, czytaj
  więcej, zobacz także, zobacz też, polecamy, powiązane artykuły, najczęściej czytane, najnowsze, čtěte také, mohlo by vás
  zajímat, související články, související, nejčtenější, čítajte aj, mohlo by vás zaujímať, súvisiace články,
  najčítanejšie, kapcsolódó cikkek, kapcsolódó, ajánlott cikkek, legolvasottabb, olvasd el ezt is, citește și, citeşte şi,
  articole similare, cele mai citite, pročitajte i, pročitajte još, povezane vijesti, najčitanije, läs också, läs mer,
  läs även, mest läst, relaterat, relaterade artiklar, læs også, læs mere, mest læste, relaterede artikler, les også, les
  mer, mest lest, relaterte saker, lue myös, lue lisää, luetuimmat, katso myös, das könnte ihnen auch gefallen,
  das könnte ihnen gefallen, beliebte beiträge, beliebte artikel, neueste artikel, ähnliche themen, mehr artikel,
  mehr lesen, читайте также, читать также, читать далее, что еще почитать, что ещё почитать, по теме, материалы по теме, похожие материалы, похожие статьи,
  популярное, самое читаемое, новости по теме, лента новостей, другие новости, читайте також, за темою, популярне,
  прочетете още, прочети повече, още по темата, свързани статии, διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, σχετικά άρθρα, δημοφιλή, διαβαστε επισης, διαβαστε ακομη,
  διαβαστε ακομα, σχετικα αρθρα, δημοφιλη, ilgili haberler,
  benzer haberler, çok okunanlar, en çok okunanlar, llegeix també, notícies relacionades, el més llegit, baca juga, baca
  selengkapnya, artikel terkait, berita terkait, terpopuler, xem thêm, tin liên quan, bài viết liên quan, đọc nhiều,
  相关阅读, 相关新闻, 相关文章, 推荐阅读, 热门推荐, 热点推荐, 延伸阅读, 延伸閱讀, 相關新聞, 相關文章, 熱門文章, 推薦閱讀,
  関連記事, 関連ニュース, おすすめ記事, 人気記事, 新着記事, ランキング, あわせて読みたい, こちらもおすすめ, 관련기사, 관련뉴스,
  인기기사, 많이 본 뉴스, 추천기사, 최신기사, اقرأ أيضا, اقرأ أيضًا, اقرا ايضا, اقرأ المزيد, المزيد, أخبار متعلقة, مواضيع متعلقة, مواضيع ذات صلة, أخبار ذات صلة, الأكثر قراءة, مطالب مرتبط,
  اخبار مرتبط, پربازدیدترین, קראו גם, כתבות נוספות, עוד בנושא, यह भी पढ़ें, ये भी पढ़ें, और पढ़ें, আরও পড়ুন, আরো পড়ুন, इसे भी पढ़ें, संबंधित खबरें
`);
