import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../pipeline/extract/extract.ts';
import { type Attributed, turnSpeakers } from '../../../../pipeline/extract/turns/floating.ts';
import { article, readArticle } from '../article.ts';

/**
 * What is proposed for the quotations of paragraphs that have no source, `{…}` being the source of the quotation next
 * before it in its paragraph, or, with none before it, behind it.
 */
async function proposed(...paragraphs: string[]): Promise<Array<string | null>> {
  const sources: Span[] = [];
  let shift = 0;
  const plain = paragraphs.join('\n').replace(/\{([^{}]*)\}/gu, (_, words: string, at: number) => {
    sources.push({ start: at - shift, end: at - shift + words.length });
    shift += 2;
    return words;
  });
  const document = await readArticle(article(...plain.split('\n')));
  const { text } = document;
  const statements = [...text.matchAll(/“([^“”]*)”/gu)].map(({ index, 0: match }): Attributed => {
    const part = { start: index + 1, end: index + match.length - 1 };
    const line = { start: text.lastIndexOf('\n', index) + 1, end: `${text}\n`.indexOf('\n', index) };
    const next = text.indexOf('“', part.end);
    const last = next < 0 ? line.end : Math.min(next, line.end);
    const speaker = sources.find(({ start }) => start > part.end && start < last) ?? null;
    return { parts: [part], type: 'direct', speaker };
  });
  const found = turnSpeakers(document, statements);
  return statements
    .filter(({ speaker }) => speaker === null)
    .map((statement) => {
      const span = found.get(statement);
      return span ? text.slice(span.start, span.end) : null;
    });
}

describe('turnSpeakers', () => {
  it.each([
    ['goes on in the next paragraph', ['“We sail,” said {Ana Ruiz}.', '“The sea is calm.”'], ['Ana Ruiz']],
    [
      'goes on in the same paragraph',
      ['“We sail,” said {Ana Ruiz} on Monday in Arn. “The sea is calm.”'],
      ['Ana Ruiz'],
    ],
    ['goes on over two paragraphs', ['“We sail,” {she} said.', '“It is calm.”', '“It is warm.”'], ['she', 'she']],
    ['adds something', ['“We sail,” {she} said, adding: “The sea is calm.”'], ['she']],
    ['is told of in the sentence before', ['Ana Ruiz agreed. “The sea is calm.”'], ['Ana Ruiz']],
    ['is told of in the paragraph before', ['The mayor shook her head.', '“The sea is not calm.”'], ['The mayor']],
    ['is told of before a colon', ['Ana Ruiz put it like this:', '“The sea is calm.”'], ['Ana Ruiz']],
    ['signs below', ['Voices of Arn.', '“The sea is calm.”', '— Bo Lind, pilot'], ['Bo Lind, pilot']],
    [
      'stands with name and calling above',
      ['Voices of Arn.', 'Ana Ruiz, 34, baker', '“The sea is calm.”'],
      ['Ana Ruiz, 34, baker'],
    ],
    ['acts in the sentence behind', ['“The sea is calm.” Ana Ruiz is looking at the floor.'], ['Ana Ruiz']],
    ['is told of with an adjective', ['Ana Ruiz was blunt. “The sea is calm.”'], ['Ana Ruiz']],
    ['is asked by the writer', ['Ana Ruiz sat down.', '“Is it calm?” {I} asked.', '“It never is.”'], ['Ana Ruiz']],
    [
      'stands behind a colon in the headline',
      ['headline: “The sea is calm”: Ana Ruiz on her year at sea', 'It rained in Arn.'],
      ['Ana Ruiz'],
    ],
    [
      'answers in a few words, a paragraph each',
      ['“Mine,” said {Ana Ruiz}.', '“Ours,” said {Bo Lind}.', '“Yours, then.”', '“Good.”'],
      ['Ana Ruiz', 'Bo Lind'],
    ],
    [
      'has taken turns with the one above before',
      [
        '“The sea has been calm for nine long days,” said {Ana Ruiz}.',
        '“The sea is never as calm as it looks to you,” said {Bo Lind}.',
        'It rained in Arn.',
        '“You have never once sailed to Oslo,” {Ruiz} said.',
        '“Nobody has ever asked me to.”',
      ],
      ['Bo Lind'],
    ],
  ])('names whoever %s', async (_, paragraphs, expected) => {
    expect(await proposed(...paragraphs)).toEqual(expected);
  });

  it.each([
    ['the one before has asked', ['“Do we sail?” asked {Ana Ruiz}.', '“The sea is calm.”']],
    ['nobody is told of', ['It rained in Arn.', '“The sea is calm.”']],
    ['several are told of', ['The pilots shook their heads.', '“The sea is not calm.”']],
    ['words stand beside it', ['Ana Ruiz agreed.', '“The sea is calm” was painted on the ferry.']],
    ['the source before is a thing', ['“We sail,” {it} said.', '“The sea is calm.”']],
    ['a paragraph lies between', ['“We sail,” said {Ana Ruiz}.', 'It rained in Arn.', '“The sea is calm.”']],
    [
      'the sentence behind does not tell what anybody does beside it',
      ['It rained.', '“The sea is not calm.” Ana Ruiz was born in Oslo.'],
    ],
    [
      'the headline goes on behind the name',
      ['headline: “The sea is calm”: Ana Ruiz sunk by critics', 'It rained in Arn.'],
    ],
    [
      'two took turns at length',
      [
        '“We sail at noon, whatever the weather does,” said {Ana Ruiz}.',
        '“We stay in port until the wind has turned,” said {Bo Lind}.',
        '“The sea is calm.”',
      ],
    ],
    ['the one above has signed', ['Voices of Arn.', '“We sail.” — {Bo Lind}', '“The sea is calm.”']],
  ])('names nobody where %s', async (_, paragraphs) => {
    expect((await proposed(...paragraphs)).at(-1)).toBeNull();
  });
});
