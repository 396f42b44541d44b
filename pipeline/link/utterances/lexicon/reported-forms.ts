// Words that change when speech is reported: `I will` becomes `he would`. Compiled for this project by hand.

/** Forms of a line are taken for inflections of its first. */
const families = `
  i me my mine myself we us our ours ourselves he him his himself she her hers herself they them their theirs themselves you your yours yourself yourselves
  be am is are was were been being
  have has had having
  do does did doing
  will would shall should
  can could
  may might
  this that
  these those
  here there
  go goes went gone going
  come came
  become became
  begin began begun
  break broke broken
  bring brought
  build built
  buy bought
  choose chose chosen
  cut cuts cutting
  deal dealt
  draw drew drawn
  drive drove driven
  eat ate eaten
  fall fell fallen
  feel felt
  fight fought
  find found
  fly flew flown
  forget forgot forgotten
  get got gotten getting
  give gave given
  grow grew grown
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led
  leave left
  lie lay lain lying
  lose lost
  make made
  mean meant
  meet met
  pay paid
  run ran running
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  shake shook shaken
  sit sat sitting
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  strike struck
  swim swam
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  understand understood
  wear wore worn
  win won winning
  write wrote written
`;

/** A form → the first of its line. */
export const reportedForms: ReadonlyMap<string, string> = new Map(
  families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);
