import { describe, expect, it } from 'vitest';
import { reporter } from '../../../pipeline/commands/reporter.ts';

function told(isTTY: boolean, quiet = false) {
  const texts: string[] = [];
  const report = reporter({ isTTY, write: (text) => texts.push(text) }, quiet);
  return { report, texts };
}

describe('reporter', () => {
  it('draws progress in place on a terminal, and clears it before a line', () => {
    const { report, texts } = told(true);
    report.progress({ stage: 'ingest', done: 3, total: 9 });
    report.progress({ stage: 'ingest', done: 4, total: null });
    report.log('A line.');
    report.finish();
    expect(texts).toEqual(['\r\u001b[Kingest: 3 of 9', '\r\u001b[Kingest: 4', '\r\u001b[K', 'A line.\n']);
  });

  it('leaves no drawn line when it is finished', () => {
    const { report, texts } = told(true);
    report.progress({ stage: 'ingest', done: 3, total: 9 });
    report.finish();
    report.finish();
    expect(texts).toEqual(['\r\u001b[Kingest: 3 of 9', '\r\u001b[K']);
  });

  it('writes in a log the start, powers of ten and the end', () => {
    const { report, texts } = told(false);
    for (let done = 0; done <= 150; done++) report.progress({ stage: 'ingest', done, total: 150 });
    expect(texts.map((text) => Number.parseInt(text.slice('ingest: '.length), 10))).toEqual([0, 1, 10, 100, 150]);
  });

  it('says nothing but warnings when it is quiet', () => {
    const { report, texts } = told(true, true);
    report.log('A line.');
    report.progress({ stage: 'ingest', done: 0, total: 9 });
    report.warn('Mind this.');
    report.finish();
    expect(texts).toEqual(['Warning: Mind this.\n']);
  });
});
