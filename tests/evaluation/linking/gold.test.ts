import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LinkedSet, linkedSets, readLinked } from '../../../evaluation/linking/gold.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** The documents of a set that has one line. */
async function read(set: LinkedSet, line: object) {
  const gold = await mkdtemp(join(tmpdir(), 'linked-'));
  folders.push(gold);
  await mkdir(join(gold, linkedSets[set].folder));
  await writeFile(join(gold, linkedSets[set].folder, `${set}.jsonl`), `${JSON.stringify(line)}\n`);
  return readLinked(gold, set);
}

describe('readLinked', () => {
  it('reads News-Fair: its day, Wikidata ids, and which mentions are names', async () => {
    const documents = await read('news-fair', {
      id: 7,
      title: '20180306 - Rain',
      text: 'Ana Ruiz waited. She left at two.',
      spans: [
        [0, 8, 'Q215627', 'Q5', 'Ana Ruiz', false],
        [17, 20, 'Q215627', 'Q5', 'Ana Ruiz', true],
        [29, 32, 'QUANTITY', 'QUANTITY', 'Unknown', false],
        [21, 25, 'OTHER', '<NIL>', 'Unknown', false],
      ],
    });
    expect(documents).toEqual([
      {
        id: 'news-fair-7',
        text: 'Ana Ruiz waited. She left at two.',
        publishedOn: '2018-03-06',
        mentions: [
          { start: 0, end: 8, key: 'Q5', name: 'Ana Ruiz', type: 'person', isName: true },
          { start: 17, end: 20, key: 'Q5', name: 'Ana Ruiz', type: 'person', isName: false },
        ],
      },
    ]);
  });

  it('puts the running text of MEANTIME together, whose pages have two spellings of their address', async () => {
    const [document] = await read('meantime', {
      id: '7_Rain.naf',
      tokens: ['Rain', 'March', '4', ',', '2008', 'Arn', "'s", 'mayor', 'left', '.', 'He', 'waved', '.'],
      sent: [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3],
      ents: [
        [5, 6, 'LOC', 'http://dbpedia.org/page/Arn_(Norland)', '1'],
        [5, 8, 'PER', 'http://dbpedia.org/resource/Ana_Ruiz ', '2'],
        [10, 11, 'PER', 'http://dbpedia.org/resource/Ana_Ruiz ', '3'],
        [0, 1, 'PRO', 'None', '4'],
      ],
    });
    expect(document?.text).toBe("Rain\n\nMarch 4, 2008\n\nArn's mayor left.\n\nHe waved.");
    expect(document?.publishedOn).toBe('2008-03-04');
    expect(document?.mentions).toEqual([
      { start: 21, end: 24, key: 'Arn_(Norland)', name: 'Arn', type: 'place', isName: true },
      { start: 21, end: 32, key: 'Ana_Ruiz', name: 'Ana Ruiz', type: 'person', isName: true },
      { start: 40, end: 42, key: 'Ana_Ruiz', name: 'Ana Ruiz', type: 'person', isName: false },
    ]);
  });

  it('reads the pages of a treebank over its sentences', async () => {
    const sentence = (tokens: string[], xpos: string[], mentions: object[]) => {
      return { tokens, sp: tokens.map((_, index) => Number(index < tokens.length - 2)), xpos, mentions };
    };
    const [document] = await read('gum-news', {
      id: 'GUM_news_rain',
      meta: { dateCreated: '2017-01-09' },
      sents: [
        sentence(
          ['Rain', 'fell', '.'],
          ['NN', 'VBD', '.'],
          [{ start: 0, end: 1, headtok: 0, etype: 'event', identity: null }],
        ),
        sentence(
          ['Arn', 'flooded', '.'],
          ['NNP', 'VBD', '.'],
          [{ start: 0, end: 1, headtok: 0, etype: 'place', identity: 'Arn%2C_Norland' }],
        ),
      ],
    });
    expect(document?.text).toBe('Rain fell. Arn flooded.');
    expect(document?.publishedOn).toBe('2017-01-09');
    expect(document?.mentions).toEqual([
      { start: 11, end: 14, key: 'Arn%2C_Norland', name: 'Arn, Norland', type: 'place', isName: true },
    ]);
  });
});
