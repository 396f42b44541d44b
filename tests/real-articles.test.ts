import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../pipeline/build.ts';
import { check } from '../pipeline/check/check.ts';
import { silentEffects } from '../pipeline/effects.ts';
import type { Rows, TableName } from '../schemas/tables.ts';
import { annotateShipped } from './document.ts';
import { realArticles } from './gold.ts';

/** Passages of these roles are kept and never mined. */
const notMined = ['credit', 'related', 'boilerplate', 'duplicate'];

describe.skipIf(realArticles === null)('two real, messy articles (SEEDS)', () => {
  let out = '';

  const rowsOf = async <Name extends TableName>(table: Name): Promise<Rows[Name]> =>
    JSON.parse(await readFile(join(out, '0.1.0', table, `${table}.json`), 'utf8')) as Rows[Name];

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'real-articles-'));
    await build({ sources: [realArticles ?? ''], out }, silentEffects(), annotateShipped);
  }, 300_000);

  afterAll(async () => {
    await rm(out, { recursive: true, force: true });
  });

  it('hold as published', async () => {
    expect(
      (await check({ folder: out, sources: [realArticles ?? ''] }, silentEffects(), annotateShipped)).problems,
    ).toEqual([]);
  });

  it('have their credit, related links, sign-up lines and repeated lede marked', async () => {
    const roles = (await rowsOf('passages')).map(({ role }) => role);
    const count = (role: string): number => roles.filter((other) => other === role).length;
    expect(notMined.map(count)).toEqual([1, 4, 3, 1]);
  });

  it('give no row from passages that are not mined', async () => {
    const passages = await rowsOf('passages');
    const aside = new Set(passages.filter(({ role }) => notMined.includes(role)).map(({ passage_id }) => passage_id));
    for (const table of ['mentions', 'quotes', 'dates', 'positions'] as const) {
      const rows: readonly { readonly passage_id: string }[] = await rowsOf(table);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ passage_id }) => aside.has(passage_id))).toEqual([]);
    }
  });

  it('have their wrongly closed quotations read whole, each by its speaker', async () => {
    const direct = (await rowsOf('quotes')).filter(({ type }) => type === 'direct');
    expect(direct).toHaveLength(5);
    for (const { text, speaker, cue_text } of direct) {
      expect(speaker).toBe('Andrés Manuel López Obrador');
      expect(cue_text).not.toBeNull();
      expect(text).not.toMatch(/[“”]/);
      expect(text.length).toBeGreaterThan(90);
    }
  });

  it('give every statement its type, cue, source and named speaker, and beyond them only attributions that a reader would mark', async () => {
    const president = 'Andrés Manuel López Obrador';
    const rows = await rowsOf('quotes');
    const told = rows.map(({ type, cue_class, cue_text, speaker_text, speaker }) =>
      [type, cue_class, cue_text, speaker_text, speaker === president ? 'he' : speaker].join(' | '),
    );
    expect(told.sort()).toEqual(
      [
        'indirect | say | reveals | AMLO | he',
        'indirect | ask | asks | AMLO | he',
        'indirect | say | revealed | the President of Mexico, Andrés Manuel López Obrador | he',
        'direct | say | said | he | he',
        'mixed | say | insisted | The Mexican president | he',
        'direct | say | said | he | he',
        'indirect | say | reiterated | Andrés Manuel López Obrador | he',
        'direct | say | said | he | he',
        'direct | say | claimed | he | he',
        'indirect | judge | accused | the United States | United States',
        'indirect | say | stressed | Lopez Obrador | he',
        'indirect | say | said | The president | he',
        'direct | say | explained | the Mexican President | he',
        'mixed | say | ratified | López Obrador’s spokesman, Jesús Ramírez Cuevas | Jesús Ramírez Cuevas',
        'indirect | ask | asked | The founder of Wikileaks | Julian Assange',
      ].sort(),
    );
    expect(rows.every(({ text }) => !/^[\s“”,]|[\s“]$/u.test(text))).toBe(true);
  });

  it('name one person each across both', async () => {
    const people = (await rowsOf('entities')).filter(({ type }) => type === 'person');
    const president = people.filter(({ name }) => name === 'Andrés Manuel López Obrador');
    expect(president).toHaveLength(1);
    expect(president[0]?.aliases).toEqual(expect.arrayContaining(['AMLO', 'López Obrador', 'Lopez Obrador']));
    expect(president[0]?.article_count).toBe(2);
    expect(people.filter(({ name }) => name.endsWith('Assange'))).toHaveLength(1);
    const positions = await rowsOf('positions');
    const spokesman = positions.find(({ title }) => title === 'spokesman');
    expect(people.find(({ entity_id }) => entity_id === spokesman?.entity_id)?.name).toBe('Jesús Ramírez Cuevas');
    expect(spokesman?.of_id).toBe(president[0]?.entity_id);
  });
});
