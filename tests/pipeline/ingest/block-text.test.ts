import { expect, it } from 'vitest';
import { joinLines, linesOf } from '../../../pipeline/ingest/block-text.ts';
import { parsePage } from '../../../pipeline/ingest/dom.ts';

async function lines(html: string): Promise<[string, string][]> {
  const page = await parsePage(html);
  return page === null ? [] : linesOf(page).map(({ text, hint }) => [text, hint]);
}

it.each([
  ['joins inline markup', '<p>“<i>No</i>,”<b> said </b>Ana.</p>', [['“No,” said Ana.', 'paragraph']]],
  ['collapses white space', '<p> a\n\t b&nbsp; c </p>', [['a b\u00A0 c', 'paragraph']]],
  [
    'ends a line at a break',
    '<p>a<br>b<br/><br>c</p>',
    [
      ['a', 'paragraph'],
      ['b', 'paragraph'],
      ['c', 'paragraph'],
    ],
  ],
  [
    'knows headings and lists',
    '<h2>a</h2><ul><li>b<ol><li><p>c</ol></ul>',
    [
      ['a', 'heading'],
      ['b', 'list'],
      ['c', 'list'],
    ],
  ],
  [
    'knows captions',
    '<figure><img alt=x><figcaption>a</figcaption></figure><figure><span>b</span></figure>',
    [
      ['a', 'caption'],
      ['b', 'caption'],
    ],
  ],
  [
    'puts a row on a line',
    '<table><caption>a</caption><tr><th>b<td>c</td></tr></table>',
    [
      ['a', 'caption'],
      ['b | c', 'table'],
    ],
  ],
  [
    'looks through layout tables',
    '<table><tr><td><p>a</p><p>b</p></td></tr></table>',
    [
      ['a', 'paragraph'],
      ['b', 'paragraph'],
    ],
  ],
  [
    'knows asides and forms, whatever is in them',
    '<aside><h3>a</h3><p>b</aside><form><p>c</form>',
    [
      ['a', 'aside'],
      ['b', 'aside'],
      ['c', 'form'],
    ],
  ],
  [
    'knows lines that are links',
    '<ul><li><a href=x>More news</a></li></ul><p><a href=x>a b c</a></p><nav><p>d</nav>',
    [
      ['More news', 'links'],
      ['a b c', 'links'],
      ['d', 'links'],
    ],
  ],
  [
    'knows text with links in it',
    '<p>See <a href=x>the report</a> for all of it.</p>',
    [['See the report for all of it.', 'paragraph']],
  ],
  [
    'reads class names',
    '<p class="article__dek standfirst">a</p><div class=byline>By B</div>',
    [
      ['a', 'dek'],
      ['By B', 'byline'],
    ],
  ],
  [
    'leaves out what is not shown',
    '<p hidden>a<p style="DISPLAY: none">b<script>c</script><style>d</style><button>e</button><p>f',
    [['f', 'paragraph']],
  ],
  [
    'keeps the lines of preformatted text',
    '<pre>a\n  b</pre>',
    [
      ['a', 'paragraph'],
      ['b', 'paragraph'],
    ],
  ],
  ['leaves out lines without a word', '<p>•</p><p>a</p><hr>***', [['a', 'paragraph']]],
  [
    'reads text outside any block',
    'a<p>b</p>c',
    [
      ['a', 'paragraph'],
      ['b', 'paragraph'],
      ['c', 'paragraph'],
    ],
  ],
])('%s', async (_, html, expected) => {
  expect(await lines(html)).toEqual(expected);
});

it('gives spans that hold the lines', () => {
  const { text, blocks } = joinLines([
    { text: 'a🙂', hint: 'title' },
    { text: 'b', hint: 'paragraph' },
  ]);
  expect(text).toBe('a🙂\nb');
  expect(blocks).toEqual([
    { start: 0, end: 3, hint: 'title' },
    { start: 4, end: 5, hint: 'paragraph' },
  ]);
});
