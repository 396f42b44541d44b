import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Publishes two versions of many passages that are made as they are read: the second with more articles and with a
 * passage of each that is worded otherwise. Arguments: the folder of the built program, a folder for the versions, and
 * how many articles of ten passages the first version has. It prints the reasons of the second.
 */
const [dist, folder, articles] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(dist, path)).href);
const { publish } = await load('pipeline/publish/publish.js');
const { silentEffects } = await load('pipeline/effects.js');
const { byTable } = await load('schemas/tables.js');

const passagesOfArticle = 10;
const articlesAtOnce = 100;
const words = 'the ferry of Arn sails to Norland when the ice lets it and the captain has had her tea';
const idOf = (prefix, number) => `${prefix}-${number.toString(16).padStart(16, '0')}`;

function articleRow(number) {
  return {
    article_id: idOf('a', number),
    source_path: `${number}.txt`,
    source_sha256: number.toString(16).padStart(64, '0'),
    media_type: 'text/plain',
    url: null,
    title: `Ferry ${number}`,
    authors: [],
    publisher: null,
    section: null,
    published_on: null,
    published_at: null,
    updated_at: null,
    published_from: null,
    language: 'en',
    licence: null,
    text: null,
    text_sha256: number.toString(16).padStart(64, '0'),
    char_count: 4000,
    word_count: 800,
    story_id: null,
    duplicate_of: null,
  };
}

function passageRows(number, last) {
  return Array.from({ length: passagesOfArticle }, (_, position) => ({
    passage_id: idOf('p', ((number * passagesOfArticle + position) * 7_919) % 2 ** 40),
    article_id: idOf('a', number),
    position,
    role: 'body',
    start: position * 400,
    end: position * 400 + 399,
    text: `${number} ${position === passagesOfArticle - 1 ? last : words}`,
    source_text: null,
    rule: 'role/body',
  }));
}

/** The rows of articles, a portion of them at a time. */
function streamOf(count, rowsOf) {
  return {
    count: count * rowsOf(0).length,
    async *read() {
      for (let start = 0; start < count; start += articlesAtOnce) {
        const numbers = Array.from({ length: Math.min(articlesAtOnce, count - start) }, (_, index) => start + index);
        yield numbers.flatMap(rowsOf);
      }
    },
  };
}

function publicationOf(count, last) {
  const empty = streamOf(0, () => []);
  const held = {
    articles: streamOf(count, (number) => [articleRow(number)]),
    passages: streamOf(count, (number) => passageRows(number, last)),
  };
  return {
    tables: byTable((name) => held[name] ?? empty),
    collection: { title: 'Ferries', language: 'en', text: 'publish' },
    inputs: { root: 'arn', files: count, sha256: String(count).padStart(64, '0') },
    languageModel: { model: 'none', sha256: '0'.repeat(64), runtime: 'portable', library: 'none' },
    date: null,
    stages: [],
    rejects: [],
    publishers: [[null, count]],
  };
}

const first = Number(articles);
await publish(folder, {}, async () => publicationOf(first, 'It sails.'), silentEffects());
const { reasons } = await publish(folder, {}, async () => publicationOf(first * 1.5, 'It docks.'), silentEffects());
process.stdout.write(JSON.stringify(reasons));
