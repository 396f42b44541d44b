import { describe, expect, it } from 'vitest';
import { shown } from '../article.ts';

describe('quotes', () => {
  it.each([
    ['with the cue behind', ['“We sail today,” said Ana Ruiz.'], ['We sail today,'], 'quote/cue-after'],
    ['with a comma outside the mark', ['“We sail today”, said Ana Ruiz.'], ['We sail today'], 'quote/cue-after'],
    ['with a question before the cue', ['“Why today?” Ana Ruiz asked.'], ['Why today?'], 'quote/cue-after'],
    ['with according to', ['“We sail today,” according to Ana Ruiz.'], ['We sail today,'], 'quote/cue-after'],
    [
      'with the cue before',
      ['Ana Ruiz told reporters in Arn: “We sail today.”'],
      ['We sail today.'],
      'quote/cue-before',
    ],
    [
      'with a participle before',
      ['Ana Ruiz said no, adding: “We sail today.”'],
      ['We sail today.'],
      'quote/cue-before',
    ],
    ['interrupted', ['“We sail,” said Ana Ruiz, “and we win.”'], ['We sail, … and we win.'], 'quote/split'],
    ['going on in the same paragraph', ['“We sail,” said Ana Ruiz. “We win.”'], ['We sail, … We win.'], 'quote/split'],
    [
      'over several paragraphs',
      ['“We sail,” said Ana Ruiz. “We win.', '“We come home.”'],
      ['We sail, … We win. … We come home.'],
      'quote/open-paragraph',
    ],
    [
      'announced by the paragraph above',
      ['Ana Ruiz went on:', '“We sail today.”'],
      ['We sail today.'],
      'quote/announced-above',
    ],
    ['with a dash and a name', ['“We sail today and win.” — Ana Ruiz'], ['We sail today and win.'], 'quote/dash-name'],
    ['without a cue', ['She turned round. “We all sail today.” She left.'], ['We all sail today.'], 'quote/no-cue'],
    [
      'within a reported clause',
      ['Ana Ruiz said that the ferry was “a disgrace” to Arn.'],
      ['that the ferry was “a disgrace” to Arn'],
      'quote/clause',
    ],
    [
      'within a reported clause without that',
      ['Ana Ruiz said she was “very tired.”'],
      ['she was “very tired.”'],
      'quote/clause',
    ],
  ])('are found %s', async (_, paragraphs, quotes, rule) => {
    const found = await shown(...paragraphs);
    expect(found.quotes).toEqual(quotes);
    expect(found.extraction.quotes.map((quote) => quote.rule)).toEqual([rule]);
  });

  it('are two rows where a new cue begins the second', async () => {
    expect((await shown('“We sail,” said Ana Ruiz. Bo Lind replied: “We stay.”')).quotes).toEqual([
      'We sail,',
      'We stay.',
    ]);
  });

  it('are two rows where the second has a cue behind it', async () => {
    const { quotes, speakers } = await shown('“We sail,” said Ana Ruiz. “We stay,” said Bo Lind.');
    expect(quotes).toEqual(['We sail,', 'We stay,']);
    expect(speakers).toEqual(['Ana Ruiz', 'Bo Lind']);
  });

  it.each([
    ['two talk with nothing between them', 'Ana Ruiz rose. “Were you there at all?” “Yes, I was there.”', 2],
    ['a sentence is told between them', '“We sail,” said Ana Ruiz. Rain fell on Arn. “We will win.”', 2],
    ['the second goes on in small letters', '“We sail,” Ana Ruiz wrote to Arn, “but we will not win.”', 1],
    ['a source of its own closes the next paragraph', '“We sail,” said Ana Ruiz. “We win.', 1],
  ])('are as many as statements are made where %s', async (_, text, count) => {
    expect((await shown(text)).quotes).toHaveLength(count);
  });

  it('are two rows where a paragraph that goes on brings its own source', async () => {
    const { quotes } = await shown('Ana Ruiz said: “We sail today.', '“We will win,” Ana Ruiz said.');
    expect(quotes).toEqual(['We sail today.', 'We will win,']);
  });

  it('hold the whole quotation where a tree cuts through it', async () => {
    const { quotes } = await shown(
      '“Last night we sailed the old ferry home,” a tired but happy Ana Ruiz, of Arn, said.',
    );
    expect(quotes).toEqual(['Last night we sailed the old ferry home,']);
  });

  it.each([
    ['opens it', ['headline: ‘We sail again’: ferry saved', 'Rain fell.'], ['We sail again']],
    ['ends it', ['headline: Ferry saved: “We sail again”', 'Rain fell.'], ['We sail again']],
  ])('are made of a quotation in a headline that %s', async (_, paragraphs, quotes) => {
    expect((await shown(...paragraphs)).quotes).toEqual(quotes);
  });

  it('are two rows in two paragraphs', async () => {
    const { quotes } = await shown('“We sail today,” said Ana Ruiz.', '“We will surely win.”');
    expect(quotes).toEqual(['We sail today,', 'We will surely win.']);
  });

  it.each([
    ['scare quotes', 'The “free” ferry sank.'],
    ['nicknames', 'They met Ana “Speedy” Ruiz.'],
    ['titles of works', 'On “Good Morning Norland,” Ana Ruiz smiled.'],
    ['fragments of a sentence that reports nothing', 'The ferry “of all our dreams” sank.'],
  ])('are not made of %s', async (_, text) => {
    expect((await shown(text)).quotes).toEqual([]);
  });

  it('carry cue, class, type and sentence', async () => {
    const text = 'Rain fell. “Why today?” Ana Ruiz asked. Nobody answered.';
    const [quote] = (await shown(text)).extraction.quotes;
    expect(quote?.cue).toMatchObject({ lemma: 'ask', class: 'ask', start: text.indexOf('asked') });
    expect(quote?.type).toBe('direct');
    expect(text.slice(quote?.sentence.start, quote?.sentence.end)).toBe('“Why today?” Ana Ruiz asked.');
  });

  it('are mixed where words of the content stand outside the marks', async () => {
    expect((await shown('Ana Ruiz said it was “a disgrace” to Arn.')).extraction.quotes[0]?.type).toBe('mixed');
  });

  it('end before what begins anew', async () => {
    expect((await shown('Ana Ruiz said it was “a disgrace” to Arn, but nobody left.')).quotes).toEqual([
      'it was “a disgrace” to Arn',
    ]);
  });
});
