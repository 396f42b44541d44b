import { describe, expect, it } from 'vitest';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import type { Cast } from '../../../analyzer.ts';
import { article, readArticle } from '../article.ts';

/** The entities of a text whose names are the cast's. */
async function entitiesOf(text: string, known: Cast): Promise<string[]> {
  const { entities } = nameEntities(await readArticle(article(text), known));
  return entities.map(({ name }) => name);
}

describe('names of one thing', () => {
  it('are one at every length that a firm is called by', async () => {
    const known: Cast = {
      'Arn Shipping Group Inc.': 'organization',
      'Arn Shipping Group': 'organization',
      'Arn Shipping': 'organization',
    };
    const text = 'Arn Shipping Group Inc. lost money. Arn Shipping Group sold a ship. Arn Shipping was sold.';
    expect(await entitiesOf(text, known)).toEqual(['Arn Shipping Group Inc.']);
  });

  it('are one where capitals in brackets are no initials', async () => {
    const known: Cast = { 'Delta Pumps': 'organization', DPX: 'organization' };
    expect(await entitiesOf('Delta Pumps (DPX) rose. DPX fell.', known)).toEqual(['Delta Pumps']);
  });

  it('are two where the bracket holds a place, or the initials of another name', async () => {
    const places: Cast = { 'Delta Pumps': 'organization', UK: 'place' };
    expect(await entitiesOf('Delta Pumps (UK) rose.', places)).toEqual(['Delta Pumps', 'UK']);
    const others: Cast = {
      'Delta Pumps': 'organization',
      'Northern Fishing Union': 'organization',
      NFU: 'organization',
    };
    expect(await entitiesOf('The Northern Fishing Union won. Delta Pumps (NFU) fell.', others)).toEqual([
      'Northern Fishing Union',
      'Delta Pumps',
    ]);
  });

  it('are one where a surname is misspelt by a letter, and two where it is short', async () => {
    const long: Cast = { 'Tuva Lindqvist': 'person', Lindkvist: 'person' };
    expect(await entitiesOf('Tuva Lindqvist won. They praised Lindkvist.', long)).toEqual(['Tuva Lindqvist']);
    const short: Cast = { 'Tuva Berg': 'person', Borg: 'person' };
    expect(await entitiesOf('Tuva Berg won. They praised Borg.', short)).toEqual(['Tuva Berg', 'Borg']);
  });

  it('are one with a nickname in quotation marks', async () => {
    const known: Cast = { William: 'person', Bill: 'person', Orme: 'person' };
    expect(await entitiesOf('They met William “Bill” Orme. Orme left.', known)).toEqual(['William “Bill” Orme']);
    expect(await entitiesOf('William spoke, and “Bill” Orme left.', known)).not.toContain(
      'William spoke, and “Bill” Orme',
    );
  });

  it('are one where a team goes by its last word', async () => {
    const known: Cast = { 'Harwick Rovers': 'organization', Rovers: 'organization' };
    expect(await entitiesOf('Harwick Rovers won. The fans of the Rovers sang.', known)).toEqual(['Harwick Rovers']);
  });

  it('are one where a person goes by capitals', async () => {
    const known: Cast = { 'Ana Lena Ruiz': 'person', ALR: 'person' };
    expect(await entitiesOf('Ana Lena Ruiz won. They praised ALR.', known)).toEqual(['Ana Lena Ruiz']);
  });
});
