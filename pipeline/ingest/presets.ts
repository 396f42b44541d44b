import type { Collection, presets } from '../../schemas/collection.ts';
import type { RecordColumn } from './columns.ts';

type Preset = (typeof presets)[number];

/** A field that is there and says nothing of the article: when it was fetched, or where it lies. */
const ignored = 'ignored';

/**
 * The fields that tools write, and what they are. Sources: the stories of Media Cloud's Python client
 * (github.com/mediacloud/api-client), the article list of the GDELT DOC 2.0 API in JSON and CSV, and `get_dict` of
 * news-please (github.com/fhamborg/news-please, newsplease/NewsArticle.py).
 */
const presetColumns: Readonly<Record<Preset, Readonly<Record<string, RecordColumn | typeof ignored>>>> = {
  mediacloud: {
    id: 'id',
    url: 'url',
    title: 'title',
    text: 'text',
    media_name: 'publisher',
    media_url: ignored,
    publish_date: 'published_on',
    indexed_date: ignored,
    language: 'language',
  },
  // GDELT lists addresses: no field holds the text, and `seendate` is when its crawler saw the page.
  gdelt: {
    url: 'url',
    URL: 'url',
    MobileURL: ignored,
    url_mobile: ignored,
    title: 'title',
    Title: 'title',
    seendate: ignored,
    Date: ignored,
    domain: 'publisher',
    language: 'language',
    sourcecountry: ignored,
    socialimage: ignored,
  },
  'news-please': {
    url: 'url',
    title: 'title',
    title_page: ignored,
    title_rss: ignored,
    maintext: 'text',
    text: ignored,
    description: ignored,
    authors: 'authors',
    source_domain: 'publisher',
    date_publish: 'published_at',
    date_modify: 'updated_at',
    date_download: ignored,
    language: 'language',
    filename: ignored,
    localpath: ignored,
    image_url: ignored,
  },
};

/** What fields of records are read as: by the mapping of a collection, then by its preset. */
export function columnsOf({ columns, preset }: Pick<Collection, 'columns' | 'preset'>): Collection['columns'] {
  return preset === undefined ? columns : { ...presetColumns[preset], ...columns };
}
