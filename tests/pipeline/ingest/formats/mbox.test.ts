import { expect, it } from 'vitest';
import { mboxFormat } from '../../../../pipeline/ingest/formats/mbox.ts';
import { messageLines } from '../../../../pipeline/ingest/formats/message.ts';
import { outcomes, readAll } from '../readings.ts';

const from = 'From press@arn.example Wed Mar  4 10:00:00 2026';
const long = 'The city of Arn opens its new bridge over the river on Friday, says the mayor.';
const message = (body: string, headers: readonly string[] = []): string =>
  [
    'From: "City of Arn" <press@arn.example>',
    'Date: Wed, 4 Mar 2026 10:00:00 +0100',
    'Subject: =?utf-8?q?Bridge_=C3=B6pens?=',
    ...headers,
    '',
    body,
    '',
  ].join('\n');

it('gives an article a message, with what its headers state', async () => {
  const headers = ['List-Id: "Press releases" <press.arn.example>', 'Archived-At: <https://arn.example/press/1>'];
  const text = `${from}\n${message(`${long}\n>From now on it is open.`, headers)}\n${from}\n${message('Second.\n\nFrom here on, nothing.')}`;
  const read = await readAll(mboxFormat, text.replace(/\n/g, '\r\n'), {}, { chunk: 11 });
  expect(outcomes(read)).toEqual([
    ['1', `Bridge öpens\n${long} From now on it is open.`],
    ['2', 'Bridge öpens\nSecond.\nFrom here on, nothing.'],
  ]);
  expect(read[0]).toMatchObject({
    stated: {
      url: 'https://arn.example/press/1',
      title: 'Bridge öpens',
      publisher: 'City of Arn',
      section: 'Press releases',
      published_at: 'Wed, 4 Mar 2026 10:00:00 +0100',
    },
  });
});

it('reads the text of a message of several parts, or its HTML where that is all, and no attachment', async () => {
  const parts = (first: string, kind: string): string =>
    message(
      `--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>In =C3=B6 HTML.</p>=\n\n--b\n${first}--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nAttached.\n--b--`,
      ['MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary=b`],
    );
  const plain = `Content-Type: text/plain; charset=utf-8\n\n${`${long}\n`.repeat(4)}\n`;
  expect(outcomes(await readAll(mboxFormat, parts('Content-Type: text/css\n\np {}\n', 'mixed')))).toEqual([
    ['1', 'Bridge öpens\nIn ö HTML.'],
  ]);
  expect(outcomes(await readAll(mboxFormat, parts(plain, 'alternative')))).toEqual([
    ['1', `Bridge öpens\n${Array(4).fill(long).join(' ')}`],
  ]);
});

it('refuses what is no message and what is beyond the limit, and no other', async () => {
  const text = [message('One.'), 'no header at all', message('x'.repeat(2000)), message('Four.')]
    .map((each) => `${from}\n${each}\n`)
    .join('\n');
  expect(outcomes(await readAll(mboxFormat, text, {}, { maxBytes: 1000 }))).toEqual([
    ['1', 'Bridge öpens\nOne.'],
    ['2', 'bad-document'],
    ['3', 'too-large'],
    ['4', 'Bridge öpens\nFour.'],
  ]);
  expect(await readAll(mboxFormat, '')).toEqual([]);
});

it('refuses parts that are nested without end', async () => {
  const open = Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`);
  expect(outcomes(await readAll(mboxFormat, `Subject: x\n${open.join('')}`))).toEqual([['1', 'bad-document']]);
});

it('joins broken lines, and marks signatures and what is quoted', () => {
  const text = [
    long,
    'It is long.',
    '',
    '- one',
    '- two',
    '',
    '> quoted',
    '> still',
    'Reply.',
    '',
    '-- ',
    'Ana Ruiz',
    'Press',
  ];
  expect(messageLines(text.join('\n'))).toEqual([
    { text: `${long} It is long.`, hint: 'paragraph' },
    { text: '- one', hint: 'paragraph' },
    { text: '- two', hint: 'paragraph' },
    { text: 'quoted', hint: 'aside' },
    { text: 'still', hint: 'aside' },
    { text: 'Reply.', hint: 'paragraph' },
    { text: 'Ana Ruiz', hint: 'aside' },
    { text: 'Press', hint: 'aside' },
  ]);
});

it('ends the text where a mail program quotes another message', () => {
  expect(messageLines('Yes.\n\nOn 4 Mar 2026, Bo Lind wrote:\nNo?').map(({ hint }) => hint)).toEqual([
    'paragraph',
    'aside',
    'aside',
  ]);
});

it('refuses a message whose text is in a file that it brings, and names the file', async () => {
  const mail = [
    'From: Arn Press <press@arn.example>',
    'Subject: Statement',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="statement.pdf"',
    '',
    '%PDF',
    '--b--',
  ].join('\n');
  expect(await readAll(mboxFormat, mail)).toMatchObject([
    { record: '1', code: 'no-text', message: expect.stringContaining('statement.pdf') },
  ]);
});
