import { describe, expect, it } from 'vitest';
import { stated } from './stated.ts';

/** Sentences → the positions they state, as `stated` shows them without rule and span. */
const shown = async (text: string): Promise<string[]> => (await stated(text)).map((row) => row.replace(/ \[.*$/, ''));

describe('a title before a name', () => {
  it.each([
    ['The talks with President Ana Ruiz failed on Monday.', 'Ana Ruiz: president'],
    ['He met former Norwegian Prime Minister Ana Ruiz in Norway.', 'Ana Ruiz: former prime minister of Norway'],
    ['Norway voted. Norwegian Prime Minister Ana Ruiz lost.', 'Ana Ruiz: prime minister of Norway'],
    ['French President Ana Ruiz resigned.', 'Ana Ruiz: president'],
    ['White House spokesman Bo Lind told reporters on Monday.', 'Bo Lind: spokesman of White House'],
    ['Acme CEO Bo Lind sold his shares.', 'Bo Lind: chief executive officer of Acme'],
    ['NewsLeak founder Bo Lind was arrested in London.', 'Bo Lind: founder of NewsLeak'],
    ['Google co-founder Bo Lind gave the money back.', 'Bo Lind: co-founder of Google'],
    ['Acting Mayor Ana Ruiz closed the port.', 'Ana Ruiz: acting mayor'],
    ['Then-President Ana Ruiz signed the law.', 'Ana Ruiz: former president'],
    ['President-elect Ana Ruiz will take office in May.', 'Ana Ruiz: elect president'],
    ['Sen. Ana Ruiz and Gov. Bo Lind agreed.', 'Ana Ruiz: senator', 'Bo Lind: governor'],
    [
      'Maj. Gen. Bo Lind and Lt. Col. Ana Ruiz left the army.',
      'Bo Lind: major general',
      'Ana Ruiz: lieutenant colonel',
    ],
    ['Foreign Minister Ana Ruiz flew to Paris.', 'Ana Ruiz: foreign minister'],
    ['Deputy assistant secretary for fisheries Ana Ruiz spoke.', 'Ana Ruiz: deputy assistant secretary for fisheries'],
    ['Mayor Ana Ruiz of Lisbon opened the port.', 'Ana Ruiz: mayor of Lisbon'],
    ['Senators Ana Ruiz and Bo Lind voted against it.', 'Ana Ruiz: senator', 'Bo Lind: senator'],
    ['Republican presidential nominee Ana Ruiz won the debate.', 'Ana Ruiz: candidate president'],
    ['Prime Minister Dr. Ana Ruiz spoke.', 'Ana Ruiz: prime minister'],
    ['Attorney General Ana Ruiz sued the bank.', 'Ana Ruiz: attorney general'],
    ['Democratic candidate Gov. Ana Ruiz won.', 'Ana Ruiz: candidate candidate', 'Ana Ruiz: governor'],
    ['Chairman and CEO Bo Lind resigned.', 'Bo Lind: chairman', 'Bo Lind: chief executive officer'],
    ['The 45-year-old singer Ana Ruiz won the prize.', 'Ana Ruiz: singer'],
    ['Officer Ana Ruiz shot the dog.', 'Ana Ruiz: officer'],
    ['The New York Times bestselling author Ana Ruiz spoke in Paris.', 'Ana Ruiz: author'],
    ['Republican front-runner Bo Lind leads the polls.', 'Bo Lind: candidate front-runner'],
    ['Ex-minister Bo Lind was fined.', 'Bo Lind: former minister'],
    ['Civil rights lawyer Ana Ruiz won the case.', 'Ana Ruiz: civil rights lawyer'],
    ['They thanked retired general Bo Lind.', 'Bo Lind: former general'],
  ])('is read from: %s', async (text, ...positions) => {
    expect(await shown(text)).toEqual(positions);
  });
});

describe('an apposition', () => {
  it.each([
    ['The president of Mexico, Ana Ruiz, offered help.', 'Ana Ruiz: president of Mexico'],
    ['Ruiz’s spokesman, Bo Lind, confirmed the talks.', 'Bo Lind: spokesman of Ana Ruiz'],
    [
      'Bo Lind, a spokesman for the Port Authority of London, said no.',
      'Bo Lind: spokesman of Port Authority of London',
    ],
    ['Ana Ruiz, 45, the head of the Red Cross, agreed.', 'Ana Ruiz: head of Red Cross'],
    ['Ana Ruiz, the former minister of health, was there.', 'Ana Ruiz: former minister of health'],
    [
      'Bo Lind, founder and CEO of Acme, sold it.',
      'Bo Lind: founder of Acme',
      'Bo Lind: chief executive officer of Acme',
    ],
    ['Ana Ruiz, a law professor at Stanford University, disagreed.', 'Ana Ruiz: law professor of Stanford University'],
    ['Ana Ruiz, Bo Lind’s wife, said the house was empty.', 'Ana Ruiz: wife of Bo Lind'],
    ['Ana Ruiz, chief of staff to Mayor Bo Lind, quit.', 'Ana Ruiz: chief of staff of Bo Lind', 'Bo Lind: mayor'],
    ['Ana Ruiz (mayor, Lisbon) came first.', 'Ana Ruiz: mayor of Lisbon'],
    ['Ana Ruiz, now the mayor of Lisbon, wept.', 'Ana Ruiz: mayor of Lisbon'],
    ['One of the lawyers for Acme, Bo Lind, said so.', 'Bo Lind: lawyer of Acme'],
    [
      'Ana Ruiz, a Lisbon lawyer who is chairwoman of Acme, said so.',
      'Ana Ruiz: lawyer of Lisbon',
      'Ana Ruiz: chairwoman of Acme',
    ],
    ['Ana Ruiz, the Labour candidate for mayor of London, said so.', 'Ana Ruiz: candidate mayor of London'],
    [
      'Bo Lind, founder, owner and former director of Acme, left.',
      'Bo Lind: founder of Acme',
      'Bo Lind: owner of Acme',
      'Bo Lind: former director of Acme',
    ],
    ['Ana Ruiz, the secretary general of the United Nations, left.', 'Ana Ruiz: secretary general of United Nations'],
    ['Ana Ruiz, president of the Brookings think tank, left.', 'Ana Ruiz: president of Brookings'],
    ['Ana Ruiz, the head of the company, left.', 'Ana Ruiz: head'],
    ['Her husband, Bo Lind, is a teacher.', 'Bo Lind: husband', 'Bo Lind: teacher'],
    ['Ana Ruiz, a member of the Security Council, voted yes.', 'Ana Ruiz: member of Security Council'],
  ])('is read from: %s', async (text, ...positions) => {
    expect(await shown(text)).toEqual(positions);
  });
});

describe('a predicate', () => {
  it.each([
    ['Ana Ruiz is the mayor of Lisbon.', 'Ana Ruiz: mayor of Lisbon'],
    ['Ana Ruiz was elected president of Mexico in May.', 'Ana Ruiz: president of Mexico'],
    ['Bo Lind became director of the Red Cross.', 'Bo Lind: director of Red Cross'],
    ['Bo Lind was named director of the Red Cross.', 'Bo Lind: director of Red Cross'],
    ['The board appointed Bo Lind as chairman.', 'Bo Lind: chairman'],
    ['Ana Ruiz was mayor of Lisbon until 2020.', 'Ana Ruiz: former mayor of Lisbon'],
    ['Ana Ruiz served as ambassador to Mexico.', 'Ana Ruiz: former ambassador of Mexico'],
    ['Ana Ruiz serves as treasurer of the Red Cross.', 'Ana Ruiz: treasurer of Red Cross'],
    ['Ana Ruiz resigned as mayor of Lisbon.', 'Ana Ruiz: former mayor of Lisbon'],
    ['Ana Ruiz is running for governor of Texas.', 'Ana Ruiz: candidate governor of Texas'],
    ['As president of Mexico, Ana Ruiz opened the border.', 'Ana Ruiz: president of Mexico'],
    ['Bo Lind, who heads the Red Cross, agreed.', 'Bo Lind: head of Red Cross'],
    ['Ana Ruiz, who is the leader of the Red Cross, agreed.', 'Ana Ruiz: leader of Red Cross'],
    ['Bo Lind founded Acme in 1990.', 'Bo Lind: founder of Acme'],
    ['The mayor of Lisbon is Ana Ruiz.', 'Ana Ruiz: mayor of Lisbon'],
  ])('is read from: %s', async (text, ...positions) => {
    expect(await shown(text)).toEqual(positions);
  });
});

describe('none is read from', () => {
  it.each([
    ['an office that is told something', 'Ana Ruiz told the president that she was tired.'],
    ['a name with an office in it', 'Ana Ruiz slept at the President Hotel.'],
    ['the last of a list', 'Bo Lind, Ana Ruiz and the mayor had lunch.'],
    ['the wife of the person', 'Mr. Ruiz’s wife said nothing.'],
    ['a form of address', 'They met Mr. Ruiz in Lisbon.'],
    ['what is denied', 'Ana Ruiz is not the president of Mexico.'],
    ['what may be', 'Ana Ruiz could become president of Mexico.'],
    ['a condition', 'If Ana Ruiz is elected president, Mexico will pay.'],
    ['a question', 'Is Ana Ruiz the president of Mexico?'],
    ['a name that opens the main clause', 'In talks with the president of Mexico, Ana Ruiz smiled.'],
    ['the office of another sentence part', 'After meeting Ana Ruiz, the president said nothing.'],
    ['the object of what is said of another', 'Bo Lind blamed Ana Ruiz for acting as the judge.'],
    ['the office of a clause before', 'She came while she was secretary of state, and Bo Lind came twice.'],
    ['a likeness', 'Ana Ruiz was like a mother to them.'],
  ])('%s: %s', async (_, text) => {
    expect(await shown(text)).toEqual([]);
  });
});
