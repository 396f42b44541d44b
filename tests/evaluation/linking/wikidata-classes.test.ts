import { describe, expect, it } from 'vitest';
import { typeOfClasses } from '../../../evaluation/linking/wikidata-classes.ts';

describe('typeOfClasses', () => {
  it.each([
    ['a person', 'Q215627', 'person'],
    ['an office that is said of persons', 'Q12737077|Q215627|Q4164871', 'other'],
    ['a figure of fiction', 'Q17537576|Q215627', 'other'],
    ['a country', 'Q27096213|Q43229', 'place'],
    ['a firm', 'Q2424752|Q43229', 'organization'],
    ['a newspaper', 'Q17537576|Q2424752|Q43229', 'organization'],
    ['a film', 'Q17537576|Q2424752', 'work'],
    ['a race', 'Q1656682|Q349', 'event'],
    ['a number', 'QUANTITY', 'other'],
  ])('takes %s for what it is here', (_, classes, type) => {
    expect(typeOfClasses(classes)).toBe(type);
  });
});
