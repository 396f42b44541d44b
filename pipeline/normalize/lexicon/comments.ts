/**
 * Words for what readers write under an article, in the languages of Europe and the larger ones of Asia: compiled for
 * this project by hand, in the form that `wordsOf` gives.
 */
import { phraseList } from './phrase-list.ts';

export const commentWords = phraseList(`
  comment, comments, replies, responses, kommentar, kommentare, leserkommentare, leserbriefe, kommentarer, kommentit,
  kommentti, kommenttia, reacties, opmerkingen, comentario, comentarios, comentário, comentários, comentaris,
  comentarii, commentaire, commentaires, réactions, commento, commenti, komentarz, komentarze, komentarzy, komentář,
  komentáře, komentářů, komentáre, komentari, komentara, komentarjev, hozzászólás, hozzászólások, comentariu,
  комментарий, комментарии, комментариев, коментар, коментари, коментарі, коментарів, σχόλια, σχόλιο, yorum, yorumlar,
  تعليقات, التعليقات, تعليق, نظرات, דיון, תגובות, टिप्पणियां, टिप्पणी, मन्तव्य, মন্তব্য, komen, ulasan, bình, ความคิดเห็น,
  评论, 留言, 評論, 迴響, コメント, 댓글
`);

/** What stands between the name and the date of who wrote a comment, as blog software puts it: `Ana Ruiz says:`. */
export const commentVerbs = phraseList(`
  says, said, wrote, replied, commented, sagt, sagte, schrieb, schreibt, meint, meinte, dice, dijo, escribió, comentó, dit,
  écrit, disse, diz, escreveu, comentou, scrive, scritto, detto, zegt, schreef, skriver, säger, sier, siger, sanoo, kirjoitti,
  pisze, powiedział, napisał, říká, napsal, mondta, szerint, spune, scrie, dedi, yazdı, λέει, пишет, говорит, сказал, пише, каза,
  يقول, אומר, より, 说道, 说, 說, berkata, mengatakan
`);
