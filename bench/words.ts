/** Common words of news prose, compiled for this project by hand. A few lie beyond ASCII, as in real texts. */
export const words: readonly string[] = (
  'the the the of of to to and and a a in in that is was for on with it as at by we they not have will from be this ' +
  'are which more their has who been than one about would there when out up people time year years could city council ' +
  'water school road budget plan project vote report court house office public local work money price market season ' +
  'river harbour ferry bridge station hospital teacher doctor driver farmer mayor minister company union committee ' +
  'meeting question answer evidence decision agreement problem reason result number week month morning night winter ' +
  'summer never always already again before after between against without because however nothing something everyone ' +
  'build close open begin stop need want know think believe expect promise refuse accept offer change raise repair ' +
  'support protect announce explain continue remember understand new old long short early late hard clear simple ' +
  'serious local national public we’re don’t it’s that’s café naïve'
).split(' ');

/** Given names and surnames that persons are put together from. */
export const givenNames = [
  'Ana',
  'Bela',
  'Carlos',
  'Dina',
  'Emeka',
  'Fatima',
  'Georg',
  'Hana',
  'Ilse',
  'José',
] as const;
export const surnames = ['Abbott', 'Brandt', 'Castillo', 'Doyle', 'Eriksen', 'Fofana', 'García', 'Hughes'] as const;

/** Offices that a speaker may be called by. */
export const offices = ['mayor', 'the school’s head', 'a spokesman for the union', 'chair of the committee'] as const;

/** Verbs that report, with their dictionary form. */
export const cues = [
  ['said', 'say'],
  ['said', 'say'],
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['added', 'add'],
] as const;
