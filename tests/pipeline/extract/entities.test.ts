import { describe, expect, it } from 'vitest';
import { shown } from './article.ts';

describe('entities of an article', () => {
  it.each([
    ['a surname goes to the person with the full name', ['Ana Ruiz won.', 'They praised Ruiz.'], ['person Ana Ruiz']],
    ['so does a given name', ['Ana Ruiz won.', 'They praised Ana.'], ['person Ana Ruiz']],
    [
      'so do two surnames, with or without marks',
      ['José Pérez Gil won.', 'They praised Perez Gil.'],
      ['person José Pérez Gil'],
    ],
    ['so does a name without the middle name', ['Ana J. Ruiz won.', 'They praised Ana Ruiz.'], ['person Ana J. Ruiz']],
    [
      'capitals go to the name with these initials',
      ['The Northern Fishing Union met.', 'They praised NFU.'],
      ['organization Northern Fishing Union'],
    ],
    [
      'names of one country are one place',
      ['They left the United Kingdom.', 'It is the UK.'],
      ['place United Kingdom'],
    ],
    ['spellings that differ in case are one', ['They read NewsLeak.', 'They sued Newsleak.'], ['other NewsLeak']],
  ])('%s', (_, paragraphs, names) => {
    expect(shown(...paragraphs).names).toEqual(names);
  });

  it('keep a father and his junior apart', () => {
    expect(shown('They met Ana Ruiz.', 'They met Bo Ruiz and Bo Ruiz Jr there.').names).toHaveLength(3);
  });

  it('give a surname to the person named before it while the other is not yet named', () => {
    const { mentions } = shown('They met Ana Ruiz.', 'They praised Ruiz.', 'They met Carlos Ruiz.');
    expect(mentions).toContain('Ruiz → Ana Ruiz');
  });

  it('leave out a surname that two persons share', () => {
    const { mentions } = shown('They met Ana Ruiz and then Carlos Ruiz.', 'They praised Ruiz.');
    expect(mentions).toEqual(['Ana Ruiz → Ana Ruiz', 'Carlos Ruiz → Carlos Ruiz']);
  });

  it('tell two persons of one surname apart by their titles', () => {
    const { mentions } = shown('They met Senator Ana Ruiz and Mayor Carlos Ruiz.', 'They praised Mayor Ruiz.');
    expect(mentions).toContain('Ruiz → Carlos Ruiz');
  });

  it('do not take a place for a surname', () => {
    expect(shown('They met Ana London.', 'They left London.').mentions).toContain('London → London');
  });
});
