import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../pipeline/extract/document.ts';
import type { Quotation } from '../../../../pipeline/extract/quotations.ts';
import { findReportedSpeech } from '../../../../pipeline/extract/statements/statements.ts';
import { readText } from '../../../document.ts';

const opening = 'The harbor of Arn has been closed since the storm of last week.\n';

/** What stands between double marks. */
function quotationsOf({ text }: Document): Quotation[] {
  return [...text.matchAll(/“([^“”]*)”/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
    passage: 0,
    open: false,
  }));
}

async function reported(sentence: string): Promise<string[]> {
  const document = await readText(opening + sentence);
  const { text } = document;
  return findReportedSpeech(document, quotationsOf(document)).map(({ parts, speaker, cue, type, rule }) => {
    const content = parts.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const source = speaker ? text.slice(speaker.start, speaker.end) : '-';
    return `${source} | ${cue.lemma} ${cue.class} | ${content} | ${type} ${rule.replace('quote/', '')}`;
  });
}

describe('findReportedSpeech', () => {
  it.each([
    [
      'a clause with that',
      'Ana Ruiz said that the ferry will sail on Monday.',
      ['Ana Ruiz | say say | that the ferry will sail on Monday | indirect clause'],
    ],
    [
      'a clause without that',
      'Ana Ruiz said the ferry will sail on Monday.',
      ['Ana Ruiz | say say | the ferry will sail on Monday | indirect clause'],
    ],
    [
      'a clause and not whom it was told',
      'Ana Ruiz told reporters that the ferry will sail.',
      ['Ana Ruiz | tell say | that the ferry will sail | indirect clause'],
    ],
    [
      'a question',
      'Ana Ruiz asked whether the ferry will sail.',
      ['Ana Ruiz | ask ask | whether the ferry will sail | indirect clause'],
    ],
    [
      'quoted words with their clause',
      'Ana Ruiz said the ferry was “a disgrace” to Arn.',
      ['Ana Ruiz | say say | the ferry was “a disgrace” to Arn | mixed clause'],
    ],
    [
      'what is denied',
      'Ana Ruiz denied that she had sold the ferry.',
      ['Ana Ruiz | deny deny | that she had sold the ferry | indirect clause'],
    ],
    [
      'what is thought',
      'Ana Ruiz believes that the ferry is safe.',
      ['Ana Ruiz | believe think | that the ferry is safe | indirect clause'],
    ],
    [
      'what a document shows',
      'The report shows that the ferry was late.',
      ['The report | show show | that the ferry was late | indirect clause'],
    ],
    [
      'a source behind its clause',
      'The ferry will sail on Monday, said Ana Ruiz.',
      ['Ana Ruiz | say say | The ferry will sail on Monday | indirect inserted-source'],
    ],
    [
      'a source inside its clause',
      'The ferry, Ana Ruiz said, will sail on Monday.',
      ['Ana Ruiz | say say | The ferry … will sail on Monday | indirect inserted-source'],
    ],
    [
      'according to',
      'According to Ana Ruiz, the ferry was late.',
      ['Ana Ruiz | according to say | the ferry was late | indirect according-to'],
    ],
    [
      'according to behind',
      'The ferry was late, according to Ana Ruiz, the mayor of Arn.',
      ['Ana Ruiz, the mayor of Arn | according to say | The ferry was late | indirect according-to'],
    ],
    [
      'a promise',
      'Ana Ruiz promised to repair the ferry.',
      ['Ana Ruiz | promise promise | to repair the ferry | indirect infinitive'],
    ],
    [
      'an order with the person',
      'Ana Ruiz urged Bo Lind to repair the ferry.',
      ['Ana Ruiz | urge order | Bo Lind to repair the ferry | indirect infinitive'],
    ],
    [
      'a request without the person',
      'Ana Ruiz asked Bo Lind to repair the ferry.',
      ['Ana Ruiz | ask ask | to repair the ferry | indirect infinitive'],
    ],
    [
      'a name for a thing',
      'Ana Ruiz called the ferry “a disgrace.”',
      ['Ana Ruiz | call judge | the ferry “a disgrace.” | mixed naming'],
    ],
    [
      'a judgement with its reason',
      'Ana Ruiz criticized the company for its delays.',
      ['Ana Ruiz | criticize judge | the company for its delays | indirect object'],
    ],
    [
      'an accusation',
      'Ana Ruiz accused Bo Lind of lying about the ferry.',
      ['Ana Ruiz | accuse judge | Bo Lind of lying about the ferry | indirect object'],
    ],
    [
      'a call for something',
      'Ana Ruiz called for an inquiry into the storm.',
      ['Ana Ruiz | call order | an inquiry into the storm | indirect topic'],
    ],
    [
      'a noun and its owner',
      'Ana Ruiz’s claim that the ferry was safe surprised the crew.',
      ['Ana Ruiz | claim say | that the ferry was safe | indirect noun'],
    ],
    [
      'two coordinated cues',
      'Ana Ruiz said that the ferry was late and warned that the crew was tired.',
      [
        'Ana Ruiz | say say | that the ferry was late | indirect clause',
        'Ana Ruiz | warn say | that the crew was tired | indirect clause',
      ],
    ],
    [
      'a participle that adds something',
      'Ana Ruiz said the ferry was late, adding that the crew was tired.',
      [
        'Ana Ruiz | say say | the ferry was late | indirect clause',
        'Ana Ruiz | add say | that the crew was tired | indirect clause',
      ],
    ],
    [
      'a relative clause',
      'Ana Ruiz, who said the ferry was late, left Arn on Monday.',
      ['Ana Ruiz | say say | the ferry was late | indirect clause'],
    ],
    [
      'a clause without what the tree takes for its beginning',
      'Ana Ruiz said on Friday that the ferry will sail.',
      ['Ana Ruiz | say say | that the ferry will sail | indirect clause'],
    ],
    [
      'a question with its question word',
      'Ana Ruiz asked what the company wants.',
      ['Ana Ruiz | ask ask | what the company wants | indirect clause'],
    ],
    [
      'a question with if',
      'Reporters asked Ana Ruiz if the ferry will sail.',
      ['Reporters | ask ask | if the ferry will sail | indirect clause'],
    ],
    [
      'a clause from what stands before its source',
      'In a storm, Ana Ruiz said, the ferry stays in Arn.',
      ['Ana Ruiz | say say | In a storm … the ferry stays in Arn | indirect inserted-source'],
    ],
    [
      'a second clause with that',
      'Ana Ruiz said that the ferry was late, and that the crew was tired.',
      ['Ana Ruiz | say say | that the ferry was late, and that the crew was tired | indirect clause'],
    ],
    [
      'a clause without what the writer adds',
      'Ana Ruiz said that the crew repaired the ferry, which was built in 1970.',
      ['Ana Ruiz | say say | that the crew repaired the ferry | indirect clause'],
    ],
    [
      'what is said to some end',
      'Ana Ruiz called the harbor to announce that the ferry will sail.',
      ['Ana Ruiz | announce say | that the ferry will sail | indirect clause'],
    ],
    [
      'what is expected with its subject',
      'The ferry is expected to sail on Monday.',
      ['- | expect think | The ferry … to sail on Monday | indirect infinitive'],
    ],
    [
      'who is expected to do something',
      'Ana Ruiz expects the crew to repair the ferry.',
      ['Ana Ruiz | expect think | the crew to repair the ferry | indirect infinitive'],
    ],
    [
      'how something is seen',
      'Ana Ruiz sees the ferry as a gift.',
      ['Ana Ruiz | see think | the ferry as a gift | indirect object'],
    ],
    [
      'how something is seen by nobody named',
      'The ferry is seen as a gift.',
      ['- | see think | The ferry … as a gift | indirect object'],
    ],
    [
      'what somebody calls it',
      'The ferry sailed into what Ana Ruiz described as a storm.',
      ['Ana Ruiz | describe say | as a storm | indirect object'],
    ],
    [
      'a call on somebody by topic',
      'Ana Ruiz called for Bo Lind to resign.',
      ['Ana Ruiz | call order | Bo Lind to resign | indirect topic'],
    ],
    [
      'a noun that a verb carries',
      'Ana Ruiz expressed concern about the old ferry.',
      ['Ana Ruiz | concern think | the old ferry | indirect noun'],
    ],
    [
      'a noun and who made it',
      'The company drew criticism from Ana Ruiz for its delays.',
      ['Ana Ruiz | criticism judge | its delays | indirect noun'],
    ],
    [
      'a noun whose owner is the subject',
      'Ana Ruiz stepped up her attacks on the company.',
      ['Ana Ruiz | attack judge | the company | indirect noun'],
    ],
    [
      'a noun of speech without an owner',
      'Rumors that the ferry was late are wrong.',
      ['- | rumor say | that the ferry was late | indirect noun'],
    ],
    [
      'an adjective of opinion',
      'Ana Ruiz is confident that the ferry will sail.',
      ['Ana Ruiz | confident think | that the ferry will sail | indirect adjective'],
    ],
    [
      'an adjective with its preposition',
      'Ana Ruiz was critical of the old ferry.',
      ['Ana Ruiz | critical judge | the old ferry | indirect adjective'],
    ],
    [
      'a source with when it spoke inside its clause',
      'The ferry, Ana Ruiz said last night, will sail on Monday.',
      ['Ana Ruiz | say say | The ferry … will sail on Monday | indirect inserted-source'],
    ],
    [
      'a source with whom it told inside its clause',
      'The ferry, a sailor told this newspaper, has been sold.',
      ['a sailor | tell say | The ferry … has been sold | indirect inserted-source'],
    ],
    [
      'a cue before its source inside the clause',
      'The harbor, said Ana Ruiz, the mayor of Arn, is too small.',
      ['Ana Ruiz, the mayor of Arn | say say | The harbor … is too small | indirect inserted-source'],
    ],
    [
      'a cue and a source with a relative clause inside the clause',
      'The new ferry, argues Ana Ruiz, who has sailed for 18 years, is “a gift”.',
      ['Ana Ruiz | argue say | The new ferry … is “a gift” | mixed inserted-source'],
    ],
    [
      'a cue that looks like a plural',
      'The crew, management promises, will be paid more.',
      ['management | promise promise | The crew … will be paid more | indirect inserted-source'],
    ],
    [
      'what goes on behind a source without a verb',
      'Three ships were lost, the harbor office reported in August, one of them with its crew.',
      ['the harbor office | report say | Three ships were lost … one of them with its crew | indirect inserted-source'],
    ],
    [
      'a source with its name behind a clause',
      'The ferry was late, the captain, Ana Ruiz, said.',
      ['the captain, Ana Ruiz | say say | The ferry was late | indirect inserted-source'],
    ],
    [
      'a clause up to a semicolon before the next source',
      'The ferry, Ana Ruiz said, was late; the crew, she hopes, will come.',
      [
        'Ana Ruiz | say say | The ferry … was late | indirect inserted-source',
        'she | hope think | the crew … will come | indirect inserted-source',
      ],
    ],
    [
      'a clause and not what the speaker does',
      'The ferry is here, Ana Ruiz said, holding up a map.',
      ['Ana Ruiz | say say | The ferry is here | indirect inserted-source'],
    ],
    [
      'according to inside its clause',
      'Not a single ferry, according to Ana Ruiz, was lost.',
      ['Ana Ruiz | according to say | Not a single ferry … was lost | indirect according-to'],
    ],
    [
      'the words of somebody',
      'In the words of Ana Ruiz, the ferry is “a gift.”',
      ['Ana Ruiz | word say | the ferry is “a gift.” | mixed according-to'],
    ],
    [
      'an account',
      'By her own account, Ana Ruiz sailed twice.',
      ['her | account say | Ana Ruiz sailed twice | indirect according-to'],
    ],
    [
      'an adverb of hearsay',
      'The ferry has reportedly sailed.',
      ['- | reportedly say | The ferry has … sailed | indirect adverb'],
    ],
    [
      'two clauses with a source each',
      'Ana Ruiz said the ferry was late, and the crew said it was early.',
      [
        'Ana Ruiz | say say | the ferry was late | indirect clause',
        'the crew | say say | it was early | indirect clause',
      ],
    ],
    [
      'two thoughts of one source',
      'Ana Ruiz believes the ferry will sail and hopes that the storm will pass.',
      [
        'Ana Ruiz | believe think | the ferry will sail | indirect clause',
        'Ana Ruiz | hope think | that the storm will pass | indirect clause',
      ],
    ],
    [
      'a clause without the reporters it was told',
      'Ana Ruiz told reporters the storm was over.',
      ['Ana Ruiz | tell say | the storm was over | indirect clause'],
    ],
    [
      'an order without whom it was given',
      'Ana Ruiz ordered the crew to repair the ferry.',
      ['Ana Ruiz | order order | to repair the ferry | indirect infinitive'],
    ],
    [
      'an order with what it is about',
      'Ana Ruiz ordered the ferry to be sold.',
      ['Ana Ruiz | order order | the ferry to be sold | indirect infinitive'],
    ],
    [
      'an order by somebody',
      'The crew was ordered by a guard to leave the harbor.',
      ['a guard | order order | to leave the harbor | indirect infinitive'],
    ],
    [
      'an accusation in the passive',
      'The mayor was accused by Ana Ruiz of lying about the ferry.',
      ['Ana Ruiz | accuse judge | The mayor … of lying about the ferry | indirect object'],
    ],
    [
      'what was announced by nobody named',
      'It was announced on Monday that the ferry will sail.',
      ['- | announce say | that the ferry will sail | indirect clause'],
    ],
    [
      'what somebody is quoted as saying',
      'Bo Lind was quoted as saying that the ferry was late.',
      ['Bo Lind | say say | that the ferry was late | indirect clause'],
    ],
    [
      'what somebody likes to call a thing',
      'Bo Lind likes to call the ferry “my castle.”',
      ['Bo Lind | call judge | the ferry “my castle.” | mixed naming'],
    ],
    [
      'a praise behind a relative clause',
      'Ana Ruiz praised Bo Lind, who sailed for nine days, for “keeping the ferry afloat.”',
      ['Ana Ruiz | praise judge | Bo Lind, who sailed for nine days, for “keeping the ferry afloat.” | mixed object'],
    ],
    [
      'what somebody denies having done',
      'Ana Ruiz denied having sold the ferry.',
      ['Ana Ruiz | deny deny | having sold the ferry | indirect infinitive'],
    ],
    [
      'a vote',
      'The council voted by nine to nil on Thursday to sell the ferry.',
      ['The council | vote decide | to sell the ferry | indirect infinitive'],
    ],
    [
      'a number',
      'Ana Ruiz puts the number of passengers at 900.',
      ['Ana Ruiz | put say | the number of passengers at 900 | indirect object'],
    ],
    [
      'what an answer was',
      'Ana Ruiz’s answer was that the ferry had sailed.',
      ['Ana Ruiz | answer say | that the ferry had sailed | indirect noun'],
    ],
    [
      'a question in the passive without whom it was put to',
      'Asked whether he would resign, Bo Lind laughed.',
      ['- | ask ask | whether he would resign | indirect clause'],
    ],
    [
      'a passive with its source',
      'As reported by the Arn Post, the ferry was late.',
      ['the Arn Post | report say | the ferry was late | indirect inserted-source'],
    ],
    [
      'according to up to the next report',
      'According to Ana Ruiz, the ferry is late, but Bo Lind says it is early.',
      [
        'Ana Ruiz | according to say | the ferry is late | indirect according-to',
        'Bo Lind | say say | it is early | indirect clause',
      ],
    ],
    [
      'according to behind up to the next report',
      'The ferry is late, according to Ana Ruiz, but Bo Lind denied that it leaks.',
      [
        'Ana Ruiz | according to say | The ferry is late | indirect according-to',
        'Bo Lind | deny deny | that it leaks | indirect clause',
      ],
    ],
    [
      'according to before the next judgement',
      'The ferry was “a wreck,” according to Ruiz, and Lind called it “a disgrace.”',
      [
        'Ruiz | according to say | The ferry was “a wreck,” | mixed according-to',
        'Lind | call judge | it “a disgrace.” | mixed naming',
      ],
    ],
    [
      'the words of somebody up to the next report',
      'In the words of Ana Ruiz, the ferry is late, but Bo Lind says it is early.',
      [
        'Ana Ruiz | word say | the ferry is late | indirect according-to',
        'Bo Lind | say say | it is early | indirect clause',
      ],
    ],
    ['a denied view', 'Ana Ruiz does not support the plan.', ['Ana Ruiz | support judge | the plan | indirect object']],
    [
      'what is not only promised',
      'Ana Ruiz not only promised to pay but sailed.',
      ['Ana Ruiz | promise promise | to pay | indirect infinitive'],
    ],
    [
      'an attack on a decision',
      'Ana Ruiz attacked the decision.',
      ['Ana Ruiz | attack judge | the decision | indirect object'],
    ],
    [
      'an attack on somebody',
      'The council attacked the mayor.',
      ['The council | attack judge | the mayor | indirect object'],
    ],
    [
      'what somebody is given credit for',
      'Ana Ruiz credited the crew with saving the ferry.',
      ['Ana Ruiz | credit judge | the crew with saving the ferry | indirect object'],
    ],
    [
      'what is said in marks before a semicolon',
      '“Guilty,” Ana Ruiz said; Cole wept.',
      ['Ana Ruiz | say say | Guilty, | direct clause'],
    ],
    [
      'words in marks up to a semicolon before those of the next source',
      '“We go,” Ruiz said; “we stay,” said Lind.',
      ['Ruiz | say say | We go, | direct clause'],
    ],
    [
      'by whom a thing is described',
      'The toll was described as “theft” by Ruiz.',
      ['Ruiz | describe say | The toll … as “theft” | mixed object'],
    ],
    [
      'what the subject was told, up to its own verb',
      'Ruiz, told that the ship had sunk, wept.',
      ['- | tell say | that the ship had sunk | indirect clause'],
    ],
    [
      'a clause behind the number of a list',
      '1. “Nobody knows,” says Alice Moore.',
      ['Alice Moore | say say | Nobody knows, | direct clause'],
    ],
  ])('reads %s', async (_, sentence, statements) => {
    expect(await reported(sentence)).toEqual(statements);
  });

  it.each([
    ['a condition', 'If Ana Ruiz says that the ferry will sail, the crew will be glad.'],
    ['an order to say it', 'Say that the ferry will sail.'],
    ['what would be said', 'If she were asked, Ana Ruiz would say that the ferry will sail.'],
    ['what may be said', 'Ana Ruiz could say that the ferry will sail.'],
    ['what is clear to anybody', 'It is clear that the ferry will sail.'],
    ['an idea without an owner', 'The idea that the ferry will sail is old.'],
    ['what is said by nobody', 'It is said that the ferry will sail.'],
    ['what is not said', 'Ana Ruiz would not say whether the ferry will sail.'],
    ['that nothing was said', 'Ana Ruiz declined to comment on the ferry.'],
    ['what nobody has told', 'Neither company has said how the ferry was lost.'],
    ['a plan', 'Little in Arn goes according to plan.'],
    ['a name behind a participle', 'A company called Norland Ferries bought the harbor.'],
    ['a nickname', 'The ferry was known as “the Owl” in Arn.'],
    ['a gift', 'Arn Shipping offered the crew free tickets.'],
    ['a thing that is published', 'Ana Ruiz published the files on Monday.'],
    ['a filing that a court refuses', 'A judge rejected a request from the company.'],
    ['a goal', 'The keeper conceded two penalties.'],
    ['a person sent away', 'The manager dismissed her in Arn.'],
    ['a sign', 'A sign points to a room in the harbor.'],
    ['a list of actions', 'Ana Ruiz came to Arn, saw the ferry, and left.'],
    ['a clause of time before a cue', 'When the storm came, Ana Ruiz agreed.'],
    ['that nobody answered', 'Ana Ruiz did not respond to a request for comment.'],
    ['that nobody answered at once', 'Ana Ruiz did not immediately reply to questions.'],
    ['what was not commented on', 'Ana Ruiz did not comment on the roof.'],
    ['what nobody was sorry for', 'Ana Ruiz has not apologised for the delay.'],
    ['what was not called for', 'Ana Ruiz did not call for an inquiry.'],
    ['what was never promised', 'Ana Ruiz never promised to pay.'],
    ['what was not mentioned', 'Ana Ruiz made no mention of the strike.'],
    ['whether somebody promised', 'Did the mayor, Ana Ruiz, promise to pay?'],
    ['whether somebody is saying it', 'Is Ruiz saying that we are fools?'],
    ['a bombardment', 'The navy attacked the town.'],
    ['a beam', 'The beam supports the roof.'],
    ['work with a hammer', 'Ana Ruiz hammered a nail into the wall.'],
    ['a drive backwards', 'Ana Ruiz backed the car into the garage.'],
    ['an embrace', 'Ana Ruiz embraced her son.'],
    ['the welcome of guests', 'The hotel welcomed its first guests.'],
    ['a title', 'Arn Rovers defended their title.'],
    ['a payment', 'The bank credited his account.'],
    ['a recipe', 'The recipe calls for two eggs.'],
    ['what a law requires', 'As required by law, the ferry was inspected.'],
    ['what is expected', 'The ferry, as expected by experts, sank.'],
    ['what nobody said', 'The ferry sailed to Norland on Monday with a crew of ten.'],
  ])('leaves %s alone', async (_, sentence) => {
    expect(await reported(sentence)).toEqual([]);
  });

  it.each([
    ['no aside', 'Ana Ruiz, speaking in Arn, said the ferry was late.', 'Ana Ruiz'],
    ['no adverb', 'Ana Ruiz, meanwhile, said the ferry was late.', 'Ana Ruiz'],
    ['its apposition', 'Ana Ruiz, the mayor of Arn, said the ferry was late.', 'Ana Ruiz, the mayor of Arn'],
    ['how many there are', 'Almost half of the crew said the ferry was late.', 'Almost half of the crew'],
    ['no word behind a relative clause', 'Ana Ruiz, who sails, said the ferry was late.', 'Ana Ruiz'],
    ['who is led to say it', 'The storm led Ana Ruiz to complain that the ferry was late.', 'Ana Ruiz'],
    ['who has the strategy of saying it', 'Ana Ruiz dropped her strategy of criticizing the company.', 'her'],
  ])('takes for the source %s', async (_, sentence, source) => {
    expect((await reported(sentence)).map((statement) => statement.split(' | ')[0])).toEqual([source]);
  });

  it('follows a quotation that the clause opens into the next sentence', async () => {
    expect(await reported('Ana Ruiz said that the crew will “need help. So we will wait.”')).toEqual([
      'Ana Ruiz | say say | that the crew will “need help … So we will wait | mixed clause',
    ]);
  });

  it('reads a headline with a name and a colon', async () => {
    const document = await readText(
      'Ana Ruiz: The ferry will sail on Monday\nThe harbor of Arn has been closed since the storm.',
    );
    const [first] = findReportedSpeech(document, []);
    expect(first?.parts.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'The ferry will sail on Monday',
    ]);
    expect(first?.speaker && document.text.slice(first.speaker.start, first.speaker.end)).toBe('Ana Ruiz');
  });

  it.each([
    [
      'an accusation without a verb',
      'Ferry firm accused of “running down” the harbor',
      ['- | accuse judge | Ferry firm … of “running down” the harbor | mixed object'],
    ],
    [
      'who was told something',
      'Crew told ferry will close in May',
      ['- | tell say | ferry will close in May | indirect clause'],
    ],
    [
      'two clauses without a conjunction',
      'Arn says ferry stays, Norland says it has moved',
      ['Arn | say say | ferry stays | indirect clause', 'Norland | say say | it has moved | indirect clause'],
    ],
    [
      'a source behind its clause',
      'Ferry must stay in harbor, court rules',
      ['court | rule decide | Ferry must stay in harbor | indirect inserted-source'],
    ],
  ])('reads in a headline %s', async (_, headline, statements) => {
    expect(await reported(headline)).toEqual(statements);
  });

  it('leaves what a quotation reports to the quotation', async () => {
    expect(await reported('“I think that the ferry is safe,” Ana Ruiz told the radio.')).not.toContainEqual(
      expect.stringContaining('think think'),
    );
  });
});
