import { describe, expect, it } from 'vitest';
import { visibleLines } from '../../../evaluation/html/lines.ts';
import { parsePage } from '../../../pipeline/ingest/dom.ts';
import { isElement } from '../../../pipeline/ingest/page/element.ts';

async function linesOf(html: string): Promise<string[]> {
  const page = await parsePage(html);
  return (page?.children ?? []).filter(isElement).flatMap(visibleLines);
}

describe('visibleLines', () => {
  it('gives every block a line, from the menu to the foot', async () => {
    const html = `<nav><ul><li><a href="/">Home</a></li><li>Sports</li></ul></nav><h1>Ferry
      runs <em>again</em></h1><p>It ran.<br>All were glad.</p><footer>© Harbour Post</footer>`;
    expect(await linesOf(html)).toEqual([
      'Home',
      'Sports',
      'Ferry runs again',
      'It ran.',
      'All were glad.',
      '© Harbour Post',
    ]);
  });

  it('leaves out what nobody sees', async () => {
    const html = `<p>It ran.</p><script>let a</script><style>p {}</style><p hidden>Not this.</p>
      <p style="display: none">Nor this.</p><noscript>Nor that.</noscript><select><option>Arn</option></select>`;
    expect(await linesOf(html)).toEqual(['It ran.']);
  });
});
