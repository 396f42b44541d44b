import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../pipeline/ingest/dom.ts';
import { headlineOf, isSiteName, withoutSite } from '../../../../pipeline/ingest/metadata/headline.ts';
import { surveyPage } from '../../../../pipeline/ingest/metadata/page-survey.ts';

async function headline(html: string, meta: string[] = [], sites: string[] = []) {
  const document = await parsePage(html);
  return document === null ? null : headlineOf({ survey: surveyPage(document), linked: undefined, meta, sites });
}

describe('headlineOf', () => {
  it('takes the heading that says in its own words what the page states', async () => {
    expect(await headline('<h1>Arn’s mayor resigns</h1>', ["Arn's mayor resigns after vote"])).toEqual({
      value: 'Arn’s mayor resigns',
      source: 'heading',
    });
  });

  it('leaves out the line above the headline in its heading', async () => {
    const html = '<h1><span>Norland</span> Mayor of Arn resigns</h1>';
    expect((await headline(html, ['Mayor of Arn resigns']))?.value).toBe('Mayor of Arn resigns');
  });

  it('passes over a heading that names the site', async () => {
    const html =
      '<title>Mayor resigns | The Arn Observer Online</title><h1>The Arn Observer Online</h1><h2>Mayor resigns</h2>';
    expect(await headline(html, ['Mayor resigns'])).toEqual({ value: 'Mayor resigns', source: 'heading' });
  });

  it('finds the heading that is a part of the title of the page', async () => {
    const html = '<title>Bo Writes: A walk in Arn</title><h1>Bo Writes</h1><h3>A walk in Arn</h3><h3>Older</h3>';
    expect((await headline(html, [], ['Bo Writes']))?.value).toBe('A walk in Arn');
  });

  it('takes the title of the page where there is no more', async () => {
    expect(await headline('<title>Mayor resigns - arn.example</title>', [], ['www.arn.example'])).toEqual({
      value: 'Mayor resigns',
      source: 'title',
    });
    expect(await headline('<p>Text')).toBeNull();
  });
});

it.each([
  ['Mayor resigns - The Arn Times', 'Mayor resigns'],
  ['Arn Times: Mayor resigns', 'Mayor resigns'],
  ['Mayor resigns | Politics | arntimes.com', 'Mayor resigns | Politics'],
  ['Mayor - and friend - resigns', 'Mayor - and friend - resigns'],
  ['Arn Times', null],
])('cleans %s', (title, cleaned) => {
  expect(withoutSite(title, ['Arn Times'])).toBe(cleaned);
});

it('knows a site by its name or host', () => {
  expect(isSiteName('The Arn Times', 'www.arntimes.co.uk')).toBe(true);
  expect(isSiteName('Arn', 'Arn Times')).toBe(false);
});
