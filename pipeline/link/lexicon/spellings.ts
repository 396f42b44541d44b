// Spellings in which British and American papers differ. Compiled for this project by hand.

/** British endings → American ones. Of several that fit a word the first holds; all leave a word of five letters or more. */
export const spellingEndings: readonly (readonly [british: string, american: string])[] = [
  ['isation', 'ization'],
  ['isations', 'izations'],
  ['ise', 'ize'],
  ['ised', 'ized'],
  ['ises', 'izes'],
  ['ising', 'izing'],
  ['yse', 'yze'],
  ['ysed', 'yzed'],
  ['ysing', 'yzing'],
  ['our', 'or'],
  ['ours', 'ors'],
  ['oured', 'ored'],
  ['ouring', 'oring'],
  ['ourable', 'orable'],
  ['ourite', 'orite'],
  ['tre', 'ter'],
  ['tres', 'ters'],
  ['elled', 'eled'],
  ['elling', 'eling'],
  ['eller', 'eler'],
  ['ellers', 'elers'],
  ['ogue', 'og'],
  ['ogues', 'ogs'],
];

/** Single words: British → American. */
export const spellings: ReadonlyMap<string, string> = new Map(
  (
    'defence defense/offence offense/licence license/pretence pretense/practise practice/programme program/programmes programs/' +
    'grey gray/tyre tire/tyres tires/cheque check/cheques checks/kerb curb/aluminium aluminum/plough plow/sceptic skeptic/' +
    'sceptical skeptical/scepticism skepticism/ageing aging/judgement judgment/acknowledgement acknowledgment/towards toward/' +
    'afterwards afterward/forwards forward/backwards backward/whilst while/amongst among/learnt learned/burnt burned/' +
    'spelt spelled/dreamt dreamed/manoeuvre maneuver/manoeuvres maneuvers/jewellery jewelry/mum mom/mums moms/' +
    'fulfil fulfill/enrol enroll/skilful skillful/wilful willful/instalment installment/ok okay/storey story/cosy cozy/' +
    'fibre fiber/mediaeval medieval/paediatric pediatric/neighbourhood neighborhood'
  )
    .split('/')
    .map((pair) => {
      const [british = '', american = ''] = pair.split(' ');
      return [british, american] as const;
    }),
);

/** `organisation` → organization; a word that has one spelling only as it is. */
export function inAmericanSpelling(word: string): string {
  const single = spellings.get(word);
  if (single !== undefined) return single;
  if (word.length < 5) return word;
  for (const [british, american] of spellingEndings) {
    if (word.endsWith(british)) return word.slice(0, -british.length) + american;
  }
  return word;
}

/** British spellings that are words in the names of bodies; others may be names of their own there: Grey, Seymour. */
export const wordsOfBodies: ReadonlySet<string> = new Set(
  (
    'aluminium catalogue centre colour defence fibre harbour honour labour licence mediaeval neighbourhood organisation ' +
    'organisations paediatric programme theatre'
  ).split(' '),
);
