import { jsonLdScripts, linkedItems } from '../json-ld.ts';
import { elementsNamed, type PageElement } from './element.ts';
import { labelsOf } from './furniture.ts';
import type { Outline } from './outline.ts';

/** Why a page that was fetched shows no article. */
export type Stub = 'paywalled' | 'consent-wall';

/**
 * Words in the class or id of the elements in which pages and the services they use ask for money or for consent.
 * Compiled for this project by hand.
 */
const wallLabels: Readonly<Record<Stub, ReadonlySet<string>>> = {
  'consent-wall': new Set(
    (
      'consent consents cookiewall cookie-wall cookiebot onetrust didomi usercentrics qc-cmp2 sp-message cmpbox cmp ' +
      'gdpr privacywall privacy-wall privacy-gate trustarc truste sourcepoint'
    ).split(' '),
  ),
  paywalled: new Set(
    (
      'paywall paywalled regwall registration-wall piano pelcro plenigo laterpay premium-only subscriber-only ' +
      'subscribers-only subscription-wall metering-wall leaky-paywall'
    ).split(' '),
  ),
};

/** What stands in the way of a page's article: asked of pages of which no article was read, null where nothing shows. */
export function stubOf(page: PageElement, outline: Outline): Stub | null {
  if (showsWall(outline, 'consent-wall')) return 'consent-wall';
  return statesPaywall(page) || showsWall(outline, 'paywalled') ? 'paywalled' : null;
}

function showsWall({ regions }: Outline, stub: Stub): boolean {
  return regions.some(
    ({ start, end, isHidden, labels }) =>
      end > start && !isHidden && labelsOf(labels).some((label) => wallLabels[stub].has(label)),
  );
}

/** Schema.org's `isAccessibleForFree` and the content tiers that search engines ask news sites for. */
function statesPaywall(page: PageElement): boolean {
  for (const { attributes } of elementsNamed(page, 'meta')) {
    if (attributes['property'] !== 'article:content_tier') continue;
    if (/^(?:locked|metered)$/i.test(attributes['content'] ?? '')) return true;
  }
  return linkedItems(jsonLdScripts(page)).some(({ isAccessibleForFree }) =>
    /^(?:https?:\/\/schema\.org\/)?false$/i.test(String(isAccessibleForFree)),
  );
}
